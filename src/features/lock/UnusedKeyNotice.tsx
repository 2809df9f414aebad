import { useUnusedKey } from '../../state/unusedKey.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** Says plainly that a printed key is worthless, until somebody says that its paper is gone: one day it could be all they have. */
export function UnusedKeyNotice() {
  const { shown, settle } = useUnusedKey();
  if (!shown) return null;
  return (
    <Notice tone="problem" title="The recovery key that was last shown in this tab opens nothing.">
      <p>It was not checked to the end, or another tab was quicker. Destroy the paper, so that nobody relies on it. A recovery key that was in use before still works.</p>
      <p><Button onClick={settle}>I have destroyed it</Button></p>
    </Notice>
  );
}
