import { fullName } from '../../core/child.ts';
import type { Erasure } from '../../core/merge/erasure.ts';
import { done, failed, type Result } from '../../core/result.ts';
import { type DirectoryRow, unpackDirectory } from '../format/directory.ts';
import type { Lock } from '../lock/lock.ts';
import type { BackupSource } from './backupSource.ts';
import type { FoundCopy } from './bestCopy.ts';
import type { CopiedRow, CopiedTable } from './copies/entry.ts';
import type { Answer } from './connection.ts';
import { openLines } from './logRows.ts';
import { packsOf } from './packs.ts';
import { openChild, openDraft, openPack, openPacked } from './sealedRows.ts';
import type { LogRow } from './tables.ts';
import type { Packs, VaultProblem } from './vault.ts';

/** The records of a second copy, opened in memory: nothing is written anywhere. */
export interface RecordsOfCopy extends BackupSource {
  /** What the reading of all records has met so far. */
  readonly met: Met;
}

export interface Met {
  /** Names of children of whom nothing can be read. */
  readonly unread: readonly string[];
  /** Names of children of whom only an earlier state can be read. */
  readonly earlier: readonly string[];
}

/** Opens a copy with the vault's lock. Where a row of it is damaged or gone, the newest edition of it that opens is read, if there is one. */
export async function recordsOfCopy(copy: FoundCopy, lock: Lock): Promise<RecordsOfCopy> {
  const { header: { id: _, ...header }, found } = copy;
  const rowsOf = (table: CopiedTable) => [...found.rows.get(table)?.values() ?? []];
  const erasures = await openLines<Erasure>(lock, 'erased', rowsOf('erased').map(sealed));
  const listed = await listedIn(lock, rowsOf('directory'), new Set(erasures.map(({ id }) => id)));
  const [unread, earlier] = [new Set<string>(), new Set<string>()];

  /** Each of these rows opened. `least` says which edition there ought to be; `met` is told what became of those that are not. */
  async function* every<Value>(
    table: 'child' | 'draft', ids: Iterable<string>, least: (id: string) => number, open: (row: CopiedRow) => Answer<Value>, met: (id: string, what: 'unread' | 'earlier') => void,
  ): AsyncGenerator<Result<Value, VaultProblem>, void> {
    const missing: string[] = [];
    for (const id of ids) {
      const row = found.rows.get(table)?.get(id);
      const value = row && (row.counter ?? 0) >= least(id) ? await open(row) : undefined;
      if (value?.ok) yield value;
      else missing.push(id);
    }
    const editions = missing.length > 0 ? await copy.editionsOf(table, missing) : new Map<string, readonly CopiedRow[]>();
    for (const id of missing) {
      const wanted = Math.max(least(id), found.rows.get(table)?.get(id)?.counter ?? 0);
      const sound = await newestThatOpens(editions.get(id) ?? [], open);
      if (!sound) met(id, 'unread');
      else if (sound.counter < wanted) met(id, 'earlier');
      yield sound ? done(sound.value) : failed({ code: 'damaged', store: table, id });
    }
  }

  const everyChild = <Value>(open: (row: CopiedRow) => Answer<Value>) =>
    every('child', new Set([...rowsOf('child').map(({ id }) => `${id}`), ...listed.keys()]), (id) => listed.get(id)?.counter ?? 0, open, meet);

  function meet(id: string, what: 'unread' | 'earlier'): void {
    const entry = listed.get(id)?.entry;
    (what === 'unread' ? unread : earlier).add(entry ? fullName(entry) : `a child whose name cannot be read (${id.slice(0, 8)})`);
  }

  const place = (fileId: string) => ({ store: 'file', id: fileId, counter: 1 }); // as the vault places it
  return {
    protects: lock.protects,
    header: async () => header,
    packs: async () => done(await packsIn(lock, rowsOf('pack').map(sealed))),
    erasures: async () => done(erasures),
    directory: async () => done([...listed.values()].map(({ entry }) => entry)),
    allRecords: () => everyChild((row) => openChild(lock, sealed(row))),
    packedRecords: () => everyChild((row) => openPacked(lock, sealed(row))),
    allDrafts: () => every('draft', rowsOf('draft').map(({ id }) => `${id}`),
      () => 0, (row) => openDraft(lock, { ...sealed(row), childId: typeof row['childId'] === 'string' ? row['childId'] : '' }), () => undefined),
    wrapFileKey: (fileId, key) => lock.seal(place(fileId), key),
    unwrapFileKey: (fileId, wrapped) => lock.open(place(fileId), wrapped),
    get met() { return { unread: [...unread], earlier: [...earlier] }; },
  };
}

async function newestThatOpens<Value>(
  editions: readonly CopiedRow[], open: (row: CopiedRow) => Answer<Value>,
): Promise<{ readonly value: Value; readonly counter: number } | undefined> {
  for (const edition of editions.toSorted((one, other) => (other.counter ?? 0) - (one.counter ?? 0))) {
    const opened = await open(edition);
    if (opened.ok) return { value: opened.value, counter: edition.counter ?? 0 };
  }
  return undefined;
}

/** What the lists say of each child, of those that were not erased; a list that does not open says nothing. */
async function listedIn(lock: Lock, rows: readonly CopiedRow[], erased: ReadonlySet<string>): Promise<ReadonlyMap<string, DirectoryRow>> {
  const listed = new Map<string, DirectoryRow>();
  for (const { id, counter, bytes } of rows.map(sealed)) {
    const opened = await lock.open({ store: 'directory', id, counter }, bytes);
    for (const row of opened.ok ? unpackDirectory(opened.value) : []) if (!erased.has(row.entry.id)) listed.set(row.entry.id, row);
  }
  return listed;
}

async function packsIn(lock: Lock, rows: readonly LogRow[]): Promise<Packs> {
  const opened = await Promise.all(rows.toSorted((one, other) => one.counter - other.counter).map(async (row) => ({ id: row.id, content: await openPack(lock, row) })));
  return packsOf(opened);
}

function sealed({ id, counter = 0, bytes = new Uint8Array() }: CopiedRow): LogRow {
  return { id: `${id}`, counter, bytes };
}
