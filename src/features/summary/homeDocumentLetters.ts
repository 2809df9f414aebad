import type { HomeLetters } from '../../data/file/home/homePage.ts';

/** The letters a page needs on a device that has none of that script; undefined where every device has them. Fetched at the first call. */
export async function lettersFor(language: string): Promise<HomeLetters | undefined> {
  const known = LETTERS[language.split('-')[0] ?? ''];
  return known && { family: known.family, range: known.range, font: (await known.font()).default };
}

interface Known extends Omit<HomeLetters, 'font'> {
  /** As text in the app, for its own screens too: a page of ours may ask for nothing while it runs, and so they travel once. */
  readonly font: () => Promise<{ readonly default: string }>;
}

// Both of Noto (SIL Open Font License).
const ARABIC: Known = {
  family: 'Noto Naskh Arabic',
  range: 'U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF,U+200C-200E,U+2010-2011,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FEFC',
  font: () => import('@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2?inline'),
};
const BENGALI: Known = {
  family: 'Noto Sans Bengali',
  range: 'U+0951-0952,U+0964-0965,U+0980-09FE,U+1CD0,U+1CD2,U+1CD5-1CD6,U+1CD8,U+1CE1,U+1CEA,U+1CED,U+1CF2,U+1CF5-1CF7,U+200C-200D,U+20B9,U+25CC,U+A8F1',
  font: () => import('@fontsource/noto-sans-bengali/files/noto-sans-bengali-bengali-400-normal.woff2?inline'),
};
const LETTERS: Readonly<Record<string, Known>> = { ar: ARABIC, ur: ARABIC, bn: BENGALI };
