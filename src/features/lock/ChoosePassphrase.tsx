import { type FormEvent, type ReactNode, useState } from 'react';
import { sentence } from '../../catalog/sentence.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { NewPerson } from './keys.ts';
import { NewPassphrase, useChoosing } from './NewPassphrase.tsx';
import { useFocusOnProblem } from './useFocusOnProblem.ts';

interface Props {
  readonly action: string;
  /** Names that are taken. */
  readonly taken?: readonly string[];
  /** What is asked for first, such as a passphrase that opens the records now. */
  readonly children?: ReactNode;
  /** Gives the sentence to show when it came to nothing. */
  readonly onChosen: (person: NewPerson) => Promise<string | undefined>;
}

const LONGEST_NAME = 80;

/** A person's name and the passphrase they choose. */
export function ChoosePassphrase({ action, taken = [], children, onChosen }: Props) {
  const [label, setLabel] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<{ readonly text: string }>();
  const choosing = useChoosing([label]);
  const [form, goToProblem] = useFocusOnProblem();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setTrouble(undefined);
    const name = label.trim();
    const wrong = name === '' || name.length > LONGEST_NAME ? sentence('key.badLabel')
      : taken.some((one) => one.toLowerCase() === name.toLowerCase()) ? sentence('key.labelTaken') : undefined;
    setProblem(wrong);
    const passphrase = await choosing.check();
    if (wrong || passphrase === undefined) return goToProblem();
    setBusy(true);
    const text = await onChosen({ label: name, passphrase });
    setBusy(false);
    if (text) setTrouble({ text });
  }

  return (
    <form ref={form} className="stack loose" noValidate onSubmit={(event) => void submit(event)}>
      {children}
      <TextField
        label="Who is this?"
        help="Your name, as your colleagues know you. It can be read on this device without the passphrase."
        width="medium"
        autoComplete="username"
        error={problem}
        value={label}
        onChange={(event) => { setLabel(event.currentTarget.value); setProblem(undefined); }}
      />
      <NewPassphrase label="Passphrase" choosing={choosing} />
      {trouble && <Notice tone="problem" live>{trouble.text}</Notice>}
      <div>
        <Button type="submit" weight="first">{action}</Button>
        <p role="status" className="meta">{busy && 'One moment…'}</p>
      </div>
    </form>
  );
}
