import { expect, it } from 'vitest';
import { freshName, good, open } from './support.ts';

it('keeps the council’s own numbers for dates until they are taken back, and nothing else changes', async () => {
  const name = freshName();
  const vault = await open(name);
  good(await vault.chooseKeepYears(25));
  const local = { offsets: { report: 10, papers: 21 }, leavingYears: [4, 8] };
  good(await vault.chooseLocalDates(local));
  vault.close();
  const again = await open(name);
  expect(await again.header()).toMatchObject({ localDates: local, keepYears: 25 });
  good(await again.chooseLocalDates(undefined));
  expect('localDates' in await again.header()).toBe(false);
  expect((await again.header()).keepYears).toBe(25);
});
