import { dayInWords } from '../day.ts';
import type { Draft } from '../draft.ts';
import { contributionsOf, isAnswered, type ViewOf } from './giveView.ts';
import { sameContent } from '../sameContent.ts';
import { type AnswerFate, takeIn } from './takeView.ts';
import { LONGEST_TEXT } from '../words/tidy.ts';
import { contributionIn, type ViewsAnswer } from './viewsAnswer.ts';

/** Whose view of a review an answer from a page at home joins: the child's own where they answered, else the family's. */
export function viewOf({ role }: Pick<ViewsAnswer, 'role'>): ViewOf {
  return role === 'child' ? 'childsView' : 'familysView';
}

/**
 * Looks at an answer from a page at home beside a draft. The page told of a finished review, so its answer belongs to the next one.
 * `reviewIds`: those of the child's finished reviews.
 *
 * | the page told of            | the draft        | fate         |
 * |-----------------------------|------------------|--------------|
 * | no review of this child     | any              | otherPage    |
 * | one of them                 | corrects a profile, or is that review's own | notNext |
 * | one of them                 | has all of it    | same         |
 * | one of them                 | has another answer that was saved from the same opened page | again |
 * | one of them                 | anything else    | fromPage     |
 */
export function fateOfPage(draft: Draft, answer: ViewsAnswer, reviewIds: readonly string[]): AnswerFate {
  const [id, contribution] = contributionsOf(draft).findLast(([, one]) => one.requestId === answer.requestId) ?? [];
  const isThere = contribution !== undefined && sameContent(withoutPlace(contribution), contributionIn(answer, true));
  const wasFamilys = draft.familysView?.requestId === answer.requestId;
  return {
    is: !reviewIds.includes(answer.reviewId) ? 'otherPage'
      : draft.correction || draft.id === answer.reviewId ? 'notNext'
      : isThere || isJoined(draft, answer) ? 'same' : contribution || wasFamilys ? 'again' : 'fromPage',
    ...(id !== undefined && contribution && { before: { id, contribution } }),
    isOlder: answer.answeredOn < (contribution?.givenOn ?? (wasFamilys ? draft.familysView?.givenOn : undefined) ?? ''),
    withLevels: true,
    // Longer than a box of the review holds: then it stands by itself.
    mayBeFamilys: Object.values(joinView(draft, answer)[viewOf(answer)]?.answers ?? {}).every(({ text }) => text.length <= LONGEST_TEXT),
    wasFamilys: wasFamilys && !isJoined(draft, answer),
  };
}

/**
 * Takes an answer from a page at home into the view it belongs to. Where nothing was written down there yet it becomes that view; else
 * its words stand under what is there, with who gave them and when, and nothing that is there is touched.
 */
export function joinView(draft: Draft, answer: ViewsAnswer): Draft {
  const of = viewOf(answer);
  if (isBeginning(draft, of)) return of === 'familysView' ? takeIn(draft, answer, 'family') : asChildsView(draft, answer);
  const view = draft[of] ?? { answers: {} };
  const joined = Object.entries(answer.answers).map(([code, { text }]) => {
    const there = view.answers[code];
    return [code, { ...there, text: isIn(there?.text, answer, text) ? there?.text ?? '' : [there?.text.trimEnd(), attributed(answer, text)].filter(Boolean).join('\n\n') }] as const;
  });
  return { ...draft, [of]: { ...view, answers: { ...view.answers, ...Object.fromEntries(joined) } } };
}

function asChildsView(draft: Draft, { by, answeredOn, answers }: ViewsAnswer): Draft {
  return { ...draft, childsView: { ...draft.childsView, by, givenOn: answeredOn, answers: { ...answers } } };
}

/** Nothing was said there yet, by nobody. */
function isBeginning({ ratings, by, familysView, childsView }: Draft, of: ViewOf): boolean {
  if (of === 'childsView') return !isAnswered(childsView) && !childsView?.by?.trim();
  return Object.keys(ratings.family).length === 0 && !by.family?.trim() && !isAnswered(familysView);
}

function isJoined(draft: Draft, answer: ViewsAnswer): boolean {
  const { answers = {} } = draft[viewOf(answer)] ?? {};
  return Object.entries(answer.answers).every(([code, { text }]) => isIn(answers[code]?.text, answer, text));
}

function isIn(there: string | undefined, answer: ViewsAnswer, text: string): boolean {
  return there !== undefined && (there === text || there.includes(attributed(answer, text)));
}

function attributed({ by, answeredOn }: ViewsAnswer, text: string): string {
  return `${by}, ${dayInWords(answeredOn)}: ${text.trim()}`;
}

function withoutPlace({ n: _, came: __, ...one }: NonNullable<Draft['contributions']>[string]) {
  return one;
}
