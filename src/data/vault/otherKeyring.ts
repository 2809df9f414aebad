import { copyOf } from './bestCopy.ts';
import type { OpenDatabase } from './connection.ts';
import type { CopyPlace } from './copyPlace.ts';
import { isKeyringFine } from './keyringFine.ts';
import { problemOf } from './problems.ts';
import { COMMIT_ID, HEADER_ID, type HeaderRow } from './tables.ts';
import type { BroughtBack, VaultHeader } from './vault.ts';
import type { WitnessPlace } from './witness.ts';
import { writeIn } from './writeIn.ts';

/** Another keyring of the same records, which the copies have, for when the one in the database cannot be read or does not open. */
export interface OtherKeyring {
  readonly header: VaultHeader;
  /** Takes it instead; false when it could not be written. */
  putRight(): Promise<boolean>;
}

interface Options {
  readonly place: CopyPlace;
  readonly witness: WitnessPlace;
  /** Told when it has taken the place of the one that stood. */
  readonly onPutRight: (header: HeaderRow, broughtBack: BroughtBack) => void;
}

/**
 * The keyring in the copies, where it is another than the one that stands. An older one must not come back because somebody
 * types a passphrase that was given up: one that can be read gives way only to copies that are whole and go at least as far as
 * the database and the witness; one that cannot be read, to the newest there is.
 */
export async function otherKeyring({ tables }: OpenDatabase, standing: HeaderRow, { place, witness, onPutRight }: Options): Promise<OtherKeyring | undefined> {
  const { database, header, manifest } = tables;
  if (!await place.areThere()) return undefined;
  const copy = await copyOf(place, standing.vaultId).catch(() => undefined);
  const { keyring } = copy?.header ?? {};
  if (!copy || keyring === undefined || !isKeyringFine(copy.header) || isSame(keyring, standing.keyring)) return undefined;
  const said = witness.read();
  const reached = Math.max((await manifest.get(COMMIT_ID))?.counter ?? 0, said?.vaultId === standing.vaultId ? said.commit : 0);
  const isNewest = copy.found.whole && copy.found.commit >= reached;
  if (isKeyringFine(standing) && !isNewest) return undefined;
  const { id: _, ...told } = { ...standing, keyring };
  return {
    header: told,
    async putRight() {
      try {
        const row = await writeIn(database, [header], async () => {
          const now = await header.get(HEADER_ID);
          if (!now || !isSame(now.keyring, standing.keyring)) return undefined;
          const next = { ...now, keyring };
          await header.put(next);
          return next;
        });
        if (row) onPutRight(row, { what: 'keyring', lastAt: '', whole: isNewest });
        return row !== undefined;
      } catch (error) {
        if (!problemOf(error)) throw error;
        return false;
      }
    },
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
