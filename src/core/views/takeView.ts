import type { Draft } from '../draft.ts';
import { type Framework, isSameEdition, places } from '../framework.ts';
import { contribute, contributionsOf, isAnswered, withdraw } from './giveView.ts';
import { sameContent } from '../sameContent.ts';
import { contributionIn, type ViewsAnswer } from './viewsAnswer.ts';
import { isFamily, partsFor, type ViewsRequest } from './viewsRequest.ts';
import type { Answers, Came, Contribution } from '../views.ts';

/**
 * Writes down in a draft who was asked by file: a contribution under the request's id, with no answer yet. `by` is whom, as typed.
 * The answer takes its place, under the same id on every device.
 */
export function ask(draft: Draft, { id, role }: Pick<ViewsRequest, 'id' | 'role'>, by: string): Draft {
  return contribute(draft, id, { n: nextPlace(draft), role, requestId: id, ...(by.trim() && { by: by.trim() }), ratings: {}, answers: {} });
}

/** Whether somebody was asked by file and has not answered. */
export function isWaiting({ requestId, ratings, answers }: Pick<Contribution, 'requestId' | 'ratings' | 'answers'>): boolean {
  return requestId !== undefined && Object.keys(ratings).length === 0 && !isAnswered({ answers });
}

/** What an answer is to a draft, before anything is done with it. */
export interface AnswerFate {
  /**
   * `otherReview`: it belongs to another one, and cannot be taken in here · `strangeStrands`: it rates strands that nobody in its role can have been
   * asked about, so it is none of ours · `same`: it is here already · `again`: another answer to its request is here · `unasked`: this draft does not know the request.
   * Of a page at home (`pageAnswer.ts`): `fromPage`: it can be taken in · `otherPage`: its page told of no review of this child · `notNext`: it belongs to the next review.
   */
  readonly is: 'asked' | 'unasked' | 'again' | 'same' | 'otherReview' | 'strangeStrands' | 'fromPage' | 'otherPage' | 'notNext';
  /** The answer to the same request that is here, which it can replace. */
  readonly before?: { readonly id: string; readonly contribution: Contribution };
  /** Given on an earlier day than that. */
  readonly isOlder: boolean;
  /** Whether its levels mean the same as those of the draft. Where not, its words alone can be taken in. */
  readonly withLevels: boolean;
  /** A parent's answer while nothing is there of the family: it may be the family's voice. */
  readonly mayBeFamilys: boolean;
  /** An answer to the same request is here as the family's voice, and says something else (or was changed since). */
  readonly wasFamilys: boolean;
}

/** Looks at an answer beside a draft. `framework` is that of the draft. */
export function fateOf(draft: Draft, answer: ViewsAnswer, framework: Framework): AnswerFate {
  const withLevels = isSameEdition(answer.framework, draft.framework);
  const known = contributionsOf(draft).filter(([, one]) => one.requestId === answer.requestId);
  const given = known.filter(([, one]) => !isWaiting(one));
  const [id, contribution] = given.at(-1) ?? [];
  const isSame = given.some(([, { n: _, came: __, ...one }]) => sameContent(one, contributionIn(answer, withLevels)));
  const isFamilys = draft.familysView?.requestId === answer.requestId;
  const isHeld = isFamilys && nothingElse(draft, answer, withLevels);
  const strands = new Set(partsFor(answer.role, framework).flatMap((part) => part.domains.flatMap((domain) => domain.strands.map(({ code }) => code))));
  return {
    is: answer.reviewId !== draft.id ? 'otherReview'
      : withLevels && Object.keys(answer.ratings).some((code) => !strands.has(code)) ? 'strangeStrands'
      : isSame || isHeld ? 'same' : contribution || isFamilys ? 'again' : known.length > 0 ? 'asked' : 'unasked',
    ...(id !== undefined && contribution && { before: { id, contribution } }),
    isOlder: answer.answeredOn < (contribution?.givenOn ?? (isFamilys ? draft.familysView?.givenOn : undefined) ?? ''),
    withLevels,
    mayBeFamilys: isFamily(answer.role) && Object.keys(draft.ratings.family).length === 0 && !draft.by.family?.trim() && !isAnswered(draft.familysView),
    wasFamilys: isFamilys && !isHeld,
  };
}

