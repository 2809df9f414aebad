import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAYER_PACKS, layerPacksFor } from '../../../src/catalog/supportLayers.ts';
import { compareProfiles } from '../../../src/core/change.ts';
import { needAgainstSupport, supportFor } from '../../../src/core/support/needSupport.ts';
import { type ProvisionMove, provisionMoves } from '../../../src/core/support/provisionMove.ts';
import type { Provision, Support } from '../../../src/core/support.ts';
import { layerChange } from '../../../src/core/support/supportLayer.ts';
import { profileOf, TWO_PARTS } from '../arbitraries.ts';

const [today, proposed] = LAYER_PACKS;
if (!today || !proposed) throw new Error('there are two packs');

const on = (code: string, pack = today.id): Support => ({ layer: { pack, code }, provisions: {} });
const group: Provision = { n: 1, what: 'Reading group', who: 'Ms Lindqvist', timesAWeek: 2, minutes: 30, weeks: 38, groupSize: 4, strands: ['TK1'] };
const given = (...all: readonly Provision[]): Support => ({ provisions: Object.fromEntries(all.map((one, index) => [`p${index}`, one])) });

describe('the packs of support layers', () => {
  it('say when they came into force, whose they are, and what is not law', () => {
    expect(LAYER_PACKS.map(({ id, standing, inForceFrom }) => [id, standing, inForceFrom])).toEqual([
      ['england-2015', 'inUse', '2014-09-01'], ['england-proposed-2026', 'notLaw', undefined],
    ]);
    for (const { title, source, owner, note } of LAYER_PACKS) expect([title, source, owner, note]).not.toContain('');
    expect(proposed.title).toContain('not law');
    expect(proposed.layers.map(({ label }) => label)).toEqual(['Universal', 'Targeted', 'Targeted Plus', 'Specialist'].map((name) => `${name} (proposed, not law)`));
    for (const { plain } of proposed.layers) expect(plain).toMatch(/ \(proposed, not law\)$/);
    for (const { label, plain } of today.layers) expect(label + plain).not.toContain('not law');
  });

  it('leave what is only proposed off unless it is asked for', () => {
    expect(layerPacksFor()).toEqual([today]);
    expect(layerPacksFor({ withProposed: true })).toEqual(LAYER_PACKS);
  });

  it('name each layer once, in the order of their ranks', () => {
    for (const { layers } of LAYER_PACKS) {
      expect(new Set(layers.map(({ code }) => code)).size).toBe(layers.length);
      expect(layers.map(({ rank }) => rank)).toEqual(layers.map((_, index) => index));
    }
  });
});

describe('the layer between two reviews', () => {
  it.each([
    [on('class'), on('plan'), { move: 'more' }],
    [on('plan'), on('class'), { move: 'less' }],
    [on('plan'), on('plan'), { move: 'same' }],
    [undefined, on('plan'), { because: 'notRecorded' }],
    [on('plan'), given(group), { because: 'notRecorded' }],
    [on('specialist'), on('specialist', proposed.id), { because: 'otherLadder' }],
    [on('a', 'gone'), on('b', 'gone'), { because: 'unknownLadder' }],
    [on('a', 'gone'), on('a', 'gone'), { move: 'same' }],
  ])('%j, then %j, is %j', (before, after, expected) => {
    const { move, because } = layerChange(before, after, LAYER_PACKS);
    expect({ ...(move && { move }), ...(because && { because }) }).toEqual(expected);
  });

  it('is the reverse of the reverse', () => {
    const refs = fc.constantFrom(undefined, ...LAYER_PACKS.flatMap(({ id, layers }) => layers.map(({ code }) => on(code, id))));
    fc.assert(fc.property(refs, refs, (before, after) => {
      const [one, other] = [layerChange(before, after, LAYER_PACKS), layerChange(after, before, LAYER_PACKS)];
      expect(other.move).toBe(one.move && REVERSE[one.move]);
      expect(other.because).toBe(one.because);
    }));
  });
});

const REVERSE = { more: 'less', same: 'same', less: 'more', started: 'ended', ended: 'started', changed: 'changed' } as const;

