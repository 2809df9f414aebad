import { type FormEvent, type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useFocusOnProblem } from './useFocusOnProblem.ts';

interface Props {
  readonly action: string;
  /** Told in Settings when it is done. */
  readonly told: string;
  readonly children: ReactNode;
  /** Does it: gives the sentence to show when it came to nothing, `'problem'` when a field says what is wrong, and nothing when it is done. */
  readonly onSubmit: () => Promise<string | undefined>;
}

export const FIELD_PROBLEM = 'problem';

/** A form that changes who can unlock, and goes back to Settings when that is done. */
export function ChangeForm({ action, told, children, onSubmit }: Props) {
  const [, navigate] = useLocation();
  const tell = useSession((session) => session.tell);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<{ readonly text: string }>();
  const [form, goToProblem] = useFocusOnProblem();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setTrouble(undefined);
    const text = await onSubmit();
    setBusy(false);
    if (text === FIELD_PROBLEM) return goToProblem();
    if (text) return setTrouble({ text });
    tell(told);
    navigate('/settings');
  }

  return (
    <form ref={form} className="stack loose" noValidate onSubmit={(event) => void submit(event)}>
      {children}
      {trouble && <Notice tone="problem" live>{trouble.text}</Notice>}
      <div className="row">
        <Button type="submit" weight="first">{action}</Button>
        <Link className="button" href="/settings">Cancel</Link>
      </div>
      <p role="status" className="meta">{busy && 'One moment…'}</p>
    </form>
  );
}
