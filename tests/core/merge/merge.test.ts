import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChildRecord, editCard } from '../../../src/core/child.ts';
import { addShared, compareEvents, mergeDraft, mergeRecord } from '../../../src/core/merge/merge.ts';
import { chooseInRecord, differingInRecord } from '../../../src/core/merge/differing.ts';
import { stampRecord } from '../../../src/core/merge/recordValues.ts';
import { eventOrder, type RecordEvent, reviewsOf } from '../../../src/core/review.ts';
import { sameContent } from '../../../src/core/sameContent.ts';
import { leastOf } from '../../../src/core/share/share.ts';
import { wordingsOf } from '../../../src/core/family/wordedPage.ts';
import { PAGES } from '../../../src/core/wording.ts';
import { childRecord, event, worded } from '../../data/file/arbitraries.ts';
import { corrected, efuaDraft, finished, tomasz } from '../../data/file/people.ts';
import { type Stamp, united, type Versioned, type Versions } from '../../../src/core/versions.ts';
import { TWO_PARTS } from '../arbitraries.ts';

const BORN_ON = '2016-03-27';
const frameworkOf = () => TWO_PARTS;

/** Three copies of one child, which differ in the events they have got. */
const copies = fc.tuple(childRecord, fc.uniqueArray(event(BORN_ON), { maxLength: 8, selector: ({ id }) => id })).chain(([record, events]) => {
  const copy = fc.subarray(events).map((some): ChildRecord => ({ ...record, events: some }));
  return fc.tuple(copy, copy, copy);
});

const byId = (events: readonly RecordEvent[]) => events.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const eventsOf = (...records: readonly [ChildRecord, ...ChildRecord[]]) => byId(records.reduce((mine, theirs) => mergeRecord(mine, theirs)).events);

