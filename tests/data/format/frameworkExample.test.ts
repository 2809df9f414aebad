import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareProfiles } from '../../../src/core/change.ts';
import type { Card, ChildRecord } from '../../../src/core/child.ts';
import { annotate, emptyDraft, rate, sameAsLastTime, strengthen } from '../../../src/core/draft.ts';
import { readIn } from '../../../src/core/editions.ts';
import { findingsOf } from '../../../src/core/family/findings.ts';
import { finishProfile, remindersFor } from '../../../src/core/entry/finish.ts';
import { type Framework, type FrameworkLookup, phaseAt, places } from '../../../src/core/framework.ts';
import { whatIsInside } from '../../../src/core/share/inside.ts';
import { frameworkIn, libraryIn } from '../../../src/core/library.ts';
import { checkAgainst, parseNeedsCode, printNeedsCode } from '../../../src/core/needsCode.ts';
import { pictureOf, pictureSentence } from '../../../src/core/change/picture.ts';
import { done } from '../../../src/core/result.ts';
import { type Mark, type Profile, type RecordEvent, profileEvents, voiceFor } from '../../../src/core/review.ts';
import { leastOf } from '../../../src/core/share/share.ts';
import { familySentence } from '../../../src/core/words/familySentence.ts';
import { theHelpNeeded } from '../../../src/core/family/helpNeeded.ts';
import { goingWellIn } from '../../../src/core/family/goingWell.ts';
import { loadLanguage } from '../../../src/catalog/language.ts';
import { speakerFor, wholeText } from '../../../src/catalog/speaker.ts';
import { trendsOf } from '../../../src/core/change/trend.ts';
import { readEnvelope } from '../../../src/data/file/readFile.ts';
import { writeEnvelope } from '../../../src/data/file/writeFile.ts';
import { checkFramework } from '../../../src/data/format/checkFramework.ts';

/** A second framework, in another language, with other parts, phases and another line: the whole road with it, so that nothing is wired to the first. */

function documentIn(name: string) {
  const checked = checkFramework(JSON.parse(readFileSync(new URL(`../../../public/schema/${name}`, import.meta.url), 'utf8')));
  if (!checked.ok) throw new Error(JSON.stringify(checked.problem));
  return checked.value;
}

const first = documentIn('example-framework.json');
const second = documentIn('example-framework-2.json');
const EDITION_1 = frameworkIn(first);
const EDITION_2 = frameworkIn(second);

/** Both editions are on the device. */
const ofBoth: FrameworkLookup = ({ id, edition }) => [EDITION_1, EDITION_2].find((framework) => framework.id === id && framework.edition === edition);

const TODAY = '2026-11-21';
const CARD: Card = { firstName: 'Amélie', lastName: 'Duvernoix', bornOn: '2018-04-02', senStatus: 'K' };

/** A profile made as a person makes one: strand by strand in a draft, then finished. */
function finished(framework: Framework, on: string, marks: Readonly<Record<string, Mark>>): Profile {
  let draft = emptyDraft({ id: 'r1', childId: 'amelie', framework: { id: framework.id, edition: framework.edition }, kind: 'annual', reviewedOn: on });
  for (const place of places(framework)) {
    const mark = marks[place.strand.code];
    if (mark !== undefined) draft = annotate(rate(draft, voiceFor(place), place.strand.code, mark), voiceFor(place), place.strand.code, { evidence: `Amélie Duvernoix, le ${on}.` });
  }
  draft = strengthen(draft, 'LA', { text: 'Raconte avec les mains.', toBuildOn: true });
  const profile = finishProfile(draft, CARD, framework, TODAY);
  if (!profile.ok) throw new Error(JSON.stringify(profile.problem));
  return profile.value;
}

const before = finished(EDITION_1, '2025-11-14', { LA1: 3, LA2: 2, LA3: 1, QU1: 1, QU2: 3 });
const after = finished(EDITION_1, '2026-11-13', { LA1: 4, LA2: 1, LA3: 1, QU1: 1, QU2: 'notApplicable' });

const eventOf = (id: string, sequence: number, profile: Profile): RecordEvent =>
  ({ id, device: 'appareil', sequence, happenedAt: `${profile.reviewedOn}T10:00:00Z`, kind: 'profileFinished', reviewId: id, profile });
const RECORD: ChildRecord = { id: 'amelie', card: CARD, cardEdition: 1, events: [eventOf('r1', 1, before), eventOf('r2', 2, after)] };

