import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remarksOnUpn, tidyUpn } from '../../src/core/upn.ts';

const known = new Set(['801', '674', '207', '234']);
const codes = (upn: string) => remarksOnUpn(tidyUpn(upn), known).map((remark) => remark.code);

describe('a UPN is remarked on, never refused (R-B2)', () => {
  it.each(['B801200005001', 'R674123101121', 'P207000016049', 'M80120000500A'])('%s is sound', (upn) => {
    expect(codes(upn)).toEqual([]);
  });

  it.each([['A801200005001', 'B'], ['B207000016049', 'P']])('%s asks for the check letter %s', (upn, expected) => {
    expect(remarksOnUpn(upn, known)).toEqual([{ code: 'upnCheckLetter', expected }]);
  });

  it.each(['I801200005001', 'O801200005001', 'S801200005001', 'B80120000500I', 'B80120000500S', 'B8012000050', 'B80120000500A1', 'B80-200005001', 'ß801200005001', ''])(
    '%j does not look like a UPN', (upn) => expect(codes(upn)).toEqual(['upnShape']));

  it('takes lower case and spaces', () => expect(codes(' b801 2000 05001 ')).toEqual([]));

  it('remarks on an unknown local authority as well as on the letter', () => {
    expect(codes('E000200005001')).toContain('upnAuthority');
    expect(codes('B801200005001')).not.toContain('upnAuthority');
  });

  it('notices every single wrong digit', () => {
    const digits = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 9 }));
    fc.assert(fc.property(digits, ([place, digit]) => {
      const sound = 'B801200005001';
      fc.pre(sound[place] !== String(digit));
      const wrong = sound.slice(0, place) + digit + sound.slice(place + 1);
      return codes(wrong).includes('upnCheckLetter');
    }));
  });
});