describe('merging two copies', () => {
  it('is idempotent: a copy adds nothing to itself, nor does the same copy twice', () => {
    fc.assert(fc.property(copies, ([a, b]) => {
      expect(mergeRecord(a, structuredClone(a))).toBe(a);
      const merged = mergeRecord(a, b);
      expect(mergeRecord(merged, b)).toBe(merged);
      expect(mergeRecord(merged, a)).toBe(merged);
    }));
  });

  it('is commutative and associative on events, and so are the reviews', () => {
    fc.assert(fc.property(copies, ([a, b, c]) => {
      expect(eventsOf(a, b)).toEqual(eventsOf(b, a));
      expect(eventsOf(mergeRecord(a, b), c)).toEqual(eventsOf(a, mergeRecord(b, c)));
      expect(reviewsOf(mergeRecord(a, b).events)).toEqual(reviewsOf(mergeRecord(b, a).events));
    }));
  });

  it('loses no event of either, in the order they were added here', () => {
    fc.assert(fc.property(copies, ([a, b]) => {
      const { events } = mergeRecord(a, b);
      expect(events.slice(0, a.events.length)).toEqual(a.events);
      expect(new Set(events.map(({ id }) => id))).toEqual(new Set([...a.events, ...b.events].map(({ id }) => id)));
      expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    }));
  });

  it('leaves the last wording of each line, of whichever device, and none that was taken back after it', () => {
    const profiles = [1, 2].map((at) => ({ ...finished, id: `p${at}`, sequence: 0, reviewId: `review-${at}` }));
    const wordings = fc.uniqueArray(worded.map((event) => ({ ...event, sequence: event.sequence % 8 })), { minLength: 12, maxLength: 24, selector: ({ id }) => id });
    let replaced = 0;
    fc.assert(fc.property(wordings.chain((all) => fc.tuple(fc.constant(all), fc.subarray(all), fc.subarray(all))), ([all, some, others]) => {
      const [mine, theirs] = [some, others].map((events): ChildRecord => ({ ...tomasz, events: [...profiles, ...events] }));
      if (!mine || !theirs) throw new Error('there are two');
      // A wording of a review that is not here waits for it.
      const known = all.filter((event) => (some.includes(event) || others.includes(event)) && event.reviewId !== 'review-3');
      for (const merged of [mergeRecord(mine, theirs), mergeRecord(theirs, mine)]) {
        for (const [page, asYou] of PAGES.flatMap((each) => [[each, false], [each, true]] as const)) {
          const counts = wordingsOf(reviewsOf(merged.events), page, asYou);
          for (const line of new Set(known.map((event) => event.line))) {
            const about = known.filter((event) => event.page === page && (event.asYou ?? false) === asYou && event.line === line);
            const last = about.find((event) => about.every((other) => other === event || eventOrder(other, event) < 0));
            expect(counts.get(line)?.id).toBe(last?.text === undefined ? undefined : last.id);
            if (about.length > 1) replaced += 1;
          }
        }
      }
    }));
    expect(replaced).toBeGreaterThan(50);
  });

  it('takes the same event on every device where one says two things, for what is frozen is never edited', () => {
    const forged = { ...finished, profile: { ...finished.profile, views: [] } };
    expect(compareEvents(finished, forged)).toBe('conflict');
    const other = { ...tomasz, events: [forged, ...tomasz.events.slice(1)] };
    expect(byId(mergeRecord(tomasz, other).events)).toEqual(byId(mergeRecord(other, tomasz).events));
  });

  it.each([
    { mine: 3, theirs: 4, differs: true, card: 'theirs', edition: 4, waits: 0 },
    { mine: 4, theirs: 3, differs: true, card: 'mine', edition: 4, waits: 0 },
    { mine: 3, theirs: 3, differs: true, card: 'mine', edition: 3, waits: 1 },
    { mine: 3, theirs: 3, differs: false, card: 'mine', edition: 3, waits: 0 },
    { mine: 3, theirs: 9, differs: false, card: 'mine', edition: 9, waits: 0 },
  ] as const)('card from before stamps, edition $mine against $theirs, differing: $differs', ({ mine, theirs, differs, card, edition, waits }) => {
    const [a, b] = [{ ...tomasz, cardEdition: mine }, { ...tomasz, cardEdition: theirs, card: { ...tomasz.card, ...(differs && { firstName: 'Abel' }) } }];
    const merged = mergeRecord(a, b);
    expect(merged.card).toEqual({ mine: a, theirs: b }[card].card);
    expect(merged.cardEdition).toBe(edition);
    expect(differingInRecord(merged)).toHaveLength(waits);
    expect(mergeRecord(merged, b)).toBe(merged);
    expect(mergeRecord(b, a)).toEqual(merged);
  });

  it('keeps both of two values that did not know of each other, and the choice travels', () => {
    const [north, south] = [{ device: 'north', now: 10 }, { device: 'south', now: 20 }];
    const edited = (lastName: string, stamp: Stamp) => stampRecord(tomasz, editCard(tomasz, { ...tomasz.card, lastName }), stamp);
    const [mine, theirs] = [edited('Nowak', north), edited('Nowak-Wrona', south)];
    const both = mergeRecord(mine, theirs);
    expect(both.card.lastName).toBe('Nowak-Wrona');
    expect(differingInRecord(both)).toEqual([{ path: 'lastName', values: [{ value: 'Nowak-Wrona', device: 'south' }, { value: 'Nowak', device: 'north' }] }]);
    const chosen = stampRecord(both, chooseInRecord(both, new Map([['lastName', 'Nowak']])), north);
    for (const after of [mergeRecord(chosen, theirs), mergeRecord(theirs, chosen), mergeRecord(both, chosen)]) {
      expect(after.card.lastName).toBe('Nowak');
      expect(differingInRecord(after)).toEqual([]);
      expect(JSON.stringify(after)).not.toContain('Nowak-Wrona');
    }
  });

  it('keeps a draft of another framework under the same id as a whole, in whichever order three come together', () => {
    const drafts = ['a', 'b', 'c'].map((id) => ({ ...efuaDraft, framework: { id, edition: '1' } }));
    const [a, b, c] = drafts;
    if (!a || !b || !c) throw new Error('there are three');
    const all = mergeDraft(mergeDraft(a, b), c);
    expect(all.framework.id).toBe('c');
    expect(mergeDraft(a, mergeDraft(c, b))).toEqual(all);
    expect(mergeDraft(all, b)).toBe(all);
    for (const one of drafts) expect(JSON.stringify(all)).toContain(JSON.stringify(one.framework));
  });

  it('takes what is unknown here along, the same on every device, and never makes a real child an example', () => {
    const { example: _, ...real } = tomasz;
    const [mine, theirs] = [{ ...real, later: 1 }, { ...tomasz, later: 2, other: 3 }];
    expect(mergeRecord(mine, theirs)).toEqual({ ...real, later: 2, other: 3 });
    expect(mergeRecord(theirs, mine)).toEqual({ ...real, later: 2, other: 3 });
  });

  it('refuses two different children', () => {
    expect(() => mergeRecord(tomasz, { ...tomasz, id: 'child-efua' })).toThrow('different children');
    expect(() => addShared(tomasz, { ...tomasz, id: 'child-efua' })).toThrow('different children');
  });
});

