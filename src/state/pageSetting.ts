import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface PageSetting {
  /** The languages that somebody turned on for pages at home, by code. English is always there. */
  readonly languages: readonly string[];
  /** Whom families can ask, as it is printed: a name and a phone number of the school. Nothing about a child. */
  readonly contact: string;
  turnOn: (language: string, on: boolean) => void;
  setContact: (contact: string) => void;
}

/** What this device keeps of the pages for families: the same for every child. */
export const usePageSetting = create<PageSetting>()(persist(
  (set) => ({
    languages: [],
    contact: '',
    turnOn: (language, on) => set(({ languages }) => ({ languages: on ? [...new Set([...languages, language])] : languages.filter((other) => other !== language) })),
    setContact: (contact) => set({ contact }),
  }),
  {
    name: 'valuing-send-pages',
    partialize: ({ languages, contact }) => ({ languages, contact }),
    // Somebody, or another edition of the app, may have written anything there.
    merge: (kept, now) => {
      const { languages, contact }: { readonly [Key in keyof PageSetting]?: unknown } = typeof kept === 'object' && kept !== null ? kept : {};
      return {
        ...now,
        ...(Array.isArray(languages) && { languages: languages.filter((language) => typeof language === 'string') }),
        ...(typeof contact === 'string' && { contact }),
      };
    },
  },
));
