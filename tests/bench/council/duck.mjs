import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/**
 * Runs one piece of work with an engine in memory, into which files of lines are loaded with the published `load.sql`.
 * `glob` is that of the files, "/tmp/lines/*.ndjson". The engine is gone afterwards.
 */
export async function withLines(glob, work, settings = {}) {
  const engine = await DuckDBInstance.create(':memory:', settings);
  const connection = await engine.connect();
  try {
    await connection.run(sqlOf('load'));
    await connection.run(`COPY council_line FROM '${glob}' (FORMAT json)`); // as bigger.html says
    return await work(async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS());
  } finally {
    connection.closeSync();
    engine.closeSync();
  }
}

/** The published SQL of a table, or `load` or `check`. */
export function sqlOf(name) {
  return readFileSync(path.resolve(import.meta.dirname, `../../../public/council/${name}.sql`), 'utf8');
}
