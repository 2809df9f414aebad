import { done } from '../../core/result.ts';
import type { Answer } from './connection.ts';
import { checkedHeader } from './header.ts';
import { changedManifest } from './manifest.ts';
import type { Stores } from './stores.ts';
import { MANIFEST_ID } from './tables.ts';
import { writeIn } from './writeIn.ts';

/**
 * Makes the manifest from the directory where there is none that can be read: after the lock was changed, in a vault from before
 * there were manifests, or because it was lost. Until then nothing would notice a list that is lost. In a turn.
 */
export async function makeManifest(stores: Stores): Answer<void> {
  const { connection: { tables, tables: { database, header, manifest } }, identity } = stores;
  const { before, after, next } = await changedManifest(stores, []);
  return writeIn(database, [header, manifest], async () => {
    const checked = await checkedHeader(tables, identity);
    if (!checked.ok) return checked;
    if ((await manifest.get(MANIFEST_ID))?.counter !== before) return done(undefined); // another tab was quicker
    await manifest.put(after);
    stores.manifest.known = next;
    return done(undefined);
  });
}