describe('a framework in French', () => {
  it('shares no code, phase or line with the built-in one', () => {
    expect(EDITION_1).toMatchObject({ id: 'exemple-fr', code: 'EF', language: 'fr-FR', rules: { overTheLineFrom: 3 }, readsAs: [] });
    const own = [...EDITION_1.parts, ...EDITION_1.parts.flatMap(({ domains }) => domains), ...places(EDITION_1).map(({ strand }) => strand)].map(({ code }) => code);
    const text = readFileSync(new URL('../../../src/catalog/vsend-core.json', import.meta.url), 'utf8');
    expect(own.filter((code) => text.includes(`"code": "${code}"`))).toEqual([]);
    expect(EDITION_1.rules.phases.filter(({ code }) => text.includes(`"${code}"`))).toEqual([]);
    expect([0, 3, 7, 15, 25].map((age) => phaseAt(age, EDITION_1)?.code)).toEqual(['maternelle', 'maternelle', 'elementaire', 'lycee', 'lycee']);
  });

  it('has every text of a library for each of its strands, and a case to practise with', () => {
    for (const document of [first, second]) {
      const { strands, cases } = libraryIn(document);
      expect(Object.keys(strands)).toEqual(places(frameworkIn(document)).map(({ strand }) => strand.code));
      expect(cases[0]?.answers.map(({ strand }) => strand).every((code) => code in strands)).toBe(true);
    }
  });

  it('puts a first name into its texts for families, whatever the pronouns, and needs no pronoun', () => {
    const texts = [first, second].flatMap((document) => document.parts.flatMap((part) => [part.plain, part.fine, part.strengthsPrompt, ...part.domains.flatMap(({ strands }) =>
      strands.flatMap(({ statements, ladder, library }) => [...Object.values(statements).map(({ family }) => family), ...ladder.map(({ family }) => family), ...library.askFamily]))]));
    for (const text of texts) {
      expect(familySentence(text, { name: 'Amélie', pronouns: 'she/her' })).toBe(text.replaceAll('{name}', 'Amélie'));
      expect(text).not.toMatch(/\b(de|que|jusque|lorsque|puisque|près de) \{name\}/i); // wrong before a vowel: d'Amélie
    }
  });
});

describe('a review with it', () => {
  it('reminds by its own line, and only of what the school answers', () => {
    const draft = rate(rate(emptyDraft({ id: 'r3', childId: 'amelie', framework: after.framework, kind: 'annual', reviewedOn: TODAY }), 'school', 'LA1', 3), 'school', 'LA2', 2);
    const reminders = Object.fromEntries(remindersFor(draft, EDITION_1, after).map((reminder) => [reminder.code, reminder.places.map(({ strand }) => strand.code)]));
    expect(reminders).toEqual({ noStrengths: [], notLookedAt: ['LA3'], noReasonForChange: ['LA1', 'LA2'], noEvidenceOverTheLine: ['LA1'] });
    expect(sameAsLastTime(draft, 'school', ['LA3'], after).ratings.school['LA3']).toEqual({ mark: 1, confirmedUnchanged: true });
  });

  it('draws its picture, with the line where this framework has it', () => {
    const picture = pictureOf(after, EDITION_1, { before });
    expect(picture).toMatchObject({ strands: 5, rated: 4, overTheLine: 1, notApplicable: 1 });
    expect(picture.groups.map(({ label, domains }) => [label, domains.map((domain) => domain.marks.length)])).toEqual([['Élève', [3]], ['Maison', [2]]]);
    expect(pictureSentence(picture, 'Amélie')).toBe('Amélie: 1 of 5 strands over the line; 0 not assessed; 1 not applicable. Since last time: 1 needs more help, 1 needs less help.');
    expect(pictureOf({ ...after, views: after.views.filter(({ voice }) => voice === 'school') }, EDITION_1).groups).toHaveLength(1);
  });

  it('is coded, and read back against its own framework', () => {
    const long = printNeedsCode(after, EDITION_1, { form: 'long', withPrivateParts: true });
    expect(long).toBe('EF1.0 2026-11-13 A LA1=4 LA2=1 LA3=1 QU1=1 QU2=x');
    expect(printNeedsCode(after, EDITION_1, { form: 'short' })).toBe('EF1.0 2026-11-13 A LA4');
    const code = parseNeedsCode(long);
    if (!code.ok) throw new Error(code.problem.problem);
    expect(checkAgainst(code.value, EDITION_1)).toEqual(done(code.value));
    expect(checkAgainst(code.value, EDITION_2)).toMatchObject({ ok: false, problem: { problem: 'otherEdition' } });
  });

  it('tells the family in its own words', async () => {
    const speaker = speakerFor(await loadLanguage('en'), EDITION_1, { name: 'Amélie' });
    const said = theHelpNeeded(findingsOf(after, EDITION_1, before), { differ: [], reasons: 'all' }).flatMap((item) => ('said' in item && item.kind !== 'note' ? [wholeText(speaker.say(item.said))] : []));
    expect(said).toContain("Toute la journée, Amélie a besoin qu'un adulte donne chaque message en tête à tête.");
    expect(said.join(' ')).toContain('Un petit plus: ');
    expect(goingWellIn(findingsOf(after, EDITION_1, before), CARD).strengths).toEqual([{ area: 'Amélie', text: 'Raconte avec les mains.', toBuildOn: true }]);
    expect(said.join(' ')).not.toMatch(/\{\w+\}/);
  });

  it('is shared without what its family part holds, and comes back from a file as it went in', async () => {
    const shared = leastOf(RECORD, ofBoth);
    expect(Object.keys(profileEvents(shared.events)[1]?.profile.views[0]?.ratings ?? {})).toEqual(['LA1', 'LA2', 'LA3']);
    expect(profileEvents(shared.events).flatMap(({ profile }) => profile.views.map(({ voice }) => voice))).toEqual(['school', 'school']);
    expect(JSON.stringify(shared)).not.toMatch(/Amélie|Duvernoix/);
    expect(whatIsInside(shared, ofBoth)).not.toContainEqual(expect.objectContaining({ code: 'privateLevels' }));
    expect(whatIsInside(RECORD, ofBoth)).toContainEqual({ code: 'privateLevels', count: 4 });
    for (const record of [RECORD, shared]) {
      const { blob } = await writeEnvelope({ kind: 'backup', exportedOn: TODAY, records: [record], drafts: [] });
      expect(await readEnvelope(blob)).toMatchObject({ ok: true, value: { children: [record] } });
    }
  });
});

