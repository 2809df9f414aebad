import { type SentenceCode, sentence } from '../../catalog/sentence.ts';
import { Button } from '../../ui/Button.tsx';
import { SecretField } from '../../ui/SecretField.tsx';
import { madeUpPassphrase } from './madeUp.ts';

export interface ChosenPassphrase {
  readonly passphrase: string;
  readonly again: string;
  /** It was made up here, and is shown. */
  readonly madeUp: boolean;
}

export const NO_PASSPHRASE: ChosenPassphrase = { passphrase: '', again: '', madeUp: false };

interface Problems {
  readonly passphrase?: SentenceCode;
  readonly again?: SentenceCode;
}

interface Props {
  chosen: ChosenPassphrase;
  problems: Problems;
  onChange: (chosen: ChosenPassphrase) => void;
}

/** The passphrase of a request: made up here and shown, or typed twice. */
export function AskPassphrase({ chosen, problems: { passphrase, again }, onChange }: Props) {
  const type = (typed: Partial<ChosenPassphrase>) => onChange({ ...chosen, ...typed, madeUp: false });
  return (
    <>
      <p><Button onClick={() => { const made = madeUpPassphrase(); onChange({ passphrase: made, again: made, madeUp: true }); }}>Make up a passphrase</Button></p>
      <div role="status">
        {chosen.madeUp && <p>The passphrase is <strong className="code">{chosen.passphrase}</strong>. Write it down now: it is not kept, and you need it again for the answer.</p>}
      </div>
      {!chosen.madeUp && (
        <>
          <SecretField
            label="Passphrase for this request"
            help={`${SHORTEST} characters or more. The answer opens with it too, so write it down.`}
            error={passphrase && sentence(passphrase)}
            autoComplete="new-password"
            value={chosen.passphrase}
            onChange={(event) => type({ passphrase: event.currentTarget.value })}
          />
          <SecretField
            label="Passphrase for this request, once more"
            error={again && sentence(again)}
            autoComplete="new-password"
            value={chosen.again}
            onChange={(event) => type({ again: event.currentTarget.value })}
          />
        </>
      )}
    </>
  );
}

/** In characters, as for other files. */
const SHORTEST = 12;

/** What is wrong with a passphrase typed twice. */
export function passphraseProblems({ passphrase, again }: ChosenPassphrase): Problems {
  if (passphrase === '') return { passphrase: 'key.noPassphrase' };
  // Length first: what is pasted may be anything, and normalising takes a time that grows with its square.
  if (passphrase.length > 1000) return { passphrase: 'key.passphraseTooLong' };
  if (Array.from(passphrase.normalize('NFKC').trim()).length < SHORTEST) return { passphrase: 'key.passphraseTooShort' };
  return again === passphrase ? {} : { again: 'key.passphrasesDiffer' };
}
