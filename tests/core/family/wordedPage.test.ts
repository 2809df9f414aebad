import { describe, expect, it } from 'vitest';
import type { ChildRecord } from '../../../src/core/child.ts';
import { familyPage } from '../../../src/core/family/familyPage.ts';
import { type LaterBody, withLater } from '../../../src/core/merge/laterEvent.ts';
import { mergeRecord } from '../../../src/core/merge/merge.ts';
import { linesOf, type PageDocument } from '../../../src/core/family/pageDocument.ts';
import { type Profile, type RecordEvent, reviewsOf } from '../../../src/core/review.ts';
import { leastOf } from '../../../src/core/share/share.ts';
import type { Said } from '../../../src/core/family/said.ts';
import { factsOf } from '../../../src/core/family/saidFacts.ts';
import { isOurs, wordedPage, wordingsOf } from '../../../src/core/family/wordedPage.ts';
import type { OwnWords, PageKind, Wording } from '../../../src/core/wording.ts';
import { profileOf, TWO_PARTS } from '../arbitraries.ts';
import { told } from '../told.ts';

const NEED = 'area.TK.need';
const finishedHead = (reviewId: string) => ({ id: `${reviewId}-e`, device: 'd', happenedAt: '2026-11-21T15:30:00.000Z', reviewId });
const finished = (profile: Profile, review = 'r1', sequence = 1): RecordEvent => ({ ...finishedHead(review), sequence, kind: 'profileFinished', profile });
const childWith = (...events: readonly RecordEvent[]): ChildRecord => ({ id: 'odette', card: { firstName: 'Odette', bornOn: '2018-03-02' }, cardEdition: 1, events });
const CHILD = childWith(finished(profileOf({ TK1: 3 })));

/** A wording as the screen writes it: in the place of what the page says by itself at that moment. */
const worded = (text: string | undefined, { line = NEED, page = 'family' as PageKind, own = saysItself(CHILD, line), asYou = false } = {}): Wording & { readonly kind: 'worded' } =>
  ({ kind: 'worded', page, line, ...own, ...(text !== undefined && { text }), ...(asYou && { asYou }) });
const add = (child: ChildRecord, body: LaterBody, review = 'r1', device = 'd') => withLater(child, review, { id: crypto.randomUUID(), device, happenedAt: '2026-11-22T10:00:00Z' }, body);

function ownPage({ card, events }: ChildRecord) {
  const review = reviewsOf(events).at(-1);
  if (!review) throw new Error('there is a review');
  return familyPage({ card, framework: TWO_PARTS, review, dates: [] });
}

/** As a page says it: the facts apart from their words, which say the name. */
const sayingFor = ({ card: { firstName: name, pronouns } }: ChildRecord, words = 'says') => (said: Said): OwnWords =>
  ({ facts: factsOf(said, { name, ...(pronouns !== undefined && { pronouns }), framework: TWO_PARTS.id }), instead: said.kind === 'statement' ? `${name} ${words}: ${told(said)}` : told(said) });

function saysItself(child: ChildRecord, key: string): OwnWords {
  const item = linesOf(ownPage(child)).find((one) => one.key === key);
  if (!item) throw new Error(`the page has ${key}`);
  return sayingFor(child)(item.said);
}

/** The same record with its profile corrected. */
const correctedFrom = (child: ChildRecord, profile: Profile, sequence = 9): ChildRecord =>
  ({ ...child, events: [...child.events, { ...finishedHead('r1'), id: `corrected-${sequence}`, sequence, kind: 'profileCorrected', why: 'Mistyped.', profile }] });

/** The page as it is printed, and what staff are told. */
function made(child: ChildRecord, { own = ownPage(child), asYou = false, words = 'says' } = {}) {
  const { document, stale, standing } = wordedPage(own, wordingsOf(reviewsOf(child.events), 'family', asYou), sayingFor(child, words), ownPage(child));
  return { says: (key: string) => linesOf(document).filter((item) => item.key === key).map(({ said }) => told(said)), stale: stale.map(({ worded: { text, line }, now }) => ({ line, text, now: now?.instead })), standing: [...standing.keys()], document };
}

