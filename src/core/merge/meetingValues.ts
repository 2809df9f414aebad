import type { Draft } from '../draft.ts';
import type { Action, EarlierHelp, Invitee, Meeting, PointAnswer, Settled } from '../meeting.ts';
import type { Outcome } from '../outcome.ts';
import { type Values, under } from '../versions.ts';

type MeetingDraft = NonNullable<Draft['meeting']>;

/**
 * The values of the meeting in a draft that may differ between devices.
 *
 * | path | value |
 * |---|---|
 * | `meeting.heldOn` | not there where it is empty, unless nothing else is said: a draft has a meeting where it has any of these |
 * | `meeting.notes`, `meeting.why` | as in the draft |
 * | `meeting.recommendation` | all of it; not there where nothing of it is said |
 * | `meeting.invitee.<id>`, `meeting.outcome.<id>`, `meeting.action.<id>`, `meeting.earlier.<id>` | one of a list |
 * | `meeting.settled.CI1` | what was settled about a strand |
 * | `meeting.familyAnswer.listenedTo` | what the family answered |
 * | `meeting.point.<key>` | what was said to a talking point |
 */
export function meetingValues(meeting: MeetingDraft): readonly (readonly [path: string, value: unknown])[] {
  const recommended = Object.values(meeting.recommendation).some((said) => said !== undefined);
  const said = [
    ['meeting.notes', meeting.notes] as const,
    ['meeting.why', meeting.why] as const,
    ['meeting.recommendation', recommended ? meeting.recommendation : undefined] as const,
    ...LISTS.flatMap(([field, start]) => Object.entries(meeting[field]).map(([key, thing]) => [`${start}${key}`, thing] as const)),
  ].filter(([, value]) => value !== undefined);
  return meeting.heldOn === '' && said.length > 0 ? said : [['meeting.heldOn', meeting.heldOn], ...said];
}

/** The meeting as these values say; undefined where there is none. What is no value of a path stays as it is in the one that is known. */
export function meetingFrom(values: Values, known: MeetingDraft | undefined): MeetingDraft | undefined {
  if (![...values.keys()].some((path) => path.startsWith('meeting.'))) return undefined;
  const { notes: _1, why: _2, ...rest } = known ?? {};
  const [heldOn, notes, why] = ['heldOn', 'notes', 'why'].map((field) => values.get(`meeting.${field}`) as string | undefined);
  return {
    ...rest,
    heldOn: heldOn ?? '',
    invitees: under<Invitee>(values, 'meeting.invitee.'),
    settled: under<Settled>(values, 'meeting.settled.'),
    outcomes: under<Outcome>(values, 'meeting.outcome.'),
    actions: under<Action>(values, 'meeting.action.'),
    earlierHelp: under<EarlierHelp>(values, 'meeting.earlier.'),
    familyAnswers: under(values, 'meeting.familyAnswer.'),
    points: under<PointAnswer>(values, 'meeting.point.'),
    recommendation: (values.get('meeting.recommendation') ?? {}) as Meeting['recommendation'],
    ...(notes !== undefined && { notes }),
    ...(why !== undefined && { why }),
  };
}

const LISTS = [
  ['invitees', 'meeting.invitee.'], ['settled', 'meeting.settled.'], ['outcomes', 'meeting.outcome.'], ['actions', 'meeting.action.'],
  ['earlierHelp', 'meeting.earlier.'], ['familyAnswers', 'meeting.familyAnswer.'], ['points', 'meeting.point.'],
] as const;
