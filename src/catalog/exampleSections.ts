import type { Card } from '../core/child.ts';
import type { Day } from '../core/day.ts';
import type { Decision } from '../core/decision.ts';
import type { Action, EarlierHelp, Invitee, Meeting } from '../core/meeting.ts';
import type { Outcome } from '../core/outcome.ts';
import type { LaterEvent, News, Profile, Rating } from '../core/review.ts';
import type { Provision } from '../core/support.ts';
import type { Answer, AskedView, Contribution } from '../core/views.ts';
import sections from './example-sections.json';

/** What an example child's review holds beside its levels, and what came after it; nothing for most of them. */
export interface ExampleSections {
  readonly profile: Partial<Profile>;
  readonly news: News;
  /** In the order in which they happened, each with its day. */
  readonly later: readonly (readonly [on: Day, what: Stage])[];
}

export type Stage = Kinded<LaterEvent>;
type Kinded<Event> = Event extends LaterEvent ? Omit<Event, 'id' | 'device' | 'sequence' | 'happenedAt' | 'reviewId'> : never;

/** What is on the card of an example child beside the rest of it. */
export function exampleDays(key: string): Pick<Card, 'planMadeOn' | 'planAmendedOn'> {
  return known()[key]?.card ?? {};
}

/** The sections of a review of an example child. `idFor` makes an id of a name; `ratingsFrom` reads marks as the children's file has them. */
export function exampleSections(key: string, reviewedOn: Day, idFor: (name: string) => string, ratingsFrom: (marks: string) => Readonly<Record<string, Rating>>): ExampleSections {
  const entry = known()[key]?.reviews[reviewedOn];
  if (!entry) return { profile: {}, news: {}, later: [] };
  const named = <Written, Made>(rows: Readonly<Record<string, Written>>, make: (row: Written) => Made): Record<string, Made> =>
    Object.fromEntries(Object.entries(rows).map(([name, row]) => [idFor(`${key} ${name}`), make(row)]));
  const numbered = <Row>(rows: readonly Row[]) => Object.fromEntries(rows.map((row, at) => [idFor(`${key} ${reviewedOn} row ${at + 1}`), { ...row, n: at + 1 }]));
  const { childsView, familysView, contributions = {}, layer, provisions, outcomes = {}, progress, news = {}, met, reportSentOn, decided, moved = {} } = entry;
  const hoped = named(outcomes, withStrands);
  const profile: Partial<Profile> = {
    ...(childsView && { childsView: viewFrom(childsView) }),
    ...(familysView && { familysView: viewFrom(familysView) }),
    ...(Object.keys(contributions).length > 0 && {
      contributions: named(contributions, ({ marks, answers, ...given }): Contribution => ({ ...given, ratings: marks ? ratingsFrom(marks) : {}, answers: answersFrom(answers) })),
    }),
    ...(provisions && { support: { ...(layer && { layer: { pack: 'england-2015', code: layer } }), provisions: named(provisions, withStrands) } }),
    ...(Object.keys(hoped).length > 0 && { outcomes: hoped }),
    ...(progress && { progress: named(progress, (one) => one) }),
  };
  const meeting: Meeting | undefined = met && {
    heldOn: met.heldOn,
    invitees: numbered(met.invitees),
    settled: met.settled,
    outcomes: hoped,
    actions: named(met.actions, (one) => one),
    earlierHelp: numbered(met.earlier ?? []),
    recommendation: met.recommendation,
    familyAnswers: met.familyAnswers,
    points: {},
    ...(met.notes && { notes: met.notes }),
  };
  const { on: decidedOn, ...decision } = decided ?? {};
  const later: readonly (readonly [Day, Stage])[] = [
    ...(meeting ? [[meeting.heldOn, { kind: 'met', meeting }] as const] : []),
    ...(reportSentOn ? [[reportSentOn, { kind: 'reportSent', sentOn: reportSentOn }] as const] : []),
    ...(decidedOn ? [[decidedOn, { kind: 'decided', decision: { ...decision, decidedOn } }] as const] : []),
    ...Object.entries(moved).map(([name, { on, state }]) => [on, { kind: 'actionMoved', actionId: idFor(`${key} ${name}`), state }] as const),
  ];
  return { profile, news, later: later.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)) };
}

type Strung<Thing extends { readonly strands: readonly string[] }> = Omit<Thing, 'strands'> & { readonly strands: string };
type WrittenView = Omit<AskedView, 'answers'> & { readonly answers: Readonly<Record<string, string>> };

/** As the content is written: things by short names, strands with spaces between. */
interface Written {
  readonly childsView?: WrittenView;
  readonly familysView?: WrittenView;
  readonly contributions?: Readonly<Record<string, Omit<Contribution, 'answers' | 'ratings'> & Pick<WrittenView, 'answers'> & { readonly marks?: string }>>;
  readonly layer?: string;
  readonly provisions?: Readonly<Record<string, Strung<Provision>>>;
  readonly outcomes?: Readonly<Record<string, Strung<Outcome>>>;
  readonly progress?: NonNullable<Profile['progress']>;
  readonly news?: News;
  readonly met?: Pick<Meeting, 'heldOn' | 'settled' | 'recommendation' | 'familyAnswers' | 'notes'> & {
    readonly invitees: readonly Omit<Invitee, 'n'>[];
    readonly actions: Readonly<Record<string, Action>>;
    readonly earlier?: readonly Omit<EarlierHelp, 'n'>[];
  };
  readonly reportSentOn?: Day;
  readonly decided?: Omit<Decision, 'decidedOn'> & { readonly on: Day };
  readonly moved?: Readonly<Record<string, { readonly on: Day; readonly state: NonNullable<Action['state']> }>>;
}

type AllWritten = Readonly<Record<string, { readonly card?: Pick<Card, 'planMadeOn' | 'planAmendedOn'>; readonly reviews: Readonly<Record<string, Written | undefined>> } | undefined>>;

/** The words of the content are choices of ours: every record made of it is checked by the schema in a test. */
function known(): AllWritten {
  const written: unknown = sections;
  return written as AllWritten;
}

function viewFrom({ answers, ...given }: WrittenView): AskedView {
  return { ...given, answers: answersFrom(answers) };
}

function answersFrom(answers: Readonly<Record<string, string>>): Readonly<Record<string, Answer>> {
  return Object.fromEntries(Object.entries(answers).map(([question, text]) => [question, { text }]));
}

function withStrands<Thing extends { readonly strands: readonly string[] }>({ strands, ...rest }: Strung<Thing>): Thing {
  // Of what was written only the strands have another form.
  return { ...rest, strands: strands.split(' ') } as unknown as Thing;
}
