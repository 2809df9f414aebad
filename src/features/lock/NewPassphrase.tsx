import { useEffect, useState } from 'react';
import { type SentenceCode, sentence } from '../../catalog/sentence.ts';
import { NOTHING_TYPED, passphraseProblems, SHORTEST, type Typed } from './newPassphrase.ts';
import { type Strength, strengthOf } from './strength.ts';
import { SecretField } from '../../ui/SecretField.tsx';

/** A passphrase that is being chosen: what was typed, and what is wrong with it once somebody wants to go on. */
export interface Choosing {
  readonly typed: Typed;
  readonly setTyped: (typed: Typed) => void;
  readonly names: readonly string[];
  /** Shown from the first attempt on. */
  readonly problems: ReturnType<typeof passphraseProblems>;
  /** The passphrase; undefined when something is wrong with it, which is then shown. */
  readonly check: () => Promise<string | undefined>;
}

/** `names` are words that would be tried first, such as the person's own name. */
export function useChoosing(names: readonly string[]): Choosing {
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [problems, setProblems] = useState<Choosing['problems']>({});
  return {
    typed, names, problems,
    setTyped(next) {
      setTyped(next);
      setProblems({});
    },
    async check() {
      const found = passphraseProblems(typed, await strengthOf(typed.passphrase, names));
      setProblems(found);
      return found.passphrase || found.again ? undefined : typed.passphrase;
    },
  };
}

/** Two fields, and in words how good the passphrase is. The words are a hint: only a common or a short one is refused. */
export function NewPassphrase({ label, choosing: { typed, setTyped, names, problems } }: { label: string; choosing: Choosing }) {
  const strength = useStrength(typed.passphrase, names);
  return (
    <>
      <div>
        <SecretField
          label={label}
          help={`${SHORTEST} characters or more, of any kind. Three or four words that do not belong together are easy to remember.`}
          error={told(problems.passphrase)}
          id="new-passphrase"
          autoComplete="new-password"
          value={typed.passphrase}
          onChange={(event) => setTyped({ ...typed, passphrase: event.currentTarget.value })}
        />
        <p className="meta" role="status">{strength && WORDS[strength]}</p>
      </div>
      <SecretField
        label={`${label}, once more`}
        error={told(problems.again)}
        id="new-passphrase-again"
        autoComplete="new-password"
        value={typed.again}
        onChange={(event) => setTyped({ ...typed, again: event.currentTarget.value })}
      />
    </>
  );
}

const WORDS: Readonly<Record<Strength, string>> = {
  common: 'This would be guessed soon. Choose other words.',
  fair: 'This would take some guessing. Another word would make it much better.',
  good: 'This would be hard to guess.',
};

/** A short while after the last key, and only for what is long enough to be judged. */
function useStrength(passphrase: string, names: readonly string[]): Strength | undefined {
  const [judged, setJudged] = useState<{ readonly of: string; readonly strength: Strength | undefined }>();
  const nearby = names.join('\n');
  useEffect(() => {
    if (passphrase.length < SHORTEST) return undefined;
    let overtaken = false;
    const waiting = setTimeout(() => {
      void strengthOf(passphrase, nearby.split('\n')).then((strength) => { if (!overtaken) setJudged({ of: passphrase, strength }); });
    }, 300);
    return () => {
      overtaken = true;
      clearTimeout(waiting);
    };
  }, [passphrase, nearby]);
  return judged?.of === passphrase ? judged.strength : undefined;
}

function told(code: SentenceCode | undefined): string | undefined {
  return code && sentence(code);
}
