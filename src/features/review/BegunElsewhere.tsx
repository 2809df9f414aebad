import { Link } from 'wouter';
import { type ChildRecord, fullName } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import { hasOthers } from '../../core/entry/otherFramework.ts';
import { Notice } from '../../ui/Notice.tsx';
import { OtherFramework } from './OtherFramework.tsx';
import { ThrowAway } from './ThrowAway.tsx';

/** A draft whose framework is not on this device: its strands are not known here, so nothing can be added to it. */
export function BegunElsewhere({ child, draft }: { child: ChildRecord; draft: Draft }) {
  const { id, edition } = draft.framework;
  return (
    <div className="stack">
      <p className="crumb"><Link href={`/children/${child.id}`}>{fullName(child.card)}</Link></p>
      <h1>This draft cannot be filled in here</h1>
      <Notice title="Begun with another framework">
        This draft was begun with {id}, edition {edition}, which is not on this device. It is kept as it is, and can be filled in again when that
        framework is here.
      </Notice>
      {hasOthers(draft) && <OtherFramework draft={draft} />}
      <div><ThrowAway child={child} draft={draft} /></div>
    </div>
  );
}
