import { afterEach, describe, expect, it, vi } from 'vitest';
import { annotate, type Draft, rate, strengthen } from '../../src/core/draft.ts';
import type { Vault } from '../../src/data/vault/vault.ts';
import { createDraftWriter, type DraftChange, type DraftWriter } from '../../src/state/draftWriter.ts';
import { childOf, draftOf, freshName, good, open } from '../data/vault/support.ts';

afterEach(() => { vi.restoreAllMocks(); });

const rated = (level: 0 | 1 | 2 | 3 | 4): DraftChange => (draft) => rate(draft, 'school', 'TK1', level);
const wrote = (evidence: string): DraftChange => (draft) => annotate(draft, 'school', 'TK1', { evidence });
const evidenceIn = (draft: Draft | undefined) => draft?.ratings.school['TK1']?.evidence;
const added = (text: string) => (draft: Draft | undefined) => draft && wrote((evidenceIn(draft) ?? '') + text)(draft);

/** Two tabs with one draft; the writer belongs to the first and has read it. */
async function twoTabs(through: (one: Vault, other: Vault) => Vault = (one) => one): Promise<{ one: Vault; other: Vault; writer: DraftWriter }> {
  const name = freshName();
  const [one, other] = [await open(name), await open(name)];
  good(await one.writeChildren([childOf('a')], [draftOf('r1', 'a')]));
  const writer = createDraftWriter(through(one, other), 'r1');
  writer.receive(good(await one.standingDraft('r1')));
  return { one, other, writer };
}

/** A device without room, for as long as the mocks stand. The browsers still take what is tiny, such as the number of a write. */
function fillDisk(): void {
  const put = Reflect.get(IDBObjectStore.prototype, 'put');
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function one(this: IDBObjectStore, ...given) {
    const [row]: unknown[] = given;
    if (typeof row === 'object' && row !== null && 'bytes' in row) throw new DOMException('no room', 'QuotaExceededError');
    return Reflect.apply(put, this, given);
  });
}

/** A draft without the stamps of who changed what. */
function unstamped(draft: Draft | undefined) {
  const { versions: _, ...rest } = draft ?? {};
  return rest;
}

