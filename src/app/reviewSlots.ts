import { OUTCOMES_SECTION } from '../features/outcomes/sections.ts';
import { After } from '../features/stages/After.tsx';
import { ACTIONS_SECTION } from '../features/stages/sections.ts';
import { Written } from '../features/stages/Written.tsx';
import { SUPPORT_SECTION } from '../features/support/sections.ts';
import { VIEW_SECTIONS } from '../features/views/sections.ts';
import type { ReviewSlots } from '../state/reviewSection.ts';

/** The sections of a review beside its levels, in the order they are filled in and shown, and what follows a finished profile. */
export const REVIEW_SLOTS: ReviewSlots = {
  sections: [...VIEW_SECTIONS, SUPPORT_SECTION, ACTIONS_SECTION, OUTCOMES_SECTION],
  After,
  Written,
};
