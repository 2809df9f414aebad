import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawNumber, MOST_ON_PANEL, panelLabels } from '../../../src/core/panel/panelLabels.ts';
import { choiceFor, emptyPack, namesAmong, type PanelPack, readPack, withChoice, withChosen, withWord } from '../../../src/core/panel/panelPack.ts';

const RANDOM = '0c1d2e3f-1111-4222-8333-444455556666';
const EMPTY = emptyPack(RANDOM);
const child = (id: string, firstName = 'Ada') => ({ id, firstName, lastName: 'Quill' });
const packOf = (ids: readonly string[], mark = 'KQ72') => ids.reduce((pack, id) => withChosen(pack, id, true), { ...EMPTY, mark });

describe('labels of a panel', () => {
  const ids = fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 40 });

  it('rest on nothing but what is drawn for an id, are in the order of their numbers, and no two are alike', () => {
    fc.assert(fc.property(ids, (some) => {
      const { numbers } = packOf(some);
      const labels = panelLabels(some.map((id) => child(id)), numbers, false);
      const drawn = labels.map(({ label }) => Number(/^Child (\d\d)$/.exec(label)?.[1]));
      expect(new Set(drawn).size).toBe(some.length);
      expect(drawn).toEqual(drawn.toSorted((a, b) => a - b));
      const renamed = panelLabels(some.toReversed().map((id, at) => child(id, `Name ${at}`)), numbers, false);
      expect(renamed.map(({ child: { id } }) => id)).toEqual(labels.map(({ child: { id } }) => id));
    }));
  });

  it('stay whoever comes or goes: sheets and key may be printed apart', () => {
    fc.assert(fc.property(ids, fc.uuid(), (some, more) => {
      const pack = packOf(some);
      const [first = ''] = some;
      const later = [withChosen(pack, more, true), withChosen(pack, first, false), withChosen(withChosen(withChosen(pack, first, false), more, true), first, true)];
      for (const { numbers } of later) expect(numbers).toMatchObject(pack.numbers);
      expect(new Set(Object.values(later[2]?.numbers ?? {})).size).toBe(new Set([...some, more]).size);
    }));
  });

  it('are not in the order of ids, of names or of choosing, and others in another pack', () => {
    const alphabet = Array.from({ length: 12 }, (_, at) => child(`child-${String(at).padStart(2, '0')}`, String.fromCharCode(65 + at)));
    const order = (mark: string) => panelLabels(alphabet, packOf(alphabet.map(({ id }) => id), mark).numbers, false).map(({ child: { firstName } }) => firstName).join('');
    expect(order('KQ72')).not.toBe('ABCDEFGHIJKL');
    expect(order('KQ72').split('').toSorted().join('')).toBe('ABCDEFGHIJKL');
    expect(order('B3CD')).not.toBe(order('KQ72'));
  });

  it('have three figures where those of two are used up', () => {
    const taken: number[] = [];
    for (let at = 0; at < 95; at += 1) taken.push(drawNumber('KQ72', `c${at}`, taken));
    expect(new Set(taken).size).toBe(95);
    expect(taken.map((number) => number < 100)).toEqual(taken.map((_, at) => at < 90));
  });

  it('have initials only when asked for', () => {
    expect(panelLabels([child('x', 'Zoë'), child('unknown')], { x: 41 }, true).map(({ label }) => label)).toEqual(['Child 41, Z. Q.']);
  });
});

describe('a pack of sheets', () => {
  it('has a mark of four, another for another random id, of letters and figures that are not taken for others', () => {
    fc.assert(fc.property(fc.uuid(), (id) => { expect(emptyPack(id).mark).toMatch(/^[B-DF-HJ-NP-TV-XZ2-9]{4}$/); }));
    expect(emptyPack('ffffffff-1111-4222-8333-444455556666').mark).not.toBe(EMPTY.mark);
  });

  it('holds sixty children at most', () => {
    const full = packOf(Array.from({ length: MOST_ON_PANEL + 5 }, (_, at) => `c${at}`));
    expect(full.chosen).toHaveLength(MOST_ON_PANEL);
    expect(Object.keys(full.numbers)).toHaveLength(MOST_ON_PANEL);
    expect(withChosen(full, 'c3', false).chosen).toHaveLength(MOST_ON_PANEL - 1);
    expect(withChosen(full, 'c3', true).chosen).toHaveLength(MOST_ON_PANEL);
  });

  it('is read back as it was kept', () => {
    const pack: PanelPack = withChoice({ ...packOf(['a', 'b']), panel: 'Early help', heldOn: '2026-12-03', withCosts: true }, 'a', { asks: 'A visit?', leftOut: withWord([], 'child.likes', true), names: ['Chidi'], notNames: ['Grace'] });
    expect(readPack(JSON.stringify(pack), crypto.randomUUID())).toEqual(pack);
    expect(choiceFor(pack, 'b')).toEqual({ asks: '', leftOut: [], names: [], notNames: [] });
    expect(withWord(['x', 'y'], 'x', false)).toEqual(['y']);
  });

  it('takes the names that the app knows for names until somebody says otherwise', () => {
    const isKnown = (word: string) => word !== 'Chidi';
    const choice = choiceFor({ sheets: {} }, 'a');
    expect(namesAmong(['Amara', 'Chidi', 'Grace'], isKnown, choice)).toEqual(['Amara', 'Grace']);
    expect(namesAmong(['Amara', 'Chidi', 'Grace'], isKnown, { ...choice, names: ['Chidi', 'Amara'], notNames: ['Grace'] })).toEqual(['Chidi', 'Amara']);
  });

  it('gets a mark and numbers where what was kept has none, and no number twice', () => {
    expect(readPack('{"chosen":["a","b"]}', RANDOM)).toMatchObject({ mark: EMPTY.mark, chosen: ['a', 'b'], numbers: packOf(['a', 'b'], EMPTY.mark).numbers });
    const odd = readPack('{"chosen":["a","b","c"],"numbers":{"a":12,"b":12,"c":-1}}', RANDOM).numbers;
    expect(new Set(Object.values(odd)).size).toBe(3);
  });

  it.each(['', 'null', '[]', '{"chosen":"a","sheets":[1],"panel":3}', '{"sheets":{"a":null}}'])('passes over what is none of ours: %s', (text) => {
    expect(readPack(text, RANDOM)).toMatchObject({ panel: '', chosen: [], withInitials: false });
  });
});
