import { createContext, type ReactNode, useContext } from 'react';
import type { Framework } from '../../core/framework.ts';
import { directionOf } from '../../ui/directionOf.ts';
import styles from './FrameworkText.module.css';

/** The language of the framework's texts when it is not the page's own. */
const LanguageContext = createContext<string | undefined>(undefined);

const LANGUAGE_OF_THE_PAGE = 'en-GB';

/** Says in which language the framework's texts below it are. */
export function InLanguage({ framework: { language }, children }: { framework: Framework; children: ReactNode }) {
  return <LanguageContext value={language === LANGUAGE_OF_THE_PAGE ? undefined : language}>{children}</LanguageContext>;
}

/**
 * A text of the framework. `whole` when it is all that its paragraph holds: it then begins on the side where its language does.
 *
 * Accessibility promise: it is marked with its language where that is not the page's (WCAG 3.1.2).
 */
export function FrameworkText({ children, whole = false }: { children: string; whole?: boolean }) {
  const language = useFrameworkLanguage();
  return language.lang ? <span {...language} className={whole ? styles.whole : undefined}>{children}</span> : children;
}

/** The same for an element that holds texts of the framework: attributes to spread into it. */
export function useFrameworkLanguage(): { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' } {
  const lang = useContext(LanguageContext);
  return lang ? { lang, dir: directionOf(lang) } : {};
}

/** For a line in which words of ours stand beside a framework's text: it runs the way the framework does. */
export function useFrameworkDirection(): { readonly dir?: 'rtl' } {
  return useFrameworkLanguage().dir === 'rtl' ? { dir: 'rtl' } : {};
}
