import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAgainst, type NeedsCode, type NeedsCodeProblem, parseNeedsCode, printNeedsCode, WHOSE, writeNeedsCode } from '../../src/core/needsCode.ts';
import type { Profile } from '../../src/core/review.ts';
import { anyDay, anyMark, anyProfile, profileOf, TWO_PARTS } from './arbitraries.ts';

const SHORT = 'TP2.1 2026-11-21 A TK3 MV?';
const LONG = 'TP2.1 2026-11-21 A TK1=1 TK2=3 TK3=x MV1=? MV2=x';
const profile = profileOf({ TK1: 1, TK2: 3, TK3: 'notApplicable', MV2: 'notApplicable', F1: 2 });

describe('printing a needs code', () => {
  it('says the highest level of each domain, or every strand', () => {
    expect(printNeedsCode(profile, TWO_PARTS, { form: 'short' })).toBe(SHORT);
    expect(printNeedsCode(profile, TWO_PARTS, { form: 'long' })).toBe(LONG);
  });

  it('tells of a private part only when asked', () => {
    expect(printNeedsCode(profile, TWO_PARTS, { form: 'short', withPrivateParts: true })).toBe(`${SHORT} F2`);
    expect(printNeedsCode(profile, TWO_PARTS, { form: 'long', withPrivateParts: true })).toBe(`${LONG} F1=2 F2=?`);
  });

  it.each([
    [{}, '?'],
    [{ MV1: 'notApplicable' }, '?'],
    [{ MV1: 'notApplicable', MV2: 'notApplicable' }, 'x'],
    [{ MV1: 'notApplicable', MV2: 0 }, '0'],
    [{ MV1: 4, MV2: 0 }, '4'],
    [{ MV1: 0 }, '0'],
  ] as const)('writes a domain with %o as %s', (marks, sign) => {
    expect(printNeedsCode(profileOf(marks), TWO_PARTS, { form: 'short' })).toBe(`TP2.1 2026-11-21 A TK? MV${sign}`);
  });

  it.each([
    ['A', 'TK2 MV? F1'],
    ['S', 'TK2 MV? F4'],
    ['F', 'TK3 MV0 F1'],
  ] as const)('gives the levels of %s', (whose, domains) => {
    const views: Profile['views'] = [
      { voice: 'school', ratings: { TK1: { mark: 2 }, F1: { mark: 4 } } },
      { voice: 'family', ratings: { TK1: { mark: 3 }, MV1: { mark: 0 }, F1: { mark: 1 } } },
    ];
    expect(printNeedsCode(profileOf({}, { views }), TWO_PARTS, { form: 'short', whose, withPrivateParts: true }))
      .toBe(`TP2.1 2026-11-21 ${whose} ${domains}`);
  });

  it('refuses a profile of another edition', () => {
    expect(() => printNeedsCode(profile, { ...TWO_PARTS, edition: '3.0' }, { form: 'short' })).toThrow(RangeError);
  });
});

const anyCode: fc.Arbitrary<NeedsCode> = fc.record({
  framework: fc.stringMatching(/^[A-Z]{2,3}$/),
  edition: fc.stringMatching(/^[0-9][0-9A-Za-z.-]{0,5}$/),
  on: anyDay,
  whose: fc.constantFrom(...WHOSE),
  form: fc.constantFrom('short', 'long'),
  entries: fc.uniqueArray(fc.record({ code: fc.stringMatching(/^[A-Z][A-Z0-9]{0,3}$/), mark: anyMark }), { minLength: 1, maxLength: 30, selector: ({ code }) => code }),
});

