import { useEffect, useState } from 'react';

/** Where backups belong, and why they are needed at all (R-J3). */
export function BackUpAdvice() {
  const kept = useKept();
  return (
    <details>
      <summary>Where to keep backups</summary>
      <p>Three copies, on two different devices, one of them away from this building: for example these records, a backup on the school’s drive, and one on a stick that is locked away somewhere else.</p>
      <p>
        These records live in this browser’s storage. Clearing the browser’s data, a new sign-in or a broken device takes them away.{' '}
        {kept === true && 'This browser has agreed not to clear them when space runs short.'}
        {kept === false && 'This browser has not agreed to keep them: it may clear them when space runs short or the app is not used for long.'}
        {kept === undefined && 'This browser does not say whether it keeps them when space runs short.'}
      </p>
    </details>
  );
}

/** What the browser answers when asked whether it keeps the storage; undefined when it does not say. */
function useKept(): boolean | undefined {
  const [kept, setKept] = useState<boolean>();
  useEffect(() => { navigator.storage?.persisted?.().then(setKept).catch(() => undefined); }, []);
  return kept;
}
