/** Scripts that are written from right to left, as ISO 15924 calls them. */
const FROM_THE_RIGHT = new Set(['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi']);

/** The way a language is written, by its BCP 47 tag: `ar`, `he`, `pa-Arab`. A name at the beginning of a text makes no difference to it. Left to right when the tag is no language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  try {
    return FROM_THE_RIGHT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
