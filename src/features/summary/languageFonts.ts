/** Letters that not every device can shape, fetched with the first page that needs them. */
const FONTS: Readonly<Record<string, () => Promise<unknown>>> = {
  ar: () => import('./arabicLetters.css'),
  ur: () => import('./arabicLetters.css'),
  bn: () => import('./bengaliLetters.css'),
};

/** Fetches the letters of a language, where it has any of its own. Without them the device writes with those it has. */
export function fetchLetters(language: string): void {
  FONTS[language]?.().catch(() => undefined);
}
