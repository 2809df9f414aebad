import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasSeenAll } from '../../../src/core/merge/erasure.ts';
import { mergeVaults, type VaultCopy } from '../../../src/core/merge/mergeVault.ts';
import { history, play, said, type Step, textsIn } from '../history.ts';

/** A sample stands in `npm test`; all of them run with `HISTORIES=10000 npx vitest run tests/core/merge/histories.test.ts`. */
const HISTORIES = Number(process.env['HISTORIES'] ?? 2000);

const here = (copy: VaultCopy) => ({ children: [...copy.records.keys()].toSorted(), erased: said(copy).erased });

/** Everybody brings in everybody's copy, twice: what was erased on one device comes back from another that had changed it meanwhile. */
function meet(copies: readonly VaultCopy[]): readonly VaultCopy[] {
  const [a, b, c] = copies.map((copy) => ({ copy }));
  if (!a || !b || !c) throw new Error('there are three devices');
  for (const [to, from] of [[a, b], [b, c], [c, a], [a, c], [b, a], [c, b], [a, b], [b, c], [c, a]] as const) to.copy = mergeVaults(to.copy, from.copy);
  return [a.copy, b.copy, c.copy];
}

describe(`three devices, over ${HISTORIES} histories`, () => {
  it('unite in the same way whoever brings in whose copy, and how often', async () => {
    let both = 0;
    let stayed = 0;
    let met = 0;
    let beside = 0;
    let worded = 0;
    await fc.assert(fc.asyncProperty(history, async (steps) => {
      const [a, b, c] = (await play(steps)).copies;
      const ab = mergeVaults(a, b);
      expect(said(mergeVaults(b, a))).toEqual(said(ab));
      expect(said(mergeVaults(a, a))).toEqual(said(withoutUnheld(a, steps)));
      expect(said(mergeVaults(ab, b))).toEqual(said(ab));
      const [left, right] = [mergeVaults(ab, c), mergeVaults(a, mergeVaults(b, c))];
      expect(here(left)).toEqual(here(right));
      if (staysNowhere(steps)) expect(said(left)).toEqual(said(right));
      if ([...left.records.values(), ...left.drafts.values()].some(({ versions }) => versions?.beside)) both += 1;
      if ([...left.records.values()].some(({ events }) => events.some(({ kind }) => kind === 'met'))) met += 1;
      if ([...left.records.values()].some(({ events }) => new Set(events.filter(({ kind }) => kind === 'worded').map(({ device }) => device)).size > 1)) worded += 1;
      if ([...left.drafts.values()].some((draft) => draft.meeting && draft.versions?.beside)) beside += 1;
      if ([...left.erased.keys()].some((id) => left.records.has(id))) stayed += 1;
    }), { numRuns: HISTORIES });
    // The histories must reach what they are to prove.
    expect(both).toBeGreaterThan(HISTORIES / 10);
    expect(stayed).toBeGreaterThan(HISTORIES / 100);
    expect(met).toBeGreaterThan(HISTORIES / 100);
    expect(beside).toBeGreaterThan(HISTORIES / 1000);
    expect(worded).toBeGreaterThan(HISTORIES / 10);
  }, 600_000);

  it('come to say the same, and lose no word that nobody saw and replaced', async () => {
    await fc.assert(fc.asyncProperty(history, async (steps) => {
      const { copies, standing } = await play(steps);
      const met = meet(copies);
      for (const copy of met) {
        expect(said(copy)).toEqual(said(met[0] ?? copy));
        expect([...standing].filter((text) => !textsIn(copy).has(text))).toEqual([]);
      }
    }), { numRuns: HISTORIES });
  }, 600_000);
});

/** Without children who were erased elsewhere and stayed for a draft that was erased here since: nothing else may go by itself. */
function withoutUnheld(copy: VaultCopy, steps: readonly Step[]): VaultCopy {
  const isUnheld = (id: string) => {
    const [record, erasure] = [copy.records.get(id), copy.erased.get(id)];
    const drafts = [...copy.drafts.values()].filter(({ childId }) => childId === id);
    return record && erasure && steps.some(({ does, child }) => does === 'eraseDraft' && child === id) && hasSeenAll(erasure, { record, drafts });
  };
  return { ...copy, records: new Map([...copy.records].filter(([id]) => !isUnheld(id))) };
}

/** Nothing was erased or finished, so nothing can stay in spite of it. */
function staysNowhere(steps: readonly Step[]): boolean {
  return !steps.some(({ does }) => does === 'erase' || does === 'eraseDraft' || does === 'finish');
}
