import type { Card } from '../child.ts';
import type { RecordEvent } from '../review.ts';

/** Says whether an event or a card came in a shared file, so that there is more to it than is here. */
export function isShared(thing: RecordEvent | Card): boolean {
  return 'shared' in thing && thing.shared === true;
}
