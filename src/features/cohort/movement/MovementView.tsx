import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { type Comparable, comparable, crossedBetween, strandAt, TRANSITIONS } from '../../../core/school/cohortMovement.ts';
import type { ReviewPick } from '../../../core/school/cohort.ts';
import type { DateSetting } from '../../../core/calendar/datedItem.ts';
import { dayInWords, isDay } from '../../../core/day.ts';
import { useCohort } from '../../../state/cohort.ts';
import { useFrameworks } from '../../../state/frameworks.tsx';
import { Button } from '../../../ui/Button.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { Behind, CountOf, type Group } from '../Behind.tsx';
import { countedChildren } from '../counted.ts';
import { EveryStrandMoved } from './EveryStrandMoved.tsx';
import { FromLevelToLevel } from './FromLevelToLevel.tsx';
import { NotAsked } from '../NotAsked.tsx';
import { Reading } from '../Reading.tsx';
import { frameworkFrom, type MovementChoice, movementAddress, movementFrom } from '../schoolAddress.ts';
import styles from '../SchoolPage.module.css';
import { SettingsAndSupport } from './SettingsAndSupport.tsx';

/** What happened between two reviews, over all children: strand by strand, from level to level, and what support did. Both directions look alike. */
export function MovementView({ text, setting }: { text: string; setting: DateSetting | undefined }) {
  const choice = useMemo(() => movementFrom(text), [text]);
  const framework = frameworkFrom(choice.framework, useFrameworks());
  const [from, to] = picksOf(choice);
  const reading = useCohort(framework, setting, [from, to]);
  const [, navigate] = useLocation();
  const [group, setGroup] = useState<Group>();
  const cohort = reading.cohort?.framework === framework ? reading.cohort : undefined;
  const [before, after] = [cohort?.blocks.get(from), cohort?.blocks.get(to)];
  const who = TRANSITIONS.find(({ code }) => code === choice.who);
  const wrong = wrongDays(choice);
  const found = useMemo(() => cohort && before && after && comparable(before, after, cohort.facts.byName), [cohort, before, after]);
  const shown = useMemo(() => found && before && after && (who ? crossedBetween(before, after, who, found.both) : found.both), [found, before, after, who]);
  const change = (changed: Partial<Record<keyof MovementChoice, string | undefined>>) => navigate(movementAddress({ ...choice, ...changed } as MovementChoice), { replace: true });
  const strand = cohort ? Math.max(0, strandAt(cohort, choice.strand)) : 0;
  const place = cohort?.places[strand];

  return (
    <>
      <h1>Movement</h1>
      {!cohort || !before || !after || !found || !shown || !place ? <Reading reading={reading} /> : (
        <>
          {!wrong && <p className="lead">{between(choice)}. {countedChildren(shown.length)} can be compared.</p>}
          <p>Needing less help is not the goal, and needing more is no failure: both are told in the same way.</p>
          {!wrong && <NotCompared apart={found} onShow={setGroup} />}
          <div className={`no-print ${styles.fields} ${styles.roomy}`}>
            <TextField label="From the review on or before" type="date" width="short" help="Empty: the review before the last" error={wrong} value={choice.from ?? ''} onChange={({ currentTarget: { value } }) => { if (value === '' || isDay(value)) change({ from: value || undefined }); }} />
            <TextField label="To the review on or before" type="date" width="short" help="Empty: the last review" value={choice.to ?? ''} onChange={({ currentTarget: { value } }) => { if (value === '' || isDay(value)) change({ to: value || undefined }); }} />
            <SelectField label="Who" help="Of those with both reviews" value={who?.code ?? ''} onChange={({ currentTarget: { value } }) => change({ who: value || undefined })}>
              <option value="">Everyone</option>
              {TRANSITIONS.map(({ code, intoYear }) => <option key={code} value={code}>Went into Year {intoYear} between the two</option>)}
            </SelectField>
          </div>
          <NotAsked codes={choice.strand === undefined ? [] : [choice.strand]} cohort={cohort} />
          {!wrong && (
            <>
              <EveryStrandMoved cohort={cohort} before={before} after={after} shown={shown} onShow={setGroup} chosen={place.strand.code} onStrand={(code) => { change({ strand: code }); document.getElementById('levels')?.focus(); }} />
              <FromLevelToLevel cohort={cohort} before={before} after={after} shown={shown} strand={strand} onShow={setGroup} onStrand={(code) => change({ strand: code })} />
              <SettingsAndSupport cohort={cohort} strand={place} who={who} onShow={setGroup} />
              <p className="no-print"><Button onClick={() => window.print()}>Print</Button></p>
            </>
          )}
          <Behind group={group} cohort={cohort} onClose={() => setGroup(undefined)} />
        </>
      )}
    </>
  );
}

/** Who is not in the tables, and why. */
function NotCompared({ apart: { onlyOne, elsewhere }, onShow }: { apart: Comparable; onShow: (group: Group) => void }) {
  const groups = [{ title: 'Without two reviews to compare', places: onlyOne }, { title: 'Cannot be shown here, rated with another framework or edition', places: elsewhere }].filter(({ places }) => places.length > 0);
  return groups.map((group) => <p key={group.title} className="meta">{group.title}: <CountOf group={group} onShow={onShow} /></p>);
}

/** Turned round, or without a beginning, more and less help would change places and nobody would know. */
function wrongDays({ from, to }: MovementChoice): string | undefined {
  if (from && to && from >= to) return 'Choose a day before the one of the later review.';
  return to && !from ? 'Choose a day here too: the review before the last may be later than the other day.' : undefined;
}

function picksOf({ from, to }: MovementChoice): readonly [from: ReviewPick, to: ReviewPick] {
  return [from ? `by ${from}` : 'before', to ? `by ${to}` : 'latest'];
}

function between({ from, to }: MovementChoice): string {
  if (!from && !to) return 'Between each child’s last review and the one before it';
  return `Between ${from ? `each child’s review by ${dayInWords(from)}` : 'each child’s review before the last'} and ${to ? `the one by ${dayInWords(to)}` : 'the last one'}`;
}
