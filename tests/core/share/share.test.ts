import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card, ChildRecord } from '../../../src/core/child.ts';
import type { Framework, FrameworkRef } from '../../../src/core/framework.ts';
import { type Inside, type InsideCode, whatIsInside, whatWasLeftOut } from '../../../src/core/share/inside.ts';
import { profileEvents, type RecordEvent } from '../../../src/core/review.ts';
import { isShared } from '../../../src/core/merge/isShared.ts';
import { leastOf } from '../../../src/core/share/share.ts';
import { checkChildRecord } from '../../../src/data/format/schema.ts';
import { childRecord } from '../../data/file/arbitraries.ts';
import { corrected, finished, firstProfile, secondReview, tomasz } from '../../data/file/people.ts';
import { TWO_PARTS } from '../arbitraries.ts';

const [part, home] = TWO_PARTS.parts;
if (!part || !home) throw new Error('two parts');
const strandOf = (code: string) => {
  const [strand] = part.domains[0]?.strands ?? [];
  if (!strand) throw new Error('a strand');
  return { ...strand, code };
};
const domainOf = (code: string, strands: readonly string[]) =>
  ({ code, label: code, plain: code, short: code, shortPlain: code, strands: strands.map(strandOf) });

const counts = (inside: readonly Inside[]): Partial<Record<InsideCode, number>> => Object.fromEntries(inside.map(({ code, count }) => [code, count]));

/** A framework with the codes of the invented children: S is said by the school, H is kept private. */
const FRAMEWORK: Framework = {
  ...TWO_PARTS,
  id: 'vsend-core',
  parts: [
    { ...part, domains: [domainOf('CI', ['CI1', 'CI2']), domainOf('EM', ['EM1']), domainOf('S', ['S1'])] },
    { ...home, code: 'H', domains: [domainOf('H', ['H1', 'H2'])] },
  ],
};
const frameworkOf = ({ id }: FrameworkRef) => (id === FRAMEWORK.id ? FRAMEWORK : undefined);
const EVERYTHING = { fullName: true, upn: true, home: true, homeLanguages: true, setting: true, raters: true };

describe('the least of a record', () => {
  const least = leastOf(tomasz, frameworkOf);

  it('has initials, and no UPN, languages or name of the setting', () => {
    expect(least).toMatchObject({ id: 'child-tomasz', cardEdition: 0, example: true });
    expect(least.card).toEqual({
      firstName: 'T.', lastName: 'W.', bornOn: '2016-03-27', pronouns: 'he/him', settingType: 'mainstream', senStatus: 'E', senTypes: ['SLCN', 'ASD'], shared: true,
    });
    expect(profileEvents(least.events).map((event) => event.profile.context.setting)).toEqual([undefined, undefined]);
  });

  it('has the latest edition of each review, without why it was corrected, marked as shared', () => {
    expect(least.events.map(({ id, reviewId, sequence, kind, device }) => ({ id, reviewId, sequence, kind, device }))).toEqual([
      { id: corrected.id, reviewId: corrected.reviewId, sequence: 2, kind: 'profileCorrected', device: 'device-north' },
      { id: secondReview.id, reviewId: secondReview.reviewId, sequence: 3, kind: 'profileFinished', device: 'device-north' },
    ]);
    expect(least.events.every(isShared)).toBe(true);
    expect(least.events.every((event) => !('why' in event))).toBe(true);
  });

  it('has no part that is kept private, and initials in every text', () => {
    expect(profileEvents(least.events)[0]?.profile.views).toEqual([
      {
        voice: 'school',
        ratings: {
          CI1: { mark: 2, going: 'well', evidence: 'Follows two steps when T. sees a picture of each.' },
          CI2: { mark: 3, specialistAdvice: true, evidence: 'Signs and speaks; strangers need help to follow.' },
          EM1: { mark: 0 },
          S1: { mark: 'notApplicable' },
        },
      },
      { voice: 'family', ratings: { CI1: { mark: 1 } } },
    ]);
    expect(profileEvents(least.events)[0]?.profile.strengths).toEqual({ CI: { text: 'Tells long stories with his train set.', toBuildOn: true } });
  });

  it('leaves out a family view and a review of which nothing remains', () => {
    const onlyHome = { ...firstProfile, views: [{ voice: 'family' as const, ratings: { H1: { mark: 2 as const } } }] };
    const shared = leastOf({ ...tomasz, events: [{ ...finished, profile: onlyHome }, secondReview] }, frameworkOf);
    expect(shared.events.map((event) => event.id)).toEqual([secondReview.id]);
  });

  it('leaves out what it cannot tell to be public: another framework, an unknown strand', () => {
    const elsewhere = { ...secondReview, profile: { ...secondReview.profile, framework: { id: 'elsewhere', edition: '1.0' } } };
    const unknown = { ...corrected, profile: { ...firstProfile, views: [{ voice: 'school' as const, ratings: { ZZ1: { mark: 4 as const }, CI1: { mark: 1 as const } } }] } };
    const record = { ...tomasz, events: [unknown, elsewhere] };
    expect(profileEvents(leastOf(record, frameworkOf).events).map((event) => event.profile.views[0]?.ratings)).toEqual([{ CI1: { mark: 1 } }]);
    expect(leastOf(record, frameworkOf, { home: true }).events).toHaveLength(2);
  });

  it('holds what the person adds, and nothing else more', () => {
    expect(leastOf(tomasz, frameworkOf, { fullName: true }).card).toMatchObject({ firstName: 'Tomasz', lastName: 'Wrona' });
    expect(leastOf(tomasz, frameworkOf, { fullName: true }).card).not.toHaveProperty('upn');
    expect(JSON.stringify(leastOf(tomasz, frameworkOf, { fullName: true }))).toContain('when Tomasz sees');
    expect(leastOf(tomasz, frameworkOf, { upn: true }).card).toMatchObject({ firstName: 'T.', upn: 'B801200005001' });
    expect(leastOf(tomasz, frameworkOf, { homeLanguages: true }).card.homeLanguages).toEqual(['Polish', 'English']);
    expect(profileEvents(leastOf(tomasz, frameworkOf, { setting: true }).events)[0]?.profile.context.setting).toBe('Millbrook Primary');
    expect(profileEvents(leastOf(tomasz, frameworkOf, { home: true }).events)[0]?.profile.views[1]?.ratings.H1).toEqual({ mark: 1 });
    expect(leastOf(tomasz, frameworkOf, EVERYTHING).card).toEqual({ ...tomasz.card, shared: true });
  });

  it('names nobody who gave the levels, until the person adds them, and then with initials of the child’s names', () => {
    const raters = (record: ChildRecord) => profileEvents(record.events).flatMap((event) => event.profile.views.map((view) => view.by));
    expect(JSON.stringify(least)).not.toMatch(/"by"|Lindqvist/);
    expect(raters(leastOf(tomasz, frameworkOf, { raters: true }))).toEqual(['Ms Lindqvist', 'Mrs W.', undefined]);
    expect(raters(leastOf(tomasz, frameworkOf, EVERYTHING))).toEqual(['Ms Lindqvist', 'Mrs Wrona', undefined]);
  });

  it('is a sound record, and the least of itself', () => {
    fc.assert(fc.property(childRecord, (record) => {
      const shared = leastOf(record, frameworkOf);
      expect(checkChildRecord(shared)).toEqual({ ok: true, value: shared });
      expect(leastOf(shared, frameworkOf)).toEqual(shared);
    }));
  });
});

