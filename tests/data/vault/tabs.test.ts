import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChildRecord } from '../../../src/core/child.ts';
import { type Draft, rate } from '../../../src/core/draft.ts';
import { reviewsOf } from '../../../src/core/review.ts';
import type { Vault } from '../../../src/data/vault/vault.ts';
import { all, bare, childOf, draftOf, freshName, good, NOW, open, withReview } from './support.ts';

const IDS = ['a', 'b', 'c', 'd'];

/** The vault as a map, in the simplest way. */
interface Model {
  readonly children: Map<string, ChildRecord>;
  readonly drafts: Map<string, Draft>;
}

interface Step {
  readonly name: string;
  onModel(model: Model): void;
  onVault(vault: Vault): Promise<unknown>;
}

const anyId = fc.constantFrom(...IDS);
const draftIdOf = (childId: string) => `draft of ${childId}`;

function eraseFrom({ children, drafts }: Model, id: string): void {
  children.delete(id);
  drafts.delete(draftIdOf(id));
}

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  anyId.map((id): Step => ({
    name: `review ${id}`,
    onModel: ({ children }) => children.set(id, withReview(children.get(id) ?? childOf(id))),
    onVault: (vault) => vault.changeChild(id, (record) => withReview(record ?? childOf(id))),
  })),
  fc.subarray(IDS).map((ids): Step => ({
    name: `erase ${ids.join()}`,
    onModel: (model) => ids.forEach((id) => eraseFrom(model, id)),
    onVault: (vault) => vault.eraseWhere(ids),
  })),
  fc.tuple(fc.subarray(IDS), fc.nat({ max: 3 })).map(([ids, reviews]): Step => ({
    name: `bring in ${ids.join()} with ${reviews} reviews`,
    onModel: ({ children }) => ids.forEach((id) => children.set(id, childOf(id, reviews))),
    onVault: (vault) => vault.writeChildren(ids.map((id) => childOf(id, reviews)), []),
  })),
  fc.tuple(anyId, fc.constantFrom(0 as const, 3 as const)).map(([id, level]): Step => ({
    name: `rate ${id} ${level}`,
    onModel: ({ children, drafts }) => {
      if (children.has(id)) drafts.set(draftIdOf(id), rate(drafts.get(draftIdOf(id)) ?? draftOf(draftIdOf(id), id), 'school', 'TK1', level));
    },
    onVault: (vault) => vault.changeDraft(draftIdOf(id), (draft) => rate(draft ?? draftOf(draftIdOf(id), id), 'school', 'TK1', level)),
  })),
  anyId.map((id): Step => ({
    name: `finish ${id}`,
    onModel: ({ children, drafts }) => {
      const child = children.get(id);
      if (child && drafts.delete(draftIdOf(id))) children.set(id, withReview(child));
    },
    onVault: (vault) => vault.finishDraft(draftIdOf(id), id, (record, draft) => record && draft ? withReview(record) : record),
  })),
  fc.constant<Step>({
    name: 'check',
    onModel: () => {},
    onVault: async (vault) => expect(good(await vault.checkShards())).toEqual({ rebuilt: [], damaged: [], missing: [], earlier: [], repaired: 0, unlisted: 0 }),
  }),
);

