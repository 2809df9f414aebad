import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChildRecord, editCard } from '../../src/core/child.ts';
import { addShared, compareCards, compareEvents, mergeRecord } from '../../src/core/merge.ts';
import { type RecordEvent, reviewsOf } from '../../src/core/review.ts';
import { sameContent } from '../../src/core/sameContent.ts';
import { leastOf } from '../../src/core/share.ts';
import { childRecord, event } from '../data/file/arbitraries.ts';
import { corrected, finished, secondReview, tomasz } from '../data/file/people.ts';
import { TWO_PARTS } from './arbitraries.ts';

const BORN_ON = '2016-03-27';
const frameworkOf = () => TWO_PARTS;

/** Three copies of one child, which differ in the events they have got. */
const copies = fc.tuple(childRecord, fc.uniqueArray(event(BORN_ON), { maxLength: 8, selector: ({ id }) => id })).chain(([record, events]) => {
  const copy = fc.subarray(events).map((some): ChildRecord => ({ ...record, events: some }));
  return fc.tuple(copy, copy, copy);
});

const byId = (events: readonly RecordEvent[]) => events.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const eventsOf = (...records: readonly [ChildRecord, ...ChildRecord[]]) => byId(records.reduce((mine, theirs) => mergeRecord(mine, theirs, 'mine')).events);

describe('merging two copies', () => {
  it('is idempotent: a copy adds nothing to itself, nor does the same copy twice', () => {
    fc.assert(fc.property(copies, fc.constantFrom('mine' as const, 'theirs' as const), ([a, b], prefer) => {
      expect(mergeRecord(a, structuredClone(a), prefer)).toBe(a);
      const merged = mergeRecord(a, b, prefer);
      expect(mergeRecord(merged, b, prefer)).toBe(merged);
      expect(mergeRecord(merged, a, prefer)).toBe(merged);
    }));
  });

  it('is commutative and associative on events, and so are the reviews', () => {
    fc.assert(fc.property(copies, ([a, b, c]) => {
      expect(eventsOf(a, b)).toEqual(eventsOf(b, a));
      expect(eventsOf(mergeRecord(a, b, 'mine'), c)).toEqual(eventsOf(a, mergeRecord(b, c, 'mine')));
      expect(reviewsOf(mergeRecord(a, b, 'mine').events)).toEqual(reviewsOf(mergeRecord(b, a, 'mine').events));
    }));
  });

  it('loses no event of either, in the order they were added here', () => {
    fc.assert(fc.property(copies, ([a, b]) => {
      const { events } = mergeRecord(a, b, 'theirs');
      expect(events.slice(0, a.events.length)).toEqual(a.events);
      expect(new Set(events.map(({ id }) => id))).toEqual(new Set([...a.events, ...b.events].map(({ id }) => id)));
      expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    }));
  });

  it('keeps mine where one event says two things, for what is frozen is never edited', () => {
    const forged = { ...finished, profile: { ...finished.profile, views: [] } };
    expect(compareEvents(finished, forged)).toBe('conflict');
    expect(mergeRecord(tomasz, { ...tomasz, events: [forged, secondReview] }, 'theirs')).toBe(tomasz);
  });

  it.each([
    { mine: 3, theirs: 4, differs: true, standing: 'newer', prefer: 'mine', card: 'theirs', edition: 4 },
    { mine: 4, theirs: 3, differs: true, standing: 'older', prefer: 'theirs', card: 'mine', edition: 4 },
    { mine: 3, theirs: 3, differs: true, standing: 'conflict', prefer: 'mine', card: 'mine', edition: 4 },
    { mine: 3, theirs: 3, differs: true, standing: 'conflict', prefer: 'theirs', card: 'theirs', edition: 4 },
    { mine: 3, theirs: 3, differs: false, standing: 'same', prefer: 'theirs', card: 'mine', edition: 3 },
    { mine: 3, theirs: 9, differs: false, standing: 'same', prefer: 'theirs', card: 'mine', edition: 3 },
  ] as const)('card of edition $mine against $theirs, differing $differs, prefer $prefer', ({ mine, theirs, differs, standing, prefer, card, edition }) => {
    const [a, b] = [{ ...tomasz, cardEdition: mine }, { ...tomasz, cardEdition: theirs, card: { ...tomasz.card, ...(differs && { firstName: 'Tomek' }) } }];
    expect(compareCards(a, b)).toBe(standing);
    const merged = mergeRecord(a, b, prefer);
    expect(merged.card).toEqual({ mine: a, theirs: b }[card].card);
    expect(merged.cardEdition).toBe(edition);
    expect(mergeRecord(merged, b, prefer)).toBe(merged);
  });

  it('takes what is unknown here along, lets mine win, and never makes a real child an example', () => {
    const { example: _, ...real } = tomasz;
    const [mine, theirs] = [{ ...real, later: 1 }, { ...tomasz, later: 2, other: 3 }];
    expect(mergeRecord(mine, theirs, 'theirs')).toEqual({ ...real, later: 1, other: 3 });
  });

  it('refuses two different children', () => {
    expect(() => mergeRecord(tomasz, { ...tomasz, id: 'child-efua' }, 'mine')).toThrow('different children');
    expect(() => addShared(tomasz, { ...tomasz, id: 'child-efua' })).toThrow('different children');
  });
});

