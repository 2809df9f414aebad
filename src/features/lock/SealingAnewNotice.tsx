import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { useHeader } from '../../state/live.ts';
import { useSealingAnew } from '../../state/sealingAnew.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useKeys } from './keys.ts';

/** How far the records are sealed with a new key, until they are and the earlier key opens nothing any more. */
export function SealingAnewNotice() {
  const keys = useKeys();
  const header = useHeader();
  const now = useSealingAnew((sealing) => sealing.now);
  if (now.stage === 'done') {
    return (
      <Notice title="Every record is sealed with the new key.">
        {now.damaged === 0
          ? 'Nothing in this app opens with an earlier key any more.'
          : `Nothing in this app opens with an earlier key any more. ${now.damaged === 1 ? '1 record was damaged before and stayed as it was' : `${now.damaged} records were damaged before and stayed as they were`}.`}
      </Notice>
    );
  }
  if (!header || !keys.isSealingAnew(header.keyring)) return null;
  return (
    <Notice title="The records are being sealed with the new key.">
      <p>
        {now.stage === 'sealing' && now.of > 0
          ? <>{now.looked} of {now.of} <progress max={now.of} value={now.looked} aria-label="Sealed with the new key" /></>
          : now.stage === 'stopped' ? <>It stopped. {now.code && vaultSentence(now.code)}</> : 'It is being done in this tab or another.'}
      </p>
      <p>You can go on working. If you lock or close the app, it goes on when the records are next unlocked. Until it is done, an old copy of what is needed to unlock, put back, still opens what is not sealed anew.</p>
    </Notice>
  );
}
