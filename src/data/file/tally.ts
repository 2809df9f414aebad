import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import { profileEvents, type RecordEvent } from '../../core/review.ts';
import type { Contents } from './envelope.ts';
import type { FileProblem } from './problem.ts';

/** Counts what is in a file, and tells what can be wrong between records that are sound each by itself. */
export interface Tally {
  /** Undefined when the child does not clash with those before. */
  addChild(record: ChildRecord): FileProblem | undefined;
  /** After every child. */
  addDraft(draft: Draft): FileProblem | undefined;
  contents(): Contents;
}

export function createTally(): Tally {
  const children = new Set<string>();
  const events = new Set<string>();
  const drafts = new Set<string>();
  let reviews = 0;
  return {
    addChild: ({ id, events: added }) => {
      if (children.has(id)) return { code: 'repeatedChild', path: 'id', found: id };
      children.add(id);
      for (const [index, event] of added.entries()) {
        if (events.has(event.id)) return { code: 'repeatedEvent', path: `events[${index}].id`, found: event.id };
        events.add(event.id);
      }
      reviews += reviewCount(added);
      return undefined;
    },
    addDraft: ({ id, childId }) => {
      if (drafts.has(id)) return { code: 'repeatedDraft', path: 'id', found: id };
      drafts.add(id);
      return children.has(childId) ? undefined : { code: 'draftWithoutChild', path: 'childId', found: childId };
    },
    contents: () => ({ children: children.size, reviews, drafts: drafts.size }),
  };
}

/** How many reviews `reviewsOf` finds in these events, without putting each together. */
export function reviewCount(events: readonly RecordEvent[]): number {
  return new Set(profileEvents(events).map(({ reviewId }) => reviewId)).size;
}
