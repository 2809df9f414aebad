import type { Framework } from '../core/framework.ts';
import meaning from './symbols/meaning.json';

/** A heading of the child's page that has a symbol. */
export type SymbolHeading = keyof typeof meaning.headings;

/**
 * The symbol for something a child said: that of its first keyword ("I like swimming with my dog" gives swimming). Where two begin at the
 * same word the longer one counts ("quiet room" before "quiet"). Whole words only, whatever their case; a possessive counts as its word
 * ("my nan's house" gives nan). `undefined` when no keyword is in it. It says what is named, not what is felt about it.
 */
export function symbolForText(text: string): string | undefined {
  for (const words of runsIn(text)) {
    for (const start of words.keys()) {
      for (let length = LONGEST; length > 0; length -= 1) {
        const symbol = symbolByPhrase.get(words.slice(start, start + length).join(' '));
        if (symbol) return symbol;
      }
    }
  }
  return undefined;
}

/** The symbol for a strand of this framework; `undefined` where the framework or strand has none, as in any that is installed. */
export function symbolForStrand({ id }: Pick<Framework, 'id'>, code: string): string | undefined {
  return strands.get(id)?.get(code);
}

/** The symbol for one of the questions that a child is asked (`views.json`, `child`); `undefined` for a code that is not among them. */
export function symbolForQuestion(code: string): string | undefined {
  return questions.get(code);
}

/** The symbol for a heading of the child's page. */
export function symbolForHeading(heading: SymbolHeading): string {
  return meaning.headings[heading];
}

const strands = new Map(Object.entries(meaning.strands).map(([framework, codes]) => [framework, new Map(Object.entries(codes))]));
const questions = new Map(Object.entries(meaning.questions));
const symbolByPhrase = new Map(meaning.keywords.flatMap(({ symbol, words }) => words.map((phrase) => [phrase, symbol] as const)));
const LONGEST = Math.max(...[...symbolByPhrase.keys()].map((phrase) => phrase.split(' ').length));

/** Its words in small letters, without the ’s of a possessive, in runs between stops and commas: no phrase reaches over one. */
function runsIn(text: string): readonly (readonly string[])[] {
  const runs = text.normalize('NFC').toLowerCase().split(/[^\p{L}\p{M}\p{N}\s'’-]+/u);
  return runs.map((run) => (run.match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? []).map((word) => word.replace(/['’]s$/u, '')));
}
