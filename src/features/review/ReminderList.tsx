import { sentence } from '../../catalog/sentence.ts';
import type { Reminder } from '../../core/finish.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ReminderList.module.css';

/** Reminders, each with the way to the strands it is about. They stop nobody. */
export function ReminderList({ reminders, onGo }: { reminders: readonly Reminder[]; onGo: (code: string) => void }) {
  if (reminders.length === 0) return null;
  return (
    <div>
      <p>Worth a look first. You can finish without:</p>
      <ul className={styles.list}>
        {reminders.map((reminder) => <li key={reminder.code}><Reminded reminder={reminder} onGo={onGo} /></li>)}
      </ul>
    </div>
  );
}

/** As many as are read at a glance; the steps beside the page lead to the rest. */
const SHOWN = 6;

function Reminded({ reminder: { code, places }, onGo }: { reminder: Reminder; onGo: (code: string) => void }) {
  const rest = places.length - SHOWN;
  return (
    <>
      {sentence(code)}{' '}
      {places.slice(0, SHOWN).map(({ strand }, index) => (
        <span key={strand.code}>{index > 0 && ', '}<Button weight="inline" onClick={() => onGo(strand.code)}>{strand.label.toLowerCase()}</Button></span>
      ))}
      {rest > 0 && ` and ${rest} more`}
      {places.length > 0 && '.'}
    </>
  );
}
