import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export const THEMES = ['device', 'light', 'cream', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** What can be opened while rating: how to rate, help with the strand, something to build on. */
export type RatingHelp = 'guide' | 'strand' | 'ladder';

/** What can be done about a message: undo what it tells. It stays until it is pressed or put aside, or the person moves on. */
export interface MessageAction {
  /** What its button says where it does something else; no keys do that. */
  readonly label?: string;
  readonly act: () => void;
  /** The screen it belongs to, such as `/children`, when the person is on the way there; without it, the one they are on. */
  readonly at?: string;
}

interface Session {
  /** The last thing worth telling, read out politely and shown until the screen after this one. Never holds a child's name in full. */
  readonly message: string;
  readonly action: MessageAction | undefined;
  readonly theme: Theme;
  /** Wide letters with air between them, and between words and lines. */
  readonly spaced: boolean;
  /** Whether 0 to 4 and other single keys rate; can be switched off (WCAG 2.1.4). */
  readonly numberKeys: boolean;
  /** Whether hints on plain words stand under what is written. */
  readonly plainHints: boolean;
  /** Whether the offer to install the app has been answered. */
  readonly installPutAside: boolean;
  /** Stays as the person left it from strand to strand; a new tab begins with everything closed. */
  readonly openHelp: readonly RatingHelp[];
  tell: (message: string, action?: MessageAction) => void;
  setTheme: (theme: Theme) => void;
  setSpaced: (on: boolean) => void;
  setNumberKeys: (on: boolean) => void;
  setPlainHints: (on: boolean) => void;
  putInstallAside: () => void;
  setHelpOpen: (help: RatingHelp, open: boolean) => void;
}

/** What one tab holds and may forget. Only look, keys, whether there are hints and the answer about installing are kept on the device; nothing here is about a child. */
export const useSession = create<Session>()(persist(
  (set) => ({
    message: '',
    action: undefined,
    theme: 'device',
    spaced: false,
    numberKeys: true,
    plainHints: true,
    installPutAside: false,
    openHelp: [],
    tell: (message, action) => set({ message, action }),
    setTheme: (theme) => set({ theme }),
    setSpaced: (spaced) => set({ spaced }),
    setNumberKeys: (numberKeys) => set({ numberKeys }),
    setPlainHints: (plainHints) => set({ plainHints }),
    putInstallAside: () => set({ installPutAside: true }),
    setHelpOpen: (help, open) => set(({ openHelp }) => {
      if (openHelp.includes(help) === open) return {};
      return { openHelp: open ? [...openHelp, help] : openHelp.filter((other) => other !== help) };
    }),
  }),
  { name: 'valuing-send-look', partialize: ({ theme, spaced, numberKeys, plainHints, installPutAside }) => ({ theme, spaced, numberKeys, plainHints, installPutAside }) },
));
