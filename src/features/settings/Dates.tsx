import { type FormEvent, useState } from 'react';
import { DATE_RULES } from '../../catalog/dateRules.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { dayInWords } from '../../core/day.ts';
import type { DateCode } from '../../core/calendar/dateRules.ts';
import { isLocalCount, leavingYearsOf, type LocalDates, localCodes, tidyLocalDates } from '../../core/calendar/localDates.ts';
import { yearInWords } from '../../core/calendar/schoolYear.ts';
import { useHeader } from '../../state/live.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './SettingsPage.module.css';

const CODES = localCodes(DATE_RULES);
const YEARS = DATE_RULES.phases.flatMap(({ leavingYears }) => leavingYears).toSorted((a, b) => a - b);

/** The council's own numbers for dates, and the years after which children move here. Never laxer than the law. */
export function Dates() {
  const header = useHeader();
  return (
    <section aria-labelledby="dates" className="stack">
      <h2 id="dates">Dates and your council</h2>
      <p>
        {DATE_RULES.title}, in force from {dayInWords(DATE_RULES.inForceFrom)}, checked on {dayInWords(DATE_RULES.checkedOn)}. Where your council works to other days,
        enter its own numbers. What the law or guidance says is always shown beside them.
      </p>
      {header && <Numbers key={JSON.stringify(header.localDates)} chosen={header.localDates ?? {}} />}
    </section>
  );
}

function Numbers({ chosen }: { chosen: LocalDates }) {
  const vault = useVault();
  const tell = useSession((session) => session.tell);
  const [typed, setTyped] = useState(() => Object.fromEntries(CODES.map(({ code, offset }) => [code, String(chosen.offsets?.[code] ?? offset.count)])));
  const [years, setYears] = useState<readonly number[]>(() => leavingYearsOf(DATE_RULES, chosen));
  const [wrong, setWrong] = useState<readonly DateCode[]>([]);

  async function keep(event: FormEvent) {
    event.preventDefault();
    const counts = CODES.map(({ code, offset }) => ({ code, offset, count: typed[code]?.trim() ? Number(typed[code]) : offset.count }));
    const bad = counts.filter(({ offset, count }) => !isLocalCount(offset, count)).map(({ code }) => code);
    setWrong(bad);
    const [first] = bad;
    if (first) return document.getElementById(`dates-${first}`)?.focus();
    const offsets = Object.fromEntries(counts.map(({ code, count }) => [code, count]));
    const kept = await vault.chooseLocalDates(tidyLocalDates(DATE_RULES, { offsets, leavingYears: years }));
    tell(kept.ok ? 'Dates are worked out with these numbers from now on.' : vaultSentence(kept.problem.code));
  }

  return (
    <form noValidate className="stack" onSubmit={(event) => void keep(event)}>
      <div className={styles.numbers}>
        {CODES.map(({ code, offset: { count, unit, local } }) => (
          <TextField
            key={code}
            id={`dates-${code}`}
            label={local.label}
            help={`${DATE_RULES.rules[code].kind === 'must' ? 'The law' : 'Usually'}: ${count} ${unit}.`}
            type="number"
            inputMode="numeric"
            width="short"
            min={local.least}
            max={local.most}
            value={typed[code] ?? ''}
            error={wrong.includes(code) ? `Enter a whole number from ${local.least} to ${local.most}.` : undefined}
            onChange={(event) => { const { value } = event.currentTarget; setTyped((before) => ({ ...before, [code]: value })); }}
          />
        ))}
      </div>
      <Choices
        legend="Children here move to another school or college after"
        help="Plans have to be ready early for them. Nursery, Year 6 and Year 11 are the usual ones."
        kind="checkbox"
        name="leavingYears"
        options={YEARS.map((year) => ({ value: String(year), label: year === 14 ? 'Year 14' : yearInWords(year) }))}
        value={years.map(String)}
        onChange={(event) => {
          const { checked, value } = event.currentTarget;
          setYears((before) => (checked ? [...before, Number(value)] : before.filter((year) => year !== Number(value))));
        }}
      />
      <p><Button type="submit">Save dates</Button></p>
    </form>
  );
}
