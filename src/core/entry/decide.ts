import { workedOutAppeal } from '../calendar/appeal.ts';
import type { AppealRule } from '../calendar/dateRules.ts';
import { isDay } from '../day.ts';
import { type Decision, DECISIONS } from '../decision.ts';
import { CEASE_REASONS } from '../meeting.ts';
import { done, failed, type Result } from '../result.ts';
import { sameContent } from '../sameContent.ts';
import { isTooLong, problemOfDay, type StageProblem, type StageTimes, takesBack } from './stageEntry.ts';

export const DECISION_DAYS = ['decidedOn', 'draftPlanOn', 'finalPlanOn', 'phaseTransferDueOn', 'phaseTransferFinalOn', 'appealBy'] as const;
type DecisionField = 'decision' | (typeof DECISION_DAYS)[number] | 'ceaseReason' | 'note';

/** A decision as it is typed: empty where nothing is said. `appealBy` is another day than the one that is worked out. */
export type DecisionEntry = Readonly<Record<DecisionField | 'why', string>>;

export type DecisionProblem = StageProblem<DecisionField>;

/** What a form begins with: what was written down last. A day to appeal that is the one worked out is left to be worked out. */
export function decisionEntry(before: Decision | undefined, rule: AppealRule): DecisionEntry {
  const { decision = '', decidedOn = '', draftPlanOn = '', finalPlanOn = '', phaseTransferDueOn = '', phaseTransferFinalOn = '', ceaseReason = '', note = '' } = before ?? {};
  const own = before?.appealBy === workedOutAppeal(before ?? {}, rule) ? undefined : before?.appealBy;
  return { decision, decidedOn, draftPlanOn, finalPlanOn, phaseTransferDueOn, phaseTransferFinalOn, ceaseReason, appealBy: own ?? '', note, why: '' };
}

/**
 * One door from what was typed to what is frozen, or every problem found. A decision is told whole each time; adding to what was
 * written down last (`before`) is not correcting it, saying something else is, and asks why. What belongs to another decision
 * falls away: a reason to cease only goes with ceasing, a draft and a final plan with changing the plan.
 */
export function finishDecision(
  typed: DecisionEntry, times: StageTimes, rule: AppealRule, before?: Decision,
): Result<{ readonly decision: Decision; readonly why?: string }, readonly DecisionProblem[]> {
  const entry = ownDays(typed);
  const decision = decisionFrom(entry, rule);
  const why = entry.why.trim();
  const corrects = correctsDecision(entry, rule, before);
  const problems = problemsOf(entry, times);
  if (Object.keys(decision).length === 0) problems.push({ field: 'decision', code: 'nothingSaid' });
  else if (before && problems.length === 0 && sameContent(known(before), decision)) problems.push({ field: 'decision', code: 'nothingNew' });
  if (corrects && why === '') problems.push({ field: 'why', code: 'whyMissing' });
  if (corrects && isTooLong(why)) problems.push({ field: 'why', code: 'tooLong' });
  return problems.length > 0 ? failed(problems) : done({ decision: { ...unknownIn(before), ...decision }, ...(corrects && { why }) });
}

/** Whether what is typed says something else than what was written down. The day to appeal follows from the others, unless it was given. */
export function correctsDecision(entry: DecisionEntry, rule: AppealRule, before: Decision | undefined): boolean {
  const wasWorkedOut = before?.appealBy === workedOutAppeal(before ?? {}, rule);
  return takesBack(before && known(before), decisionFrom(entry, rule), wasWorkedOut && entry.appealBy === '' ? ['appealBy'] : []);
}

/** Without the days of a changed plan where another decision was made: they are not asked for then, and say nothing. */
function ownDays(entry: DecisionEntry): DecisionEntry {
  return entry.decision === '' || entry.decision === 'amend' ? entry : { ...entry, draftPlanOn: '', finalPlanOn: '' };
}

function decisionFrom(typed: DecisionEntry, rule: AppealRule): Decision {
  const entry = ownDays(typed);
  const decision = DECISIONS.find((one) => one === entry.decision);
  const ceaseReason = decision === 'cease' ? CEASE_REASONS.find((one) => one === entry.ceaseReason) : undefined;
  const note = entry.note.trim();
  const days = Object.fromEntries(DECISION_DAYS.flatMap((field) => (entry[field] === '' ? [] : [[field, entry[field]]])));
  const own: Decision = { ...(decision && { decision }), ...days, ...(ceaseReason && { ceaseReason }), ...(note && { note }) };
  const appeal = own.appealBy ?? workedOutAppeal(own, rule);
  return { ...own, ...(appeal && { appealBy: appeal }) };
}

function problemsOf(entry: DecisionEntry, times: StageTimes): DecisionProblem[] {
  const problems: DecisionProblem[] = [];
  const add = (field: DecisionField, code: DecisionProblem['code'] | undefined | false) => { if (code) problems.push({ field, code }); };
  const { decision, decidedOn, draftPlanOn, finalPlanOn, ceaseReason } = entry;
  if (decision === '' && (decidedOn !== '' || finalPlanOn !== '')) add('decision', 'decisionMissing');
  if (decision === 'cease' && ceaseReason === '') add('ceaseReason', 'ceaseReasonMissing');
  for (const field of ['decidedOn', 'draftPlanOn', 'finalPlanOn', 'phaseTransferFinalOn'] as const) add(field, problemOfDay(entry[field], times));
  // These two may lie ahead, and a move may be due on any day.
  for (const field of ['phaseTransferDueOn', 'appealBy'] as const) add(field, entry[field] !== '' && !isDay(entry[field]) && 'dayNotADay');
  const isSound = (field: DecisionField) => entry[field] !== '' && !problems.some((one) => one.field === field);
  if (isSound('finalPlanOn') && isSound('draftPlanOn') && finalPlanOn < draftPlanOn) add('finalPlanOn', 'finalBeforeDraft');
  if (isSound('finalPlanOn') && isSound('decidedOn') && finalPlanOn < decidedOn) add('finalPlanOn', 'finalBeforeDecision');
  if (isSound('appealBy') && isSound('decidedOn') && entry.appealBy <= decidedOn) add('appealBy', 'appealBeforeDecision');
  if (isTooLong(entry.note)) add('note', 'tooLong');
  return problems;
}

const FIELDS: ReadonlySet<string> = new Set(['decision', ...DECISION_DAYS, 'ceaseReason', 'note']);

function known(decision: Decision): Decision {
  return Object.fromEntries(Object.entries(decision).filter(([field]) => FIELDS.has(field)));
}

/** What a newer version wrote beside these fields travels along. */
function unknownIn(decision: Decision | undefined): object {
  return Object.fromEntries(Object.entries(decision ?? {}).filter(([field]) => !FIELDS.has(field)));
}
