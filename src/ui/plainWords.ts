import { createContext, useContext, useEffect, useId, useState } from 'react';
import type { FieldIds } from './Field.tsx';

/** Who writes: the school, or a family in words of its own. */
export type Writer = 'staff' | 'family';

/** Something that could be said more plainly: the words, why, and what could be said. */
export interface PlainHint {
  readonly quote: string;
  readonly why: string;
  readonly suggestion?: string;
}

export interface PlainAdvice {
  readonly hints: readonly PlainHint[];
  /** How hard the text is to read, in a sentence; none for a short text. */
  readonly readingAge?: string;
}

/** Looks at a text. Never rejects: where it cannot look, it has no advice. */
export type Advise = (text: string, by: Writer) => Promise<PlainAdvice>;

/** Given above fields whose texts families may come to read; without it, fields have no hints. */
export const PlainWordsContext = createContext<Advise | undefined>(undefined);

/** What `PlainHints` shows, and how the field that it belongs to tells it what is typed. */
export interface FieldHints {
  readonly id: string;
  /** Whether hints are wanted here, so that there is room for them. */
  readonly on: boolean;
  readonly advice: PlainAdvice;
  readonly typed: (text: string) => void;
  /** Links the field to its hints, where there are any. */
  readonly describing: (ids: FieldIds) => { readonly 'aria-describedby'?: string };
}

/** A pause in typing: thinking, not the next key (in ms). */
export const PAUSE = 700;

/** Hints on a field's text, looked for after a pause in typing. `value` is what a caller holds of it, where one does. */
export function usePlainHints(by: Writer | undefined, value: unknown): FieldHints {
  const advise = useContext(PlainWordsContext);
  const id = useId();
  const [text, setText] = useState<string>();
  const [advice, setAdvice] = useState(NONE);
  // What somebody typed may change under their hands: taken back, or in another tab.
  const now = text === undefined || typeof value !== 'string' ? text : value;
  const on = advise !== undefined && by !== undefined;
  useEffect(() => {
    if (!advise || !by || now === undefined) return undefined;
    let isOvertaken = false;
    const pause = setTimeout(() => {
      void advise(now, by).then((found) => { if (!isOvertaken) setAdvice(found); });
    }, PAUSE);
    return () => {
      isOvertaken = true;
      clearTimeout(pause);
    };
  }, [advise, by, now]);
  const shown = on && now?.trim() ? advice : NONE;
  return {
    id,
    on,
    advice: shown,
    typed: (typed) => { if (on) setText(typed); },
    describing: ({ 'aria-describedby': others }) => (shown.hints.length > 0 || shown.readingAge ? { 'aria-describedby': [others, id].filter(Boolean).join(' ') } : {}),
  };
}

const NONE: PlainAdvice = { hints: [] };
