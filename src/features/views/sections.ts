import { contributionsOf, isAnswered } from '../../core/views/giveView.ts';
import { isLevel } from '../../core/framework.ts';
import { isWaiting } from '../../core/views/takeView.ts';
import type { ReviewSection } from '../../state/reviewSection.ts';
import { ChildSection } from './ChildSection.tsx';
import { FamilySection } from './FamilySection.tsx';
import { NewsSection } from './NewsSection.tsx';
import { NewsShown } from './NewsShown.tsx';
import { OthersSection } from './OthersSection.tsx';
import { TogetherSection } from './TogetherSection.tsx';
import { ChildShown, FamilyShown, OthersShown } from './ViewsShown.tsx';

/** The sections of a review in which people are heard, and what else was going on. */
export const VIEW_SECTIONS: readonly ReviewSection[] = [
  {
    at: 'child',
    label: 'The child’s view',
    far: ({ childsView }) => (isAnswered(childsView) ? 'Written down' : 'Not asked yet'),
    Section: ChildSection,
    Shown: ChildShown,
  },
  {
    at: 'family',
    label: 'The family’s view',
    alone: true,
    far: ({ familysView, ratings }) => (isAnswered(familysView) || Object.values(ratings.family).some(({ mark }) => isLevel(mark)) ? 'Written down' : 'Not asked yet'),
    Section: FamilySection,
    Shown: FamilyShown,
  },
  {
    at: 'others',
    label: 'What others say',
    far: (draft) => {
      const all = contributionsOf(draft);
      const asked = all.filter(([, one]) => isWaiting(one)).length;
      const given = all.length - asked;
      return [given > 0 && (given === 1 ? '1 view' : `${given} views`), asked > 0 && `${asked} asked`].filter(Boolean).join(', ') || 'Nobody yet';
    },
    Section: OthersSection,
    Shown: OthersShown,
  },
  { at: 'together', label: 'Views side by side', far: () => '', Section: TogetherSection, Shown: () => null },
  {
    at: 'news',
    label: 'News since last time',
    far: ({ circumstances }) => (Object.keys(circumstances ?? {}).length > 0 ? 'Written down' : 'Nothing yet'),
    Section: NewsSection,
    Shown: NewsShown,
  },
];
