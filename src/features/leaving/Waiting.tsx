import type { Versions } from '../../core/versions.ts';
import { Facts } from './Facts.tsx';

interface Props {
  readonly versions: Versions | undefined;
  /** What they are values of, in a sentence. */
  readonly of: string;
  /** What a value is called, by its path, and what it says. */
  readonly label: (path: string) => string;
  readonly inWords: (path: string, value: unknown) => string;
}

/** Values from another device that wait for a person to choose: they are held, so they are shown, in the words in which they are chosen between. */
export function Waiting({ versions, of, label, inWords }: Props) {
  const waiting = Object.entries(versions?.beside ?? {}).filter(([, values]) => values.length > 0);
  if (waiting.length === 0) return null;
  return (
    <>
      <p>Other values for {of} that came from another device, and wait for somebody to choose:</p>
      <Facts facts={waiting.map(([path, values]) => [label(path), values.map(({ value }) => inWords(path, value)).join('\n')])} />
    </>
  );
}