describe('two tabs', () => {
  it('see the same vault as a map would be, whatever they do in turn', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(anyStep, fc.boolean()), { maxLength: 12 }), async (steps) => {
      const name = freshName();
      const tabs = [await open(name), await open(name)] as const;
      const model: Model = { children: new Map(), drafts: new Map() };
      for (const [step, second] of steps) {
        step.onModel(model);
        await step.onVault(tabs[second ? 1 : 0]);
        for (const tab of tabs) await expectSame(tab, model);
      }
      await expectSame(await open(name), model);
      for (const tab of tabs) tab.close();
    }), { numRuns: 40 });
  }, 60_000);

  it('lose nothing when they change one child at the same moment', async () => {
    const name = freshName();
    const tabs = [await open(name), await open(name)];
    await Promise.all(tabs.flatMap((vault) => Array.from({ length: 8 }, () => vault.changeChild('a', (record) => withReview(record ?? childOf('a'))))));
    const [one, two] = await Promise.all(tabs.map((vault) => vault.readChild('a')));
    expect(one && good(one)).toMatchObject(childOf('a', 16));
    expect(two).toEqual(one);
    expect((await open(name).then((vault) => vault.header())).changesSinceBackup).toBe(16);
  });

  it('lose nothing when they change children of one shard, drafts and whole sets at the same moment', async () => {
    const name = freshName();
    const tabs = [await open(name), await open(name), await open(name)] as const;
    good(await tabs[0].writeChildren(IDS.map((id) => childOf(id)), IDS.map((id) => draftOf(draftIdOf(id), id))));
    await Promise.all([
      ...IDS.flatMap((id) => tabs.map((vault) => vault.changeChild(id, (record) => record && withReview(record)))),
      ...IDS.map((id, at) => tabs[at % 2 === 0 ? 0 : 1].changeDraft(draftIdOf(id), (draft) => draft && rate(draft, 'school', 'TK1', 4))),
      ...IDS.map((id, at) => tabs[at % 2 === 0 ? 1 : 0].changeDraft(draftIdOf(id), (draft) => draft && rate(draft, 'family', 'F1', 2))),
      tabs[2].writeChildren(Array.from({ length: 70 }, (_, at) => childOf(`new ${at}`)), []),
    ]);
    const children = [...IDS.map((id) => childOf(id, 3)), ...Array.from({ length: 70 }, (_, at) => childOf(`new ${at}`))];
    const drafts = IDS.map((id) => rate(rate(draftOf(draftIdOf(id), id), 'school', 'TK1', 4), 'family', 'F1', 2));
    const model = { children: new Map(children.map((child) => [child.id, child])), drafts: new Map(drafts.map((draft) => [draft.id, draft])) };
    for (const vault of tabs) await expectSame(vault, model);
    expect(good(await tabs[1].checkShards())).toEqual({ rebuilt: [], damaged: [], missing: [], earlier: [], repaired: 0, unlisted: 0 });
  });

  it('finish a draft once, even when both do it at the same moment', async () => {
    const name = freshName();
    const tabs = [await open(name), await open(name)] as const;
    good(await tabs[0].writeChildren([childOf('a')], [draftOf('r1', 'a')]));
    await Promise.all(tabs.map((vault) => vault.finishDraft('r1', 'a', (record, draft) => record && draft ? withReview(record) : record)));
    expect(good(await tabs[0].readChild('a'))).toMatchObject(childOf('a', 1));
  });

  it('answer with what the other has written, even when there is nothing to change', async () => {
    const name = freshName();
    const [one, two] = [await open(name), await open(name)];
    good(await one.writeChildren([childOf('a')], [draftOf('r1', 'a')]));
    good(await two.finishDraft('r1', 'a', (record) => record && withReview(record)));
    expect(good(await one.changeChild('a', (record) => record))).toMatchObject(childOf('a', 1));
    expect(good(await one.changeDraft('r1', (draft) => draft))).toBeUndefined();
    expect(good(await one.finishDraft('r1', 'a', () => undefined))).toMatchObject(childOf('a', 1));
  });

  it('are not fooled when a child or a draft comes back under its old id', async () => {
    const name = freshName();
    const [one, two] = [await open(name), await open(name)];
    good(await one.writeChildren([childOf('a')], [draftOf('r1', 'a')]));
    good(await one.readChild('a'));
    const before = good(await one.standingDraft('r1'));
    good(await two.eraseWhere(['a']));
    good(await two.writeChildren([childOf('a', 2)], [{ ...draftOf('r1', 'a'), kind: 'interim' }]));
    expect(good(await one.readChild('a'))).toMatchObject(childOf('a', 2));
    const after = good(await one.standingDraft('r1'));
    expect(after?.draft.kind).toBe('interim');
    expect(after?.counter).not.toBe(before?.counter);
  });

  it('stop when one of them has erased everything, so that nothing comes back', async () => {
    const name = freshName();
    const [one, two] = [await open(name), await open(name)];
    good(await one.writeChildren([childOf('a')], [draftOf('r1', 'a')]));
    good(await two.eraseEverything());
    expect(await one.changeChild('a', () => childOf('a'))).toEqual({ ok: false, problem: { code: 'closed' } });
    expect(await one.closed).toEqual({ code: 'closed' });
    expect(await one.noteBackup(NOW)).toEqual({ ok: false, problem: { code: 'closed' } });
    expect(good(await two.directory())).toEqual([]);
  });
});

/** Everything the vault says, against the model. */
async function expectSame(vault: Vault, { children, drafts }: Model): Promise<void> {
  for (const id of IDS) {
    expect(bare(good(await vault.readChild(id)))).toEqual(children.get(id));
    const found = good(await vault.draftsOf(id));
    expect({ ...found, drafts: found.drafts.map(bare) }).toEqual({ drafts: [...drafts.values()].filter((draft) => draft.childId === id), damaged: [] });
  }
  expect(sorted((await all(vault.allRecords())).map(good)).map(bare)).toEqual(sorted([...children.values()]));
  const reviews = new Map([...children.values()].map(({ id, events }) => [id, reviewsOf(events).map(({ profile }) => profile.reviewedOn)]));
  expect(new Map(good(await vault.directory()).map(({ id, reviewCount, lastReviewedOn }) => [id, [reviewCount, lastReviewedOn]])))
    .toEqual(new Map([...reviews].map(([id, days]) => [id, [days.length, days.at(-1)]])));
  const columns = good(await vault.columnsOf([...new Set([...IDS, ...children.keys()])]));
  expect(new Map([...columns].map(([id, profiles]) => [id, profiles.map((column) => column.reviewedOn)]))).toEqual(reviews);
}

function sorted(records: readonly ChildRecord[]): readonly ChildRecord[] {
  return records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
