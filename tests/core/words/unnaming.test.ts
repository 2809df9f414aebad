import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSettingsOut } from '../../../src/core/words/settingNames.ts';
import { createChildOut, createUnnaming } from '../../../src/core/words/unnaming.ts';

describe('names of settings in a text', () => {
  it.each<[setting: string, typed: string, told: string]>([
    ['Ash', 'She washes at Ash, under an ash.', 'She washes at the school, under an ash.'],
    ['Fernhollow Primary', 'Fernhollow, fernhollow and Fernhollow Primary School’s hall', 'the school, the school and the school’s hall'],
    ['Fernhollow Primary', 'Fernhollow’s head, Fernhollows gate, the Fernhollow staff', 'the school’s head, the school’s gate, the school staff'],
    ['Fernhollow Green Infants', 'Fernhollow Green; Fernhollow special days', 'the school; the school special days'],
    ['St. Mary’s C of E Primary School', 'Saint Marys, St Mary\'s School, and Mary.', 'the school, the school, and Mary.'],
    ['Green Lane Academy', 'Green is hers, at GREEN LANE. A lane.', 'Green is hers, at the school. A lane.'],
    ['The Primary School', 'At the primary school. Primary needs.', 'At the school. Primary needs.'],
    ['Tŷ Gwyn', 'At Ty Gwyn, Tŷ Gwyn', 'At the school, the school'],
    ['  ', 'Nothing here.', 'Nothing here.'],
  ])('%s: %s', (setting, typed, told) => { expect(createSettingsOut([setting, undefined])(typed.normalize('NFC'))).toBe(told); });

  it('never changes a word that only holds one', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{1,6}$/), fc.stringMatching(/^[a-rt-z]{1,6}$/), (before, after) => {
      const text = `${before}Ash${after} ${before}fernhollow${after}`;
      expect(createSettingsOut(['Ash', 'Fernhollow Primary'])(text)).toBe(text);
    }));
  });
});

describe('a child’s names in a text', () => {
  it.each<[firstName: string, lastName: string, typed: string, told: string]>([
    ['Odette', 'O’Neil', 'Odette O\'Neil, ONeil, O’Neils mum and Neil', 'The child, the child, the child’s mum and the child'],
    ['Thi', 'Doe', 'This is what she does. Does Thi wait? Thi’s bag, Thi\'ll go', 'This is what she does. Does the child wait? The child’s bag, the child\'ll go'],
    ['James', 'Ashe', 'James’s dad, Jamess dad and James', 'The child’s dad, the child’s dad and the child'],
    ['Zoë', 'Ivers', 'zoes hat. Zoe I think. Zoe I. thinks', 'zoes hat. The child I think. The child thinks'],
  ])('%s %s: %s', (firstName, lastName, typed, told) => { expect(createChildOut({ firstName, lastName }, false)(typed)).toBe(told); });

  it('go with those of the settings, for a panel and for a paper alike', () => {
    expect(createUnnaming({ firstName: 'Odette' }, ['Fernhollow Primary'])('Fernhollow knows Odettes mum. fernhollow helps.')).toBe('The school knows the child’s mum. The school helps.');
  });
});
