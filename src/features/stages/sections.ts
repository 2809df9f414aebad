import type { ReviewSection } from '../../state/reviewSection.ts';
import { LastActions } from './LastActions.tsx';

/** What was agreed before. It belongs to the review before, so nothing of it stands under this profile. */
export const ACTIONS_SECTION: ReviewSection = { at: 'actions', label: 'Actions from last time', far: () => '', Section: LastActions, Shown: () => null };
