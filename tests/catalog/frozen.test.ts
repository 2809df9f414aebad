import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { loadFramework } from '../../src/catalog/load.ts';
import { canonicalText } from '../../src/data/file/integrity.ts';

/** What reviews are read by, edition by edition. An edition that was released never changes: a new wording is a new edition. */
const FROZEN: Readonly<Record<string, string>> = {
  'vsend-core 1.0': '3bd82eb23f3741e8d65b7a1839c64d0aeb9bf50b6e04de6d7f01fd56ff9ee355',
};

it('the built-in framework says what it said when its edition was released', async () => {
  const framework = await loadFramework();
  const digest = createHash('sha256').update(canonicalText(framework)).digest('hex');
  expect(digest).toBe(FROZEN[`${framework.id} ${framework.edition}`]);
});
