import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { NEWS } from '../../src/catalog/news.ts';

it('is of the edition that is built, and that the changelog tells first', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(NEWS.edition).toBe(version);
  expect(/^## (.+)$/m.exec(readFileSync('CHANGELOG.md', 'utf8'))?.[1]).toBe(version);
  expect(NEWS.lines.length).toBeGreaterThan(0);
});