/**
 * Where an answer goes: `own` puts it in the place that was kept for it, or of the answer to the same request that is there; `beside` leaves
 * that one where it is; `family` makes it the family's own voice, as far as nothing was written down there meanwhile: where
 * something was, that stays, and the whole answer goes to its own place too.
 */
export type TakeAs = 'own' | 'beside' | 'family';

/** Takes an answer into a draft. Nothing else of the draft is touched. */
export function takeIn(draft: Draft, answer: ViewsAnswer, as: TakeAs): Draft {
  const withLevels = isSameEdition(answer.framework, draft.framework);
  const { by, how, words, givenOn, ratings, answers } = contributionIn(answer, withLevels);
  if (as === 'family') {
    const given = { ...(how && { how }), ...(words && { words }), ...(givenOn && { givenOn }) };
    const { [answer.requestId]: asked } = draft.contributions ?? {};
    const rest = asked && isWaiting(asked) ? withdraw(draft, answer.requestId) : draft;
    const { answers: written = {}, ...said } = rest.familysView ?? {};
    const filled: Draft = {
      ...rest,
      by: { ...rest.by, ...(by && !rest.by.family?.trim() && { family: by }) },
      ratings: { ...rest.ratings, family: { ...ratings, ...rest.ratings.family } },
      familysView: { ...given, ...said, answers: { ...answers, ...withWords(written) }, requestId: answer.requestId },
    };
    // Where something of the family was there already, that is no change of what came: the whole answer stands by itself too.
    return nothingElse(filled, answer, withLevels) ? { ...filled, familysView: { ...filled.familysView, answers: filled.familysView?.answers ?? {}, came: cameIn(answer, withLevels) } } : takeIn(filled, answer, 'own');
  }
  const before = contributionsOf(draft).findLast(([, one]) => one.requestId === answer.requestId);
  const id = as === 'beside' ? answer.id : before?.[0] ?? answer.requestId;
  const n = (as === 'beside' ? draft.contributions?.[id] : before?.[1])?.n ?? nextPlace(draft);
  return contribute(draft, id, { n, ...contributionIn(answer, withLevels), came: cameIn(answer, withLevels) });
}

/** Puts back what came by file in place of what stands in a contribution. Nothing happens where it did not come by file. */
export function putBackCame(draft: Draft, id: string): Draft {
  const known = draft.contributions?.[id];
  if (!known?.came) return draft;
  const { n, role, requestId, came } = known;
  return contribute(draft, id, { n, role, ...(requestId && { requestId }), ...came, came });
}

function cameIn(answer: ViewsAnswer, withLevels: boolean): Came {
  const { role: _, requestId: __, ...came } = contributionIn(answer, withLevels);
  return came;
}

/** Whether all that an answer says stands in the family's voice as it says it. */
function nothingElse({ ratings: { family }, familysView }: Draft, { ratings, answers }: ViewsAnswer, withLevels: boolean): boolean {
  return Object.entries(answers).every(([code, one]) => sameContent(one, familysView?.answers[code]))
    && (!withLevels || Object.entries(ratings).every(([code, one]) => sameContent(one, family[code])));
}

function withWords(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, { text }]) => text.trim() !== ''));
}

function nextPlace(draft: Draft): number {
  return 1 + Math.max(0, ...Object.values(draft.contributions ?? {}).map(({ n }) => n));
}

/** How many levels an answer gives: of the framework's own, not "I do not know". */
export function levelsGiven({ ratings }: Pick<ViewsAnswer, 'ratings'>): number {
  return Object.values(ratings).filter(({ mark }) => typeof mark === 'number').length;
}

/** Every strand of a framework that stands in these ratings, in its order. */
export function ratedPlaces({ ratings }: Pick<ViewsAnswer, 'ratings'>, framework: Framework) {
  return places(framework).filter(({ strand }) => ratings[strand.code] !== undefined);
}
