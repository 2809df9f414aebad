import { startTransition, useEffect, useState } from 'react';
import { inSteps } from '../../state/pause.ts';

/**
 * What steps come to, worked out in slices, so that thousands of children hold nothing up. `steps` is remembered by whoever
 * gives it; undefined while there is nothing to work out. What was worked out last stays until the new is there, unless
 * it was of another `of`.
 */
export function useInSteps<Of, Outcome>(of: Of, steps: (() => Generator<unknown, Outcome>) | undefined): Outcome | undefined {
  const [found, setFound] = useState<{ readonly of: Of; readonly outcome: Outcome }>();
  useEffect(() => {
    if (!steps) return undefined;
    let isWanted = true;
    inSteps(steps(), () => isWanted).then(
      (ended) => { if (ended && isWanted) startTransition(() => setFound({ of, outcome: ended.outcome })); },
      (error: unknown) => setFound(() => { throw error; }), // a bug, for the screen's own notice of those
    );
    return () => { isWanted = false; };
  }, [of, steps]);
  return found?.of === of ? found?.outcome : undefined;
}
