/** How a language tells a list in which one thing has an "and" or a comma of its own. */
export interface ListWords {
  /** Between things, as "; ". */
  readonly separator: string;
  /** After the separator, before the last thing. */
  readonly last?: string;
  /** Whether "and" is written as one with the word that follows it. */
  readonly attachedAnd?: boolean;
}

/** Makes what puts things into a list as a language does. `locale` as `Intl` takes it. */
export function naturalListIn(locale: string, { separator, last = '', attachedAnd = false }: ListWords): (things: readonly string[]) => string {
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const and = list.formatToParts(['', '']).find(({ type }) => type === 'literal')?.value.trim();
  const isAnd = (word: string) => word === and || (attachedAnd && and !== undefined && and !== '' && word.startsWith(and));
  const isMixed = (thing: string) => /[,،]/.test(thing) || thing.split(' ').some(isAnd);
  return (things) => (things.length > 1 && things.some(isMixed) ? `${things.slice(0, -1).join(separator)}${separator}${last}${things.at(-1)}` : list.format(things));
}

/** Things in a natural list in English: "hearing, seeing and number"; with semicolons where one of them holds an "and" of its own. */
export const naturalList = naturalListIn('en-GB', { separator: '; ', last: 'and ' });
