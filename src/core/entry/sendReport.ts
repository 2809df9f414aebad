import type { Day } from '../day.ts';
import { done, failed, type Result } from '../result.ts';
import { sameContent } from '../sameContent.ts';
import { isTooLong, problemOfDay, type StageProblem, type StageTimes, takesBack } from './stageEntry.ts';

/** That a report was sent, as it is typed. */
export interface ReportEntry {
  readonly sentOn: string;
  readonly sentTo: string;
  readonly why: string;
}

export interface ReportSent {
  readonly sentOn: Day;
  readonly sentTo?: string;
}

export type ReportProblem = StageProblem<'sentOn' | 'sentTo'>;

/** One door from what was typed to what is frozen, or every problem found. `before` is what was written down last: saying something else asks why. */
export function finishReport(entry: ReportEntry, times: StageTimes, before?: ReportSent): Result<{ readonly sent: ReportSent; readonly why?: string }, readonly ReportProblem[]> {
  const sentTo = entry.sentTo.trim();
  const why = entry.why.trim();
  const sent: ReportSent = { sentOn: entry.sentOn, ...(sentTo && { sentTo }) };
  const corrects = correctsReport(sent, before);
  const problems: ReportProblem[] = [];
  const ofDay = entry.sentOn === '' ? 'dayMissing' : problemOfDay(entry.sentOn, times);
  if (ofDay) problems.push({ field: 'sentOn', code: ofDay });
  if (isTooLong(sentTo)) problems.push({ field: 'sentTo', code: 'tooLong' });
  if (before && sameContent(plain(before), sent)) problems.push({ field: 'sentOn', code: 'nothingNew' });
  if (corrects && why === '') problems.push({ field: 'why', code: 'whyMissing' });
  if (corrects && isTooLong(why)) problems.push({ field: 'why', code: 'tooLong' });
  return problems.length > 0 ? failed(problems) : done({ sent, ...(corrects && { why }) });
}

/** Whether what is typed says something else than what was written down. */
export function correctsReport(sent: Pick<ReportEntry, 'sentOn'> & { readonly sentTo?: string }, before: ReportSent | undefined): boolean {
  return takesBack(before && plain(before), { sentOn: sent.sentOn, sentTo: sent.sentTo?.trim() });
}

/** Without what else an event holds. */
function plain({ sentOn, sentTo }: ReportSent): ReportSent {
  return { sentOn, ...(sentTo && { sentTo }) };
}
