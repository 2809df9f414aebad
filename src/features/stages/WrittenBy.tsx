import { LONGEST_NAME, useWhoIsHere } from '../../state/whoIsHere.ts';
import { TextField } from '../../ui/TextField.tsx';

/** Who writes something down: the name of the passphrase, or a place to say it, with what was said last. */
export function WrittenBy({ value, onChange }: { value: string; onChange: (name: string) => void }) {
  const unlocked = useWhoIsHere((state) => state.unlocked);
  if (unlocked) return <p className="meta">Written down by {unlocked}.</p>;
  return (
    <TextField
      label="Your name"
      optional
      width="medium"
      help="It stands beside what you write down."
      maxLength={LONGEST_NAME}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
