import type { ChildRecord } from '../../core/child.ts';
import type { Lock } from '../lock/lock.ts';
import type { Answer } from './connection.ts';
import { openChild } from './sealedRows.ts';
import type { ChildRow } from './tables.ts';

/** Enough for the children looked at in one sitting. */
const MOST = 200;

/** Opens rows of children, and keeps the records of the last ones by id and counter. */
export interface RecordCache {
  open(row: ChildRow): Answer<ChildRecord>;
}

export function createRecordCache(lock: Lock): RecordCache {
  const records = new Map<string, { counter: number; record: ChildRecord }>();

  function keep(id: string, counter: number, record: ChildRecord): void {
    records.delete(id);
    records.set(id, { counter, record });
    const [oldest] = records.keys();
    if (records.size > MOST && oldest !== undefined) records.delete(oldest);
  }

  return {
    async open(row) {
      const known = records.get(row.id);
      if (known?.counter === row.counter) {
        keep(row.id, known.counter, known.record);
        return { ok: true, value: known.record };
      }
      const opened = await openChild(lock, row);
      if (opened.ok) keep(row.id, row.counter, opened.value);
      return opened;
    },
  };
}
