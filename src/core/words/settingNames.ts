/**
 * Makes a function that puts "the school" in the place of the names of these settings, as far as they stand as words of their own.
 *
 * | setting                | in the text                                        | becomes        |
 * |------------------------|----------------------------------------------------|----------------|
 * | Fernhollow Primary     | Fernhollow Primary School, fernhollow, FERNHOLLOW's | the school, the school’s |
 * | Fernhollow Green Infants | Fernhollow Green, Fernhollow                     | the school     |
 * | St. Mary's CE Primary  | St Marys, Saint Mary’s School; not Mary            | the school     |
 * | Ash                    | Ash; not ash, washes                               | the school: a short name needs its capital |
 * | Green Lane Academy     | Green Lane; not green                              | the school     |
 */
export function createSettingsOut(settings: readonly (string | undefined)[]): (text: string) => string {
  const phrases = [...new Map(settings.flatMap(phrasesOf).map((phrase) => [phrase.join(' '), phrase])).values()].toSorted((a, b) => b.length - a.length);
  if (phrases.length === 0) return (text) => text;
  return (text) => {
    const words = Array.from(text.matchAll(WORD), ({ 0: raw, index }) => ({ raw, folded: folded(raw), from: index, to: index + raw.length }));
    const gap = (at: number) => text.slice(words[at]?.to, words[at + 1]?.from);
    const stands = (phrase: readonly string[], at: number) => phrase.every((word, n) => {
      const found = words[at + n];
      return found && isAlike(found.folded, word) && (n === 0 || /^[^\S\n]*[.,-]?[^\S\n]*$/.test(gap(at + n - 1)));
    }) && (phrase.length > 1 || isPlain(phrase[0]?.length ?? 0, words[at]?.raw ?? ''));
    let out = '';
    let done = 0;
    for (let at = 0; at < words.length; at += 1) {
      const phrase = phrases.find((one) => stands(one, at));
      if (!phrase) continue;
      const before = words[at - 1];
      const begin = before?.folded === 'the' && before.from >= done && /^[^\S\n]+$/.test(gap(at - 1)) ? before : words[at];
      let last = at + phrase.length - 1;
      const isOf = words[last]?.folded === `${phrase.at(-1)}s`;
      while (!isOf && /^[^\S\n]+$/.test(gap(last)) && isKind(words[last + 1]?.raw ?? '')) last += 1;
      const isKindOf = last >= at + phrase.length && /[’']s$/i.test(words[last]?.raw ?? '');
      out += `${text.slice(done, begin?.from)}the school${isOf || isKindOf ? '’s' : ''}`;
      done = words[last]?.to ?? text.length;
      at = last;
    }
    return out + text.slice(done);
  };
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'][\p{L}\p{M}\p{N}]+)*/gu;

/** What many settings are called beside their own name. */
const KINDS: ReadonlySet<string> = new Set([
  'primary', 'school', 'academy', 'infant', 'infants', 'junior', 'juniors', 'college', 'nursery', 'high', 'secondary', 'special', 'church', 'c', 'ce', 'cofe', 'rc', 'catholic', 'va', 'vc',
  'federation', 'centre', 'community', 'preschool', 'pre', 'playgroup', 'sixth', 'grammar', 'comprehensive', 'trust', 'first', 'middle', 'lower', 'upper', 'foundation', 'free',
]);
/** Those that follow the name without a capital too, and are no other word there. */
const PLAIN_KINDS: ReadonlySet<string> = new Set(['school', 'primary', 'academy', 'college', 'infants', 'juniors']);
/** Words that begin many names and tell none of them. */
const BEGINNINGS: ReadonlySet<string> = new Set([
  'st', 'our', 'all', 'holy', 'christ', 'sacred', 'north', 'south', 'east', 'west', 'great', 'little', 'long', 'high', 'green', 'white', 'black', 'blue', 'golden', 'silver', 'park', 'hill', 'wood', 'lady', 'king', 'kings',
  'queen', 'queens', 'prince', 'royal', 'victoria', 'church', 'castle', 'bridge', 'river', 'spring', 'field', 'forest', 'lane', 'mount', 'valley', 'cross', 'mill', 'manor', 'market', 'town', 'village', 'city', 'house', 'rainbow', 'happy', 'busy', 'bright', 'early',
]);

/** The whole name, the name without what kind of setting it is, and the first word of that where it tells which one it is. */
function phrasesOf(name: string | undefined): readonly (readonly string[])[] {
  const all = (name?.normalize('NFC').match(WORD) ?? []).map(folded);
  const whole = all[0] === 'the' ? all.slice(1) : all;
  if (whole.length === 0) return [];
  const end = whole.findIndex((word) => KINDS.has(word));
  const own = end < 0 ? whole : whole.slice(0, end);
  const [first = ''] = own;
  const isTelling = own.length > 1 && first.length >= 4 && !BEGINNINGS.has(first);
  // A kind alone, or "Green" of "Green Primary", is no name without the rest.
  const isOwn = own.length > 1 || (own.length === 1 && !BEGINNINGS.has(first));
  return [whole, ...(isOwn ? [own] : []), ...(isTelling ? [[first]] : [])];
}

function folded(word: string): string {
  const bare = word.normalize('NFD').toLowerCase().replace(/[\p{M}’']/gu, '');
  return bare === 'saint' ? 'st' : bare;
}

function isAlike(found: string, word: string): boolean {
  return found === word || found === `${word}s` || (word.length > 3 && `${found}s` === word);
}

/** A word that stands for a name by itself: a short one only with its capital. */
function isPlain(length: number, raw: string): boolean {
  return length >= 6 || /^\p{Lu}/u.test(raw);
}

function isKind(raw: string): boolean {
  const word = folded(raw.replace(/[’']s$/i, ''));
  return PLAIN_KINDS.has(word) || (/^\p{Lu}/u.test(raw) && KINDS.has(word));
}
