import { createContext, type ReactNode, useContext } from 'react';
import { familySentence } from '../../core/summary.ts';
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
export function FrameworkText({ children }: { children: string }) {
  return <OfFramework>{familySentence(children, { name: STAND_IN })}</OfFramework>;
}

/** The same for a text that is made ready already. */
export function OfFramework({ children }: { children: ReactNode }) {
  const language = useContext(LanguageContext);
  return language ? <span lang={language} dir="auto">{children}</span> : children;
}
