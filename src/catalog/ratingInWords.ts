import { type Framework, isLevel, placeOf, rungOf, RUNGS, wordsFor } from '../core/framework.ts';
import vocabulary from './vocabulary.json';

/** A rating or the strengths of a domain in words, all that it holds: whatever it is, for it may come from another device. Empty when it says nothing. */
export function ratingInWords(value: object, code: string, framework: Framework | undefined): string {
  const said: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(value));
  const { mark, going, strength } = said;
  const level = isLevel(mark) ? [framework ? wordsFor(mark, framework).label : `Level ${mark}`] : mark === 'notAssessed' || mark === 'notApplicable' ? [vocabulary.mark[mark]] : [];
  const texts = ['text', 'evidence'].flatMap((field) => (typeof said[field] === 'string' && said[field] ? [String(said[field])] : []));
  const wentSo = Object.entries(vocabulary.going).find(([kind]) => kind === going)?.[1];
  const rung = RUNGS.find((known) => known === strength);
  const strand = framework && placeOf(framework, code)?.strand;
  const beside = [
    typeof said.reason === 'string' && said.reason && `why it changed: ${said.reason}`,
    wentSo && `with that help: ${wentSo.toLowerCase()}`,
    said.specialistAdvice && 'specialist advice needed',
    rung && `what goes well: ${strand ? rungOf(strand, rung).staff : `rung ${rung}`}`,
    said.toBuildOn && 'a real strength to build on',
    said.confirmedUnchanged && 'the same as last time',
  ].filter(Boolean).join('; ');
  return [...level, ...texts, ...(beside ? [beside] : [])].join(': ');
}