describe('a wording', () => {
  it('stands on the page while the page says the same by itself', () => {
    const { says, stale, document } = made(add(CHILD, worded('Odette loves a helper near by.')));
    expect(says(NEED)).toEqual(['"Odette loves a helper near by."']);
    expect(stale).toEqual([]);
    expect(linesOf(document).find(({ key }) => key === NEED)?.said).toMatchObject({ instead: true });
  });

  it('changes no other line', () => {
    const keysAndTexts = (child: ChildRecord) => linesOf(made(child).document).filter(({ key }) => key !== NEED).map(({ key, said }) => [key, told(said)]);
    expect(keysAndTexts(add(CHILD, worded('Ours.')))).toEqual(keysAndTexts(CHILD));
  });

  it('is the last of several', () => {
    expect(made(add(add(CHILD, worded('First.')), worded('Second.'))).says(NEED)).toEqual(['"Second."']);
  });

  it('is taken back: the page has its own words, and nobody need be told', () => {
    const { says, stale } = made(add(add(CHILD, worded('Ours.')), worded(undefined)));
    expect([says(NEED), stale]).toEqual([['statement TK1 3'], []]);
  });

  it('without words leaves its line out, and nobody need be told', () => {
    const without = add(CHILD, worded(''));
    expect([made(without).says(NEED), made(without).stale]).toEqual([[], []]);
    expect(linesOf(made(without).document)).toHaveLength(linesOf(ownPage(CHILD)).length - 1);
  });

  it('for "you" waits while the page speaks of the child, silently, and the other way round', () => {
    const both = add(add(CHILD, worded('Of her.')), worded('To you.', { asYou: true }));
    expect([made(both).says(NEED), made(both).stale]).toEqual([['"Of her."'], []]);
    expect([made(both, { asYou: true }).says(NEED), made(both, { asYou: true }).stale]).toEqual([['"To you."'], []]);
    expect(made(add(both, worded(undefined, { asYou: true }))).says(NEED)).toEqual(['"Of her."']);
    expect(made(add(CHILD, worded('Of her.')), { asYou: true })).toMatchObject({ stale: [] });
  });

  it('rests on the facts: another way of saying them is no change', () => {
    const reworded = made(add(CHILD, worded('Ours.')), { words: 'is said otherwise' });
    expect([reworded.says(NEED), reworded.stale]).toEqual([['"Ours."'], []]);
  });

  it('of one page says nothing on the other', () => {
    expect(made(add(CHILD, worded('Ours.', { page: 'child' })))).toMatchObject({ stale: [] });
    expect(made(add(CHILD, worded('Ours.', { page: 'child' }))).says(NEED)).toEqual(['statement TK1 3']);
  });
});

