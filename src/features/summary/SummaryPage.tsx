import type { ChildRecord } from '../../core/child.ts';
import { familyPage } from '../../core/family/familyPage.ts';
import { PageScreen } from './PageScreen.tsx';

/** The page for a family, or for a young person whose rights have passed to them. */
export function SummaryPage({ child }: { child: ChildRecord }) {
  return <PageScreen child={child} page="family" title="Family summary" pageOf={familyPage} />;
}