describe('a shared copy', () => {
  const shared = leastOf(tomasz, frameworkOf, { home: true });

  it('gives its place to the whole one, card and events, in either direction', () => {
    for (const merged of [mergeRecord(shared, tomasz, 'mine'), mergeRecord(tomasz, shared, 'theirs')]) {
      expect(merged.card).toEqual(tomasz.card);
      expect(byId(merged.events)).toEqual(byId(tomasz.events));
    }
  });

  it('that was edited here still gives its place to the whole card, of whatever edition, and never takes it', () => {
    const { shared: _, ...typed } = { shared: true, ...shared.card, firstName: 'Tom' };
    const edited = editCard(editCard(shared, typed), typed);
    const whole = { ...tomasz, cardEdition: 1 };
    expect(edited.cardEdition).toBe(2);
    expect([compareCards(edited, whole), compareCards(whole, edited)]).toEqual(['newer', 'older']);
    for (const merged of [mergeRecord(edited, whole, 'mine'), mergeRecord(whole, edited, 'theirs')]) {
      expect([merged.card, merged.cardEdition]).toEqual([tomasz.card, 1]);
    }
    expect(compareCards(shared, edited)).toBe('newer');
  });

  it.each([
    [finished, finished, 'same'],
    [finished, { ...finished, device: 'device-other' }, 'conflict'],
    [finished, { ...finished, shared: true }, 'older'],
    [{ ...finished, shared: true }, finished, 'newer'],
    [{ ...finished, shared: true }, { ...finished, shared: true, device: 'device-other' }, 'older'],
  ] as const)('stands to a whole event, and to another part of it, as it should (%#)', (mine, theirs, standing) => {
    expect(compareEvents(mine, theirs)).toBe(standing);
  });

  it('never changes a whole one', () => {
    fc.assert(fc.property(childRecord, (record) => {
      expect(addShared(record, leastOf(record, frameworkOf, { home: true }))).toBe(record);
    }));
  });

  it('adds reviews that are not here, and touches nothing else', () => {
    const mine = { ...tomasz, events: [finished] };
    const merged = addShared(mine, { ...shared, card: { ...shared.card, firstName: 'X.' }, cardEdition: 99 });
    expect(merged).toEqual({ ...mine, events: [finished, shared.events[1]] });
    expect(addShared(merged, shared)).toBe(merged);
  });

  it('adds a later edition only to a review that came in a shared file itself', () => {
    const first = leastOf({ ...tomasz, events: [finished] }, frameworkOf, { home: true });
    const second = leastOf({ ...tomasz, events: [finished, corrected] }, frameworkOf, { home: true });
    expect(addShared(first, second).events.map(({ id }) => id)).toEqual([finished.id, corrected.id]);
    expect(addShared({ ...tomasz, events: [finished] }, second).events.map(({ id }) => id)).toEqual([finished.id]);
  });
});

describe('same content', () => {
  it.each([
    [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 0 }, false],
    [{ a: 1, b: 0 }, { a: 1, c: 0 }, false],
    [[1, 2], [2, 1], false],
    [[1], [1, 2], false],
    [[], {}, false],
    [null, {}, false],
    ['1', 1, false],
    [{ toString: 1 }, {}, false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(sameContent(a, b)).toBe(same);
    expect(sameContent(b, a)).toBe(same);
  });
});