describe('the next edition of it', () => {
  const now = finished(EDITION_2, '2026-11-20', { LA1: 2, LA4: 2, LA5: 1, LA6: 0, QU3: 3 });

  it('reads the earlier one by its map: reworded, renamed, split and merged', () => {
    expect(EDITION_2.readsAs[0]?.strands.map(({ how }) => how).toSorted()).toEqual(['merged', 'renamed', 'reworded', 'split']);
    const changes = compareProfiles(before, now, EDITION_2).map(({ place, before: was, after: is, direction, because }) => [place.strand.code, was, is, because ?? direction]);
    expect(changes).toEqual([
      ['LA1', 3, 2, 'stepDown'], // reworded
      ['LA4', 2, 2, 'same'], // renamed
      ['LA5', 'notAssessed', 1, 'split'], // a 1 for both together says nothing of either
      ['LA6', 'notAssessed', 0, 'split'],
      ['QU3', 3, 3, 'same'], // merged: the higher of 1 and 3
    ]);
  });

  it('reads a split strand that needed no help, and says nothing where half of a merger was not looked at', () => {
    const earlier = finished(EDITION_1, '2025-11-14', { LA1: 1, LA3: 0, QU2: 2 });
    const read = readIn(EDITION_2, earlier);
    expect(read?.profile.views.flatMap(({ ratings }) => Object.entries(ratings).map(([code, { mark }]) => [code, mark]))).toEqual([['LA1', 1], ['LA5', 0], ['LA6', 0]]);
    expect(Object.fromEntries(read?.because ?? [])).toEqual({ QU3: 'partlyRated' });
  });

  it('draws one line through both editions', () => {
    const reviews = [before, after, now].map((profile, at) => ({ id: `r${at}`, profile, editions: [], later: [] }));
    const trends = trendsOf(reviews, EDITION_2);
    expect(trends.find(({ place }) => place.strand.code === 'LA1')?.points.map(({ mark }) => mark)).toEqual([3, 4, 2]);
    expect(trends.find(({ place }) => place.strand.code === 'LA4')?.points.map(({ mark }) => mark)).toEqual([2, 1, 2]);
  });

  it('is not read in the earlier one, which knows nothing of it', () => {
    expect(readIn(EDITION_1, now)).toBeUndefined();
    expect(compareProfiles(now, after, EDITION_1).every(({ because }) => because === 'otherEdition')).toBe(true);
  });
});
