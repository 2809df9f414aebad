import { type FormEvent, useState } from 'react';
import { sentence } from '../../catalog/sentence.ts';
import { refusedInWords } from '../../catalog/stageWords.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { editCard } from '../../core/child.ts';
import { type Day, dayInWords, isDay } from '../../core/day.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './DatesPage.module.css';

/** The day of the next review meeting, from which invitation, papers, report and decision are worked out. */
export function MeetingDay({ childId, meetingOn, today }: { childId: string; meetingOn: Day | undefined; today: Day }) {
  const vault = useVault();
  const tell = useSession((session) => session.tell);
  const [typed, setTyped] = useState(meetingOn ?? '');
  const [error, setError] = useState('');

  async function keep(event: FormEvent) {
    event.preventDefault();
    if (typed !== '' && !isDay(typed)) return setError(sentence('planDayNotADay'));
    let refused = '';
    const kept = await vault.changeChild(childId, (stored) => {
      refused = !stored ? 'This record is not on this device any more, so nothing was kept.' : stored.card.restrictedOn ? refusedInWords('restricted') : '';
      if (!stored || refused || (stored.card.meetingOn ?? '') === typed) return stored;
      const { meetingOn: _, ...card } = stored.card;
      return editCard(stored, typed === '' ? card : { ...card, meetingOn: typed });
    });
    if (!kept.ok) return setError(vaultSentence(kept.problem.code));
    setError('');
    if (refused) return tell(refused); // the form may be gone by now
    tell(typed === '' ? 'No meeting is arranged.' : `The meeting is arranged for ${dayInWords(typed)}${typed < today ? ', which has gone by' : ''}.`);
  }

  return (
    <section className="no-print" aria-labelledby="meeting-day">
      <h2 id="meeting-day">The next meeting</h2>
      <form className={styles.ask} noValidate autoComplete="off" onSubmit={(event) => void keep(event)}>
        <TextField
          label="Review meeting on"
          type="date"
          width="medium"
          help="Leave it empty until it is arranged."
          value={typed}
          error={error || undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit">Save</Button>
      </form>
    </section>
  );
}
