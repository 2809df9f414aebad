import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { sqlOf, withLines } from './duck.mjs';

/** Loads every file of lines in a folder into DuckDB, counts all tables with the published SQL, and prints how long each took; every cell goes into a file. */
const [folder, ...tables] = process.argv.slice(2);
const began = performance.now();
await withLines(path.join(folder, '*.ndjson'), async (ask) => {
  const load = performance.now() - began;
  const problems = (await ask(sqlOf('check'))).length;
  const [{ rows }] = await ask('SELECT COUNT(*) AS rows FROM council_line');
  const took = {};
  const cells = [];
  for (const table of tables) {
    const from = performance.now();
    const found = await ask(sqlOf(table));
    took[table] = performance.now() - from;
    for (const { of_key, row_key, column_key, n } of found) if (Number(n) !== 0) cells.push([table, of_key, row_key, column_key, n].map(String).join(' | '));
  }
  writeFileSync(path.join(folder, 'engine.txt'), cells.sort((one, other) => (one < other ? -1 : 1)).join('\n'));
  process.stdout.write(`${JSON.stringify({ load, took, problems, rows: Number(rows), cells: cells.length, peak: process.resourceUsage().maxRSS * 1024 })}\n`);
});