describe('whatever a record holds, its least tells', () => {
  const NAMES = ['Tomasz', 'Zoë', 'Al-Amin', "O'Brien", 'D’Arcy', 'Mary Jane', 'Will', 'Łukasz', 'İbrahim', 'van der Berg', 'Nguyễn', 'Ed', '小明'];
  const UPN = 'B801200005001';
  const HOME = 'Homewords';

  /** Forms in which a name may be typed. */
  const forms = (name: string) => [
    name, name.toUpperCase(), name.toLowerCase(), name.normalize('NFD'), name.normalize('NFD').replace(/\p{M}/gu, ''), `${name}’s`, `(${name})`, `_${name}_`,
    ...name.split(/[\s'’-]/),
  ];
  const record: fc.Arbitrary<ChildRecord> = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES), childRecord).chain(([firstName, lastName, other]) => {
    const piece = fc.constantFrom(...forms(firstName), ...forms(lastName), UPN, UPN.toLowerCase(), 'B801 2000 05001', 'reads', 'well,', '—');
    const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' '));
    const card: Card = { ...other.card, firstName, lastName, upn: UPN, setting: 'Settingname School', homeLanguages: ['Languagename'] };
    return fc.record({ evidence: text, reason: text, by: text, strength: text, why: text }).map(({ evidence, reason, by, strength, why }): ChildRecord => ({
      ...other,
      card,
      events: [finished, corrected].map((event): RecordEvent => ({
        ...event,
        why,
        profile: {
          ...firstProfile,
          views: [
            { voice: 'school', by, ratings: { CI1: { mark: 2, evidence, reason } } },
            { voice: 'family', by, ratings: { H1: { mark: 3, evidence: HOME }, H2: { mark: 1, reason: HOME } } },
          ],
          strengths: { CI: { text: strength }, H: { text: HOME } },
          context: { schoolYear: 3, setting: 'Settingname School' },
        },
      })),
    }));
  });

  const textsOf = ({ card, events }: ChildRecord) => [card.firstName, card.lastName ?? '', ...profileEvents(events).flatMap(({ profile }) => [
    ...profile.views.flatMap((view) => [view.by ?? '', ...Object.values(view.ratings).flatMap((rating) => [rating.evidence ?? '', rating.reason ?? ''])]),
    ...Object.values(profile.strengths).map((strength) => strength.text),
  ])];
  const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l');

  it('no name, in whatever way it was typed', () => {
    fc.assert(fc.property(record, (whole) => {
      const words = new Set(textsOf(leastOf(whole, frameworkOf, { raters: true })).flatMap((text) => folded(text).split(/[^\p{L}\p{N}]+/u)));
      for (const name of [whole.card.firstName, whole.card.lastName ?? '']) {
        // Two small letters may be an ordinary word, and stay; one letter is no more than the initial.
        for (const word of folded(name).split(/[^\p{L}\p{N}]+/u)) if (word.length > 2 || word === '小明') expect(words).not.toContain(word);
      }
    }), { numRuns: 500 });
  });

  it('no UPN, no language, no setting, no Home part and no reason for a correction', () => {
    fc.assert(fc.property(record, (whole) => {
      const written = JSON.stringify(leastOf(whole, frameworkOf, { raters: true }));
      expect(written.replaceAll(' ', '').toUpperCase()).not.toContain(UPN);
      expect(written).not.toMatch(/Homewords|"H[12]?":|Languagename|Settingname|"why"/);
    }), { numRuns: 300 });
  });

  it('no word of a note for the school only, nor when and where to the child left, nor how long it is kept; yet that it is not to be changed', () => {
    const word = fc.stringMatching(/^[A-Za-z]{6,12}$/).map((typed) => `Only${typed}`);
    const anyMore = fc.record({ fullName: fc.boolean(), upn: fc.boolean(), home: fc.boolean(), homeLanguages: fc.boolean(), setting: fc.boolean(), raters: fc.boolean() });
    fc.assert(fc.property(record, word, anyMore, (whole, schoolNote, add) => {
      const noted = {
        ...whole,
        card: { ...whole.card, schoolNote, leftOn: '2033-03-03', leftFor: schoolNote, keepUntil: '2044-04-04', restrictedOn: '2055-05-05' },
        events: profileEvents(whole.events).map((event) => ({ ...event, profile: { ...event.profile, schoolNote: `${schoolNote} again` } })),
      };
      const least = leastOf(noted, frameworkOf, add);
      expect(JSON.stringify(least)).not.toMatch(new RegExp(`${schoolNote}|schoolNote|2033-03-03|2044-04-04`));
      expect(least.card.restrictedOn).toBe('2055-05-05'); // else the copy looks as if nobody had asked for anything
      expect(counts(whatWasLeftOut(noted, least, frameworkOf))).toMatchObject({ schoolNotes: 3, leaving: 1, keepUntil: 1 });
      expect(counts(whatIsInside(least, frameworkOf))).toMatchObject({ restrictedOn: 1 });
      expect(counts(whatWasLeftOut(noted, least, frameworkOf))).not.toHaveProperty('restrictedOn');
    }), { numRuns: 300 });
  });

  it('nothing of fields that this version does not know', () => {
    const { card, events } = tomasz;
    const later = { note: 'Laterword' };
    const whole = {
      ...tomasz,
      ...later,
      card: { ...card, ...later },
      events: profileEvents(events).map((event) => ({ ...event, ...later, profile: { ...event.profile, ...later, context: { ...event.profile.context, ...later } } })),
    };
    expect(JSON.stringify(leastOf(whole, frameworkOf, EVERYTHING))).not.toContain('Laterword');
  });
});