describe('a provision between two reviews', () => {
  const how = (before: Support | undefined, after: Support | undefined) => provisionMoves(before, after).map((move) => move.how);
  it.each<[what: string, before: Partial<Provision>, after: Partial<Provision>, how: ProvisionMove['how']]>([
    ['nothing', {}, {}, 'same'],
    ['more often', {}, { timesAWeek: 3 }, 'more'],
    ['shorter', {}, { minutes: 15 }, 'less'],
    ['more often and shorter', {}, { timesAWeek: 3, minutes: 15 }, 'changed'],
    ['more often by somebody else', {}, { timesAWeek: 3, who: 'A therapist' }, 'changed'],
    ['in a larger group', {}, { groupSize: 8 }, 'changed'],
    ['one to one, said or not', { groupSize: 1 }, {}, 'same'],
    ['its cost, which is nobody’s business here', {}, { pencePerHour: 2_000 }, 'same'],
    ['its place in the list', {}, { n: 4 }, 'same'],
  ])('%s', (what, before, after, expected) => {
    const base = what.startsWith('one to one') ? { ...group, groupSize: undefined } : group;
    const { groupSize: _, ...alone } = group;
    const from = base.groupSize === undefined ? alone : group;
    expect(how(given({ ...from, ...before }), given({ ...from, ...after }))).toEqual([expected]);
  });

  it('has started or ended where it is on one side only, and is known again by its words under a new id', () => {
    expect(how(undefined, given(group))).toEqual(['started']);
    expect(how(given(group), undefined)).toEqual(['ended']);
    expect(how({ provisions: { old: group } }, { provisions: { new: { ...group, what: ' reading GROUP ' } } })).toEqual(['same']);
  });

  it('is asked for the strands it is for', () => {
    const other = { ...group, what: 'Check-in', strands: ['TK2'] };
    expect(provisionMoves(undefined, given(group, other), ['TK2']).map(({ after }) => after?.what)).toEqual(['Check-in']);
  });
});

describe('need against support', () => {
  const both = (layer: Support, ...provisions: readonly Provision[]): Support => ({ ...layer, ...given(...provisions) });
  const longer = { ...group, minutes: 45 };
  const shorter = { ...group, minutes: 10 };
  // Rows: the layer. Columns: a provision for the strand with more of it, less, none of it moved, changed otherwise.
  it.each([
    ['up', on('class'), on('plan'), ['more', 'unclear', 'more', 'unclear']],
    ['the same', on('class'), on('class'), ['more', 'less', 'same', 'unclear']],
    ['down', on('plan'), on('class'), ['unclear', 'less', 'less', 'unclear']],
    ['not to be told', given(), given(), ['more', 'less', 'same', 'unclear']],
  ])('the layer %s, beside what the strand has', (_, before, after, expected) => {
    const moves = [longer, shorter, group, { ...group, who: 'A therapist' }].map((now) => supportFor(
      'TK1', profileOf({}, { support: both(before, group) }), profileOf({}, { support: both(after, now) }), TWO_PARTS, LAYER_PACKS,
    ).move);
    expect(moves).toEqual(expected);
  });

  it('cannot be told where nothing is on record', () => {
    expect(supportFor('TK1', profileOf({}), profileOf({}), TWO_PARTS, LAYER_PACKS)).toMatchObject({ move: 'unclear', because: 'notRecorded' });
  });

  it('names each strand with a level both times once, and turns round with the pair', () => {
    const before = profileOf({ TK1: 1, TK2: 3, TK3: 2, MV1: 4 }, { support: on('class') });
    const after = profileOf({ TK1: 3, TK2: 1, TK3: 2, MV2: 4 }, { support: on('plan') });
    const cells = (one: typeof before, other: typeof after) =>
      needAgainstSupport(compareProfiles(one, other, TWO_PARTS), one, other, TWO_PARTS, LAYER_PACKS).map(({ place, need, support }) => [place.strand.code, need, support.move]);
    expect(cells(before, after)).toEqual([['TK1', 'more', 'more'], ['TK2', 'less', 'more'], ['TK3', 'same', 'more']]);
    expect(cells(after, before)).toEqual([['TK1', 'less', 'less'], ['TK2', 'more', 'less'], ['TK3', 'same', 'less']]);
  });
});
