import type { Draft } from '../draft.ts';
import { contributionsOf } from '../views/giveView.ts';
import { outcomesOf } from './keepOutcome.ts';
import { provisionsFor } from '../support/provisionMove.ts';

/** A text of a draft and where it stands: a strand's code, a domain's, or a section. */
export interface Placed {
  readonly where: string;
  readonly text: string;
  /** The child's, the family's or somebody else's own words: nobody mends those. */
  readonly isOwnWords: boolean;
}

/** Every free text of a draft that others may come to read, in the order of the page. Not the note for the school alone. */
export function textsOf(draft: Draft): readonly Placed[] {
  const texts: Placed[] = [];
  const put = (where: string, text: string | undefined, isOwnWords = false) => { if (text?.trim()) texts.push({ where, text, isOwnWords }); };
  for (const [domain, { text }] of Object.entries(draft.strengths)) put(domain, text);
  for (const voice of ['school', 'family'] as const) {
    for (const [code, { evidence, reason }] of Object.entries(draft.ratings[voice])) {
      const where = voice === 'family' ? 'family' : code;
      put(where, evidence, voice === 'family');
      put(where, reason, voice === 'family');
    }
  }
  for (const { text } of Object.values(draft.childsView?.answers ?? {})) put('child', text, true);
  for (const { text } of Object.values(draft.familysView?.answers ?? {})) put('family', text, true);
  for (const [, { answers, ratings }] of contributionsOf(draft)) {
    for (const { text } of Object.values(answers)) put('others', text, true);
    for (const { evidence } of Object.values(ratings)) put('others', evidence, true);
  }
  put('news', draft.circumstances?.news);
  for (const [, { what, helpedEvidence }] of provisionsFor(draft.support)) {
    put('support', what);
    put('support', helpedEvidence);
  }
  for (const [, { what, measure, from, to, scale }] of outcomesOf(draft.outcomes)) for (const text of [what, measure, from, to, ...Object.values(scale ?? {})]) put('outcomes', text);
  for (const { evidence } of Object.values(draft.progress ?? {})) put('outcomes', evidence);
  return texts;
}