describe('what is inside', () => {
  it('of the whole record', () => {
    expect(counts(whatIsInside(tomasz, frameworkOf))).toEqual({
      fullName: 1, bornOn: 1, pronouns: 1, senStatus: 1, senTypes: 2, settingType: 1, setting: 1, upn: 1, homeLanguages: 2,
      reviews: 2, levels: 12, privateLevels: 2, familyViews: 2, raters: 4, notes: 6, strengths: 4, earlierEditions: 1, correctionReasons: 1,
    });
  });

  it('of its least, which always tells the date of birth', () => {
    expect(counts(whatIsInside(leastOf(tomasz, frameworkOf), frameworkOf))).toEqual({
      initials: 1, bornOn: 1, pronouns: 1, senStatus: 1, senTypes: 2, settingType: 1, reviews: 2, levels: 7, familyViews: 1, notes: 3, strengths: 1,
    });
  });

  it('and what of it was left out', () => {
    expect(counts(whatWasLeftOut(tomasz, leastOf(tomasz, frameworkOf), frameworkOf))).toEqual({
      fullName: 1, setting: 1, upn: 1, homeLanguages: 2, levels: 5, privateLevels: 2, familyViews: 1, raters: 4, notes: 3, strengths: 3, earlierEditions: 1, correctionReasons: 1,
    });
    expect(whatWasLeftOut(tomasz, tomasz, frameworkOf)).toEqual([]);
  });

  it('counts levels of another framework apart', () => {
    const profile = { ...firstProfile, framework: { id: 'elsewhere', edition: '1.0' } };
    expect(counts(whatIsInside({ ...tomasz, events: [{ ...finished, profile }] }, frameworkOf))).toMatchObject({ otherLevels: 6 });
  });
});
