import { done } from '../../core/result.ts';
import { alone } from './alone.ts';
import type { CopySource } from './copies/copySource.ts';
import type { Put } from './copies/entry.ts';
import { createKeeper, type Keeper } from './copies/keeper.ts';
import type { Recovered } from './copies/recover.ts';
import type { OpenDatabase } from './connection.ts';
import type { CopyPlace } from './copyPlace.ts';
import type { Identity } from './header.ts';
import { idle } from './idle.ts';
import { COMMIT_ID } from './tables.ts';

export interface KeeperOptions {
  readonly database: OpenDatabase;
  readonly identity: Pick<Identity, 'vaultId'>;
  readonly place: CopyPlace;
  readonly now: () => string;
  /** Every row, looked through: see `CopySource`. */
  readonly rows: () => AsyncIterable<readonly Put[]>;
  /** Compares the rows with these: see `CopySource`. */
  readonly compare: (recovered: Recovered) => Promise<void>;
}

/** What keeps the copies of an open vault; undefined where the browser keeps no files. Looks at them, and writes nothing yet. */
export async function openKeeper(
  { database, identity, place, now, rows, compare }: KeeperOptions, tell: CopySource['tell'],
): Promise<Keeper | undefined> {
  const { tables } = database;
  const { vaultId } = identity;
  const folderAfresh = () => place.open(vaultId).catch(() => undefined);
  const folder = await folderAfresh();
  if (!folder) return undefined;
  const keeper = createKeeper(folder, {
    vaultId, now, tell, rows, compare, idle: () => idle(2000), folderAfresh,
    standing: async () => {
      const row = await tables.manifest.get(COMMIT_ID);
      return { commit: row?.counter ?? 0, forgetBefore: row?.forgetBefore ?? 0 };
    },
    async inTurn(work) {
      const answer = await database.inTurn(async () => done(await work().then((value) => ({ value }), ofTheFolder)));
      if (!answer.ok) throw new Error(`the copies could not go on: ${answer.problem.code}`);
      if ('refused' in answer.value) throw answer.value.refused;
      return answer.value.value;
    },
    alone: (work) => alone(`${tables.database.name}-copies`, work, NO_WAITING),
  });
  await keeper.prepare();
  return keeper;
}

/**
 * What the folder refuses is carried out of the turn: it is no fault of the database, and must not end the vault. What is of
 * the database, Dexie has made an error of its own.
 */
function ofTheFolder(error: unknown): { readonly refused: DOMException } {
  if (error instanceof DOMException) return { refused: error };
  throw error;
}

const NO_WAITING = 50;
