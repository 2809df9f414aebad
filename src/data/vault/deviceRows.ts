import { done } from '../../core/result.ts';
import { checkedHeader } from './header.ts';
import type { Stores } from './stores.ts';
import type { Vault } from './vault.ts';
import { writeIn } from './writeIn.ts';

const FOLDER_ID = 'folder';

/** The verbs about what belongs to this device, and about the keys of files. */
export function createDeviceVerbs({ connection, identity }: Stores): Pick<Vault, 'folder' | 'keepFolder' | 'wrapFileKey' | 'unwrapFileKey'> {
  const { lock, tables, tables: { database, header, device } } = connection;
  const placeOf = (fileId: string) => ({ store: 'file', id: fileId, counter: 1 });
  return {
    wrapFileKey: (fileId, key) => lock.seal(placeOf(fileId), key),
    unwrapFileKey: (fileId, wrapped) => lock.open(placeOf(fileId), wrapped),
    folder: () => connection.attempt(async () => done((await device.get(FOLDER_ID))?.handle)),
    keepFolder: (folder) => connection.inTurn(() => writeIn(database, [header, device], async () => {
      const checked = await checkedHeader(tables, identity);
      if (!checked.ok) return checked;
      await (folder ? device.put({ id: FOLDER_ID, handle: folder }) : device.delete(FOLDER_ID));
      return done(undefined);
    })),
  };
}
