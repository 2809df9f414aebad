import { Button } from './Button.tsx';
import { type ChosenPassphrase, SHORTEST_PASSPHRASE } from './chosenPassphrase.ts';
import { madeUpPassphrase } from './madeUpPassphrase.ts';
import { SecretField } from './SecretField.tsx';

interface Props {
  /** Of the first field, such as "Passphrase for this request"; the second is asked for it once more. */
  label: string;
  /** What it is needed for again, in a sentence. */
  why: string;
  chosen: ChosenPassphrase;
  /** In words. */
  problems: { readonly passphrase?: string | undefined; readonly again?: string | undefined };
  onChange: (chosen: ChosenPassphrase) => void;
}

/** The passphrase of a file for somebody else: made up here and shown, or typed twice. */
export function PassphraseChoice({ label, why, chosen, problems: { passphrase, again }, onChange }: Props) {
  const type = (typed: Partial<ChosenPassphrase>) => onChange({ ...chosen, ...typed, madeUp: false });
  return (
    <>
      <p><Button onClick={() => { const made = madeUpPassphrase(); onChange({ passphrase: made, again: made, madeUp: true }); }}>Make up a passphrase</Button></p>
      <div role="status">
        {chosen.madeUp && <p>The passphrase is <strong className="code">{chosen.passphrase}</strong>. Write it down now: it is not kept. {why}</p>}
      </div>
      {!chosen.madeUp && (
        <>
          <SecretField
            label={label}
            help={`${SHORTEST_PASSPHRASE} characters or more. ${why} Write it down: it is not kept.`}
            error={passphrase}
            autoComplete="new-password"
            value={chosen.passphrase}
            onChange={(event) => type({ passphrase: event.currentTarget.value })}
          />
          <SecretField
            label={`${label}, once more`}
            error={again}
            autoComplete="new-password"
            value={chosen.again}
            onChange={(event) => type({ again: event.currentTarget.value })}
          />
        </>
      )}
    </>
  );
}
