import { type Day, isDay } from '../day.ts';
import type { PanelSaid } from '../panel.ts';
import { done, failed, type Result } from '../result.ts';
import { sameContent } from '../sameContent.ts';
import { isTooLong, type StageProblem, takesBack } from './stageEntry.ts';

/** What a panel said, as it is typed: empty where nothing is said. */
export type PanelEntry = Readonly<Record<PanelField | 'why', string>>;

type PanelField = 'heldOn' | 'panel' | 'decided' | 'because' | 'againBy';

export type PanelProblem = StageProblem<PanelField>;

/** What is frozen, but for which sitting it is of. */
type Said = Omit<PanelSaid, 'panelId'>;

/** What a form begins with: what was written down last of this sitting, else nothing but the day. */
export function panelEntry(before: PanelSaid | undefined, today: Day): PanelEntry {
  const { heldOn = today, panel = '', decided = '', because = '', againBy = '' } = before ?? {};
  return { heldOn, panel, decided, because, againBy, why: '' };
}

/**
 * One door from what was typed to what is frozen, or every problem found. The day may lie before the review it is kept with:
 * words come late. `before` is what was written down of this sitting: adding to it is no correction, saying something else is, and asks why.
 */
export function finishPanel(entry: PanelEntry, today: Day, before?: PanelSaid): Result<{ readonly said: Said; readonly why?: string }, readonly PanelProblem[]> {
  const said = saidIn(entry);
  const why = entry.why.trim();
  const corrects = correctsPanel(entry, before);
  const problems: PanelProblem[] = [];
  const add = (field: PanelProblem['field'], code: PanelProblem['code'] | false | undefined) => { if (code) problems.push({ field, code }); };
  add('heldOn', dayProblem(entry.heldOn, today));
  for (const field of ['panel', 'decided', 'because'] as const) add(field, isTooLong(entry[field]) && 'tooLong');
  add('decided', said.decided === '' && 'panelSaidNothing');
  add('againBy', entry.againBy !== '' && (!isDay(entry.againBy) ? 'dayNotADay' : isDay(entry.heldOn) && entry.againBy <= entry.heldOn && 'againBeforePanel'));
  add('heldOn', before && problems.length === 0 && sameContent(known(before), said) && 'nothingNew');
  add('why', corrects && (why === '' ? 'whyMissing' : isTooLong(why) && 'tooLong'));
  return problems.length > 0 ? failed(problems) : done({ said, ...(corrects && { why }) });
}

/** Whether what is typed says something else than what was written down, rather than only more. */
export function correctsPanel(entry: PanelEntry, before: PanelSaid | undefined): boolean {
  return takesBack(before && known(before), saidIn(entry));
}

function dayProblem(typed: string, today: Day): PanelProblem['code'] | undefined {
  if (typed === '') return 'dayMissing';
  if (!isDay(typed)) return 'dayNotADay';
  return typed > today ? 'dayToCome' : undefined;
}

function saidIn({ heldOn, againBy, ...typed }: PanelEntry): Said {
  const [panel, decided, because] = [typed.panel.trim(), typed.decided.trim(), typed.because.trim()];
  return { heldOn, ...(panel && { panel }), decided, ...(because && { because }), ...(againBy && { againBy }) };
}

/** Without what else an event holds. */
function known({ heldOn, panel, decided, because, againBy }: PanelSaid): Said {
  return { heldOn, ...(panel && { panel }), decided, ...(because && { because }), ...(againBy && { againBy }) };
}
