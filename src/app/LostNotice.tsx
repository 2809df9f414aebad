import { Link } from 'wouter';
import { fullName } from '../core/child.ts';
import { useVault } from '../state/records.tsx';
import { Notice } from '../ui/Notice.tsx';

/** Names the children whose records were found lost or damaged when the app was opened. They are never passed over in silence. */
export function LostNotice() {
  const { missing, damaged } = useVault().checkedOnOpening;
  if (missing.length === 0 && damaged.length === 0) return null;
  return (
    <Notice tone="problem" title="Some records are lost or damaged.">
      {missing.length > 0 && <p>No longer on this device: {missing.map(fullName).join(', ')}.</p>}
      {damaged.length > 0 && <p>{damaged.length === 1 ? '1 record' : `${damaged.length} records`} cannot be read. The others are not affected.</p>}
      <p>Bring them back from a backup, under <Link href="/share">Files</Link>.</p>
    </Notice>
  );
}
