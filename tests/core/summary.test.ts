import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/core/child.ts';
import { findingsOf } from '../../src/core/findings.ts';
import type { Framework } from '../../src/core/framework.ts';
import type { Profile } from '../../src/core/review.ts';
import { endSentence, familySentence } from '../../src/core/familySentence.ts';
import { type FamilyPage, familyPage, levelsNamed, naturalList } from '../../src/core/summary.ts';
import { anyCard, anyProfile, anyProfileOfAnyEdition, profileOf, STRANDS, TWO_PARTS } from './arbitraries.ts';

const AMARA: Card = { firstName: 'Amara', lastName: 'Okaforova', bornOn: '2017-05-04', pronouns: 'she/her', upn: 'B801200005001' };
const pageOf = (profile: Profile, before?: Profile, framework: Framework = TWO_PARTS) => familyPage(findingsOf(profile, framework, before), AMARA, framework);

/** Every text of the page that is ours: not typed by a person, and no date. */
const ownWords = ({ goingWell, areas, changes, notLookedAt }: FamilyPage): readonly string[] => [
  ...goingWell.strengths.map(({ area }) => area),
  ...goingWell.fine,
  ...areas.flatMap(({ heading, sentences }) => [heading, ...sentences]),
  ...(changes ? [...changes.more, ...changes.less, changes.note ?? '', ...changes.newlyLookedAt, ...changes.noLongerApplies] : []),
  ...notLookedAt,
];

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

