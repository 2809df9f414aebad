import { type ComponentProps, lazy, Suspense, useEffect, useState } from 'react';
import { firstScreen } from './firstScreen.ts';

const AskToUpdate = lazy(async () => ({ default: (await import('./AskToUpdate.tsx')).AskToUpdate }));

/** Keeps the app for the time without a network and asks before it updates; fetched when the first screen is drawn, which is quicker without it. */
export function UpdateNotice(props: ComponentProps<typeof AskToUpdate>) {
  const [isTime, setIsTime] = useState(false);
  useEffect(() => {
    let isHere = true;
    void firstScreen().then(() => { if (isHere) setIsTime(true); });
    return () => { isHere = false; };
  }, []);
  return isTime && <Suspense><AskToUpdate {...props} /></Suspense>;
}
