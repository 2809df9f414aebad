import { createContext, type ReactNode, useContext } from 'react';
import type { Framework } from '../../core/framework.ts';

/** The language of the framework's texts when it is not the page's own. */
const LanguageContext = createContext<string | undefined>(undefined);

const LANGUAGE_OF_THE_PAGE = 'en-GB';

/** Says in which language the framework's texts below it are. */
export function InLanguage({ framework: { language }, children }: { framework: Framework; children: ReactNode }) {
  return <LanguageContext value={language === LANGUAGE_OF_THE_PAGE ? undefined : language}>{children}</LanguageContext>;
}

/**
 * A text of the framework.
 *
 * Accessibility promise: it is marked with its language where that is not the page's (WCAG 3.1.2).
 */
export function FrameworkText({ children }: { children: string }) {
  const language = useFrameworkLanguage();
  return language.lang ? <span {...language}>{children}</span> : children;
}

/** The same for an element that holds texts of the framework: attributes to spread into it. */
export function useFrameworkLanguage(): { readonly lang?: string; readonly dir?: 'auto' } {
  const lang = useContext(LanguageContext);
  return lang ? { lang, dir: 'auto' } : {};
}