describe('a device that finished a draft, took in an older copy of it and went on there', () => {
  // It counts as having seen its own change 3, which the older copy does not have: neither value stood, and both came back to be chosen from.
  const kind = (device: string, n: number, seen: Versions['seen'], beside?: Versions['beside']): Versioned =>
    ({ values: new Map([['kind', `${device} ${n}`]]), versions: { seen, at: { kind: { device, n } }, ...(beside && { beside }) } });
  const begunAgain = kind('north', 3, { north: 3, south: 1 });

  it.each([
    ['its own older value', kind('north', 1, { north: 9, south: 1 })],
    ['an older value of another device', kind('south', 1, { north: 9, south: 1 })],
    ['two that waited for a choice', kind('south', 1, { north: 9, south: 1 }, { kind: [{ device: 'north', n: 2, value: 'north 2' }] })],
  ])('keeps what replaced it, whoever brings in whose copy, and how often: %s', (_, wentOn) => {
    const both = united(begunAgain, wentOn);
    expect(both.values.get('kind')).toBe('north 3');
    expect(both.versions).toEqual({ seen: { north: 9, south: 1 }, at: { kind: { device: 'north', n: 3 } } });
    for (const again of [united(wentOn, begunAgain), united(both, wentOn), united(wentOn, both), united(both, begunAgain)]) expect(again).toEqual(both);
  });
});

describe('a shared copy', () => {
  const shared = leastOf(tomasz, frameworkOf, { home: true });

  it('gives its place to the whole one, card and events, in either direction', () => {
    for (const merged of [mergeRecord(shared, tomasz), mergeRecord(tomasz, shared)]) {
      expect(merged.card).toEqual(tomasz.card);
      expect(byId(merged.events)).toEqual(byId(tomasz.events));
    }
  });

  it('that was edited here still gives its place to the whole card, of whatever edition, and never takes it', () => {
    const { shared: _, ...typed } = { shared: true, ...shared.card, firstName: 'Tom' };
    const edited = editCard(editCard(shared, typed), typed);
    const whole = { ...tomasz, cardEdition: 1 };
    expect(edited.cardEdition).toBe(2);
    for (const merged of [mergeRecord(edited, whole), mergeRecord(whole, edited)]) {
      expect([merged.card, merged.cardEdition]).toEqual([tomasz.card, 1]);
    }
  });

  it.each([
    [finished, finished, 'same'],
    [finished, { ...finished, device: 'device-other' }, 'conflict'],
    [finished, { ...finished, shared: true }, 'older'],
    [{ ...finished, shared: true }, finished, 'newer'],
    [{ ...finished, shared: true }, { ...finished, shared: true, device: 'device-other' }, 'newer'],
    [{ ...finished, shared: true, device: 'device-other' }, { ...finished, shared: true }, 'older'],
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