describe('reading a needs code', () => {
  it('gives back exactly what was written', () => {
    fc.assert(fc.property(anyCode, (code) => {
      expect(parseNeedsCode(writeNeedsCode(code))).toEqual({ ok: true, value: code });
    }));
  });

  it('reads what is printed of any profile, and writes it again to the letter', () => {
    fc.assert(fc.property(anyProfile, fc.constantFrom(...WHOSE), fc.constantFrom('short', 'long'), fc.boolean(), (any, whose, form, withPrivateParts) => {
      const text = printNeedsCode(any, TWO_PARTS, { form, whose, withPrivateParts });
      const read = parseNeedsCode(` \t${text}\n`);
      expect(read).toMatchObject({ ok: true });
      if (!read.ok) return;
      expect(writeNeedsCode(read.value)).toBe(text);
      expect(checkAgainst(read.value, TWO_PARTS)).toEqual(read);
    }));
  });

  it('never breaks, and whatever it accepts it writes again to the letter', () => {
    const almost = fc.tuple(fc.constantFrom(SHORT, LONG), fc.nat({ max: 60 }), fc.nat({ max: 3 }), fc.string({ maxLength: 3 }))
      .map(([text, from, cut, put]) => text.slice(0, from) + put + text.slice(from + cut));
    fc.assert(fc.property(fc.oneof(almost, fc.string()), (text) => {
      const read = parseNeedsCode(text);
      if (read.ok) expect(writeNeedsCode(read.value)).toBe(text.trim());
      else expect(text.trim().slice(read.problem.at).startsWith(read.problem.found)).toBe(true);
    }), { numRuns: 500 });
  });

  it.each<[string, NeedsCodeProblem['problem'], number, string]>([
    ['', 'noFramework', 0, ''],
    ['vs1.0 2026-11-21 A CI3', 'noFramework', 0, 'vs1.0'],
    ['VS 2026-11-21 A CI3', 'noFramework', 0, 'VS'],
    ['VS1.0', 'badDay', 5, ''],
    ['VS1.0 2026-02-31 A CI3', 'badDay', 6, '2026-02-31'],
    ['VS1.0 21/11/2026 A CI3', 'badDay', 6, '21/11/2026'],
    ['VS1.0 2026-11-21 a CI3', 'badWhose', 17, 'a'],
    ['VS1.0 2026-11-21', 'badWhose', 16, ''],
    ['VS1.0 2026-11-21 CI3 CL2', 'badWhose', 17, 'CI3'],
    ['VS1.0 2026-11-21 A', 'nothingRated', 18, ''],
    ['VS1.0 2026-11-21 A  CI3', 'badSpace', 19, ' '],
    ['VS1.0 2026-11-21 A ci3', 'badToken', 19, 'ci3'],
    ['VS1.0 2026-11-21 A =3', 'badToken', 19, '=3'],
    ['VS1.0 2026-11-21 A CI5', 'badLevel', 21, '5'],
    ['VS1.0 2026-11-21 A CI3 CL', 'badLevel', 25, ''],
    ['VS1.0 2026-11-21 A CI1=X', 'badLevel', 23, 'X'],
    ['VS1.0 2026-11-21 A CI1=2=2', 'badLevel', 23, '2=2'],
    ['VS1.0 2026-11-21 A CI1=', 'badLevel', 23, ''],
    ['VS1.0 2026-11-21 A CI3 EM? CI3', 'repeated', 27, 'CI3'],
    ['VS1.0 2026-11-21 A CI3 EM1=2', 'mixedForms', 23, 'EM1=2'],
  ])('says of "%s": %s', (text, problem, at, found) => {
    expect(parseNeedsCode(`  ${text}`)).toEqual({ ok: false, problem: { problem, at, found } });
  });
});

describe('a needs code and a framework', () => {
  it.each<[string, NeedsCodeProblem['problem'], number, string]>([
    ['VS2.1 2026-11-21 A TK3', 'otherFramework', 0, 'VS'],
    ['TP2.0 2026-11-21 A TK3', 'otherEdition', 2, '2.0'],
    ['TP2.1 2026-11-21 A TK3 EM1', 'unknownDomain', 23, 'EM'],
    ['TP2.1 2026-11-21 A TK1=3 TK9=1', 'unknownStrand', 25, 'TK9'],
    ['TP2.1 2026-11-21 A TK=3', 'unknownStrand', 19, 'TK'],
  ])('of "%s": %s', (text, problem, at, found) => {
    const read = parseNeedsCode(text);
    expect(read.ok && checkAgainst(read.value, TWO_PARTS)).toEqual({ ok: false, problem: { problem, at, found } });
  });
});
