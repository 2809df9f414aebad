import type { Card } from '../child.ts';
import { namesWithin } from '../words/namesIn.ts';
import { fold, nameWordsIn } from '../words/searched.ts';
import { createSettingsOut } from '../words/settingNames.ts';
import { isPossessive } from '../words/unnaming.ts';

interface Among {
  readonly card: Pick<Card, 'firstName' | 'lastName'>;
  /** First names of other children here. */
  readonly others: readonly string[];
  /** Words with a capital that are nobody's name, in small letters. */
  readonly known: ReadonlySet<string>;
}

/**
 * Words in these texts that may be somebody's name, each once, for a person to say: words with a capital in a sentence, other children's
 * first names in any case and with an s, and what begins like a name of the child's ("Odey" for Odette). The child's own names are
 * out of the texts already (`createPanelTexts`).
 */
export function mayBeNames(texts: readonly string[], { card, others, known }: Among): readonly string[] {
  const children = new Map(others.flatMap((name) => name.match(WORD) ?? []).filter((name) => name.length > 1).map((name) => [fold(name), name]));
  const begins = nameWordsIn(`${card.firstName} ${card.lastName ?? ''}`).filter((name) => name.length >= 3);
  const childIn = (word: string) => {
    if (!/^\p{Lu}/u.test(word) && word.length < 5) return undefined;
    return children.get(fold(word)) ?? (isPossessive(word, (stem) => children.has(fold(stem))) ? children.get(fold(word.slice(0, -1))) : undefined);
  };
  const isLike = (word: string) => {
    const [small, least] = [word.toLowerCase(), /^\p{Lu}/u.test(word) ? 3 : 5];
    return !known.has(small) && !ORDINARY.has(small) && begins.some((name) => name.length >= least && fold(word).startsWith(` ${name.slice(0, least)}`));
  };
  const found = texts.flatMap((text) => [
    ...Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ word: childIn(word) ?? (isLike(word) ? word : ''), from: index })),
    ...namesWithin(text, known).map(({ word, from }) => ({ word: childIn(word) ?? word, from })),
  ].toSorted((one, other) => one.from - other.from).map(({ word }) => word)).filter((word) => word.length > 1);
  const once = new Map<string, string>();
  for (const word of found) if (!once.has(fold(word))) once.set(fold(word), word);
  return [...once.values()];
}

interface Here {
  readonly firstName: string;
  readonly lastName?: string;
  readonly setting?: string;
}

/** Makes a function that says whether a word is a name the app itself knows: a child's on this device, or that of a setting they go to. */
export function createIsKnownName(everyone: readonly Here[]): (word: string) => boolean {
  const isName = createIsName(everyone.flatMap(({ firstName, lastName = '' }) => [HYPHENED, WORD].flatMap((one) => `${firstName} ${lastName}`.match(one) ?? [])).filter((name) => name.length > 1));
  const settings = createSettingsOut([...new Set(everyone.map(({ setting }) => setting))]);
  return (word) => isName(word) !== undefined || settings(word) !== word;
}

/** Makes a function that says whether a word is one of these names, or, with an s and no apostrophe, `of` one. */
export function createIsName(names: readonly string[]): (word: string) => 'plain' | 'of' | undefined {
  const folded = new Set(names.map(fold));
  return (word) => {
    if (folded.has(fold(word))) return 'plain';
    return isPossessive(word, (stem) => folded.has(fold(stem))) ? 'of' : undefined;
  };
}

/** A double name as one word. */
const HYPHENED = /\p{L}[\p{L}\p{M}’'-]*/gu;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
/** Words that begin sentences, and begin like somebody's name: The for Theo, All for Allan. */
const ORDINARY: ReadonlySet<string> = new Set(
  `the they them their theirs then there these this that than thank thanks thing things think thinks all also although always alright and any another anyone are art can could car care carer carers come comes
  day days did does done even ever every everyone everything for from had has have having her hers here his how its just let lets like likes liked lot lots many may maybe more most mother much near never not
  nothing now one only other others our out over see sees she some someone something sometimes still such ten too two very was went were what when where which while who why will willing with without would yes
  you your same school child children mum dad family adult adults staff teacher class help helps helped need needs good well after again before but able about both being been end using used use cannot because
  keep keeps hard harder home making make makes made mark marks market long look looks looking loud louder love loves loved lunch once part play plays playing read reads reading talk talks talking since
  support supports small soft starts stays take takes time times until waits wants warm way work works working year years young friend friends quiet calm clear`.split(/\s+/),
);
