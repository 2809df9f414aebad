import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChildRecord } from '../../../src/core/child.ts';
import type { Draft } from '../../../src/core/draft.ts';
import { differingInDraft, differingInRecord } from '../../../src/core/merge/differing.ts';
import { stampDraft } from '../../../src/core/merge/draftValues.ts';
import { type Erasure, erasureOf, hasSeenAll } from '../../../src/core/merge/erasure.ts';
import { leastOf } from '../../../src/core/share/share.ts';
import { type ImportChoices, recordsToWrite } from '../../../src/data/file/acceptImport.ts';
import type { Envelope, EnvelopeKind } from '../../../src/data/file/envelope.ts';
import { previewImport } from '../../../src/data/file/preview.ts';
import { readEnvelope } from '../../../src/data/file/readFile.ts';
import { writeEnvelope } from '../../../src/data/file/writeFile.ts';
import { TWO_PARTS } from '../../core/arbitraries.ts';
import { school } from './arbitraries.ts';
import { corrected, efua, efuaDraft, finished, secondReview, tomasz } from './people.ts';

const frameworkOf = () => TWO_PARTS;

interface Store {
  readonly records: ReadonlyMap<string, ChildRecord>;
  readonly drafts: ReadonlyMap<string, Draft>;
}

function storeOf(records: readonly ChildRecord[], drafts: readonly Draft[] = []): Store {
  return { records: new Map(records.map((record) => [record.id, record])), drafts: new Map(drafts.map((draft) => [draft.id, draft])) };
}

