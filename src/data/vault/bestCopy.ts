import { editionsIn } from './copies/editions.ts';
import type { CopiedRow, CopiedTable, RowId } from './copies/entry.ts';
import type { Folder } from './copies/folder.ts';
import { recover, type Recovered } from './copies/recover.ts';
import type { CopyPlace } from './copyPlace.ts';
import { isHeader } from './headerShape.ts';
import { isKeyringFine } from './keyringFine.ts';
import { HEADER_ID, type HeaderRow } from './tables.ts';

/** The copies of one vault, read as a whole. */
export interface FoundCopy {
  /** The newest one among them that has the right shape: without it nothing opens. */
  readonly header: HeaderRow;
  readonly found: Recovered;
  /** Every edition of these rows, the newest first. */
  editionsOf(table: CopiedTable, ids: Iterable<RowId>): Promise<ReadonlyMap<RowId, readonly CopiedRow[]>>;
}

/** The copies of the first of these vaults that has any, else of the one that was written last; undefined when there are none. Needs no key. */
export async function bestCopy(place: CopyPlace, vaultIds: readonly unknown[]): Promise<FoundCopy | undefined> {
  const ids = await place.vaults();
  const named = vaultIds.flatMap((wanted) => ids.filter((id) => id === wanted)).slice(0, 1);
  const wanted = named.length > 0 ? named : ids;
  const copies = await Promise.all(wanted.map((id) => copyOf(place, id)));
  return copies.filter((copy) => copy !== undefined).toSorted((one, other) => (one.found.at < other.found.at ? 1 : -1))[0];
}

/** What the copies of a vault hold; undefined when its header is not among it. */
export async function copyOf(place: CopyPlace, vaultId: string): Promise<FoundCopy | undefined> {
  const folder = await place.open(vaultId);
  if (!folder) return undefined;
  const found = await recover(folder);
  const header = await headerIn(folder, found, vaultId);
  folder.close(); // it can still be read
  return header && { header, found, editionsOf: (table, rows) => editionsIn(folder, table, new Set(rows)) };
}

/** The newest edition that has the right shape and, if any has, one with a keyring that can be read. */
async function headerIn(folder: Folder, { rows }: Recovered, vaultId: string): Promise<HeaderRow | undefined> {
  const isOurs = (row: unknown): row is HeaderRow => isHeader(row) && row.vaultId === vaultId;
  const newest: unknown = rows.get('header')?.get(HEADER_ID);
  if (isOurs(newest) && isKeyringFine(newest)) return newest;
  const editions: readonly unknown[] = (await editionsIn(folder, 'header', new Set([HEADER_ID]))).get(HEADER_ID) ?? [];
  return editions.filter(isOurs).find(isKeyringFine) ?? [newest, ...editions].find(isOurs);
}
