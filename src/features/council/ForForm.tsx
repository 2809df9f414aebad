import { type FormEvent, useState } from 'react';
import { plainRecipient } from '../../core/council/recipient.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { WHO_OPTIONS } from './councilWords.ts';
import type { Asked } from './forPutTogether.ts';

export interface Typed extends Asked {
  readonly withCosts: boolean;
}

interface Props {
  readonly typed: Typed;
  /** To whom files were saved before. */
  readonly recipients: readonly string[];
  readonly isBusy: boolean;
  readonly onChange: (typed: Typed) => void;
  readonly onDone: () => void;
}

/** Who the file is for, and which children it tells of. */
export function ForForm({ typed, recipients, isBusy, onChange, onDone }: Props) {
  const [attempt, setAttempt] = useState(0);
  const problems = attempt > 0 ? problemsOf(typed) : [];
  const problemAt = (field: string) => problems.find(({ href }) => href === `#${field}`)?.text;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    setAttempt(attempt + 1);
    if (problemsOf(typed).length === 0) onDone();
  }

  return (
    <form className="stack loose no-print" noValidate onSubmit={submit}>
      {problems.length > 0 && <ErrorSummary key={attempt} title="Two names are needed" problems={problems} />}
      <TextField
        id="recipient"
        label="Who is it for?"
        help="A council or trust. Write it the same each time: only then does a new file take the place of the last one."
        error={problemAt('recipient')}
        list="earlier-recipients"
        maxLength={200}
        autoComplete="off"
        value={typed.recipient}
        onChange={({ currentTarget: { value } }) => onChange({ ...typed, recipient: value })}
      />
      <datalist id="earlier-recipients">{recipients.map((one) => <option key={one}>{one}</option>)}</datalist>
      <TextField
        id="school"
        label="Name of this school"
        help="As they know it. It stands in the file."
        error={problemAt('school')}
        maxLength={200}
        autoComplete="off"
        value={typed.school}
        onChange={({ currentTarget: { value } }) => onChange({ ...typed, school: value })}
      />
      <Choices
        legend="Which children?"
        name="council-who"
        stacked
        value={typed.who}
        options={WHO_OPTIONS}
        onChange={({ currentTarget: { value } }) => onChange({ ...typed, who: WHO_OPTIONS.find((one) => one.value === value)?.value ?? 'E' })}
      />
      <Checkbox label="Add what provisions cost" checked={typed.withCosts} onChange={({ currentTarget: { checked } }) => onChange({ ...typed, withCosts: checked })} />
      <div>
        <p><Button type="submit" weight="first" aria-disabled={isBusy || undefined}>Put it together</Button></p>
        <p className="meta">Nothing is saved yet: you see first what is inside.</p>
      </div>
    </form>
  );
}

function problemsOf({ recipient, school }: Typed): readonly { readonly text: string; readonly href: string }[] {
  return [
    ...(plainRecipient(recipient) === '' ? [{ text: 'Write who it is for.', href: '#recipient' }] : []),
    ...(school.trim() === '' ? [{ text: 'Write the name of this school.', href: '#school' }] : []),
  ];
}
