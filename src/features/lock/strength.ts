/** How soon a passphrase would be guessed. No number is shown: it would promise more than anybody knows. */
export type Strength = 'common' | 'fair' | 'good';

/** The most that is looked at, in characters: what is longer is not the worse for it. */
const LONGEST = 128;
/** What somebody would try first here. */
const NEAR_AT_HAND = ['valuing send', 'valuingsend', 'vsend', 'senco', 'school'];

/**
 * An estimate from word lists and patterns (zxcvbn). `common`: found within about a million guesses, so that it is among the
 * first that somebody would try; `good`: ten thousand million guesses or more. `names` are words nearby, such as the person's name.
 * Undefined where the word lists could not be fetched: a hint that is missing keeps nobody from locking their records.
 */
export async function strengthOf(passphrase: string, names: readonly string[]): Promise<Strength | undefined> {
  try {
    estimator ??= load();
    const { score } = (await estimator).check(passphrase.slice(0, LONGEST), [...NEAR_AT_HAND, ...names.filter(Boolean)]);
    return score <= 1 ? 'common' : score < 4 ? 'fair' : 'good';
  } catch {
    estimator = undefined;
    return undefined;
  }
}

let estimator: ReturnType<typeof load> | undefined;

/** The word lists are large, and are fetched when somebody first types a passphrase to be. */
async function load() {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common'), import('@zxcvbn-ts/language-en'),
  ]);
  return new ZxcvbnFactory({ dictionary: { ...common.dictionary, ...english.dictionary }, graphs: common.adjacencyGraphs });
}
