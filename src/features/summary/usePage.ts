import { DATE_RULES } from '../../catalog/dateRules.ts';
import type { ChildRecord } from '../../core/child.ts';
import type { Day } from '../../core/day.ts';
import type { PageFacts } from '../../core/family/familyPage.ts';
import type { Framework } from '../../core/framework.ts';
import { pageFactsOn } from '../../core/family/pageFactsOn.ts';
import { isRatedWith, type Review, reviewsOf } from '../../core/review.ts';
import { rightsPassOn } from '../../core/calendar/rightsPass.ts';
import { useDateSetting } from '../../state/dateSetting.ts';
import { useFramework } from '../../state/frameworks.tsx';
import { usePageSetting } from '../../state/pageSetting.ts';

/** What the pages of one child are made from, or why there are none yet. */
export type PageMaterial =
  | { readonly is: 'nothingYet' | 'noFramework' | 'reading' }
  | { readonly is: 'ready'; readonly facts: PageFacts; readonly framework: Framework; readonly reviews: readonly Review[]; readonly rightsPassedOn?: Day };

/** The latest finished profile, the one before it, what was agreed, and what comes next. */
export function usePage(child: ChildRecord): PageMaterial {
  const { card, events } = child;
  const reviews = reviewsOf(events);
  const review = reviews.at(-1);
  const framework = useFramework(review?.profile.framework);
  const setting = useDateSetting(DATE_RULES);
  const contact = usePageSetting((state) => state.contact);
  if (!review) return { is: 'nothingYet' };
  if (!isRatedWith(review.profile, framework)) return { is: 'noFramework' };
  if (!setting) return { is: 'reading' };
  const facts = pageFactsOn(child, framework, setting, contact);
  if (!facts) return { is: 'nothingYet' };
  const rightsPassedOn = rightsPassOn(card.bornOn, setting.rules.rights);
  return {
    is: 'ready', framework, reviews, facts,
    ...(rightsPassedOn <= setting.today && { rightsPassedOn }),
  };
}
