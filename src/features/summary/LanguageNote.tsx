/** Says in which language a framework's words are when that is not English: they stand inside English sentences. */
export function LanguageNote({ language }: { language: string }) {
  const [spoken = language] = language.split('-'); // Intl.Locale would throw at some tags that a framework may have
  if (spoken === 'en') return null;
  return <p>The words for help are in {NAMES.of(spoken)}, as the framework is.</p>;
}

const NAMES = new Intl.DisplayNames('en-GB', { type: 'language' });
