import { useEffect, useState } from 'react';
import { fullName } from '../../core/child.ts';
import { type ChildsProvision, childsProvision } from '../../core/support/provisionMap.ts';
import { reviewsOf } from '../../core/review.ts';
import { useDirectory } from '../../state/live.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { useVault } from '../../state/records.tsx';

export interface MapRow extends ChildsProvision {
  readonly id: string;
  readonly name: string;
}

export interface ProvisionMap {
  readonly rows: readonly MapRow[];
  readonly looked: number;
  readonly of: number;
  /** Records that could not be opened. */
  readonly unread: number;
  readonly isDone: boolean;
}

const NOTHING: ProvisionMap = { rows: [], looked: 0, of: 0, unread: 0, isDone: false };

/** Opens every child's record, one after another, until all are looked at or somebody stops it. By name; nobody is ranked. */
export function useProvisionMap(stopped: boolean): ProvisionMap {
  const vault = useVault();
  const { current, of } = useFrameworks();
  const directory = useDirectory();
  const [map, setMap] = useState(NOTHING);
  useEffect(() => {
    if (!directory?.ok || stopped) return undefined;
    let goesOn = true;
    const children = directory.value.toSorted((a, b) => a.firstName.localeCompare(b.firstName, 'en-GB') || (a.lastName ?? '').localeCompare(b.lastName ?? '', 'en-GB'));
    const rows: MapRow[] = [];
    let unread = 0;
    const look = async () => {
      for (const [at, { id }] of children.entries()) {
        const record = await vault.readChild(id);
        if (!goesOn) return;
        if (!record.ok) unread += 1;
        else if (record.value) {
          const latest = reviewsOf(record.value.events).at(-1)?.profile;
          const framework = (latest && of(latest.framework)) || current;
          const found = childsProvision(record.value, framework);
          if (found) rows.push({ ...found, id, name: fullName(record.value.card) });
        }
        if (at % 25 === 24 || at === children.length - 1) setMap({ rows: [...rows], looked: at + 1, of: children.length, unread, isDone: at === children.length - 1 });
      }
      if (children.length === 0) setMap({ ...NOTHING, isDone: true });
    };
    void look();
    return () => { goesOn = false; };
  }, [vault, directory, stopped, current, of]);
  return map;
}
