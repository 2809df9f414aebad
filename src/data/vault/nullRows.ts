import type { DBCore, DBCoreTable, Dexie } from 'dexie';

/**
 * Where a browser has lost what is in a row and still has its key, it gives null for the row (Chromium's SQLite does). Such a
 * row reads as one that is damaged, with what its key says of it, and is mended as those are; where its key is its id alone,
 * as one that is gone.
 */
export function readNullRows(database: Dexie): void {
  database.use({
    stack: 'dbcore', name: 'null rows', level: -3,
    create: (core): Partial<DBCore> => ({ table: (name) => withStandIns(core.table(name)) }),
  });
}

function withStandIns(table: DBCoreTable): DBCoreTable {
  const { keyPath } = table.schema.primaryKey;

  function standIn(key: unknown): object | undefined {
    if (!Array.isArray(keyPath) || !Array.isArray(key)) return undefined;
    return { ...Object.fromEntries(keyPath.map((field: string, at) => [field, key[at]])), bytes: new Uint8Array() };
  }

  return {
    ...table,
    get: (request) => table.get(request).then((row: unknown) => (row === null ? standIn(request.key) : row)),
    getMany: (request) => table.getMany(request).then((rows: unknown[]) => rows.map((row, at) => (row === null ? standIn(request.keys[at]) : row))),
    query: (request) => table.query(request).then((answer) => (request.values && answer.result.includes(null)
      ? table.query({ ...request, values: false }).then(({ result: keys }) => ({
        ...answer, result: answer.result.flatMap((row: unknown, at) => row ?? standIn(keys[at]) ?? []),
      }))
      : answer)),
  };
}
