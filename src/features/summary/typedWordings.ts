import { readKeptList } from '../../core/entry/keptObject.ts';
import type { Typed } from '../../state/typed.ts';

/** Sentences of one page that were being typed and are not kept, by the key of their line and the form of address. */
export interface TypedWordings {
  readonly of: (line: string) => string | undefined;
  /** Undefined forgets it. */
  readonly keep: (line: string, text: string | undefined) => void;
}

/** Both forms of address of a page in one place: what was typed for "you" stands under no sentence about "she". `found` is what was there, as `keep` was given it. */
export function typedWordings(found: string | undefined, keep: Typed['keep']): (asYou: boolean) => TypedWordings {
  const texts = new Map(textsIn(found));
  return (asYou) => {
    const keyOf = (line: string) => `${asYou ? 'you' : 'name'} ${line}`;
    return {
      of: (line) => texts.get(keyOf(line)),
      keep(line, text) {
        if (text === undefined) texts.delete(keyOf(line));
        else texts.set(keyOf(line), text);
        keep(texts.size > 0 ? JSON.stringify([...texts]) : undefined);
      },
    };
  };
}

/** As far as it can be read: another edition of the app may have kept something else. */
function textsIn(found: string | undefined): readonly (readonly [key: string, text: string])[] {
  return readKeptList(found ?? '').filter(isPair);
}

function isPair(found: unknown): found is readonly [string, string] {
  return Array.isArray(found) && found.length === 2 && found.every((one) => typeof one === 'string');
}
