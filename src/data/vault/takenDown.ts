import type { DBCore, DBCoreMutateRequest, Dexie } from 'dexie';
import { COPIED, type CopiedRow, type CopiedTable, type Entry, type RowId } from './copies/entry.ts';

/** What a transaction has written so far. */
export type Writes = Pick<Entry, 'clears' | 'deletes' | 'puts'>;

const taken = new WeakMap<object, Taken>();

/** Takes down every write into copied stores as it passes to the database, so that no verb can forget to tell what it wrote. */
export function takeDown(database: Dexie): void {
  database.use({
    stack: 'dbcore', name: 'taken down', level: -2, // nearest to the database: only what really reaches it
    create: (core): Partial<DBCore> => ({
      table(name) {
        const table = core.table(name);
        if (!isCopied(name)) return table;
        const idOf = idIn(table.schema.primaryKey.keyPath);
        return {
          ...table,
          mutate(request) {
            const writes = taken.get(request.trans) ?? { cleared: new Set<CopiedTable>(), rows: new Map<string, OneRow>() };
            taken.set(request.trans, writes);
            note(writes, name, request, idOf);
            return table.mutate(request);
          },
        };
      },
    }),
  });
}

/** What this transaction has written so far; undefined when it has written nothing. */
export function writesIn(transaction: IDBTransaction): Writes | undefined {
  const writes = taken.get(transaction);
  if (!writes || writes.cleared.size + writes.rows.size === 0) return undefined;
  const every = [...writes.rows.values()];
  return {
    clears: [...writes.cleared],
    deletes: every.flatMap(({ table, id, row }) => (row ? [] : [{ table, id }])),
    puts: every.flatMap(({ table, row }) => (row ? [{ table, row }] : [])),
  };
}

/** By store and id: what became of each row in the end. */
interface Taken {
  readonly cleared: Set<CopiedTable>;
  readonly rows: Map<string, OneRow>;
}

interface OneRow {
  readonly table: CopiedTable;
  readonly id: RowId;
  readonly row?: CopiedRow;
}

function note({ cleared, rows }: Taken, table: CopiedTable, request: DBCoreMutateRequest, idOf: (key: unknown) => RowId): void {
  const set = (one: OneRow) => rows.set(`${one.table} ${typeof one.id} ${one.id}`, one);
  if (request.type === 'add' || request.type === 'put') {
    for (const row of request.values as readonly CopiedRow[]) set({ table, id: row.id, row });
  } else if (request.type === 'delete') {
    for (const key of request.keys) set({ table, id: idOf(key) });
  } else {
    if (request.range.type !== EVERYTHING) throw new Error('a range of rows cannot be taken down; delete them by key');
    cleared.add(table);
    for (const [name, one] of rows) if (one.table === table) rows.delete(name);
  }
}

/** Dexie's number for a range without bounds. */
const EVERYTHING = 3;

/** Where the id stands in a store's key: the key is the id, or a list of fields of which it is one. */
function idIn(keyPath: string | readonly string[] | null): (key: unknown) => RowId {
  const at = Array.isArray(keyPath) ? keyPath.indexOf('id') : -1;
  return (key) => (Array.isArray(key) ? key[at] : key);
}

function isCopied(name: string): name is CopiedTable {
  return COPIED.some((table) => table === name);
}
