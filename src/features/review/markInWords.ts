import vocabulary from '../../catalog/vocabulary.json';
import { type Framework, isLevel, wordsFor } from '../../core/framework.ts';
import type { Mark } from '../../core/review.ts';

/** A mark as staff read it: "Planned help", "Not assessed", "Not applicable". */
export function markInWords(mark: Mark, framework: Framework): string {
  return isLevel(mark) ? wordsFor(mark, framework).label : vocabulary.mark[mark];
}
