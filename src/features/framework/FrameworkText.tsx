import { createContext, type ReactNode, useContext } from 'react';
import { familySentence } from '../../core/words/familySentence.ts';
import { directionOf } from '../../ui/directionOf.ts';
import styles from './FrameworkText.module.css';
import { STAND_IN } from './standIn.ts';

/** The language of the texts when it is not the page's own. */
const LanguageContext = createContext<string | undefined>(undefined);

const LANGUAGE_OF_THE_PAGE = 'en-GB';

/** Says in which language the framework texts below it are. */
export function InLanguage({ language, children }: { language: string; children: ReactNode }) {
  return <LanguageContext value={language === LANGUAGE_OF_THE_PAGE ? undefined : language}>{children}</LanguageContext>;
}

/**
 * A text as it stands in the framework, with a first name where one belongs.
 *
 * Accessibility promise: it is marked with its language where that is not the page's (WCAG 3.1.2).
 */
export function FrameworkText({ children, whole }: { children: string; whole?: boolean }) {
  return <OfFramework whole={whole}>{familySentence(children, { name: STAND_IN })}</OfFramework>;
}

/** The same for a text that is made ready already. `whole` when it is all that its paragraph or cell holds: it then begins on the side where its language does. */
export function OfFramework({ children, whole = false }: { children: ReactNode; whole?: boolean | undefined }) {
  const language = useContext(LanguageContext);
  if (!language) return children;
  return <span lang={language} dir={directionOf(language)} className={whole ? styles.whole : undefined}>{children}</span>;
}

/** For a heading or a line in which a code or a word of ours stands beside a framework's text: it runs the way the framework does. */
export function useFrameworkDirection(): { readonly dir?: 'rtl' } {
  const language = useContext(LanguageContext);
  return language && directionOf(language) === 'rtl' ? { dir: 'rtl' } : {};
}
