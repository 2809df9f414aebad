import { actionsNow } from '../entry/actionNow.ts';
import type { Decision } from '../decision.ts';
import type { Meeting, Settled } from '../meeting.ts';
import { panelsOf } from '../panel/panels.ts';
import type { LaterEvent } from '../review.ts';
import { cleaned, leastOutcomes, type Lessening, mapped } from './shareSections.ts';

/**
 * What came after a profile, as it is shared: of the meeting, the report and the decision the last of each, and where every
 * action of that meeting stands. What moved an action before that meeting was put right is in the state the meeting gives it:
 * the meeting before it, beside which that move was made, does not go.
 *
 * | | always | only when added | never |
 * |---|---|---|---|
 * | meeting | its day, agreed levels and differences of open strands, outcomes, actions, the code of the recommendation | `raters`: who was invited, who does what; `views`: what the family said at the end; `support`: what could have been done earlier | notes, why it is recommended, what was said to talking points |
 * | report | when | `raters`: to whom | |
 * | decision | what, and its dates | | its note |
 * | words of pages | | | how the school worded them |
 * | panel | | `support`: when, and what it decided | which panel, why, by when it is looked at again |
 */
export function leastStages(later: readonly LaterEvent[], less: Lessening): readonly LaterEvent[] {
  const last = (kind: LaterEvent['kind']) => later.findLast((event) => event.kind === kind);
  const met = last('met');
  const at = met ? later.indexOf(met) : later.length;
  const actions = met?.kind === 'met' ? Object.keys(met.meeting.actions) : [];
  const panels: readonly LaterEvent[] = panelsOf([{ later }]);
  const kept = later.filter((event, place) => event === met || event === last('reportSent') || event === last('decided')
    || (event.kind === 'panelHeld' && less.add.support && panels.includes(event))
    || (event.kind === 'actionMoved' && place > at && actions.includes(event.actionId)));
  return kept.flatMap((event) => leastStage(event.kind === 'met' ? withStates(event, later.slice(0, at + 1)) : event, less) ?? []);
}

/** A meeting with its actions as they stood when it was written down. */
function withStates(met: LaterEvent & { readonly kind: 'met' }, until: readonly LaterEvent[]): LaterEvent {
  const states = new Map(actionsNow({ later: until }).map(({ id, state }) => [id, state]));
  const actions = mapped(met.meeting.actions, ({ state: _, ...action }, id) => {
    const state = states.get(id);
    return { ...action, ...(state && { state }) };
  });
  return { ...met, meeting: { ...met.meeting, actions } };
}

function leastStage(event: LaterEvent, less: Lessening): LaterEvent | undefined {
  const { id, device, sequence, happenedAt, reviewId, by } = event;
  const head = { id, device, sequence, happenedAt, reviewId, ...(less.add.raters && cleaned({ by }, less)) };
  switch (event.kind) {
    case 'met': return { ...head, kind: 'met', meeting: leastMeeting(event.meeting, less) };
    case 'reportSent': return { ...head, kind: 'reportSent', sentOn: event.sentOn, ...(less.add.raters && cleaned({ sentTo: event.sentTo }, less)) };
    case 'decided': return { ...head, kind: 'decided', decision: leastDecision(event.decision) };
    case 'actionMoved': return { ...head, kind: 'actionMoved', actionId: event.actionId, state: event.state };
    case 'panelHeld': return { ...head, kind: 'panelHeld', panelId: event.panelId, heldOn: event.heldOn, decided: less.clean(event.decided) };
    case 'pointAnswered': case 'worded': return undefined;
  }
}

function leastMeeting({ heldOn, invitees, settled, outcomes, actions, earlierHelp, recommendation, familyAnswers }: Meeting, less: Lessening): Meeting {
  const { add, clean } = less;
  const open = Object.entries(settled).filter(([code]) => less.isOpen(code));
  return {
    heldOn,
    invitees: mapped(add.raters ? invitees : {}, ({ n, name, role, invitedOn, came, adviceAsked, adviceReceivedOn }) => ({
      n, name: clean(name), role, ...(invitedOn && { invitedOn }), ...(came !== undefined && { came }),
      ...(adviceAsked && { adviceAsked }), ...(adviceReceivedOn && { adviceReceivedOn }),
    })),
    settled: Object.fromEntries(open.map(([code, { mark, note, unresolved }]): [string, Settled] =>
      [code, { ...(mark !== undefined && { mark }), ...cleaned({ note }, less), ...(unresolved && { unresolved }) }])),
    outcomes: leastOutcomes(outcomes, less),
    actions: mapped(actions, ({ n, what, who, by, state }) => ({ n, what: clean(what), ...(add.raters && cleaned({ who }, less)), ...(by && { by }), ...(state && { state }) })),
    earlierHelp: mapped(add.support ? earlierHelp : {}, ({ n, what, was }) => ({ n, what: clean(what), ...(was && { was }) })),
    recommendation: { ...(recommendation.code && { code: recommendation.code }), ...(recommendation.ceaseReason && { ceaseReason: recommendation.ceaseReason }) },
    familyAnswers: mapped(add.views ? familyAnswers : {}, ({ answer, words }) => ({ ...(answer && { answer }), ...cleaned({ words }, less) })),
    points: {},
  };
}

function leastDecision({ decision, decidedOn, draftPlanOn, finalPlanOn, phaseTransferDueOn, phaseTransferFinalOn, ceaseReason, appealBy }: Decision): Decision {
  return {
    ...(decision && { decision }),
    ...(decidedOn && { decidedOn }),
    ...(draftPlanOn && { draftPlanOn }),
    ...(finalPlanOn && { finalPlanOn }),
    ...(phaseTransferDueOn && { phaseTransferDueOn }),
    ...(phaseTransferFinalOn && { phaseTransferFinalOn }),
    ...(ceaseReason && { ceaseReason }),
    ...(appealBy && { appealBy }),
  };
}
