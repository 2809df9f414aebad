import { type FormEvent, useState } from 'react';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { type Card, editCard } from '../../core/child.ts';
import { dayInWords, isDay } from '../../core/day.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './LeavingPage.module.css';

/** Longest name of a setting, as on the card. */
const LONGEST = 120;

/** When the child left or leaves, and for which setting: kept on the card. Emptied, both go. */
export function WhereTo({ id, card }: { id: string; card: Card }) {
  const vault = useVault();
  const tell = useSession((session) => session.tell);
  const [leftOn, setLeftOn] = useState(card.leftOn ?? '');
  const [leftFor, setLeftFor] = useState(card.leftFor ?? '');
  const [error, setError] = useState('');

  async function keep(event: FormEvent) {
    event.preventDefault();
    const where = leftFor.trim();
    if (leftOn !== '' && (!isDay(leftOn) || leftOn <= card.bornOn)) return setError(`Enter a real day after the date of birth, ${dayInWords(card.bornOn)}, or leave it empty.`);
    setError('');
    const kept = await vault.changeChild(id, (stored) => {
      if (!stored || stored.card.restrictedOn) return stored;
      const { leftOn: _, leftFor: __, ...rest } = stored.card;
      return editCard(stored, { ...rest, ...(leftOn && { leftOn }), ...(where && { leftFor: where }) });
    });
    tell(kept.ok ? 'Saved.' : vaultSentence(kept.problem.code));
  }

  return (
    <form className={styles.fields} noValidate autoComplete="off" onSubmit={(event) => void keep(event)}>
      <TextField label="Last day here" type="date" optional value={leftOn} error={error || undefined} onChange={(event) => setLeftOn(event.currentTarget.value)} />
      <TextField label="Next setting" optional maxLength={LONGEST} value={leftFor} onChange={(event) => setLeftFor(event.currentTarget.value)} />
      <div><Button type="submit">Save</Button></div>
    </form>
  );
}