async function fileOf(kind: EnvelopeKind, records: readonly ChildRecord[], drafts: readonly Draft[] = []): Promise<Envelope> {
  const read = await readEnvelope((await writeEnvelope({ kind, exportedOn: '2026-11-21', records, drafts })).blob);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

const NOTHING_GOES = { erase: [], erasures: [], finishedDrafts: [] };

const DAMAGED = (): Promise<'damaged'> => Promise.resolve('damaged');

const look = (file: Envelope, { records, drafts }: Store) =>
  previewImport(file, (id) => Promise.resolve(records.get(id)), (id) => Promise.resolve(drafts.get(id)), undefined, {
    vaultId: '', erasures: [], draftsOf: async (childId) => ({ drafts: [...drafts.values()].filter((draft) => draft.childId === childId), damaged: [] }),
  });

async function takeIn(file: Envelope, store: Store, choices?: ImportChoices): Promise<Store> {
  const { records, drafts } = recordsToWrite(await look(file, store), choices);
  return storeOf([...store.records.values(), ...records], [...store.drafts.values(), ...drafts]);
}

describe('taking in a file', () => {
  it.each(['transfer', 'backup'] as const)('into an empty vault gives what was exported: %s', async (kind) => {
    await fc.assert(fc.asyncProperty(school, async ({ records, drafts }) => {
      expect(await takeIn(await fileOf(kind, records, drafts), storeOf([]))).toEqual(storeOf(records, drafts));
    }), { numRuns: 60 });
  }, 60_000);

  it('twice is as good as once', async () => {
    await fc.assert(fc.asyncProperty(school, school, async (here, there) => {
      const theirs = [...there.records, ...here.records.map((record) => ({ ...record, events: [] }))];
      const file = await fileOf('backup', theirs, there.drafts);
      const once = await takeIn(file, storeOf(here.records, here.drafts));
      expect(recordsToWrite(await look(file, once))).toEqual({ records: [], drafts: [], packs: [], ...NOTHING_GOES });
    }), { numRuns: 60 });
  }, 60_000);

  it('that is older adds nothing', async () => {
    await fc.assert(fc.asyncProperty(school, async ({ records, drafts }) => {
      const older = records.map((record) => ({ ...record, events: record.events.slice(0, -1), card: { ...record.card, firstName: 'Before' } }));
      const newer = records.map((record) => ({ ...record, cardEdition: record.cardEdition + 1 }));
      const preview = await look(await fileOf('backup', older), storeOf(newer, drafts));
      expect(preview.children.map((child) => child.state)).toEqual(records.map(() => 'older'));
      expect(recordsToWrite(preview)).toEqual({ records: [], drafts: [], packs: [], ...NOTHING_GOES });
    }), { numRuns: 60 });
  }, 60_000);
});

describe('the preview of a transfer', () => {
  const states = async (theirs: ChildRecord, mine: ChildRecord | undefined) => {
    const [child] = (await look(await fileOf('transfer', [theirs]), storeOf(mine ? [mine] : []))).children;
    return child && { state: child.state, card: child.card, reviews: child.reviews.map((review) => review.state) };
  };
  const wordedTomasz = (id: string): ChildRecord => ({ ...tomasz, events: [...tomasz.events, {
    id, device: 'device-north', sequence: 4, happenedAt: '2026-11-20T09:00:00Z', reviewId: finished.reviewId, kind: 'worded', page: 'family', line: 'need.CI1', text: `By ${id}.`, facts: 'statement CI1 2', instead: 'Tomasz has planned help.',
  }] });
  const tomek = { ...tomasz, card: { ...tomasz.card, firstName: 'Tomek' } };

  it.each([
    ['not here', tomasz, undefined, { state: 'new', card: 'new', reviews: ['new', 'new'] }],
    ['the same', tomasz, tomasz, { state: 'same', card: 'same', reviews: ['same', 'same'] }],
    ['a review more', tomasz, { ...tomasz, events: [finished, corrected] }, { state: 'newer', card: 'same', reviews: ['same', 'new'] }],
    ['a correction more', tomasz, { ...tomasz, events: [finished, secondReview] }, { state: 'newer', card: 'same', reviews: ['newer', 'same'] }],
    ['a worded sentence more', wordedTomasz('w1'), tomasz, { state: 'newer', card: 'same', reviews: ['newer', 'same'] }],
    ['a worded sentence fewer', tomasz, wordedTomasz('w1'), { state: 'older', card: 'same', reviews: ['older', 'same'] }],
    ['another worded sentence, which is no other edition', wordedTomasz('w1'), wordedTomasz('w2'), { state: 'newer', card: 'same', reviews: ['newer', 'same'] }],
    ['a newer card', { ...tomek, cardEdition: 4 }, tomasz, { state: 'newer', card: 'newer', reviews: ['same', 'same'] }],
    ['a review fewer', { ...tomasz, events: [finished, corrected] }, tomasz, { state: 'older', card: 'same', reviews: ['same'] }],
    ['a correction fewer', { ...tomasz, events: [finished, secondReview] }, tomasz, { state: 'older', card: 'same', reviews: ['older', 'same'] }],
    ['an older card', { ...tomek, cardEdition: 2 }, tomasz, { state: 'older', card: 'older', reviews: ['same', 'same'] }],
    ['a card that differs', tomek, tomasz, { state: 'both', card: 'both', reviews: ['same', 'same'] }],
    ['another correction of one review', { ...tomasz, events: [finished, { ...corrected, id: 'evt-other' }] }, { ...tomasz, events: [finished, corrected] },
      { state: 'newer', card: 'same', reviews: ['both'] }],
    ['another correction of what was shared, which may rest on the one here', { ...tomasz, events: [finished, { ...corrected, id: 'evt-other' }] },
      leastOf({ ...tomasz, events: [finished, corrected] }, frameworkOf, { home: true }), { state: 'newer', card: 'newer', reviews: ['newer'] }],
    ['a frozen profile that differs', { ...tomasz, events: [{ ...finished, device: 'device-forged' }, corrected, secondReview] }, tomasz,
      { state: 'conflict', card: 'same', reviews: ['conflict', 'same'] }],
    ['the whole of what was shared before', tomasz, leastOf(tomasz, frameworkOf, { home: true }),
      { state: 'newer', card: 'newer', reviews: ['newer', 'newer'] }],
  ])('%s', async (_what, theirs, mine, expected) => {
    expect(await states(theirs, mine)).toEqual(expected);
  });

  it('says which review it speaks of', async () => {
    const preview = await look(await fileOf('transfer', [tomasz]), storeOf([]));
    expect(preview).toMatchObject({ kind: 'transfer', exportedOn: '2026-11-21', drafts: [] });
    expect(preview.children[0]?.reviews).toEqual([
      { id: 'rev-tomasz-1', reviewedOn: '2025-11-14', kind: 'annual', state: 'new' },
      { id: 'rev-tomasz-2', reviewedOn: '2026-11-12', kind: 'annual', state: 'new' },
    ]);
  });

  it('of what is damaged here replaces it, and does not stop at it', async () => {
    const preview = await previewImport(await fileOf('backup', [efua, { ...tomasz, events: [finished] }], [efuaDraft]), DAMAGED, DAMAGED, undefined, {
      vaultId: '', erasures: [], draftsOf: async (childId) => ({ drafts: [], damaged: childId === efua.id ? [efuaDraft.id] : [] }),
    });
    expect(preview.children.map(({ state, card, reviews, mine }) => [state, card, reviews.map((review) => review.state), mine])).toEqual([
      ['damaged', 'damaged', [], undefined], ['damaged', 'damaged', ['damaged'], undefined],
    ]);
    expect(preview.drafts).toEqual([{ id: efuaDraft.id, childId: efua.id, state: 'damaged', theirs: efuaDraft, outcome: efuaDraft }]);
    expect(recordsToWrite(preview)).toEqual({ records: [efua, { ...tomasz, events: [finished] }], drafts: [efuaDraft], packs: [], ...NOTHING_GOES });
  });

  it('keeps both cards once, until a person chooses', async () => {
    const file = await fileOf('transfer', [tomek]);
    const after = await takeIn(file, storeOf([tomasz]));
    const united = after.records.get(tomasz.id);
    expect(united && differingInRecord(united)).toEqual([{ path: 'firstName', values: [{ value: 'Tomek' }, { value: 'Tomasz' }] }]);
    expect(recordsToWrite(await look(file, after)).records).toEqual([]);
  });

  it('leaves out what the person left out, a child with its drafts', async () => {
    const preview = await look(await fileOf('backup', [tomasz, efua], [efuaDraft]), storeOf([]));
    expect(recordsToWrite(preview, { skip: new Set([efua.id]) })).toEqual({ records: [tomasz], drafts: [], packs: [], ...NOTHING_GOES });
    expect(recordsToWrite(preview, { skip: new Set([efuaDraft.id]) })).toEqual({ records: [tomasz, efua], drafts: [], packs: [], ...NOTHING_GOES });
  });
});

describe('the preview', () => {
  it('lets the page answer in between, and stops when it is told to', async () => {
    const file = { ...await fileOf('backup', []), children: Array.from({ length: 2000 }, (_, at) => ({ ...tomasz, id: `child-${at}` })) };
    const stop = new AbortController();
    let answered = 0;
    const timer = setInterval(() => { answered += 1; }, 1);
    await previewImport(file, async (id) => ({ ...tomasz, id }), async () => undefined);
    clearInterval(timer);
    expect(answered).toBeGreaterThan(0);
    setTimeout(() => stop.abort(new Error('stopped')), 1);
    await expect(previewImport(file, async (id) => ({ ...tomasz, id }), async () => undefined, undefined, undefined, stop.signal)).rejects.toThrow('stopped');
  });

  it('unites each record once: what is to be written is told at once, however often it is asked', async () => {
    const many = Array.from({ length: 2000 }, (_, at) => ({ ...tomasz, id: `child-${at}`, cardEdition: tomasz.cardEdition + 1 }));
    const preview = await previewImport({ ...await fileOf('backup', []), children: many }, async (id) => ({ ...tomasz, id, events: [finished] }), async () => undefined);
    const [first, second] = [recordsToWrite(preview), recordsToWrite(preview)];
    expect(first.records).toHaveLength(2000);
    expect(first.records.every((record, at) => record === second.records[at])).toBe(true);
  });
});

describe('the preview of drafts', () => {
  const other = { ...efuaDraft, reviewedOn: '2026-11-20' };
  const file = () => fileOf('backup', [efua], [efuaDraft]);

  it.each([
    ['not here', storeOf([efua]), 'new', 1],
    ['the same', storeOf([efua], [efuaDraft]), 'same', 0],
    ['another text', storeOf([efua], [other]), 'both', 1],
    ['finished here since', storeOf([{ ...efua, events: [{ ...finished, reviewId: efuaDraft.id }] }]), 'older', 0],
  ] as const)('%s', async (_what, store, state, written) => {
    const preview = await look(await file(), store);
    expect(preview.drafts.map((draft) => draft.state)).toEqual([state]);
    expect(recordsToWrite(preview).drafts).toHaveLength(written);
  });

  it('of a review that was finished here goes on as a correction when something came after', async () => {
    const stamped = stampDraft(undefined, efuaDraft, { device: 'device-b', now: 5 });
    const child = { ...efua, events: [{ ...finished, reviewId: efuaDraft.id, saw: { 'device-b': 4 } }] };
    const [later] = (await look(await fileOf('backup', [efua], [stamped]), storeOf([child]))).drafts;
    expect(later).toMatchObject({ state: 'new', outcome: { correction: { why: '', context: finished.profile.context } } });
    const known = { ...child, events: [{ ...finished, reviewId: efuaDraft.id, saw: { 'device-b': 5 } }] };
    expect((await look(await fileOf('backup', [efua], [stamped]), storeOf([known]))).drafts[0]?.state).toBe('older');
    expect(recordsToWrite(await look(await fileOf('backup', [known]), storeOf([efua], [stamped]))).finishedDrafts).toEqual([{ id: stamped.id, childId: efua.id }]);
  });

  it('that are here and not in a file that brings the review finished go on as its correction, once', async () => {
    const stamped = stampDraft(undefined, efuaDraft, { device: 'device-b', now: 5 });
    const file = await fileOf('backup', [{ ...efua, events: [{ ...finished, reviewId: efuaDraft.id, saw: { 'device-b': 4 } }] }]);
    const after = await takeIn(file, storeOf([efua], [stamped]));
    expect(after.drafts.get(stamped.id)).toMatchObject({ correction: { why: '', context: finished.profile.context } });
    expect(recordsToWrite(await look(file, after)).drafts).toEqual([]);
  });

  it('that were made corrections on one device or on two do not differ in why', async () => {
    const at = (device: string, school: string) => stampDraft({ ...efuaDraft, versions: { seen: { begun: 1 }, at: {} } }, { ...efuaDraft, by: { school } }, { device, now: 5 });
    const child = { ...efua, events: [{ ...finished, reviewId: efuaDraft.id, saw: { begun: 1 } }] };
    const a = await takeIn(await fileOf('backup', [child]), storeOf([efua], [at('device-a', 'One')]));
    const unaware = storeOf([efua], [at('device-b', 'Another')]);
    for (const b of [unaware, await takeIn(await fileOf('backup', [child]), unaware)]) {
      const both = (await takeIn(await fileOf('backup', [...a.records.values()], [...a.drafts.values()]), b)).drafts.get(efuaDraft.id);
      expect(both && differingInDraft(both).map(({ path }) => path)).toEqual(['by.school']);
      expect(both?.correction?.why).toBe('');
    }
  });

  it('that correct a finished review are kept', async () => {
    const correcting = { ...efuaDraft, correction: { why: '', context: { schoolYear: 1 } } };
    const preview = await look(await fileOf('backup', [efua], [correcting]), storeOf([{ ...efua, events: [{ ...finished, reviewId: efuaDraft.id }] }]));
    expect(preview.drafts[0]?.state).toBe('new');
  });
});

describe('the preview of a shared file', () => {
  const shared = leastOf(tomasz, frameworkOf, { home: true });

  it('brings a child who is not here', async () => {
    const preview = await look(await fileOf('share', [shared]), storeOf([]));
    expect(recordsToWrite(preview)).toEqual({ records: [shared], drafts: [], packs: [], ...NOTHING_GOES });
  });

  it('never changes a card that is here, nor a review', async () => {
    const tampered = { ...shared, cardEdition: 99, card: { ...shared.card, firstName: 'X.' } };
    const preview = await look(await fileOf('share', [tampered]), storeOf([tomasz]));
    expect(preview.children[0]).toMatchObject({ state: 'older', card: 'older', reviews: [{ state: 'older' }, { state: 'older' }] });
    expect(recordsToWrite(preview)).toEqual({ records: [], drafts: [], packs: [], ...NOTHING_GOES });
  });

  it('offers the reviews that are not here', async () => {
    const mine = { ...tomasz, events: [finished, corrected] };
    const preview = await look(await fileOf('share', [shared]), storeOf([mine]));
    expect(preview.children[0]).toMatchObject({ state: 'newer', card: 'older', reviews: [{ state: 'older' }, { state: 'new' }] });
    expect(recordsToWrite(preview).records).toEqual([{ ...mine, events: [finished, corrected, shared.events[1]] }]);
  });

  it('brings no drafts and asks nothing, even when somebody put them in', async () => {
    const forged = { ...efua, events: [{ ...finished, id: 'evt-1', reviewId: 'rev-1' }] };
    const mine = { ...efua, events: [{ ...finished, id: 'evt-1', reviewId: 'rev-1', device: 'another' }] };
    const preview = await look(await fileOf('share', [forged], [efuaDraft]), storeOf([mine]));
    expect(preview.drafts).toEqual([]);
    expect(preview.children[0]?.state).toBe('older');
  });
});

describe('a backup of this very vault', () => {
  const vaultId = 'vault-1';
  const erasure = erasureOf({ record: tomasz, drafts: [] });
  const backup = async (records: readonly ChildRecord[], erased = [erasure]): Promise<Envelope> => ({ ...await fileOf('backup', records), vaultId, erased });
  const lookIn = (file: Envelope, records: readonly ChildRecord[], erasures: readonly Erasure[] = [], drafts: readonly Draft[] = [], own = vaultId, damaged: readonly string[] = []) => previewImport(
    file, (id) => Promise.resolve(records.find((record) => record.id === id)), (id) => Promise.resolve(drafts.find((draft) => draft.id === id)), undefined,
    { vaultId: own, erasures, draftsOf: async (childId) => ({ drafts: drafts.filter((draft) => draft.childId === childId), damaged }) },
  );

  it('erases here who was erased there, when nothing here was unknown there', async () => {
    const preview = await lookIn(await backup([]), [tomasz, efua]);
    expect(preview.erasures).toEqual([{ id: tomasz.id, mine: tomasz, goes: true }]);
    expect(recordsToWrite(preview).erase).toEqual([tomasz.id]);
  });

  it.each([
    ['a review', { ...tomasz, events: [...tomasz.events, { ...finished, id: 'evt-new' }] }, []],
    ['a change of the card', { ...tomasz, cardEdition: tomasz.cardEdition + 1 }, []],
    ['a draft', tomasz, [{ ...efuaDraft, childId: tomasz.id }]],
  ])('leaves who has %s here that was not known there, and says so', async (_what, mine, drafts) => {
    const preview = await lookIn(await backup([]), [mine], [], drafts);
    expect(preview.erasures).toEqual([{ id: tomasz.id, mine, goes: false }]);
    expect(recordsToWrite(preview).erase).toEqual([]);
  });

  it('leaves who has a draft here that cannot be read', async () => {
    const preview = await lookIn(await backup([]), [tomasz], [], [], vaultId, ['draft-damaged']);
    expect(preview.erasures).toEqual([{ id: tomasz.id, mine: tomasz, goes: false }]);
    const inFile = await lookIn(await backup([tomasz]), [tomasz], [], [], vaultId, ['draft-damaged']);
    expect(inFile.children[0]?.state).toBe('same');
    expect(recordsToWrite(inFile).erase).toEqual([]);
  });

  it('of another vault erases nobody', async () => {
    expect((await lookIn(await backup([]), [tomasz], [], [], 'vault-2')).erasures).toEqual([]);
  });

  it('does not bring back who was erased here, until somebody asks for it; then no erasure has seen it', async () => {
    const preview = await lookIn(await backup([tomasz], []), [], [erasure]);
    expect(preview.children[0]?.state).toBe('erased');
    expect(recordsToWrite(preview).records).toEqual([]);
    const [back] = recordsToWrite(preview, { bringBack: { device: 'device-b', now: 7 } }).records;
    expect(back?.card).toEqual(tomasz.card);
    expect(back && hasSeenAll(erasure, { record: back, drafts: [] })).toBe(false);
  });

  it('keeps that a child was erased who was never here, so that an older backup does not bring the child in as new', async () => {
    const preview = await lookIn(await backup([]), [efua]);
    expect(recordsToWrite(preview)).toMatchObject({ records: [], erase: [], erasures: [erasure] });
    const older = await lookIn(await backup([tomasz], []), [efua], recordsToWrite(preview).erasures);
    expect(older.children[0]?.state).toBe('erased');
    expect(recordsToWrite(older)).toMatchObject({ records: [], erasures: [] });
  });

  it('that erased what was not all known here unites with the erasure here, once', async () => {
    const here: Erasure = { id: tomasz.id, seen: { 'device-b': 3 }, events: ['evt-b'] };
    const [united] = recordsToWrite(await lookIn(await backup([]), [], [here])).erasures;
    expect(united).toEqual({ id: tomasz.id, seen: { ...erasure.seen, 'device-b': 3 }, events: [...erasure.events, 'evt-b'].toSorted() });
    expect(united && recordsToWrite(await lookIn(await backup([]), [], [united])).erasures).toEqual([]);
  });

  it('brings back who was changed where the erasing was not known', async () => {
    const changed = { ...tomasz, events: [...tomasz.events, { ...finished, id: 'evt-new' }] };
    const preview = await lookIn(await backup([changed], []), [], [erasure]);
    expect(preview.children[0]).toMatchObject({ state: 'new', erasure });
    expect(recordsToWrite(preview).records).toEqual([changed]);
  });
});
