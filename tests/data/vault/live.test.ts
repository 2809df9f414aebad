import { liveQuery } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import type { ColumnProfile } from '../../../src/data/format/columnProfile.ts';
import type { Vault } from '../../../src/data/vault/vault.ts';
import { childOf, draftOf, freshName, good, NOW, open, rewrite, withReview } from './support.ts';

const CHANGES = {
  child: (vault: Vault) => vault.changeChild('a', (record) => record && withReview(record)),
  other: (vault: Vault) => vault.changeChild('b', (record) => record && withReview(record)),
  draft: (vault: Vault) => vault.changeDraft('r1', (draft) => draft && { ...draft, kind: 'interim' }),
};

type Wakes = Readonly<Record<keyof typeof CHANGES, boolean | 'perhaps'>>;

/** What screens ask, and whether they must wake when this child, another child of its shard, or the child's draft changes. */
const QUESTIONS: readonly (readonly [what: string, ask: (vault: Vault) => Promise<unknown>, wakes: Wakes])[] = [
  ['readChild', (vault) => vault.readChild('a'), { child: true, other: false, draft: false }],
  ['directory', (vault) => vault.directory(), { child: true, other: true, draft: false }],
  ['columnsOf', (vault) => vault.columnsOf(['a']).then((columns) => marks(good(columns).get('a') ?? [])), { child: true, other: 'perhaps', draft: false }],
  ['header', (vault) => vault.header(), { child: true, other: true, draft: false }],
  ['readDraft', (vault) => vault.readDraft('r1'), { child: false, other: false, draft: true }],
  ['standingDraft', (vault) => vault.standingDraft('r1'), { child: false, other: false, draft: true }],
  ['draftsOf', (vault) => vault.draftsOf('a'), { child: false, other: false, draft: true }],
];

describe('a live query', () => {
  it.each(QUESTIONS)('of %s wakes when it should, and not otherwise', async (_, ask, wakes) => {
    const name = freshName();
    const [vault, otherTab] = [await open(name), await open(name)];
    good(await vault.writeChildren([childOf('a'), childOf('b')], [draftOf('r1', 'a')]));

    for (const kind of ['child', 'other', 'draft'] as const) {
      const told: unknown[] = [];
      const watching = liveQuery(() => ask(vault)).subscribe({ next: (answer) => told.push(answer), error: (error) => { throw error; } });
      await vi.waitFor(() => expect(told).toHaveLength(1));
      good<unknown>(await CHANGES[kind](otherTab));
      if (wakes[kind] === true) {
        await vi.waitFor(() => expect(told.length).toBeGreaterThan(1));
        expect(told.at(-1)).not.toEqual(told[0]);
      } else {
        await aWhile();
        if (wakes[kind] === false) expect(told).toHaveLength(1);
      }
      expect(told.at(-1)).toEqual(await ask(vault));
      watching.unsubscribe();
    }
  });

  it('gets the same list again when nothing has changed', async () => {
    const vault = await open();
    good(await vault.writeChildren([childOf('a')], []));
    expect(good(await vault.directory())).toBe(good(await vault.directory()));
    good(await vault.noteBackup(NOW));
    const before = good(await vault.directory());
    good(await vault.changeChild('a', (record) => record && withReview(record)));
    expect(good(await vault.directory())).not.toBe(before);
  });

  it('has a damaged shard made again, and then sees it right', async () => {
    const name = freshName();
    const vault = await open(name);
    good(await vault.writeChildren([childOf('a', 2)], []));
    await rewrite(name, 'columns', (rows) => rows.map((row) => ({ ...row, counter: row.counter + 1 })));
    const told: unknown[] = [];
    const watching = liveQuery(async () => good(await vault.columnsOf(['a'])).get('a')?.length)
      .subscribe({ next: (count) => told.push(count), error: (error) => told.push(error) });
    await vi.waitFor(() => expect(told.at(-1)).toBe(2));
    watching.unsubscribe();
  });

  it('keeps still when the vault has closed', async () => {
    const vault = await open();
    const told: unknown[] = [];
    const watching = liveQuery(() => vault.header()).subscribe({ next: () => told.push('answer'), error: () => told.push('error') });
    await vi.waitFor(() => expect(told).toEqual(['answer']));
    vault.close();
    await expect(vault.header()).rejects.toThrow();
    await aWhile();
    expect(told).toEqual(['answer']);
    watching.unsubscribe();
  });
});

function marks(profiles: readonly ColumnProfile[]) {
  return profiles.map((profile) => profile.markOf('school', 'TK1'));
}

/** Long enough for a live query that should not wake to have woken. */
function aWhile(): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, 30); });
}
