import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { BIN_DAYS } from '../../core/bin.ts';
import { isKeepYears, KEEP_YEARS, OTHER_PUPILS_KEEP_YEARS, USUAL_KEEP_YEARS } from '../../core/calendar/keepUntil.ts';
import { useHeader } from '../../state/live.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './SettingsPage.module.css';

/** For how long records are kept, and the ways to the bin and to the local record. */
export function Keeping() {
  const header = useHeader();
  return (
    <section aria-labelledby="keeping" className="stack">
      <h2 id="keeping">How long records are kept</h2>
      <p>
        Guidance of the Information and Records Management Society, which is not law: {USUAL_KEEP_YEARS} years after birth for a child with special educational
        needs, because a plan can run until 25 and a claim can be made for 6 years after; {OTHER_PUPILS_KEEP_YEARS} years for other pupils. The last school keeps the
        file. Ask your data protection lead what your school does. A child can have a day of their own, under Edit details.
      </p>
      {header && <Years key={header.keepYears} chosen={header.keepYears ?? USUAL_KEEP_YEARS} />}
      <p>When the day has gone by, the list of children says so. Nothing is erased by itself, save what has been in the bin for more than {BIN_DAYS} days.</p>
      <ul className={styles.links}>
        <li><Link href="/bin">The bin, and children past their day</Link></li>
        <li><Link href="/record">Local record: what was saved, printed, brought in and erased here</Link></li>
      </ul>
    </section>
  );
}

function Years({ chosen }: { chosen: number }) {
  const vault = useVault();
  const tell = useSession((session) => session.tell);
  const [typed, setTyped] = useState(String(chosen));
  const [error, setError] = useState('');

  async function keep(event: FormEvent) {
    event.preventDefault();
    const years = Number(typed);
    if (typed.trim() === '' || !isKeepYears(years)) return setError(`Enter a whole number from ${KEEP_YEARS.least} to ${KEEP_YEARS.most}.`);
    setError('');
    const kept = await vault.chooseKeepYears(years === USUAL_KEEP_YEARS ? undefined : years);
    tell(kept.ok ? `Records are kept until ${years} years after birth.` : vaultSentence(kept.problem.code));
  }

  return (
    <form noValidate className={styles.years} onSubmit={(event) => void keep(event)}>
      <TextField
        label="Years after birth"
        type="number"
        inputMode="numeric"
        min={KEEP_YEARS.least}
        max={KEEP_YEARS.most}
        value={typed}
        error={error || undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit">Save</Button>
    </form>
  );
}
