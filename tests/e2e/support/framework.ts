import { readFileSync } from 'node:fs';
import type { Framework } from '../../../src/core/framework.ts';

/** The built-in framework, read as the file it is. */
export const FRAMEWORK: Framework = JSON.parse(readFileSync(new URL('../../../src/catalog/vsend-core.json', import.meta.url), 'utf8'));

/** The strands that have to be looked at, in the order of the screens; Home is left out. */
export const STRANDS = FRAMEWORK.parts.filter((part) => !part.optional)
  .flatMap((part) => part.domains.flatMap((domain) => domain.strands));

/** "2 Planned help". */
export function levelName(level: 0 | 1 | 2 | 3 | 4): string {
  return `${level} ${FRAMEWORK.levels[`${level}`].label}`;
}

/** The domain in which the strand of this name stands. */
export function domainOf(strand: string): string {
  const domains = FRAMEWORK.parts.flatMap((part) => part.domains);
  const found = domains.find((domain) => domain.strands.some(({ label }) => label === strand));
  if (!found) throw new RangeError(`there is no strand called ${strand}`);
  return found.label;
}
