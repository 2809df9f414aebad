import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPanelTexts } from '../../../src/core/panel/panelTexts.ts';

const card = { firstName: 'Odette', lastName: 'Marlowe-Quist', upn: 'K801200005001' };
const settings = ['Fernhollow Primary', undefined];
const plain = createPanelTexts({ card, settings, withInitials: false });
const initialled = createPanelTexts({ card, settings, withInitials: true });

describe('a text for a panel', () => {
  it.each<[typed: string, plain: string, initialled: string]>([
    ['Odette sings. Odette’s friend waits.', 'The child sings. The child’s friend waits.', 'O. sings. O.’s friend waits.'],
    ['We asked ODÉTTE Marlowe-Quist twice.', 'We asked the child twice.', 'We asked O. M.-Q. twice.'],
    ['UPN K8012 0000 5001 at FERNHOLLOW PRIMARY', 'UPN [UPN] at the school', 'UPN [UPN] at the school'],
    ['Ms Abara’s plan: Ms Abara and Dr. Okonjo-Bell came.', 'Ms A.’s plan: Ms A. and Dr O. came.', 'Ms A.’s plan: Ms A. and Dr O. came.'],
    ['Since 3 May 2026, the 21st of June 2026, 03/05/26, 3.5.2026 and 2026-05-03.', 'Since May 2026, June 2026, May 2026, May 2026 and May 2026.', 'Since May 2026, June 2026, May 2026, May 2026 and May 2026.'],
    ['A ratio of 1/2/3, and 45/13/2026, stay.', 'A ratio of 1/2/3, and 45/13/2026, stay.', 'A ratio of 1/2/3, and 45/13/2026, stay.'],
    ['Odettes mum, ODETTES mum and odettes bag', 'The child’s mum, the child’s mum and the child’s bag', 'O.’s mum, O.’s mum and O.’s bag'],
    ['Odette M. and ODETTE M sing with Odette M.', 'The child and the child sing with the child.', 'O. M. and O. M sing with O. M.'],
    ['A sister’s UPN is Z912 345 678 901, mine t12345678901k; a phone 07700 900123', 'A sister’s UPN is [UPN], mine [UPN]; a phone 07700 900123', 'A sister’s UPN is [UPN], mine [UPN]; a phone 07700 900123'],
    ['Her brother Ben and the quiet room', 'Her brother Ben and the quiet room', 'Her brother Ben and the quiet room'],
  ])('%s', (typed, without, withInitials) => {
    expect(plain(typed)).toBe(without);
    expect(initialled(typed)).toBe(withInitials);
  });

  it('has no day of birth in any form that it may be typed in', () => {
    const clean = createPanelTexts({ card: { ...card, bornOn: '2018-03-02' }, settings: [], withInitials: false });
    fc.assert(fc.property(fc.constantFrom(
      '2/3/18', '02/03/2018', '3/2/2018', '2.3.18', '02-03-18', '2018/3/2', '2018-03-02', '02 03 2018', '2 3 18', '02032018', '020318', '20180302', '2nd March', '2 Mar 18', 'Mar 2nd 2018', 'March 2, 2018',
      'the 2nd of March ’18', '02/03', '2/3', '02.03', 'Fri 2 March', '2-Mar-2018',
    ), fc.constantFrom('', 'born ', 'Born on '), fc.constantFrom('', '.', ', they say', ' at home'), (day, before, after) => {
      expect(clean(`${before}${day}${after}`)).toMatch(new RegExp(`^${before && `${before.slice(0, 4)} in `}(?:March|March 2018)\\.?${after.replace('.', '\\.?')}$`));
    }));
    expect(clean('2/3 of the day')).toBe('2/3 of the day');
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
