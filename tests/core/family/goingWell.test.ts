import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../../src/core/child.ts';
import { endSentence, familySentence } from '../../../src/core/words/familySentence.ts';
import { findingsOf } from '../../../src/core/family/findings.ts';
import type { Framework } from '../../../src/core/framework.ts';
import { goingWellIn } from '../../../src/core/family/goingWell.ts';
import { naturalList } from '../../../src/core/words/naturalList.ts';
import type { Profile } from '../../../src/core/review.ts';
import { anyCard, anyProfile, profileOf, STRANDS, TWO_PARTS } from '../arbitraries.ts';

const AMARA: Card = { firstName: 'Amara', lastName: 'Okaforova', bornOn: '2017-05-04', pronouns: 'she/her', upn: 'B801200005001' };
const wellIn = (profile: Profile, before?: Profile, framework: Framework = TWO_PARTS) => goingWellIn(findingsOf(profile, framework, before), AMARA);

describe('a sentence for a family', () => {
  it.each([
    ['{name} likes help with {their} coat.', 'she/her', 'Amara likes help with her coat.'],
    ['A song helps {them}. {their} day goes well.', 'He / Him', 'A song helps him. His day goes well.'],
    ['{their} friends help {them}.', undefined, 'Their friends help them.'],
    ['{name}: {nickname} and {Name}', 'she', 'Amara: {nickname} and {Name}'],
  ])('"%s" with %s', (template, pronouns, sentence) => {
    expect(familySentence(template, { name: 'Amara', pronouns })).toBe(sentence);
  });

  it('ends once where a name is an initial, as a shared child’s', () => {
    expect(familySentence('Ask {name}. Help {name} and {their} friends; {name} asks {name}.', { name: 'S.' })).toBe('Ask S. Help S. and their friends; S. asks S.');
    expect([endSentence('about S.'), endSentence('about Sol')]).toEqual(['about S.', 'about Sol.']);
  });

  it('takes a name as it is', () => {
    expect(familySentence('{name} and {name}.', { name: '$& {them}' })).toBe('$& {them} and $& {them}.');
    expect(familySentence('{name} runs.', { name: 'bell' })).toBe('bell runs.');
  });
});

describe('a natural list', () => {
  it.each([
    [[], ''],
    [['hearing'], 'hearing'],
    [['hearing', 'seeing'], 'hearing and seeing'],
    [['hearing', 'seeing', 'number'], 'hearing, seeing and number'],
    [['reading and writing'], 'reading and writing'],
    [['number', 'reading and writing'], 'number; and reading and writing'],
    [['eating, dressing', 'number', 'seeing'], 'eating, dressing; number; and seeing'],
  ])('%j is "%s"', (things, list) => {
    expect(naturalList(things)).toBe(list);
  });
});

describe('what goes well', () => {
  it('is told in the family’s words, with what nobody has looked at', () => {
    const before = profileOf({ TK1: 2, TK2: 2, MV2: 1, F1: 1 }, { reviewedOn: '2025-11-14' });
    const now = profileOf({ TK1: 3, TK2: 1, TK3: 0, MV2: 'notApplicable', F1: 0 }, { strengths: { TK: { text: 'Tells long stories.', toBuildOn: true }, F: { text: '', toBuildOn: true } } });
    expect(wellIn(now, before)).toEqual({
      strengths: [
        { area: 'Talking together', text: 'Tells long stories.', toBuildOn: true },
        { area: 'At home', text: 'A real strength to build on.', toBuildOn: false },
      ],
      ladders: [],
      fine: ['Amara is fine with what everyone gets for telling people things.', 'At home, no extra help is wanted for bedtime.'],
      notLookedAt: ['This time we did not look at walking and running; and days out.'],
    });
  });

  it('names an area nobody has looked at by its own name, in a first profile', () => {
    const { fine, notLookedAt } = wellIn(profileOf({ TK1: 0, TK2: 0 }));
    expect(fine).toEqual(['Amara is fine with what everyone gets for following talk and joining in.']);
    expect(notLookedAt).toEqual(['We have not yet looked at telling people things and moving about.']);
  });

  it('breaks a long list into sentences of 25 words at most, and keeps the capitals of abbreviations', () => {
    const titles = ['TV and screens', 'Crossing the road with somebody', 'Eating lunch with other people', 'Changing for sports and swimming', 'Going on the bus', 'I can wait'];
    const part = TWO_PARTS.parts[0];
    const strand = part?.domains[0]?.strands[0];
    if (!part?.domains[0] || !strand) throw new Error('the invented framework has a strand');
    const strands = titles.map((plain, index) => ({ ...strand, code: `ZZ${index}`, plain }));
    const wide: Framework = { ...TWO_PARTS, parts: [{ ...part, domains: [{ ...part.domains[0], strands }] }] };
    const views: Profile['views'] = [{ voice: 'school', ratings: Object.fromEntries(strands.map(({ code }) => [code, { mark: 0 }])) }];
    expect(wellIn(profileOf({}, { views }), undefined, wide).fine).toEqual([
      'Amara is fine with what everyone gets for TV and screens; crossing the road with somebody; and eating lunch with other people.',
      'Amara is fine with what everyone gets for changing for sports and swimming; going on the bus; and I can wait.',
    ]);
  });

  it('never shows a code, a level number, a placeholder, a UPN or a last name, in sentences of 25 words at most', () => {
    fc.assert(fc.property(anyProfile, anyCard, (profile, typed) => {
      const card = typed.firstName.includes('{') ? { ...typed, firstName: 'Bo' } : typed;
      const { strengths, fine, notLookedAt } = goingWellIn(findingsOf(profile, TWO_PARTS), card);
      for (const text of [...strengths.map(({ area }) => area), ...fine, ...notLookedAt]) {
        expect(text).not.toMatch(/[0-9{}]|undefined/);
        for (const secret of [...STRANDS, card.upn, card.lastName]) if (secret) expect(text).not.toContain(secret);
        expect(text.split(/\s+/).length).toBeLessThanOrEqual(25);
      }
    }));
  });
});
