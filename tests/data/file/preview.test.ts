import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChildRecord } from '../../../src/core/child.ts';
import type { Draft } from '../../../src/core/draft.ts';
import { leastOf } from '../../../src/core/share.ts';
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

const DAMAGED = (): Promise<'damaged'> => Promise.resolve('damaged');

const look = (file: Envelope, { records, drafts }: Store) =>
  previewImport(file, (id) => Promise.resolve(records.get(id)), (id) => Promise.resolve(drafts.get(id)));

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
      expect(recordsToWrite(await look(file, once))).toEqual({ records: [], drafts: [], packs: [] });
    }), { numRuns: 60 });
  }, 60_000);

  it('that is older adds nothing', async () => {
    await fc.assert(fc.asyncProperty(school, async ({ records, drafts }) => {
      const older = records.map((record) => ({ ...record, events: record.events.slice(0, -1), card: { ...record.card, firstName: 'Before' } }));
      const newer = records.map((record) => ({ ...record, cardEdition: record.cardEdition + 1 }));
      const preview = await look(await fileOf('backup', older), storeOf(newer, drafts));
      expect(preview.children.map((child) => child.state)).toEqual(records.map(() => 'older'));
      expect(recordsToWrite(preview)).toEqual({ records: [], drafts: [], packs: [] });
    }), { numRuns: 60 });
  }, 60_000);
});

describe('the preview of a transfer', () => {
  const states = async (theirs: ChildRecord, mine: ChildRecord | undefined) => {
    const [child] = (await look(await fileOf('transfer', [theirs]), storeOf(mine ? [mine] : []))).children;
    return child && { state: child.state, card: child.card, reviews: child.reviews.map((review) => review.state) };
  };
  const tomek = { ...tomasz, card: { ...tomasz.card, firstName: 'Tomek' } };

  it.each([
    ['not here', tomasz, undefined, { state: 'new', card: 'new', reviews: ['new', 'new'] }],
    ['the same', tomasz, tomasz, { state: 'same', card: 'same', reviews: ['same', 'same'] }],
    ['a review more', tomasz, { ...tomasz, events: [finished, corrected] }, { state: 'newer', card: 'same', reviews: ['same', 'new'] }],
    ['a correction more', tomasz, { ...tomasz, events: [finished, secondReview] }, { state: 'newer', card: 'same', reviews: ['newer', 'same'] }],
    ['a newer card', { ...tomek, cardEdition: 4 }, tomasz, { state: 'newer', card: 'newer', reviews: ['same', 'same'] }],
    ['a review fewer', { ...tomasz, events: [finished, corrected] }, tomasz, { state: 'older', card: 'same', reviews: ['same'] }],
    ['a correction fewer', { ...tomasz, events: [finished, secondReview] }, tomasz, { state: 'older', card: 'same', reviews: ['older', 'same'] }],
    ['an older card', { ...tomek, cardEdition: 2 }, tomasz, { state: 'older', card: 'older', reviews: ['same', 'same'] }],
    ['a card that differs', tomek, tomasz, { state: 'conflict', card: 'conflict', reviews: ['same', 'same'] }],
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
    const preview = await previewImport(await fileOf('backup', [efua, { ...tomasz, events: [finished] }], [efuaDraft]), DAMAGED, DAMAGED);
    expect(preview.children.map(({ state, card, reviews, mine }) => [state, card, reviews.map((review) => review.state), mine])).toEqual([
      ['damaged', 'damaged', [], undefined], ['damaged', 'damaged', ['damaged'], undefined],
    ]);
    expect(preview.drafts).toEqual([{ id: efuaDraft.id, childId: efua.id, state: 'damaged', theirs: efuaDraft }]);
    expect(recordsToWrite(preview)).toEqual({ records: [efua, { ...tomasz, events: [finished] }], drafts: [efuaDraft], packs: [] });
  });

  it('asks about a card once, and then has the answer', async () => {
    const file = await fileOf('transfer', [tomek]);
    for (const prefer of ['mine', 'theirs'] as const) {
      const after = await takeIn(file, storeOf([tomasz]), { prefer: new Map([[tomasz.id, prefer]]) });
      expect(after.records.get(tomasz.id)?.card.firstName).toBe(prefer === 'mine' ? 'Tomasz' : 'Tomek');
      expect((await look(file, after)).children[0]?.state).toBe(prefer === 'mine' ? 'older' : 'same');
    }
  });

  it('leaves out what the person left out, a child with its drafts', async () => {
    const preview = await look(await fileOf('backup', [tomasz, efua], [efuaDraft]), storeOf([]));
    expect(recordsToWrite(preview, { skip: new Set([efua.id]) })).toEqual({ records: [tomasz], drafts: [], packs: [] });
    expect(recordsToWrite(preview, { skip: new Set([efuaDraft.id]) })).toEqual({ records: [tomasz, efua], drafts: [], packs: [] });
  });
});

describe('the preview of drafts', () => {
  const other = { ...efuaDraft, reviewedOn: '2026-11-20' };
  const file = () => fileOf('backup', [efua], [efuaDraft]);

  it.each([
    ['not here', storeOf([efua]), 'new', 1],
    ['the same', storeOf([efua], [efuaDraft]), 'same', 0],
    ['another text', storeOf([efua], [other]), 'conflict', 0],
    ['finished here since', storeOf([{ ...efua, events: [{ ...finished, reviewId: efuaDraft.id }] }]), 'older', 0],
  ] as const)('%s', async (_what, store, state, written) => {
    const preview = await look(await file(), store);
    expect(preview.drafts.map((draft) => draft.state)).toEqual([state]);
    expect(recordsToWrite(preview).drafts).toHaveLength(written);
  });

  it('in conflict, takes theirs only when asked to', async () => {
    const preview = await look(await file(), storeOf([efua], [other]));
    expect(recordsToWrite(preview, { prefer: new Map([[efuaDraft.id, 'theirs']]) }).drafts).toEqual([efuaDraft]);
    expect(recordsToWrite(preview, { prefer: new Map([[efuaDraft.id, 'mine']]) }).drafts).toEqual([]);
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
    expect(recordsToWrite(preview)).toEqual({ records: [shared], drafts: [], packs: [] });
  });

  it('never changes a card that is here, nor a review', async () => {
    const tampered = { ...shared, cardEdition: 99, card: { ...shared.card, firstName: 'X.' } };
    const preview = await look(await fileOf('share', [tampered]), storeOf([tomasz]));
    expect(preview.children[0]).toMatchObject({ state: 'older', card: 'older', reviews: [{ state: 'older' }, { state: 'older' }] });
    expect(recordsToWrite(preview, { prefer: new Map([[tomasz.id, 'theirs']]) })).toEqual({ records: [], drafts: [], packs: [] });
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
