import { useEffect } from 'react';
import { LANGUAGES } from '../../catalog/language.ts';
import { standingOf } from '../../catalog/translationNote.ts';
import { usePageSetting } from '../../state/pageSetting.ts';
import { Choices } from '../../ui/Choices.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './SettingsPage.module.css';

/** Which languages may stand beside the English on the pages for families, and whom a family can ask. */
export function PagesForHome({ fetchLetters }: { fetchLetters: (language: string) => void }) {
  useEffect(() => { for (const { code } of LANGUAGES) fetchLetters(code); }, [fetchLetters]); // each is named in its own
  const { languages, contact, turnOn, setContact } = usePageSetting();
  return (
    <section aria-labelledby="pages-for-home" className={styles.languages}>
      <h2 id="pages-for-home">Pages for families</h2>
      <Choices
        legend="Languages beside the English"
        kind="checkbox"
        name="languages"
        help="Each stands beside the English, line by line, and works without a network. A draft has not been checked by anybody who speaks the language, and each page says so."
        value={languages}
        options={LANGUAGES.filter(({ code }) => code !== 'en').map((head) => ({ value: head.code, label: `${head.english} (${head.name})`, help: standingOf(head) }))}
        onChange={({ currentTarget: { value, checked } }) => turnOn(value, checked)}
      />
      <TextField
        label="Whom families can ask" optional
        help="A name and a phone number, as they are printed on every page. They are kept on this device only, and not sealed."
        value={contact} onChange={(event) => setContact(event.currentTarget.value)}
      />
    </section>
  );
}
