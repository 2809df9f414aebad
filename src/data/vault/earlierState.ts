import type { ChildRecord } from '../../core/child.ts';
import { done } from '../../core/result.ts';
import type { Answer, Connection } from './connection.ts';
import type { Editions } from './mend.ts';
import { openChild } from './sealedRows.ts';

/** See `Vault.earlierState`. */
export function earlierState(connection: Connection, copies: Editions, childId: string): Answer<ChildRecord | undefined> {
  const { lock, tables } = connection;
  return connection.attempt<ChildRecord | undefined>(async () => {
    const standing = await tables.child.where('id').equals(childId).first();
    if (!standing || (await openChild(lock, standing)).ok) return done(undefined);
    const editions = (await copies.editionsOf('child', [childId])).get(childId) ?? [];
    for (const { counter = 0, bytes = new Uint8Array() } of editions.toSorted((one, other) => (other.counter ?? 0) - (one.counter ?? 0))) {
      const opened = counter <= standing.counter ? await openChild(lock, { id: childId, counter, bytes }) : undefined;
      if (opened?.ok) return opened;
    }
    return done(undefined);
  });
}
