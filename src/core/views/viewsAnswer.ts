import type { Day } from '../day.ts';
import type { FrameworkRef } from '../framework.ts';
import type { Mark } from '../review.ts';
import { LONGEST_TEXT } from '../words/tidy.ts';
import type { ViewsRequest } from './viewsRequest.ts';
import type { Contribution, ContributorRole, GivenHow, WhoseWords } from '../views.ts';
import type { PageKind } from '../wording.ts';

/**
 * What somebody answered to a request for views, or wrote in a page at home. It does not name the child: the request is known by its id, and
 * the review by its own. An answer in a page has no request, and its own id stands for one.
 */
export interface ViewsAnswer {
  readonly id: string;
  readonly requestId: string;
  /** The review that is asked for; for an answer in a page the finished one that the page told of. */
  readonly reviewId: string;
  /** Which page it was written in. */
  readonly page?: PageKind;
  readonly answeredOn: Day;
  readonly role: ContributorRole;
  readonly framework: FrameworkRef;
  readonly by: string;
  readonly how?: GivenHow;
  readonly words?: WhoseWords;
  /** By strand code. */
  readonly ratings: Readonly<Record<string, AnswerRating>>;
  /** By question code. */
  readonly answers: Readonly<Record<string, { readonly text: string }>>;
}

export interface AnswerRating {
  readonly mark: Mark;
  readonly evidence?: string;
}

/** An answer while it is being typed. Nothing has been checked. */
export interface TypedAnswer {
  readonly by: string;
  readonly how?: GivenHow | undefined;
  readonly words?: WhoseWords | undefined;
  readonly marks: Readonly<Record<string, Mark>>;
  readonly evidence: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, string>>;
}

export const NOTHING_TYPED: TypedAnswer = { by: '', marks: {}, evidence: {}, answers: {} };

/** What has to be mended before an answer can be saved. `field` is `by`, `answer-<question>` or `evidence-<strand>`. */
export interface TypedProblem {
  readonly code: 'nameMissing' | 'nothingAnswered' | 'tooLong';
  readonly field: string;
}

export const LONGEST_NAME = 80;

/** All that has to be mended in what was typed, in the order of the page. */
export function problemsIn(typed: TypedAnswer, request: Pick<ViewsRequest, 'questions' | 'parts'>): readonly TypedProblem[] {
  const questions = request.questions.map(({ code }) => ({ field: `answer-${code}`, text: typed.answers[code] ?? '' }));
  const strands = codesIn(request).map((code) => ({ field: `evidence-${code}`, text: typed.evidence[code] ?? '' }));
  const isEmpty = [...questions, ...strands].every(({ text }) => text.trim() === '') && codesIn(request).every((code) => typed.marks[code] === undefined);
  return [
    ...(typed.by.trim() === '' ? [{ code: 'nameMissing', field: 'by' } as const] : typed.by.length > LONGEST_NAME ? [{ code: 'tooLong', field: 'by' } as const] : []),
    ...(isEmpty ? [{ code: 'nothingAnswered', field: [...questions, ...strands][0]?.field ?? 'by' } as const] : []),
    ...[...questions, ...strands].filter(({ text }) => text.length > LONGEST_TEXT).map(({ field }) => ({ code: 'tooLong', field } as const)),
  ];
}

/** What was typed, as an answer to this request: words exactly as they are, without what is empty and without what was not asked. */
export function answerTo(
  { id: requestId, reviewId, role, framework, ...request }: ViewsRequest, { by, how, words, marks, evidence, answers }: TypedAnswer, { id, answeredOn }: Pick<ViewsAnswer, 'id' | 'answeredOn'>,
): ViewsAnswer {
  return {
    id, requestId, reviewId, answeredOn, role, framework,
    by: by.trim(),
    ...(how && { how }),
    ...(words && { words }),
    ratings: Object.fromEntries(codesIn(request).flatMap((code): (readonly [string, AnswerRating])[] => {
      const [mark, said = ''] = [marks[code], evidence[code]];
      const isSaid = said.trim() !== '';
      return mark === undefined && !isSaid ? [] : [[code, { mark: mark ?? 'notAssessed', ...(isSaid && { evidence: said }) }]];
    })),
    answers: Object.fromEntries(request.questions.flatMap(({ code }) => {
      const text = answers[code] ?? '';
      return text.trim() === '' ? [] : [[code, { text }]];
    })),
  };
}

/** The codes of the strands that a request asks about, in its order. */
export function codesIn({ parts }: Pick<ViewsRequest, 'parts'>): readonly string[] {
  return parts.flatMap((part) => part.domains.flatMap((domain) => domain.strands.map(({ code }) => code)));
}

/** An answer as a voice of its own in a review; only its place in the list is missing. `withLevels`: false where they were given with another framework. */
export function contributionIn({ requestId, role, by, how, words, answeredOn, ratings, answers }: ViewsAnswer, withLevels: boolean): Omit<Contribution, 'n'> {
  return { role, requestId, by, ...(how && { how }), ...(words && { words }), givenOn: answeredOn, ratings: withLevels ? ratings : {}, answers };
}
