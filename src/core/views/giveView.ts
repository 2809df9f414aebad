import type { Draft } from '../draft.ts';
import type { News } from '../review.ts';
import type { Answer, AskedView, Contribution, ContributorRole, Given } from '../views.ts';

/** Whose view of a draft: the child's, or the family's. */
export type ViewOf = 'childsView' | 'familysView';

/** Writes down an answer, exactly as given. An answer without words and marks falls away. */
export function answer(draft: Draft, of: ViewOf, question: string, given: Partial<Answer>): Draft {
  const view = draft[of] ?? EMPTY;
  return { ...draft, [of]: { ...view, answers: withAnswer(view.answers, question, given) } };
}

/** Says who gave a view, how, when, and whose words they are. */
export function give(draft: Draft, of: ViewOf, given: Given): Draft {
  return { ...draft, [of]: { ...(draft[of] ?? EMPTY), ...given } };
}

/** A place for somebody else's view, after those that are there. `id` is new and random. */
export function invite(draft: Draft, id: string, role: ContributorRole): Draft {
  const n = 1 + Math.max(0, ...Object.values(draft.contributions ?? {}).map((one) => one.n));
  return contribute(draft, id, { n, role, ratings: {}, answers: {} });
}

/** Takes in a whole view that somebody else gave, or puts it in the place of the one under this id. */
export function contribute(draft: Draft, id: string, contribution: Contribution): Draft {
  return { ...draft, contributions: { ...draft.contributions, [id]: contribution } };
}

/** Changes who gave a contribution and how. Nothing happens where it is no longer there. */
export function describe(draft: Draft, id: string, given: Given & { readonly role?: ContributorRole }): Draft {
  const known = draft.contributions?.[id];
  return known ? contribute(draft, id, { ...known, ...given }) : draft;
}

/** Writes down an answer of a contribution. */
export function answerIn(draft: Draft, id: string, question: string, given: Partial<Answer>): Draft {
  const known = draft.contributions?.[id];
  return known ? contribute(draft, id, { ...known, answers: withAnswer(known.answers, question, given) }) : draft;
}

/** Takes a contribution out of the draft. */
export function withdraw(draft: Draft, id: string): Draft {
  const { [id]: _, ...contributions } = draft.contributions ?? {};
  return { ...draft, contributions };
}

/** The contributions of a draft or profile with their ids, in their order. */
export function contributionsOf({ contributions = {} }: Pick<Draft, 'contributions'>): readonly (readonly [id: string, contribution: Contribution])[] {
  return Object.entries(contributions).toSorted(([a, one], [b, other]) => one.n - other.n || (a < b ? -1 : 1));
}

/** Writes down what else was going on. What is undefined is taken away. */
export function tellNews(draft: Draft, news: { readonly [Field in keyof News]?: News[Field] | undefined }): Draft {
  const told = Object.fromEntries(Object.entries({ ...draft.circumstances, ...news }).filter(([, value]) => value !== undefined));
  return { ...draft, circumstances: told };
}

/** Whether anybody said anything in a view. */
export function isAnswered(view: AskedView | undefined): boolean {
  return Object.values(view?.answers ?? {}).some(({ text }) => text.trim() !== '');
}

const EMPTY: AskedView = { answers: {} };

function withAnswer(answers: AskedView['answers'], question: string, given: Partial<Answer>): AskedView['answers'] {
  const { [question]: before, ...others } = answers;
  const now: Answer = { ...(before ?? { text: '' }), ...given };
  return now.text === '' && !now.how && !now.words ? others : { ...answers, [question]: now };
}
