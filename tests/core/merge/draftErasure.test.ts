import { describe, expect, it } from 'vitest';
import { type Draft, emptyDraft, rate } from '../../../src/core/draft.ts';
import { stampDraft } from '../../../src/core/merge/draftValues.ts';
import { draftErasureOf, erasureOf, isErased, mergeErasures } from '../../../src/core/merge/erasure.ts';
import { mergeVaults, type VaultCopy } from '../../../src/core/merge/mergeVault.ts';

const kofi = { id: 'kofi', card: { firstName: 'Kofi', bornOn: '2017-04-02' }, cardEdition: 1, events: [] };
const start = emptyDraft({ id: 'd', childId: 'kofi', framework: { id: 'two-parts', edition: '2.1' }, kind: 'annual', reviewedOn: '2026-11-20' });
const draft = stampDraft(undefined, rate(start, 'school', 'TK1', 2), { device: 'north', now: 10 });
const changed = stampDraft(draft, rate(draft, 'school', 'TK2', 3), { device: 'south', now: 20 });
const copy = (drafts: readonly Draft[], erased: VaultCopy['erased'] = new Map(), records = [kofi]): VaultCopy =>
  ({ records: new Map(records.map((one) => [one.id, one])), drafts: new Map(drafts.map((one) => [one.id, one])), erased });
const erasing = (one: Draft) => new Map([[one.id, draftErasureOf(one)]]);

describe('a draft that was erased by itself', () => {
  it('stays erased when an older copy comes in, and goes from the other device too', () => {
    for (const [mine, theirs] of [[copy([], erasing(draft)), copy([draft])], [copy([draft]), copy([], erasing(draft))]] as const) {
      const met = mergeVaults(mine, theirs);
      expect([...met.drafts.keys()]).toEqual([]);
      expect([...met.records.keys()]).toEqual(['kofi']);
      expect(met.erased.get('d')).toMatchObject({ draft: true });
    }
  });

  it('comes back where it was changed and that had not been seen', () => {
    expect(mergeVaults(copy([], erasing(draft)), copy([changed])).drafts.get('d')).toEqual(changed);
    expect(mergeVaults(copy([], erasing(changed)), copy([changed])).drafts.size).toBe(0);
  });

  it('does not bring back a child who was erased after it', () => {
    const erased = new Map([...erasing(draft), ['kofi', erasureOf({ record: kofi, drafts: [] })]]);
    const met = mergeVaults(copy([], erased, []), copy([draft]));
    expect([met.records.size, met.drafts.size]).toEqual([0, 0]);
  });

  it('holds a child no longer who was erased elsewhere and had stayed for it alone: the child goes at the next merge', () => {
    const elsewhere = copy([], new Map([['kofi', erasureOf({ record: kofi, drafts: [] })]]), []);
    const stayed = mergeVaults(copy([draft]), elsewhere);
    expect([...stayed.records.keys(), ...stayed.drafts.keys()]).toEqual(['kofi', 'd']);
    const since: VaultCopy = { ...stayed, drafts: new Map(), erased: new Map([...stayed.erased, ...erasing(draft)]) };
    for (const other of [since, elsewhere, copy([draft])]) {
      for (const met of [mergeVaults(since, other), mergeVaults(other, since)]) expect([met.records.size, met.drafts.size]).toEqual([0, 0]);
    }
    expect(mergeVaults(since, copy([changed])).records.size).toBe(1);
  });

  it('is known together by what two devices have seen of it', () => {
    const there = stampDraft(draft, rate(draft, 'school', 'TK3', 1), { device: 'west', now: 30 });
    expect(mergeErasures(draftErasureOf(changed), draftErasureOf(there))).toMatchObject({ id: 'd', draft: true, seen: { north: 10, south: 20, west: 30 } });
    expect(isErased(there, [draftErasureOf(changed)])).toBe(false);
    expect(isErased(there, [undefined, draftErasureOf(changed), draftErasureOf(there)])).toBe(true);
    expect(isErased(draft, [])).toBe(false);
  });
});
