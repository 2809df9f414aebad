import { type FormEvent, useState } from 'react';
import { sentence } from '../../catalog/sentence.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useKeys } from './keys.ts';

interface Props {
  readonly recoveryKey: string;
  /** What the button says, and what happens when both groups are right. */
  readonly action: string;
  readonly busy: boolean;
  readonly onChecked: () => void;
  /** Back to the key. */
  readonly onBack: () => void;
}

/** Asks for two groups of the paper copy, chosen by chance: a key that was never written down is found out before it is needed. */
export function CheckRecoveryKey({ recoveryKey, action, busy, onChecked, onBack }: Props) {
  const keys = useKeys();
  const [groups] = useState(() => twoOf(recoveryKey.split('-').length));
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [wrong, setWrong] = useState<readonly number[]>([]);

  function check(event: FormEvent) {
    event.preventDefault();
    const differing = groups.filter((group) => !keys.isGroup(recoveryKey, group, typed[group] ?? ''));
    setWrong(differing);
    const [first] = differing;
    if (first === undefined) onChecked();
    else document.getElementById(`group-${first}`)?.focus();
  }

  return (
    <form className="stack loose" noValidate onSubmit={check}>
      {groups.map((group) => (
        <TextField
          key={group}
          id={`group-${group}`}
          label={`Group ${group}`}
          width="short"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          error={wrong.includes(group) ? sentence('key.groupDiffers', { group }) : undefined}
          value={typed[group] ?? ''}
          onChange={(event) => setTyped({ ...typed, [group]: event.currentTarget.value })}
        />
      ))}
      <div className="row">
        <Button type="submit" weight="first" disabled={busy}>{action}</Button>
        <Button disabled={busy} onClick={onBack}>Show the recovery key again</Button>
      </div>
    </form>
  );
}

/** Two different places from 1 to `count`, the smaller first. No secret rests on them. */
function twoOf(count: number): readonly [number, number] {
  const first = 1 + Math.floor(Math.random() * count);
  const other = 1 + (first - 1 + 1 + Math.floor(Math.random() * (count - 1))) % count;
  return first < other ? [first, other] : [other, first];
}
