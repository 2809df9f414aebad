import { useState } from 'react';
import { childPage } from '../../core/family/childPage.ts';
import type { ChildRecord } from '../../core/child.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { PageScreen } from './PageScreen.tsx';

/** The child's own page, in words, or with a picture to the left of each line. */
export function ChildsPage({ child }: { child: ChildRecord }) {
  const [withSymbols, setWithSymbols] = useState(false);
  return (
    <PageScreen
      child={child} page="child" title="The child’s page" pageOf={childPage} alwaysAsYou withSymbols={withSymbols}
      choices={<Checkbox label="With pictures" help="A picture to the left of each line, for those who read pictures." checked={withSymbols} onChange={(event) => setWithSymbols(event.currentTarget.checked)} />}
    />
  );
}
