/** How soon a passphrase would be guessed. No number is shown: it would promise more than anybody knows. */
export type Strength = 'common' | 'fair' | 'good';

/** The most that is looked at, in characters: what is longer is not the worse for it. */
const LONGEST = 128;
/** What somebody would try first here. */
const NEAR_AT_HAND = ['valuing send', 'valuingsend', 'valuing', 'send', 'vsend', 'senco', 'school', 'passphrase'];

/**
 * An estimate from word lists and patterns (zxcvbn). `common`: found within about a million guesses, so that it is among the
 * first that somebody would try; `good`: ten thousand million guesses or more. `names` are words nearby, such as the person's name.
 * Undefined where the word lists could not be fetched: a hint that is missing keeps nobody from locking their records.
 */
export async function strengthOf(passphrase: string, names: readonly string[]): Promise<Strength | undefined> {
  try {
    estimator ??= load();
    const { check } = await estimator;
    const [typed, nearby] = [passphrase.slice(0, LONGEST), [...NEAR_AT_HAND, ...names.flatMap(wordsIn)]];
    // Spaces and capitals are the first that somebody adds: they make nothing uncommon.
    if (check(typed.replace(/\s/g, '').toLowerCase(), nearby).score <= 1) return 'common';
    const { score } = check(typed, nearby);
    return score <= 1 ? 'common' : score < 4 ? 'fair' : 'good';
  } catch {
    estimator = undefined;
    return undefined;
  }
}

let estimator: ReturnType<typeof load> | undefined;

/** A name as it was typed, without its spaces, and each of its words: "Ms Ferrow" is guessed as "ferrow" too. */
function wordsIn(name: string): readonly string[] {
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word.length > 1);
  return words.length === 0 ? [] : [name, words.join(''), ...words];
}

/** The word lists are large, and are fetched when somebody first types a passphrase to be. */
async function load() {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common'), import('@zxcvbn-ts/language-en'),
  ]);
  const factory = new ZxcvbnFactory({ dictionary: { ...common.dictionary, ...english.dictionary }, graphs: common.adjacencyGraphs });
  return { check: (text: string, nearby: string[]) => factory.check(text, nearby) };
}
