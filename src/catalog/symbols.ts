import symbols from './symbols/symbols.json';

/** A picture that stands beside words on the pages for children. */
export interface PictureSymbol {
  /** Permanent; also the name of its file. */
  readonly name: string;
  /** What is seen in it, for a place where no words stand beside it. */
  readonly words: string;
  /** Whose drawing it is; `symbols/licence.txt` has the licence of each. */
  readonly from: string;
  /** Put together or coloured anew from theirs. */
  readonly changed?: boolean;
}

/** Every symbol there is. */
export const SYMBOLS: readonly PictureSymbol[] = symbols;

/**
 * The address of a symbol's picture, for `<img src>`; `undefined` when there is none of this name. The service worker keeps them all.
 * They stay files, however small: the policy of the page lets no picture stand in its own address (`data:`).
 */
export function symbolUrl(name: string): string | undefined {
  return own(addresses, fileOf(name));
}

/**
 * The drawing itself, as SVG text, for a page that must hold everything it shows; `undefined` when there is none of this name.
 * It has no id, script or style, so that many can stand in one page. All come in one file, fetched at the first call.
 */
export async function symbolSvg(name: string): Promise<string | undefined> {
  const { symbolTexts } = await import('./symbolTexts.ts');
  return own(symbolTexts, fileOf(name));
}

const addresses = import.meta.glob<string>('./symbols/*.svg', { query: '?url&no-inline', import: 'default', eager: true });

const fileOf = (name: string) => `./symbols/${name}.svg`;

const own = (files: Readonly<Record<string, string>>, file: string) => (Object.hasOwn(files, file) ? files[file] : undefined);
