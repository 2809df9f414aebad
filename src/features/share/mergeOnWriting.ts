import type { ChildRecord } from '../../core/child.ts';
import { mergeRecord } from '../../core/merge.ts';

/** What was previewed, united with what another tab may have added since. */
export function mergeOnWriting(stored: ChildRecord, given: ChildRecord): ChildRecord {
  return mergeRecord(stored, given, 'theirs');
}
