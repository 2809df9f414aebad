import { Link } from 'wouter';
import { LANGUAGES } from '../../catalog/language.ts';
import { standingOf } from '../../catalog/translationNote.ts';
import { usePageSetting } from '../../state/pageSetting.ts';
import { SelectField } from '../../ui/SelectField.tsx';

/** Which language stands beside the English, of those that somebody turned on in Settings. */
export function ChooseLanguage({ value, onChoose }: { value: string; onChoose: (code: string) => void }) {
  const turnedOn = usePageSetting((state) => state.languages);
  const known = LANGUAGES.filter(({ code }) => turnedOn.includes(code));
  if (known.length === 0) return <p className="meta">The page can have another language beside the English, line by line. Languages are turned on in <Link href="/settings">Settings</Link>.</p>;
  const chosen = known.find(({ code }) => code === value);
  return (
    <SelectField label="Language" help={`${chosen ? `${standingOf(chosen)}. ` : ''}It stands beside the English, line by line. What somebody typed is not translated.`} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
      <option value="en">English alone</option>
      {known.map(({ code, english, name }) => <option key={code} value={code}>English and {english} ({name})</option>)}
    </SelectField>
  );
}

/** The language of a child's home where it is turned on, else English alone. */
export function languageFor(homeLanguages: readonly string[], turnedOn: readonly string[]): string {
  const spoken = homeLanguages.map((language) => language.trim().toLowerCase());
  return LANGUAGES.find(({ code, name, english }) => turnedOn.includes(code) && spoken.some((one) => one === english.toLowerCase() || one === name.toLowerCase()))?.code ?? 'en';
}
