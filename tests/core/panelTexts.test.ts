import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPanelTexts } from '../../src/core/panelTexts.ts';

const card = { firstName: 'Odette', lastName: 'Marlowe-Quist', upn: 'K801200005001' };
const settings = ['Fernhollow Primary', undefined];
const plain = createPanelTexts({ card, settings, withInitials: false });
const initialled = createPanelTexts({ card, settings, withInitials: true });

describe('a text for a panel', () => {
  it.each<[typed: string, plain: string, initialled: string]>([
    ['Odette sings. Odette’s friend waits.', 'The child sings. The child’s friend waits.', 'O. sings. O.’s friend waits.'],
    ['We asked ODÉTTE Marlowe-Quist twice.', 'We asked the child twice.', 'We asked O. M.-Q. twice.'],
    ['UPN K8012 0000 5001 at FERNHOLLOW PRIMARY', 'UPN [UPN] at the school', 'UPN [UPN] at the school'],
    ['Ms Abara and Dr. Okonjo-Bell came.', 'Ms A. and Dr O. came.', 'Ms A. and Dr O. came.'],
    ['Since 3 May 2026, the 21st of June 2026, 03/05/26, 3.5.2026 and 2026-05-03.', 'Since May 2026, the June 2026, May 2026, May 2026 and May 2026.', 'Since May 2026, the June 2026, May 2026, May 2026 and May 2026.'],
    ['A ratio of 1/2/3, and 45/13/2026, stay.', 'A ratio of 1/2/3, and 45/13/2026, stay.', 'A ratio of 1/2/3, and 45/13/2026, stay.'],
    ['Her brother Ben and the quiet room', 'Her brother Ben and the quiet room', 'Her brother Ben and the quiet room'],
  ])('%s', (typed, without, withInitials) => {
    expect(plain(typed)).toBe(without);
    expect(initialled(typed)).toBe(withInitials);
  });

  it('has initials for words that somebody said are names, and for no others', () => {
    const told = createPanelTexts({ card, settings, withInitials: false, names: ['Ben', 'O’Hanlon'] });
    expect(told('Ben’s sister, BEN and Mrs O’Hanlon. Benches stay, and Ana.')).toBe('B.’s sister, B. and Mrs O. Benches stay, and Ana.');
  });

  it('never keeps a name of the child, whatever stands around it', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (before, after) => {
      const text = `${before} Odette ${after} Marlowe`;
      for (const clean of [plain, initialled]) expect(clean(text)).not.toMatch(/odette|marlowe/i);
    }));
  });
});