describe('when the records have changed', () => {
  const ours = add(CHILD, worded('Ours.'));

  it.each<[what: string, child: ChildRecord, says: readonly string[], now: string | undefined]>([
    ['another level by a correction', correctedFrom(ours, profileOf({ TK1: 4 })), ['statement TK1 4'], 'Odette says: statement TK1 4'],
    ['another strand by a later review', { ...ours, events: [...ours.events, finished(profileOf({ TK2: 3 }, { reviewedOn: '2027-11-20' }), 'r2', 9)] }, ['statement TK2 3'], 'Odette says: statement TK2 3'],
    ['the name was corrected', { ...ours, card: { ...ours.card, firstName: 'Odile' } }, ['statement TK1 3'], 'Odile says: statement TK1 3'],
    ['the line is gone', correctedFrom(ours, profileOf({ TK1: 0 })), [], undefined],
  ])('%s: the page has its own words, and staff are told', (_, child, says, now) => {
    const page = made(child);
    expect(page.says(NEED)).toEqual(says);
    expect(page.stale).toEqual([{ line: NEED, text: 'Ours.', now }]);
  });

  it.each<[what: string, profile: Profile, now: string | undefined]>([
    ['says something else', profileOf({ TK1: 4 }), 'Odette says: statement TK1 4'],
    ['says nothing', profileOf({ TK1: 0 }), undefined],
  ])('a line that was left out stays out until somebody decides, and staff are told: the page %s', (_, profile, now) => {
    const changed = correctedFrom(add(CHILD, worded('')), profile);
    expect([made(changed).says(NEED), made(changed).stale, made(changed).standing]).toEqual([[], [{ line: NEED, text: '', now }], []]);
  });

  it('a line that was left out is put back, or left out of what is said now', () => {
    const changed = correctedFrom(add(CHILD, worded('')), profileOf({ TK1: 4 }));
    const own = saysItself(changed, NEED);
    expect(made(add(changed, worded(undefined, { own }))).says(NEED)).toEqual(['statement TK1 4']);
    const stays = made(add(changed, worded('', { own })));
    expect([stays.says(NEED), stays.stale, stays.standing]).toEqual([[], [], [NEED]]);
  });

  it('what there is no room for is no change', () => {
    const own = ownPage(ours);
    const less: PageDocument = { ...own, sections: own.sections.map((section) => ({ ...section, items: section.items.filter((item) => !('key' in item) || item.key !== NEED) })) };
    expect(made(ours, { own: less })).toMatchObject({ stale: [], standing: [NEED] });
    expect(made(ours, { own: less }).says(NEED)).toEqual([]);
  });

  it('says the same where only the name was corrected, and the sentence has none', () => {
    const line = 'ask.seeAll';
    const renamed = add(CHILD, worded('Ask us.', { line }));
    expect(made({ ...renamed, card: { ...renamed.card, firstName: 'Odile' } })).toMatchObject({ stale: [], standing: [line] });
  });

  it('counts again when the page says again what it said', () => {
    const back = correctedFrom(ours, profileOf({ TK1: 4 }));
    const again = correctedFrom(back, profileOf({ TK1: 3 }), 10);
    expect(made(again)).toMatchObject({ stale: [] });
    expect(made(again).says(NEED)).toEqual(['"Ours."']);
  });

  it('is kept all the same where staff say so, or let go', () => {
    const changed = correctedFrom(ours, profileOf({ TK1: 4 }));
    const kept = made(add(changed, worded('Ours.', { own: saysItself(changed, NEED) })));
    expect([kept.says(NEED), kept.stale]).toEqual([['"Ours."'], []]);
    const letGo = made(add(changed, worded(undefined)));
    expect([letGo.says(NEED), letGo.stale]).toEqual([['statement TK1 4'], []]);
  });

  it('says at which review it was worded', () => {
    const [only] = wordingsOf(reviewsOf(ours.events), 'family').values();
    expect(only).toMatchObject({ reviewedOn: '2026-11-21', text: 'Ours.', facts: expect.stringContaining('statement TK1 3'), instead: 'Odette says: statement TK1 3' });
  });
});

describe('two devices', () => {
  const [here, there] = [add(CHILD, worded('Here.'), 'r1', 'one'), add(CHILD, worded('There.'), 'r1', 'two')];

  it('end with the same page, whoever opens whose copy', () => {
    const [a, b] = [mergeRecord(here, there), mergeRecord(there, here)];
    expect(made(a).says(NEED)).toEqual(made(b).says(NEED));
    expect(made(a).says(NEED)).toHaveLength(1);
    expect(['"Here."', '"There."']).toContain(made(a).says(NEED)[0]);
  });

  it('a wording that was made on what the other had seen comes after it', () => {
    const later = add(here, worded('Later.'), 'r1', 'two');
    expect(made(mergeRecord(later, here)).says(NEED)).toEqual(['"Later."']);
    expect(made(mergeRecord(here, later)).says(NEED)).toEqual(['"Later."']);
  });
});

describe('whose words they are', () => {
  const profile = profileOf({ TK1: 3 }, {
    strengths: { TK: { text: 'Sings.' } },
    childsView: { words: 'theirs', answers: { helps: { text: 'A song.' } } }, familysView: { answers: { helps: { text: 'Time.' } } },
    support: { provisions: { p1: { n: 1, what: 'A group', who: 'Ms Abara', strands: [] } } },
  });

  it('offers what the page and the school say, never what a child or a family said', () => {
    const lines = linesOf(ownPage(childWith(finished(profile))));
    const offered = new Map(lines.map((item) => [item.key, isOurs(item)]));
    expect(Object.fromEntries(['helps.child', 'helps.family', 'helps.provision.p1', 'well.strength.TK', 'well.area.TK', NEED].map((key) => [key, offered.get(key)])))
      .toEqual({ 'helps.child': false, 'helps.family': false, 'helps.provision.p1': true, 'well.strength.TK': true, 'well.area.TK': false, [NEED]: true });
  });

  it('a share has none of it', () => {
    const child = add(childWith(finished(profile)), worded('Ours, of Odette.'));
    for (const more of [{}, { fullName: true, raters: true, views: true, support: true, home: true }]) {
      const least = leastOf(child, () => TWO_PARTS, more);
      expect(JSON.stringify(least)).not.toContain('Ours');
      expect(least.events.map(({ kind }) => kind)).toEqual(['profileFinished']);
    }
  });
});
