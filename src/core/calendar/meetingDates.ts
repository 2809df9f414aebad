import type { DateFacts } from './dateFacts.ts';
import { type DatedItem, type DateSetting, datedItem, itemOn } from './datedItem.ts';
import { addDays, type Day } from '../day.ts';
import type { AnnualDates } from './reviewDates.ts';

/**
 * What belongs to a review meeting (R-C3, R-C4). With a meeting on M, for a plan:
 *
 * | by     | what                                    | who     |
 * |--------|-----------------------------------------|---------|
 * | M − 14 | invitation; advice and information out  | school  |
 * | M + 14 | report                                  | school  |
 * | M + 28 | decision, with the changes if amending  | council |
 * | M + 84 | final plan, and at most 56 after the draft | council |
 *
 * A meeting that was held and one that is arranged after it each have their own. SEN support has the arranged meeting alone.
 */
export function meetingDates(facts: DateFacts, setting: DateSetting): readonly DatedItem[] {
  const annual = facts.senStatus === 'E' ? facts.dates?.annual : undefined;
  const arranged = arrangedOn(facts, setting);
  return [
    ...(annual?.heldOn ? afterMeeting(annual.heldOn, annual, facts.planAmendedOn, setting) : []),
    ...(arranged ? [itemOn('meeting', arranged, setting, { untold: true, remark: arranged < setting.today ? 'notSaidHeld' : undefined })] : []),
    ...(arranged && facts.senStatus === 'E' ? [...beforeMeeting(arranged, setting), ...afterMeeting(arranged, undefined, undefined, setting)] : []),
  ];
}

/** In days: a meeting that was held so shortly before the arranged day is the one that was arranged. Nobody's rule: two annual reviews are never so near. */
const HELD_EARLY = 28;

/** The meeting on the card, while it is not over: nothing later is known, it was not held early, and it is not long past. */
function arrangedOn({ meetingOn, planReviewedOn, dates }: DateFacts, { rules, today }: DateSetting): Day | undefined {
  if (!meetingOn || addDays(meetingOn, rules.rules.finalPlan.offset?.count ?? 0) < today) return undefined;
  const since = [dates?.annual?.heldOn, dates?.annual?.decidedOn, planReviewedOn, dates?.heldOn].filter((on) => on !== undefined);
  const held = [dates?.annual?.heldOn, dates?.heldOn].filter((on) => on !== undefined);
  return since.every((on) => on < meetingOn) && held.every((on) => addDays(on, HELD_EARLY) < meetingOn) ? meetingOn : undefined;
}

function beforeMeeting(on: Day, setting: DateSetting): readonly DatedItem[] {
  return [datedItem('invite', on, 'before', setting, { untold: true }), datedItem('papers', on, 'before', setting, { untold: true })];
}

function afterMeeting(on: Day, annual: AnnualDates | undefined, planAmendedOn: Day | undefined, setting: DateSetting): readonly DatedItem[] {
  const { decision, draftPlanOn, sentOn } = annual ?? {};
  const finalPlanOn = annual?.finalPlanOn ?? (planAmendedOn && planAmendedOn >= on ? planAmendedOn : undefined);
  const amends = decision === 'amend' || (decision === undefined && (draftPlanOn !== undefined || finalPlanOn !== undefined));
  const staysAsItIs = decision !== undefined && !amends;
  return [
    datedItem('report', on, 'after', setting, { doneOn: sentOn }),
    decisionItem(on, annual, finalPlanOn, setting),
    ...(draftPlanOn && !staysAsItIs ? [datedItem('comments', draftPlanOn, 'after', setting, { untold: true, doneOn: finalPlanOn })] : []),
    ...(staysAsItIs ? [] : [finalPlan(on, draftPlanOn, finalPlanOn, amends, setting)]),
  ];
}

/** A decision to change the plan is done once the proposed changes are sent as well: they belong to the same four weeks (R-C3, Devon). */
function decisionItem(on: Day, annual: AnnualDates | undefined, finalPlanOn: Day | undefined, setting: DateSetting): DatedItem {
  const { decision, decidedOn, draftPlanOn } = annual ?? {};
  const isOpen = decision === 'amend' && decidedOn !== undefined && draftPlanOn === undefined && finalPlanOn === undefined;
  const bothOn = decision === 'amend' && decidedOn && draftPlanOn && draftPlanOn > decidedOn ? draftPlanOn : decidedOn;
  return datedItem('decision', on, 'after', setting, isOpen ? { remark: 'changesNotSent' } : { doneOn: bothOn });
}

/** Eight weeks after the draft where that is earlier than twelve after the meeting (R-C4). */
function finalPlan(on: Day, draftPlanOn: Day | undefined, doneOn: Day | undefined, amends: boolean, setting: DateSetting): DatedItem {
  const remark = amends ? undefined : 'ifAmended' as const;
  const more = { doneOn, remark, untold: !amends };
  const fromMeeting = datedItem('finalPlan', on, 'after', setting, more);
  const fromDraft = draftPlanOn && addDays(draftPlanOn, setting.rules.finalPlanDaysAfterDraft);
  return fromDraft && fromDraft < fromMeeting.on ? itemOn('finalPlan', fromDraft, setting, more) : fromMeeting;
}
