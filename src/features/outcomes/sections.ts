import { outcomesOf } from '../../core/entry/keepOutcome.ts';
import type { ReviewSection } from '../../state/reviewSection.ts';
import { OutcomesSection } from './OutcomesSection.tsx';
import { OutcomesShown } from './OutcomesShown.tsx';

/** Outcomes, as a section of a review. */
export const OUTCOMES_SECTION: ReviewSection = {
  at: 'outcomes',
  label: 'Outcomes',
  far: ({ outcomes }) => {
    const { length } = outcomesOf(outcomes);
    return length === 0 ? 'None yet' : length === 1 ? '1 outcome' : `${length} outcomes`;
  },
  Section: OutcomesSection,
  Shown: OutcomesShown,
};
