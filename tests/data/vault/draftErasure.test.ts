import { expect, it } from 'vitest';
import { mergeDraft, mergeRecord } from '../../../src/core/merge/merge.ts';
import { childOf, draftOf, freshName, good, open, rewrite } from './support.ts';

it('a draft that is erased leaves its id and what had been seen of it, and nothing else', async () => {
  const vault = await open();
  good(await vault.writeChildren([childOf('a')], []));
  const begun = good(await vault.changeDraft('d', () => draftOf('d', 'a')));
  good(await vault.eraseDraft('d'));
  expect(good(await vault.erasures())).toEqual([{ id: 'd', draft: true, seen: begun?.draft.versions?.seen, events: [] }]);
  expect(good(await vault.readDraft('d'))).toBeUndefined();
  expect(good(await vault.readChild('a'))).toBeDefined();
  good(await vault.eraseDraft('d')); // it is gone already
  expect(good(await vault.erasures())).toHaveLength(1);
});

it('one that was finished is not erased', async () => {
  const vault = await open();
  good(await vault.writeChildren([childOf('a')], []));
  good(await vault.changeDraft('d', () => draftOf('d', 'a')));
  good(await vault.finishDraft('d', 'a', (record) => record && { ...record, cardEdition: 2 }));
  expect(good(await vault.erasures())).toEqual([]);
});

it('of one that cannot be read nothing is said to have been seen', async () => {
  const name = freshName();
  const vault = await open(name);
  good(await vault.writeChildren([childOf('a')], [draftOf('d', 'a')]));
  vault.close();
  await rewrite(name, 'draft', (rows) => rows.map((row) => ({ ...row, bytes: row.bytes.map((byte, at) => (at === 9 ? byte ^ 1 : byte)) })));
  const again = await open(name);
  good(await again.eraseDraft('d'));
  expect(good(await again.erasures())).toEqual([]);
  expect(good(await again.draftsOf('a'))).toEqual({ drafts: [], damaged: [] });
});

it('one that is begun again under its id, with a clock put back, is not taken for the one that was erased', async () => {
  const vault = await open();
  good(await vault.writeChildren([childOf('a')], []));
  good(await vault.writeChildren([], [], { erasures: [{ id: 'd', draft: true, seen: { here: 5, later: 7_000_000_000_000 }, events: [] }] }));
  const begun = good(await vault.changeDraft('d', () => draftOf('d', 'a')));
  expect(Object.values(begun?.draft.versions?.seen ?? {}).filter((n) => n > 7_000_000_000_000)).toHaveLength(1);
});

it('an erasure from another device takes it at writing, unless something was typed since', async () => {
  const vault = await open();
  good(await vault.writeChildren([childOf('a')], []));
  const seen = good(await vault.changeDraft('d', () => draftOf('d', 'a')))?.draft.versions?.seen ?? {};
  const bringing = { merge: mergeRecord, mergeDraft, erasures: [{ id: 'd', draft: true as const, seen, events: [] }], finishedDrafts: [{ id: 'd', childId: 'a' }] };
  good(await vault.changeDraft('d', (draft) => draft && { ...draft, by: { school: 'Typed just now' } }));
  good(await vault.writeChildren([], [], bringing));
  expect(good(await vault.readDraft('d'))?.by.school).toBe('Typed just now');
  const all = good(await vault.readDraft('d'))?.versions?.seen ?? {};
  good(await vault.writeChildren([], [], { ...bringing, erasures: [{ id: 'd', draft: true, seen: all, events: [] }] }));
  expect(good(await vault.readDraft('d'))).toBeUndefined();
});
