import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_ON_PANEL, panelLabels } from '../../src/core/panelLabels.ts';
import { choiceFor, EMPTY_PACK, type PanelPack, readPack, withChoice, withChosen, withWord } from '../../src/core/panelPack.ts';

const child = (id: string, firstName = 'Ada') => ({ id, firstName, lastName: 'Quill' });

describe('labels of a panel', () => {
  const ids = fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 20 });

  it('count from 1, are the same whatever order the children come in, and rest on nothing but their ids', () => {
    fc.assert(fc.property(ids, (some) => {
      const labels = panelLabels(some.map((id) => child(id)), false);
      expect(labels.map(({ label }) => label)).toEqual(some.map((_, at) => `Child ${at + 1}`));
      const renamed = panelLabels(some.toReversed().map((id, at) => child(id, `Name ${at}`)), false);
      expect(renamed.map(({ child: { id } }) => id)).toEqual(labels.map(({ child: { id } }) => id));
    }));
  });

  it('are not in the order of ids or of names', () => {
    const alphabet = Array.from({ length: 12 }, (_, at) => child(`child-${String(at).padStart(2, '0')}`, String.fromCharCode(65 + at)));
    const order = panelLabels(alphabet, false).map(({ child: { firstName } }) => firstName).join('');
    expect(order).not.toBe('ABCDEFGHIJKL');
    expect(order.split('').toSorted().join('')).toBe('ABCDEFGHIJKL');
  });

  it('have initials only when asked for', () => {
    expect(panelLabels([child('x', 'Zoë')], true).map(({ label }) => label)).toEqual(['Child 1, Z. Q.']);
  });
});

describe('a pack of sheets', () => {
  it('holds sixty children at most', () => {
    const full = Array.from({ length: MOST_ON_PANEL + 5 }, (_, at) => `c${at}`).reduce((pack, id) => withChosen(pack, id, true), EMPTY_PACK);
    expect(full.chosen).toHaveLength(MOST_ON_PANEL);
    expect(withChosen(full, 'c3', false).chosen).toHaveLength(MOST_ON_PANEL - 1);
    expect(withChosen(full, 'c3', true).chosen).toHaveLength(MOST_ON_PANEL);
  });

  it('is read back as it was kept', () => {
    const pack: PanelPack = withChoice({ ...withChosen(EMPTY_PACK, 'a', true), panel: 'Early help', heldOn: '2026-12-03', withCosts: true }, 'a', { asks: 'A visit?', leftOut: withWord([], 'child.likes', true) });
    expect(readPack(JSON.stringify(pack))).toEqual(pack);
    expect(choiceFor(readPack(JSON.stringify(pack)), 'b')).toEqual({ asks: '', leftOut: [], names: [] });
    expect(withWord(['x', 'y'], 'x', false)).toEqual(['y']);
  });

  it.each(['', 'null', '[]', '{"chosen":"a","sheets":[1],"panel":3}', '{"sheets":{"a":null}}'])('passes over what is none of ours: %s', (text) => {
    expect(readPack(text)).toMatchObject({ panel: '', chosen: [], withInitials: false });
  });
});
