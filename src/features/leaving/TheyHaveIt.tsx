import { type FormEvent, useState } from 'react';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { dayInWords, isDay } from '../../core/day.ts';
import { today } from '../../state/clock.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './LeavingPage.module.css';

/** Writes into the local record that the next setting has said it has the record, and on which day. */
export function TheyHaveIt({ id }: { id: string }) {
  const vault = useVault();
  const tell = useSession((session) => session.tell);
  const [ticked, setTicked] = useState(false);
  const [on, setOn] = useState(today);
  const [error, setError] = useState<{ tick?: string; day?: string }>({});

  async function note(event: FormEvent) {
    event.preventDefault();
    if (!ticked) return setError({ tick: 'Tick this when they have said so.' });
    if (!isDay(on) || on > today()) return setError({ day: 'Enter the day on which they said so: today or an earlier one.' });
    setError({});
    const noted = await vault.log({ kind: 'handOver', children: [id], count: 1, purpose: `They said so on ${dayInWords(on)}.` });
    setTicked(false);
    tell(noted.ok ? 'Written into the local record.' : vaultSentence(noted.problem.code));
  }

  return (
    <form className={styles.fields} noValidate onSubmit={(event) => void note(event)}>
      <Checkbox
        label="The next setting has said that it has the record and can open it"
        checked={ticked}
        error={error.tick}
        onChange={(event) => setTicked(event.currentTarget.checked)}
      />
      <TextField label="On which day" type="date" max={today()} value={on} error={error.day} onChange={(event) => setOn(event.currentTarget.value)} />
      <div><Button type="submit">Write it down</Button></div>
    </form>
  );
}
