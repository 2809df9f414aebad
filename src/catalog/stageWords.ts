import { type Day, dayInWords } from '../core/day.ts';
import type { Framework } from '../core/framework.ts';
import type { HistoryLine } from '../core/merge/history.ts';
import type { Review } from '../core/review.ts';
import { type Stage, stageOf, STAGES, type StageStep, stepsOf } from '../core/stage.ts';
import type { StageProblem } from '../core/entry/stageEntry.ts';
import { LONGEST_TEXT } from '../core/words/tidy.ts';
import meetingWords from './meeting-words.json';
import { type Fact, factsInWords, sectionFacts, strandIn } from './sectionWords.ts';
import words from './stage-words.json';
import { vaultSentence } from './vaultSentence.ts';
import vocabulary from './vocabulary.json';

/** How far a review has come: "Report sent, 2 November 2026". The profile alone has its date beside it everywhere. */
export function stageInWords(review: Pick<Review, 'profile' | 'later'>): string {
  const stage = stageOf(review);
  const on = stepsOf(review).find((step) => step.stage === stage)?.on;
  return stage === 'profileFinished' || !on ? words.short[stage] : `${words.short[stage]}, ${dayInWords(on)}`;
}

/** A stage as a step: what was done, or what there is to do. */
export function stepInWords({ stage, state }: StageStep): string {
  return state === 'done' ? words.stage[stage].done : words.stage[stage].toDo;
}

/** How a stage stands that is not done. A decision is the council's, and nobody here has a choice about it. */
export function stateInWords({ stage, state }: StageStep, review: Pick<Review, 'profile' | 'later'>): string {
  if (state !== 'may') return state === 'next' ? words.state.next : words.state.later;
  if (STAGES.indexOf(stage) < STAGES.indexOf(stageOf(review))) return words.state.passed;
  return stage === 'decided' ? words.state.later : words.state.may;
}

/** What a stage froze, as it runs on after "Frozen:". */
export function frozeInWords(stage: Stage): string {
  return words.stage[stage].froze;
}

/** What has to be mended, in a sentence or two; `from` is the day of the meeting or the review. */
export function stageProblemInWords({ code }: StageProblem<string>, from: Day): string {
  return words.problem[code].replace('{from}', dayInWords(from)).replace('{limit}', String(LONGEST_TEXT));
}

/** Why something was not kept. */
export function refusedInWords(code: keyof typeof words.refused): string {
  return words.refused[code];
}

/** Why something was not written down: refused here, or by the records themselves. */
export function notKeptSentence(code: keyof typeof words.refused | Parameters<typeof vaultSentence>[0]): string {
  return code === 'restricted' || code === 'noReview' || code === 'overtaken' ? refusedInWords(code) : vaultSentence(code);
}

/** A review by its name: "Annual review, 12 November 2026". */
export function reviewInWords({ profile }: Pick<Review, 'profile'>): string {
  return `${vocabulary.reviewKind[profile.kind]}, ${dayInWords(profile.reviewedOn)}`;
}

/** What happened, and what else the event says of it, a fact each. */
export function eventInWords({ event, review, follows }: HistoryLine, framework: Framework | undefined): { readonly what: string; readonly facts: readonly string[] } {
  switch (event.kind) {
    case 'profileFinished': return { what: 'Profile finished', facts: [`Review of ${dayInWords(event.profile.reviewedOn)}`] };
    case 'profileCorrected': return { what: 'Profile corrected', facts: [`Review of ${dayInWords(event.profile.reviewedOn)}`] };
    case 'met': return { what: follows ? 'What the meeting wrote down was put right' : 'Meeting held', facts: [`Held on ${dayInWords(event.meeting.heldOn)}`] };
    case 'reportSent': return { what: follows ? 'Report: written down again' : 'Report sent', facts: [`Sent on ${dayInWords(event.sentOn)}`, ...(event.sentTo ? [`Sent to: ${event.sentTo}`] : [])] };
    case 'decided': return { what: follows ? 'Council’s decision: written down again' : 'Council’s decision', facts: decisionFacts(event.decision).map((fact) => factsInWords([fact])) };
    case 'actionMoved': return { what: `Action: ${meetingWords.actionState[event.state].toLowerCase()}`, facts: [actionIn(review, event.actionId) ?? '', event.note ?? ''].filter(Boolean) };
    case 'worded': return { what: event.text === undefined ? 'A sentence has the page’s own words again' : event.text === '' ? 'A line was left out of the child’s page' : 'A sentence was worded here', facts: [event.text || event.instead] };
    case 'panelHeld': return {
      what: follows ? words.panel.again : words.panel.said,
      facts: [
        `${event.panel ?? words.panel.one}, ${dayInWords(event.heldOn)}`, `${words.field.decided}: ${event.decided}`,
        ...(event.because ? [`${words.field.because}: ${event.because}`] : []),
        ...(event.againBy ? [`${words.field.againBy}: ${dayInWords(event.againBy)}`] : []),
      ],
    };
    case 'pointAnswered': {
      const about = strandIn(event.point.slice(event.point.search(/[^-:]*$/)), framework);
      return { what: `Talking point: ${meetingWords.pointAnswer[event.answer.answer].toLowerCase()}`, facts: [`About: ${about}`, ...(event.answer.because ? [event.answer.because] : [])] };
    }
  }
}

/** A decision, fact by fact. */
export function decisionFacts(decision: object): readonly Fact[] {
  const order: readonly string[] = Object.keys(words.field);
  const own = Object.fromEntries(Object.entries(decision).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
  return sectionFacts('decision', own, undefined);
}

/** What an action is called, by the last meeting that has it. */
function actionIn(review: Review | undefined, actionId: string): string | undefined {
  return review?.later.flatMap((event) => (event.kind === 'met' ? [event.meeting.actions[actionId]?.what] : [])).findLast((what) => what !== undefined);
}
