import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Elsewhere {
  readonly of: readonly number[];
  readonly what: string;
  readonly where: string;
  readonly test: string;
}

const ELSEWHERE: readonly Elsewhere[] = JSON.parse(readFileSync(new URL('elsewhere.json', import.meta.url), 'utf8'));

/** The table of faults names tests of other folders: it may not go on naming one that has gone. */
it.each(ELSEWHERE)('F$of, $what: is where the table says', ({ where, test }) => {
  const file = new URL(`../../${where}`, import.meta.url);
  expect(existsSync(file), where).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain(test);
});
