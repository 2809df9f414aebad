import type { ReviewSection } from '../../state/reviewSection.ts';
import { SupportSection } from './SupportSection.tsx';
import { SupportShown } from './SupportShown.tsx';

/** Support in place, as a section of a review. */
export const SUPPORT_SECTION: ReviewSection = {
  at: 'support',
  label: 'Support in place',
  far: ({ support }) => {
    const { length } = Object.keys(support?.provisions ?? {});
    return length > 0 ? `${length} in place` : support?.layer ? 'Layer chosen' : 'Nothing yet';
  },
  Section: SupportSection,
  Shown: SupportShown,
};
