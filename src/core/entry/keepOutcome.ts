import type { Draft } from '../draft.ts';
import type { Outcome, Progress } from '../outcome.ts';

/** Outcomes by id, as a draft, a profile or a meeting holds them. */
export type Outcomes = Readonly<Record<string, Outcome>>;

/** The outcomes with their ids, in their order. */
export function outcomesOf(outcomes: Outcomes = {}): readonly (readonly [id: string, outcome: Outcome])[] {
  return Object.entries(outcomes).toSorted(([a, one], [b, other]) => one.n - other.n || (a < b ? -1 : 1));
}

/** With a new, empty outcome after those that are there. `id` is new and random. */
export function addOutcome(outcomes: Outcomes, id: string, outcome: Omit<Outcome, 'n'> = { what: '', strands: [] }): Outcomes {
  const n = 1 + Math.max(0, ...Object.values(outcomes).map((known) => known.n));
  return { ...outcomes, [id]: { ...outcome, n } };
}

/** What may be changed of an outcome; undefined takes a field away. */
export type OutcomeChange = { readonly [Field in keyof Outcome]?: Outcome[Field] | undefined };

/** With one outcome changed. Nothing happens where it is no longer there. */
export function changeOutcome(outcomes: Outcomes, id: string, change: OutcomeChange): Outcomes {
  const known = outcomes[id];
  if (!known) return outcomes;
  const { n, what, strands, ...rest } = { ...known, ...change };
  const kept = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { ...outcomes, [id]: { ...kept, n: n ?? known.n, what: what ?? '', strands: strands ?? [] } };
}

/** Without one outcome. */
export function removeOutcome(outcomes: Outcomes, id: string): Outcomes {
  const { [id]: _, ...rest } = outcomes;
  return rest;
}

/** The draft with its outcomes changed. */
export function inOutcomes(draft: Draft, change: (outcomes: Outcomes) => Outcomes): Draft {
  return { ...draft, outcomes: change(draft.outcomes ?? {}) };
}

/** Says how far an outcome of an earlier review has come; undefined takes it away. */
export function judge(draft: Draft, id: string, progress: { readonly [Field in keyof Progress]?: Progress[Field] | undefined }): Draft {
  const told = Object.fromEntries(Object.entries({ ...draft.progress?.[id], ...progress }).filter(([, value]) => value !== undefined));
  const { [id]: _, ...others } = draft.progress ?? {};
  return { ...draft, progress: Object.keys(told).length > 0 ? { ...others, [id]: told } : others };
}
