import { withAbsence } from './attendance.ts';
import type { Card } from '../child.ts';
import { type Day, isDay } from '../day.ts';
import { differingInDraft } from '../merge/differing.ts';
import type { Draft } from '../draft.ts';
import { outcomeFrom } from '../entry/finishSections.ts';
import type { Action, EarlierHelp, Invitee, Meeting, Settled } from '../meeting.ts';
import { done, failed, type Result } from '../result.ts';
import type { Profile } from '../review.ts';
import { type FieldProblem, tidy, tidyRows } from '../words/tidy.ts';

/** What has to be mended before a meeting can be frozen: in which field of it, and in which row. */
export interface MeetingProblem {
  readonly code: FieldProblem | DayProblem | 'whyMissing' | 'stillDiffering';
  readonly field?: keyof Meeting | 'why';
  /** The id of a row, or the code or key under which it stands. */
  readonly item?: string;
}

type DayProblem = 'heldOnMissing' | 'heldOnNotADay' | 'heldOnInFuture' | 'heldBeforeBirth';

/**
 * One door from the meeting in a draft to the frozen one, or every problem found. Texts are trimmed and rows in which nothing
 * was said are left out; codes of strands stay as they are. Who was not ticked did not come (`attendance.ts`). A strand that is unresolved has no agreed level.
 * `before` is the meeting that was frozen for this review already, if any: then `why` is asked for, which goes into the event
 * and not into the meeting. Throws when the draft is not of a meeting.
 */
export function finishMeeting(draft: Draft, card: Card, today: Day, before?: Meeting): Result<Meeting, readonly MeetingProblem[]> {
  if (!draft.meeting) throw new Error('this draft is not of a meeting');
  const { why, ...meeting } = draft.meeting;
  const day = problemOfMeetingDay(meeting.heldOn.trim(), card, today);
  const problems: MeetingProblem[] = day ? [{ code: day, field: 'heldOn' }] : [];
  const at = (field: MeetingProblem['field'], item?: string) => (code: FieldProblem) => {
    if (!problems.some((known) => known.code === code && known.field === field && known.item === item)) problems.push({ code, ...(field && { field }), ...(item !== undefined && { item }) });
  };
  if ((before || why !== undefined) && !why?.trim()) problems.push({ code: 'whyMissing', field: 'why' });
  tidy({ why }, at('why'));
  const { notes: _, ...rest } = meeting;
  const { notes } = tidy({ notes: meeting.notes }, at('notes'));
  const frozen: Meeting = {
    ...rest,
    heldOn: meeting.heldOn.trim(),
    invitees: tidyRows(withAbsence(meeting.invitees), (one, id) => inviteeFrom(one, at('invitees', id))),
    settled: tidyRows(meeting.settled, (one, code) => settledFrom(one, at('settled', code))),
    outcomes: tidyRows(meeting.outcomes, (one, id) => outcomeFrom(one, at('outcomes', id))),
    actions: tidyRows(meeting.actions, (one, id) => actionFrom(one, at('actions', id))),
    earlierHelp: tidyRows(meeting.earlierHelp, (one, id) => earlierFrom(one, at('earlierHelp', id))),
    recommendation: tidy(meeting.recommendation, at('recommendation')),
    familyAnswers: tidyRows(meeting.familyAnswers, (one, question) => {
      const said = tidy(one, at('familyAnswers', question));
      return isEmpty(said) ? undefined : said;
    }),
    points: tidyRows(meeting.points, ({ answer, ...one }, key) => ({ ...tidy(one, at('points', key)), answer })),
    ...(notes !== undefined && { notes }),
  };
  if (differingInDraft(draft).some(({ path }) => path.startsWith('meeting.'))) problems.push({ code: 'stillDiffering' });
  return problems.length > 0 ? failed(problems) : done(frozen);
}

/** Why a meeting cannot be finished on a day as typed; undefined where it can. */
export function problemOfMeetingDay(heldOn: string, { bornOn }: Pick<Card, 'bornOn'>, today: Day): DayProblem | undefined {
  if (heldOn === '') return 'heldOnMissing';
  if (!isDay(heldOn)) return 'heldOnNotADay';
  if (heldOn > today) return 'heldOnInFuture';
  return heldOn <= bornOn ? 'heldBeforeBirth' : undefined;
}

/** Whether a meeting is said to be before the profile it talks about. It may be right, so it is asked about and hinders nothing. */
export function isBeforeProfile(heldOn: string, { reviewedOn }: Pick<Profile, 'reviewedOn'>): boolean {
  return isDay(heldOn) && heldOn < reviewedOn;
}

/** Somebody may have been invited of whom only the part they play is known. */
function inviteeFrom({ n, role, ...typed }: Invitee, onProblem: (code: FieldProblem) => void): Invitee | undefined {
  const { name = '', ...said } = tidy(typed, onProblem, { days: ['invitedOn', 'adviceReceivedOn'] });
  return name === '' && isEmpty(said) ? undefined : { ...said, n, role, name };
}

function settledFrom(typed: Settled, onProblem: (code: FieldProblem) => void): Settled | undefined {
  const { mark, ...said } = tidy(typed, onProblem);
  const settled = { ...said, ...(mark !== undefined && !said.unresolved && { mark }) };
  return isEmpty(settled) ? undefined : settled;
}

function actionFrom({ n, ...typed }: Action, onProblem: (code: FieldProblem) => void): Action | undefined {
  const { what = '', ...said } = tidy(typed, onProblem, { days: ['by'] });
  if (what === '' && !isEmpty(said)) onProblem('whatMissing');
  return what === '' ? undefined : { ...said, n, what };
}

function earlierFrom({ n, ...typed }: EarlierHelp, onProblem: (code: FieldProblem) => void): EarlierHelp | undefined {
  const { what = '', ...said } = tidy(typed, onProblem);
  if (what === '' && !isEmpty(said)) onProblem('whatMissing');
  return what === '' ? undefined : { ...said, n, what };
}

function isEmpty(thing: object): boolean {
  return Object.keys(thing).length === 0;
}
