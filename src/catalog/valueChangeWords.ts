import { upperFirst } from '../core/words/familySentence.ts';
import type { Framework } from '../core/framework.ts';
import type { ValueChange } from '../core/merge/history.ts';
import { draftLabel, draftValueInWords } from './valueWords.ts';

/** One thing that a correction changed: what it is, what was written down before and what after. */
export interface ChangeInWords {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** A change between two editions in words. Without the framework, codes stand for strands and levels are numbers. */
export function valueChangeInWords({ path, before, after, of }: ValueChange, framework: Framework | undefined): ChangeInWords {
  return { what: [draftLabel(path, framework), of].filter(Boolean).join(': '), before: said(path, before, framework), after: said(path, after, framework) };
}

function said(path: string, value: unknown, framework: Framework | undefined): string {
  const isNothing = value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
  return isNothing ? 'Nothing' : upperFirst(draftValueInWords(path, value, framework));
}