describe('a draft writer', () => {
  it('shows a change at once, and says when it is written', async () => {
    const { one, writer } = await twoTabs();
    writer.add(rated(3));
    writer.add(wrote('Two steps.'));
    const expected = wrote('Two steps.')(rated(3)(draftOf('r1', 'a')));
    expect(writer.store.getState()).toEqual({ shown: expected, saving: 'saving' });
    expect(await writer.settled()).toBe(true);
    expect(writer.store.getState().saving).toBe('saved');
    expect(unstamped(writer.store.getState().shown)).toEqual(expected);
    expect(unstamped(good(await one.readDraft('r1')))).toEqual(expected);
  });

  it('leaves what it shows as it is, object for object, when that is written and read again', async () => {
    const { one, writer } = await twoTabs();
    writer.add(rated(3));
    writer.add((draft) => strengthen(draft, 'TK', { text: 'Long stories.' }));
    const { shown: typed } = writer.store.getState();
    await writer.settled();
    const { shown: written } = writer.store.getState();
    expect(written?.versions).toBeDefined();
    expect(written?.ratings).toBe(typed?.ratings);
    expect(written?.strengths).toBe(typed?.strengths);

    const standing = good(await one.standingDraft('r1'));
    expect(standing && writer.knows(standing)).toBe(true);
    writer.receive(standing && { ...standing, draft: structuredClone(standing.draft) });
    expect(writer.store.getState().shown).toBe(written);
    good(await one.changeDraft('r1', added('Noon.')));
    const later = good(await one.standingDraft('r1'));
    expect(later && writer.knows(later)).toBe(false);
    writer.receive(later);
    expect(evidenceIn(writer.store.getState().shown)).toBe('Noon.');
    expect(writer.store.getState().shown?.strengths).toBe(typed?.strengths);
  });

  it('does not lay a written change over what another tab wrote in the moment after it', async () => {
    let told: DraftWriter | undefined;
    const { one, other, writer } = await twoTabs((vault, second) => ({
      ...vault,
      // The answer comes late: until then the other tab has written on, and this tab has read that.
      async changeDraft(id, change) {
        const written = await vault.changeDraft(id, change);
        good(await second.changeDraft(id, added(' Noon.')));
        told?.receive(good(await vault.standingDraft(id)));
        return written;
      },
    }));
    told = writer;
    writer.add(wrote('Morning.'));
    expect(await writer.settled()).toBe(true);
    expect(evidenceIn(writer.store.getState().shown)).toBe('Morning. Noon.');
    expect(evidenceIn(good(await other.readDraft('r1')))).toBe('Morning. Noon.');
    expect(good(await one.readDraft('r1'))).toEqual(writer.store.getState().shown);
  });

  it('passes over an edition that is older than what it has written', async () => {
    const { one, writer } = await twoTabs();
    const old = good(await one.standingDraft('r1'));
    writer.add(wrote('Morning.'));
    await writer.settled();
    writer.receive(old);
    expect(evidenceIn(writer.store.getState().shown)).toBe('Morning.');
  });

  it('takes over a draft that was erased and begun again, whatever its counter', async () => {
    const { writer } = await twoTabs();
    writer.receive(undefined);
    expect(writer.store.getState().shown).toBeUndefined();
    writer.receive({ draft: draftOf('r1', 'a'), counter: 0 });
    expect(writer.store.getState().shown).toEqual(draftOf('r1', 'a'));
  });

  it('does not go on saying that it is saving once the vault is closed', async () => {
    const { one, writer } = await twoTabs();
    writer.add(rated(3));
    one.close();
    expect(await writer.settled()).toBe(false);
    expect(writer.store.getState().saving).toEqual({ code: 'closed' });
  });

  it('says so, and rejects nothing, when the vault closes while the answer is under way', async () => {
    const { one, writer } = await twoTabs((vault) => ({
      ...vault,
      async changeDraft(id, change) {
        const written = await vault.changeDraft(id, change);
        vault.close();
        return written;
      },
    }));
    writer.add(rated(3));
    expect(await writer.settled()).toBe(true);
    expect(writer.store.getState().saving).toBe('saved');
    writer.add(rated(2));
    expect(await writer.settled()).toBe(false);
    expect(writer.store.getState().saving).toEqual({ code: 'closed' });
    expect(await one.closed).toEqual({ code: 'closed' });
  });

  it('keeps what a full disk did not take, says so, and writes it when asked again', async () => {
    const { one, writer } = await twoTabs();
    fillDisk();
    writer.add(rated(3));
    expect(await writer.settled()).toBe(false);
    expect(await writer.settled()).toBe(false);
    expect(writer.store.getState()).toEqual({ shown: rated(3)(draftOf('r1', 'a')), saving: { code: 'full' } });
    vi.restoreAllMocks();
    writer.retry();
    expect(await writer.settled()).toBe(true);
    expect(writer.store.getState().saving).toBe('saved');
    expect(unstamped(good(await one.readDraft('r1')))).toEqual(rated(3)(draftOf('r1', 'a')));
  });

  it('has nothing unwritten any more when the draft it was for is gone', async () => {
    const { one, writer } = await twoTabs();
    fillDisk();
    writer.add(rated(3));
    await writer.settled();
    vi.restoreAllMocks(); // an erasure is written down too, and so it needs room
    good(await one.eraseDraft('r1'));
    writer.receive(undefined);
    expect(await writer.settled()).toBe(true);
    expect(writer.store.getState()).toEqual({ shown: undefined, saving: 'saved' });
  });

  it('does not go on saying that it is saving after a bug', async () => {
    const { one } = await twoTabs();
    const writer = createDraftWriter(one, 'r1');
    writer.add(() => { throw new Error('a bug'); });
    expect(await writer.settled()).toBe(false);
    expect(writer.store.getState().saving).toEqual({ code: 'unavailable' });
  });
});
