import type { Action, ActionState } from '../meeting.ts';
import type { LaterEvent, Review } from '../review.ts';

/** An action as it stands now. */
export interface ActionNow extends Action {
  /** Its id in the meeting. */
  readonly id: string;
  /** The move that says how it stands, when one was made after the meeting. */
  readonly moved?: LaterEvent & { readonly kind: 'actionMoved' };
}

/**
 * The actions of the last meeting of a review, in their order, as they stand now (`later`, oldest first). Of the moves the
 * last counts. A meeting that is put right changes how an action stands only where it says so:
 *
 * | the meeting | moved since | put right, says | stands       |
 * |-------------|-------------|-----------------|--------------|
 * | red         |             |                 | red          |
 * | red         | green       |                 | green        |
 * | red         | green       | red, as before  | green        |
 * | red         | green       | amber           | amber        |
 * | red         | green       | no longer there | not listed   |
 */
export function actionsNow({ later }: Pick<Review, 'later'>): readonly ActionNow[] {
  let actions: Readonly<Record<string, Action>> = {};
  const moves = new Map<string, ActionNow['moved']>();
  for (const event of later) {
    if (event.kind === 'actionMoved') moves.set(event.actionId, event);
    if (event.kind !== 'met') continue;
    for (const [id, { state }] of Object.entries(event.meeting.actions)) if (actions[id]?.state !== state) moves.delete(id);
    ({ actions } = event.meeting);
  }
  return Object.entries(actions).toSorted(([a, one], [b, other]) => one.n - other.n || (a < b ? -1 : 1)).map(([id, action]) => {
    const moved = moves.get(id);
    const state: ActionState | undefined = moved?.state ?? action.state;
    return { ...action, id, ...(state && { state }), ...(moved && { moved }) };
  });
}
