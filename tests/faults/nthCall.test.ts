import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Failing, failNthCall, type Way } from './support/nthCall.ts';
import { openQuickly, type Standing, standingAfterStart } from './support/standing.ts';
import { filledVault, type Write, WRITES } from './support/verbs.ts';

vi.setConfig({ testTimeout: 60_000 }); // every n of one verb is one test

/** The names a browser gives its errors, where they can come from. */
const WAYS: readonly Way[] = [
  { at: 'answer', error: 'QuotaExceededError' },
  { at: 'after', error: 'AbortError' },
  { at: 'never' },
  // With every `npm test` only what differs most.
  ...(process.env['FAULTS'] === 'all' ? [{ at: 'call', error: 'InvalidStateError' }, { at: 'answer', error: 'UnknownError' }] as const : []),
];
const named = (way: Way) => (way.at === 'never' ? 'never answers' : `${way.at}: ${way.error}`);

let failing: Failing | undefined;
beforeEach(() => { vi.spyOn(console, 'warn').mockImplementation(() => {}); }); // Dexie warns of what it cannot mend
afterEach(() => {
  failing?.stop();
  failing = undefined;
  vi.restoreAllMocks();
});

/** What the vault holds before a write, and after it when nothing fails. */
async function twoStandings(write: Write): Promise<{ before: Standing; after: Standing }> {
  const { name, vault } = await filledVault();
  const before = await standingAfterStart(name);
  expect(await write(vault)).toMatchObject({ ok: true });
  vault.close();
  return { before, after: await standingAfterStart(name) };
}

/**
 * F6, F8, F23–F25, for every n: the nth call to the database fails while the vault writes. The write answers with a result (or,
 * where the browser never answers, with nothing), and at the next start all of it is there or nothing, all of it where it was
 * acknowledged; other children are untouched, and the lists agree with the rows.
 */
describe.each(Object.entries(WRITES))('the nth call fails while %s', (_, write) => {
  it.each(WAYS.map((way) => [named(way), way] as const))('%s', async (__, way) => {
    const { before, after } = await twoStandings(write);
    let struck = 0;
    for (let nth = 1; ; nth += 1) {
      const { name, vault } = await filledVault();
      failing = failNthCall(nth, way);
      const answer = await Promise.race([write(vault), failing.silent.then(() => 'silence' as const)]);
      const happened = failing.calls >= nth;
      failing.stop();
      vault.close();
      const standing = await standingAfterStart(name);
      if (answer === 'silence' || !answer.ok) expect([before, after], `call ${nth}`).toContainEqual(standing);
      else expect(standing, `acknowledged, though call ${nth} failed`).toEqual(after);
      if (!happened) break;
      struck += 1;
    }
    expect(struck).toBeGreaterThan(1);
  });
});

describe('the nth call fails while the vault is opened', () => {
  it.each(WAYS.filter(({ at }) => at !== 'never').map((way) => [named(way), way] as const))('%s', async (_, way) => {
    const thrown: string[] = [];
    for (let nth = 1, happened = true; happened; nth += 1) {
      const { name, vault } = await filledVault();
      vault.close();
      const before = await standingAfterStart(name);
      failing = failNthCall(nth, way);
      // What can go wrong in the world is told; only a bug is thrown.
      const opened = await openQuickly(name).catch((error: unknown) => { thrown.push(`call ${nth}: ${String(error)}`); });
      happened = failing.calls >= nth;
      failing.stop();
      if (opened?.ok) opened.value.close();
      expect(await standingAfterStart(name), `call ${nth}`).toEqual(before);
    }
    expect(thrown).toEqual([]);
  });

  it('and a new vault is begun whole or not at all', async () => {
    for (let nth = 1, happened = true; happened; nth += 1) {
      const name = `new-${nth}`;
      failing = failNthCall(nth, { at: 'answer', error: 'UnknownError' });
      const opened = await openQuickly(name).catch(() => undefined);
      happened = failing.calls >= nth;
      failing.stop();
      if (opened?.ok) opened.value.close();
      const standing = await standingAfterStart(name);
      expect([standing.children, standing.drafts, standing.packs], `call ${nth}`).toEqual([[], [], []]);
    }
  });
});