describe('the page for a family', () => {
  it('says what goes well, what is needed, what changed and what nobody looked at', () => {
    const before = profileOf({ TK1: 2, TK2: 2, MV2: 1, F1: 1 }, { reviewedOn: '2025-11-14' });
    const now = profileOf({ TK1: 3, TK2: 1, TK3: 0, MV2: 'notApplicable', F1: 0 }, { strengths: { TK: { text: 'Tells long stories.', toBuildOn: true }, F: { text: '', toBuildOn: true } } });
    expect(pageOf(now, before)).toEqual({
      name: 'Amara',
      on: '2026-11-21',
      goingWell: {
        strengths: [
          { area: 'Talking together', text: 'Tells long stories.', toBuildOn: true },
          { area: 'At home', text: 'A real strength to build on.', toBuildOn: false },
        ],
        ladders: [],
        fine: ['Amara is fine with what everyone gets for telling people things.', 'At home, no extra help is wanted for bedtime.'],
      },
      areas: [{ heading: 'Talking together', sentences: ['Her days go well with a lot of help with Following talk.', 'A little extra: joining in.'] }],
      changes: {
        since: '2025-11-14',
        more: ['Following talk: from some planned help to a lot of help'],
        less: ['Joining in: from some planned help to a little extra', 'At home, bedtime: from a little extra to fine with what everyone gets'],
        newlyLookedAt: ['New since last time: telling people things.'],
        noLongerApplies: ['Applied last time, and does not apply now: using hands.'],
      },
      notLookedAt: ['This time we did not look at walking and running; and days out.'],
    });
  });

  it('speaks of no change in a first profile, and names an area nobody has looked at by its own name', () => {
    const page = pageOf(profileOf({ TK1: 0, TK2: 0 }));
    expect(page).not.toHaveProperty('changes');
    expect(page.goingWell.fine).toEqual(['Amara is fine with what everyone gets for following talk and joining in.']);
    expect(page.notLookedAt).toEqual(['We have not yet looked at telling people things and moving about.']);
  });

  it.each([
    ['the same', profileOf({ TK1: 2 }), 'What we looked at both times has stayed the same.'],
    ['nothing looked at both times', profileOf({ TK2: 2 }), 'Nothing was looked at both times, so we cannot say what is different.'],
    ['another edition', profileOf({ TK1: 2 }, { framework: { id: 'two-parts', edition: '1.0' } }), 'The questions have changed since last time, so we cannot say what is different.'],
    ['a change', profileOf({ TK1: 1 }), undefined],
  ])('says why no change can be named: %s', (_, before, note) => {
    expect(pageOf(profileOf({ TK1: 2 }), before).changes?.note).toBe(note);
  });

  it('gives more help and less help the same words', () => {
    const [low, high] = [profileOf({ TK1: 1 }), profileOf({ TK1: 3 })];
    expect(pageOf(high, low).changes?.more).toEqual(['Following talk: from a little extra to a lot of help']);
    expect(pageOf(low, high).changes?.less).toEqual(['Following talk: from a lot of help to a little extra']);
  });

  it('puts what went from one level to another on one line', () => {
    const page = pageOf(profileOf({ TK1: 3, TK2: 3, TK3: 4, MV1: 3 }), profileOf({ TK1: 2, TK2: 2, TK3: 2, MV1: 2 }));
    expect(page.changes?.more).toEqual([
      'Following talk; joining in; and walking and running: from some planned help to a lot of help',
      'Telling people things: from some planned help to help nearly all the time',
    ]);
    expect(page.areas[0]?.sentences).toEqual([
      'Somebody helps Amara with Telling people things nearly all the time.', 'A lot of help: following talk and joining in.',
    ]);
  });

  it('says where a specialist is needed, whatever the level', () => {
    const views: Profile['views'] = [{ voice: 'school', ratings: { TK1: { mark: 0, specialistAdvice: true }, TK2: { mark: 1 } } }];
    expect(pageOf(profileOf({}, { views })).areas[0]?.sentences).toEqual(['A little extra: joining in.', 'A specialist’s advice is needed for following talk.']);
  });

  it('names the levels whose words stand on it', () => {
    const named = (now: Profile, before?: Profile) => levelsNamed(findingsOf(now, TWO_PARTS, before));
    // Where most help is needed is told in a statement, not in the words of the level.
    expect(named(profileOf({ TK1: 4, TK2: 2, TK3: 0 }))).toEqual([2]);
    expect(named(profileOf({ TK1: 1, MV1: 3 }))).toEqual([1]);
    expect(named(profileOf({ TK1: 3 }), profileOf({ TK1: 0 }))).toEqual([0, 3]);
    expect(named(profileOf({ TK1: 3 }), profileOf({ TK1: 3, TK2: 2 }))).toEqual([]);
  });

  it('breaks a long list into sentences of 25 words at most, and keeps the capitals of abbreviations', () => {
    const titles = ['TV and screens', 'Crossing the road with somebody', 'Eating lunch with other people', 'Changing for sports and swimming', 'Going on the bus', 'I can wait'];
    const part = TWO_PARTS.parts[0];
    const strand = part?.domains[0]?.strands[0];
    if (!part?.domains[0] || !strand) throw new Error('the invented framework has a strand');
    const strands = titles.map((plain, index) => ({ ...strand, code: `ZZ${index}`, plain }));
    const wide: Framework = { ...TWO_PARTS, parts: [{ ...part, domains: [{ ...part.domains[0], strands }] }] };
    const views: Profile['views'] = [{ voice: 'school', ratings: Object.fromEntries(strands.map(({ code }) => [code, { mark: 0 }])) }];
    expect(pageOf(profileOf({}, { views }), undefined, wide).goingWell.fine).toEqual([
      'Amara is fine with what everyone gets for TV and screens; crossing the road with somebody; and eating lunch with other people.',
      'Amara is fine with what everyone gets for changing for sports and swimming; going on the bus; and I can wait.',
    ]);
  });

  it('never shows a code, a level number, a placeholder, a UPN or a last name, in sentences of 25 words at most', () => {
    fc.assert(fc.property(anyProfile, fc.option(anyProfileOfAnyEdition, { nil: undefined }), anyCard, (profile, before, typed) => {
      const card = typed.firstName.includes('{') ? { ...typed, firstName: 'Bo' } : typed;
      for (const text of ownWords(familyPage(findingsOf(profile, TWO_PARTS, before), card, TWO_PARTS))) {
        expect(text).not.toMatch(/[0-9{}]/);
        expect(text).not.toMatch(/undefined|notAssessed|notApplicable|from {2}| to $/);
        for (const secret of [...STRANDS, card.upn, card.lastName]) if (secret) expect(text).not.toContain(secret);
        expect(text.split(/\s+/).length).toBeLessThanOrEqual(25);
      }
    }));
  });

  it('says everything that needs planned help, once', () => {
    fc.assert(fc.property(anyProfile, (profile) => {
      const findings = findingsOf(profile, TWO_PARTS);
      const said = familyPage(findings, AMARA, TWO_PARTS).areas.flatMap(({ sentences }) => sentences).filter((sentence) => !sentence.startsWith('A specialist’s advice'));
      for (const { place: { strand: { plain } } } of findings.areas.flatMap(({ needs }) => needs)) {
        const inside = plain.charAt(0).toLowerCase() + plain.slice(1);
        expect(said.filter((sentence) => sentence.includes(plain) || sentence.includes(inside))).toHaveLength(1);
      }
    }));
  });
});
