import { useEffect, useState } from 'react';
import { type ChildMovement, childMovement } from '../core/cohortSupport.ts';
import type { Framework, Place } from '../core/framework.ts';
import type { LayerPack } from '../core/supportLayer.ts';
import { createPause } from './pause.ts';
import { useVault } from './records.tsx';

/** What the records of many children say of support and settings, as far as they have been opened. */
export interface Movements {
  readonly moved: readonly ChildMovement[];
  /** Records opened so far. */
  readonly looked: number;
  /** Records that could not be opened. */
  readonly unread: number;
  readonly isDone: boolean;
}

const NONE: Movements = { moved: [], looked: 0, unread: 0, isDone: false };
/** How often it is said how far it has come, in records. */
const TOLD_EVERY = 250;

/**
 * Opens every child's record, one after another, for what the lists do not hold: where a child was, and what support was in place.
 * Only while `isOn`; it is a reading of one moment, and nothing is kept when the screen goes.
 */
export function useMovements(framework: Framework, places: readonly Place[], packs: readonly LayerPack[], isOn: boolean): Movements {
  const vault = useVault();
  const [movements, setMovements] = useState(NONE);
  useEffect(() => {
    if (!isOn) return undefined;
    let goesOn = true;
    const look = async () => {
      const pause = createPause();
      const moved: ChildMovement[] = [];
      let [looked, unread] = [0, 0];
      for await (const record of vault.allRecords()) {
        if (!goesOn) return;
        looked += 1;
        if (!record.ok) unread += 1;
        else if (!record.value.removedAt && !record.value.card.leftOn) {
          const found = childMovement(record.value, framework, places, packs);
          if (found) moved.push(found);
        }
        if (looked % TOLD_EVERY === 0) setMovements({ moved: [], looked, unread, isDone: false });
        await pause();
      }
      if (goesOn) setMovements({ moved, looked, unread, isDone: true });
    };
    void look();
    return () => { goesOn = false; };
  }, [vault, framework, places, packs, isOn]);
  return isOn ? movements : NONE;
}
