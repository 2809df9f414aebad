import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATE_CODES } from '../../../src/core/calendar/dateRules.ts';
import { familyPage, type PageFacts } from '../../../src/core/family/familyPage.ts';
import { emptyMeeting, type Meeting } from '../../../src/core/meeting.ts';
import type { LaterBody } from '../../../src/core/merge/laterEvent.ts';
import type { Profile } from '../../../src/core/review.ts';
import type { Provision } from '../../../src/core/support.ts';
import { anyProfile, anyProfileOfAnyEdition, profileOf, TWO_PARTS } from '../arbitraries.ts';
import { keysOf, reviewOf, sectionOf, told } from '../told.ts';

const met = (more: Partial<Meeting> = {}, heldOn = '2026-11-25'): LaterBody => ({ kind: 'met', meeting: { ...emptyMeeting(heldOn), ...more } });

function pageOf(profile: Profile, { later = [], ...more }: Partial<PageFacts> & { readonly later?: readonly LaterBody[] } = {}) {
  return familyPage({ card: { firstName: 'Odette', pronouns: 'she/her' }, framework: TWO_PARTS, review: reviewOf(profile, ...later), dates: [], ...more });
}

const EMPTY = profileOf({});
/** A section of a page, made from a profile and what else is told. */
const sectionFrom = (code: string) => (profile: Profile, more?: Parameters<typeof pageOf>[1]) => sectionOf(pageOf(profile, more), code);

describe('the page for a family', () => {
  it('stands in this order, whatever there is', () => {
    for (const profile of [EMPTY, profileOf({ TK1: 4 }, { familysView: { answers: { helps: { text: 'A song.' } } } })]) {
      expect(pageOf(profile).sections.map(({ code }) => code)).toEqual(['well', 'helps', 'need', 'agreed', 'next', 'say', 'ask', 'words']);
    }
  });

  it('says whose it is, of which review, and of which month', () => {
    const { title, lead, on } = pageOf(EMPTY);
    expect([told(title), ...lead.map(told), on]).toEqual(['family.title month=2026-11-21', 'family.for', 'reviewOf day=2026-11-21', '2026-11-21']);
  });

  it('is refused for a profile of another framework, whose codes would be read as something else', () => {
    expect(() => pageOf({ ...EMPTY, framework: { id: 'another', edition: '1' } })).toThrow(RangeError);
  });
});

describe('what is going well', () => {
  const well = sectionFrom('well');
  it.each<[what: string, profile: Profile, said: readonly string[]]>([
    ['nothing', EMPTY, ['well.nothing']],
    ['strengths as they were typed, under their area', profileOf({}, { strengths: { MV: { text: ' Swims. ' }, TK: { text: 'Sings.', toBuildOn: true } } }),
      ['subheading: area TK', '"Sings." + well.toBuildOn', 'subheading: area MV', '"Swims."']],
    ['a tick without words', profileOf({}, { strengths: { TK: { text: '', toBuildOn: true } } }), ['subheading: area TK', 'well.realStrength']],
    ['neither tick nor words', profileOf({}, { strengths: { TK: { text: '  ' } } }), ['well.nothing']],
    ['something to build on, in the framework’s words', profileOf({ TK2: { mark: 4, strength: 2 } }), ['rung TK2 2']],
    ['what there is to build on stands before the areas, of none of which it is', profileOf({ MV1: { mark: 3, strength: 1 }, TK2: { mark: 4, strength: 2 } }, { strengths: { TK: { text: 'Sings.' } } }),
      ['rung TK2 2', 'rung MV1 1', 'subheading: area TK', '"Sings."']],
    ['what is fine with what everyone gets is no praise', profileOf({ TK1: 0, MV2: 0, F1: 0 }), ['well.nothing']],
    ['a strength of a private part that nobody filled in', profileOf({}, { strengths: { F: { text: 'At home.' } } }), ['well.nothing']],
  ])('%s', (_, profile, said) => {
    expect(well(profile)).toEqual(said);
  });
});

describe('what helps', () => {
  const helps = sectionFrom('helps');
  const support = (...provisions: readonly Partial<Provision>[]): Profile =>
    ({ ...EMPTY, support: { provisions: Object.fromEntries(provisions.map((one, at) => [`p${at + 1}`, { n: at + 1, what: 'A group', strands: ['TK1'], ...one }])) } });

  it.each<[what: string, view: NonNullable<Profile['childsView']>, said: string]>([
    ['the child’s own words', { answers: { helps: { text: ' A song. ' } }, words: 'theirs' }, 'quote: said.theirs "A song."'],
    ['somebody’s for the child', { answers: { helps: { text: 'A song.' } }, words: 'onBehalf', by: ' Ms Abara ' }, 'quote: said.onBehalfBy person="Ms Abara" "A song."'],
    ['nobody knows whose for the child', { answers: { helps: { text: 'A song.' } }, words: 'onBehalf' }, 'quote: said.onBehalf "A song."'],
    ['nobody has said whose', { answers: { helps: { text: 'A song.' } } }, 'quote: said.view "A song."'],
    ['nobody has said whose, only who wrote them down', { answers: { helps: { text: 'A song.' } }, by: 'Ms Abara' }, 'quote: said.view "A song."'],
    ['nobody has said whose, but of this answer', { answers: { helps: { text: 'A song.', words: 'onBehalf' } }, by: 'Dad' }, 'quote: said.onBehalfBy person="Dad" "A song."'],
    ['one answer that is not in the child’s words', { answers: { helps: { text: 'A song.', words: 'onBehalf' } }, words: 'theirs', by: 'Dad' }, 'quote: said.onBehalfBy person="Dad" "A song."'],
    ['one answer that is', { answers: { helps: { text: 'A song.', words: 'theirs' } }, words: 'onBehalf', by: 'Dad' }, 'quote: said.theirs "A song."'],
  ])('%s', (_, childsView, said) => {
    expect(helps({ ...EMPTY, childsView })).toEqual([said]);
  });

  it('has the family’s words, marked as theirs, and no answer to another question', () => {
    expect(helps({ ...EMPTY, familysView: { answers: { helps: { text: 'Time.' }, worries: { text: 'The move.' } } } })).toEqual(['helps.familySays "Time."']);
    expect(helps({ ...EMPTY, childsView: { answers: { hard: { text: 'Noise.' } } }, familysView: { answers: { worries: { text: 'The move.' } } } })).toEqual(['helps.nothing']);
  });

  it.each<[what: string, provision: Partial<Provision>, said: string]>([
    ['only what', { who: ' ' }, '"A group"'],
    ['who', { who: 'Ms Abara' }, '"A group" + provision.who person="Ms Abara"'],
    ['how often', { timesAWeek: 2, minutes: 20 }, '"A group" + provision.times times=2'],
    ['whether it helped', { helped: 'no' }, '"A group" + helped.no'],
    ['never what it costs, nor what shows that it helped', { helped: 'yes', pencePerHour: 4321, helpedEvidence: 'Asked for a turn.', groupSize: 4, weeks: 38 }, '"A group" + helped.yes'],
  ])('%s', (_, provision, said) => {
    expect(helps(support(provision))).toEqual(['helps.inPlace', `bullet: ${said}`]);
  });

  it.each<[timesAWeek: number, said: string]>([
    [5, ' + provision.times times=5'], [1.5, ' + provision.times times=1.5'], [1, ' + provision.times times=1'],
    [0.99, ''], [0.7, ''], [0.67, ''], [0.51, ' + provision.everyWeeks weeks=2'], [0.5, ' + provision.everyWeeks weeks=2'], [0.4, ''],
    [0.33, ' + provision.everyWeeks weeks=3'], [0.3, ''], [0.25, ' + provision.everyWeeks weeks=4'], [0.17, ' + provision.everyWeeks weeks=6'], [0, ''],
  ])('%d times a week: as often as it is, or not told at all', (timesAWeek, said) => {
    expect(helps(support({ timesAWeek }))).toEqual(['helps.inPlace', `bullet: "A group"${said}`]);
  });

  it('lists five, counts the rest, and leaves out those without words', () => {
    const numbered = (count: number) => Array.from({ length: count }, (_, at) => ({ what: `Thing ${at + 1}` }));
    expect(helps(support(...numbered(5), { what: '  ' }))).toHaveLength(6);
    expect(helps(support(...numbered(5)))?.at(-1)).toBe('bullet: "Thing 5"');
    expect(helps(support(...numbered(9)))?.slice(-2)).toEqual(['bullet: "Thing 5"', 'helps.more count=4']);
    expect(helps(support({ what: '  ' }))).toEqual(['helps.nothing']);
  });
});

describe('what was agreed', () => {
  const agreed = sectionFrom('agreed');
  const room = '[write 2]';

  it.each<[what: string, later: readonly LaterBody[], said: readonly string[]]>([
    ['before the meeting: room to write', [], ['agreed.notYet', room]],
    ['a meeting of which nothing is written down', [met()], ['agreed.on day=2026-11-25', 'agreed.nothing', room]],
    ['a meeting without a day', [met({}, '')], ['agreed.nothing', room]],
    ['the levels', [met({ settled: { TK1: { mark: 3 }, TK2: { unresolved: true }, MV1: { mark: 'notApplicable' }, MV2: { note: 'Talked about.' } } })],
      ['agreed.on day=2026-11-25', 'agreed.levels places=TK1,MV1']],
    ['only a difference, which stands where its level does', [met({ settled: { TK2: { unresolved: true } } })], ['agreed.on day=2026-11-25']],
    ['never what was settled of a private part', [met({ settled: { F1: { mark: 3 } } })], ['agreed.on day=2026-11-25', 'agreed.nothing', room]],
    ['what is hoped for, in its order, with its day', [met({ outcomes: { o2: { n: 2, what: 'Reads.', strands: [] }, o1: { n: 1, what: ' Plays. ', strands: [], dueOn: '2027-11-01' }, o3: { n: 3, what: ' ', strands: [] }, o4: { n: 4, what: 'Runs.', strands: [], dueOn: 'soon' } } })],
      ['agreed.on day=2026-11-25', 'subheading: agreed.hopes', 'bullet: "Plays." + outcome.by day=2027-11-01', 'bullet: "Reads."', 'bullet: "Runs."']],
    ['what was due before the meeting is over; on its day, after it, or by no day it is not', [met({ outcomes: { o1: { n: 1, what: 'Counts.', strands: [], dueOn: '2026-11-24' }, o2: { n: 2, what: 'Plays.', strands: [], dueOn: '2026-11-25' }, o3: { n: 3, what: 'Reads.', strands: [], dueOn: '2026-11-26' }, o4: { n: 4, what: 'Runs.', strands: [] } } })],
      ['agreed.on day=2026-11-25', 'subheading: agreed.hopes', 'bullet: "Plays." + outcome.by day=2026-11-25', 'bullet: "Reads." + outcome.by day=2026-11-26', 'bullet: "Runs."']],
    ['only what was due before', [met({ outcomes: { o1: { n: 1, what: 'Counts.', strands: [], dueOn: '2026-11-24' } } })], ['agreed.on day=2026-11-25', 'agreed.nothing', room]],
    ['a meeting without a day, before which nothing was due', [met({ outcomes: { o1: { n: 1, what: 'Counts.', strands: [], dueOn: '2026-11-24' } } }, '')],
      ['subheading: agreed.hopes', 'bullet: "Counts." + outcome.by day=2026-11-24']],
    ['who does what by when', [met({ actions: { a1: { n: 1, what: 'Ask.', who: 'Mum', by: '2027-01-15' }, a2: { n: 2, what: 'Look.', who: 'Ms Abara', state: 'red' }, a3: { n: 3, what: 'Go.', by: '2027-01-16', state: 'amber' }, a4: { n: 4, what: 'Stay.', by: 'some day' }, a5: { n: 5, what: '' } } })],
      ['agreed.on day=2026-11-25', 'subheading: agreed.actions', 'bullet: "Ask." + action.whoBy person="Mum" day=2027-01-15', 'bullet: "Look." + action.who person="Ms Abara"', 'bullet: "Go." + action.by day=2027-01-16', 'bullet: "Stay."']],
    ['an action that is done since', [met({ actions: { a1: { n: 1, what: 'Ask.', state: 'red' } } }), { kind: 'actionMoved', actionId: 'a1', state: 'green' }],
      ['agreed.on day=2026-11-25', 'subheading: agreed.actions', 'bullet: "Ask." + action.done']],
    ['the meeting as it was put right', [met({ settled: { TK1: { mark: 3 } } }), { ...met({ settled: { TK2: { mark: 1 } } }, '2026-11-26'), why: 'The day.' }],
      ['agreed.on day=2026-11-26', 'agreed.levels places=TK2']],
    ['no notes, no recommendation, no answers of the family', [met({ notes: 'Tired.', recommendation: { code: 'cease', note: 'F' }, familyAnswers: { listenedTo: { answer: 'no', words: 'Rushed.' } }, settled: { TK1: { mark: 3, note: 'Loud.' } } })],
      ['agreed.on day=2026-11-25', 'agreed.levels places=TK1']],
  ])('%s', (_, later, said) => {
    expect(agreed(EMPTY, { later })).toEqual(said);
  });

  it('says in the area itself what people still see differently, but of a private part nothing', () => {
    const said = (code: string) => sectionOf(pageOf(profileOf({ TK1: 3, F1: 2 }), { later: [met({ settled: { [code]: { unresolved: true } } })] }), 'need')?.filter((one) => one.includes('differ'));
    expect(said('TK1')).toEqual(['agreed.differ places=TK1']);
    expect(said('F1')).toEqual([]);
  });
});

describe('what happens next', () => {
  const next = sectionFrom('next');
  const dates = (...some: readonly (readonly [(typeof DATE_CODES)[number], string])[]) => ({ dates: some.map(([code, on]) => ({ code, on })) });

  it.each<[what: string, facts: ReturnType<typeof dates>, said: readonly string[]]>([
    ['nothing is known', dates(), ['next.nothing']],
    ['only the school’s own steps', dates(['invite', '2026-12-01'], ['papers', '2026-12-02'], ['latestMeeting', '2026-12-03'], ['latestPhaseMeeting', '2026-12-03'], ['adulthood', '2026-12-03']), ['next.nothing']],
    ['in the order of the days', dates(['meeting', '2026-12-01'], ['report', '2026-12-15'], ['rights', '2027-06-25']), ['next.meeting day=2026-12-01', 'next.report day=2026-12-15', 'next.rights day=2027-06-25']],
    ['decided: the next review is named', dates(['annualReview', '2027-12-20']), ['next.review day=2027-12-20']],
    ['two rules for a next review: one review, the earlier day', dates(['sixMonthly', '2026-12-02'], ['annualReview', '2026-12-09']), ['next.review day=2026-12-02']],
    ['what a family may do', dates(['comments', '2026-12-02'], ['appeal', '2027-01-30']), ['next.comments day=2026-12-02', 'next.appeal day=2027-01-30']],
    ['moving on', dates(['phaseTransfer', '2027-02-14']), ['next.moveOn day=2027-02-14']],
  ])('%s', (_, facts, said) => {
    const known = said.filter((one) => one !== 'next.nothing');
    expect(next(EMPTY, facts)).toEqual(known.length > 0 ? [...known.map((one) => `bullet: ${one}`), 'note: next.check'] : said);
  });

  it('has the same key for a date that moves, so that its wording stays', () => {
    const keys = (on: string) => keysOf(pageOf(EMPTY, dates(['meeting', on], ['report', '2026-12-15'])));
    expect(keys('2026-12-01')).toEqual(keys('2026-12-03'));
  });

  it('explains the council and the plan where they are named, and no word that is not on the page', () => {
    const words = (facts: Parameters<typeof pageOf>[1], profile = EMPTY) => sectionOf(pageOf(profile, facts), 'words')?.map((one) => one.split(' = ')[0]);
    const always = ['word.senco', 'word.sendiass'];
    expect(words({})).toEqual(always);
    expect(words({ contact: 'Ms Lindqvist' })).toEqual(['word.sendiass']);
    expect(words(dates(['decision', '2026-12-23']))).toEqual([...always, 'word.council']);
    expect(words(dates(['decision', '2026-12-23'], ['finalPlan', '2027-02-17']))).toEqual([...always, 'word.council', 'word.plan']);
    for (const code of ['comments', 'appeal', 'report', 'meeting'] as const) expect(words(dates([code, '2026-12-23']))).toEqual([...always, 'word.council']);
    // The dates can be checked with the council, whichever they are.
    expect(words(dates(['annualReview', '2027-12-20']))).toEqual(['word.review', ...always, 'word.council']);
    expect(words(dates(['phaseTransfer', '2027-02-14']))).toEqual([...always, 'word.council', 'word.plan']);
    expect(words({}, profileOf({ TK1: { mark: 3, specialistAdvice: true }, TK2: 3, TK3: 2 }))).toEqual(['level 2', 'level 3', ...always, 'word.specialist']);
  });
});

describe('your say, and who to ask', () => {
  it('asks the family, with room to write', () => {
    expect(sectionOf(pageOf(EMPTY), 'say')).toEqual(['say.right', 'say.matters', 'say.give', '[write 2]']);
  });

  it.each([[undefined], [''], ['  ']])('leaves room for a name where the school gave none: %j', (contact) => {
    expect(sectionOf(pageOf(EMPTY, { contact }), 'ask')).toEqual(['ask.senco', 'ask.seeAll', 'ask.sendiass', '[write 1 ask.write]']);
  });

  it('names whom the school gave', () => {
    expect(sectionOf(pageOf(EMPTY, { contact: ' Ms Lindqvist, 01632 960000 ' }), 'ask')).toEqual(['ask.contact person="Ms Lindqvist, 01632 960000"', 'ask.seeAll', 'ask.sendiass']);
  });
});

describe('whatever there is', () => {
  it('gives every line a key of its own, and nothing of what is for the school alone', () => {
    fc.assert(fc.property(anyProfile, anyProfileOfAnyEdition, (profile, before) => {
      const page = pageOf({ ...profile, schoolNote: 'Between us', support: { provisions: { p1: { n: 1, what: 'A group', strands: [], pencePerHour: 4321 } } } }, { before, later: [met({ notes: 'Between us' })] });
      const keys = keysOf(page);
      expect(new Set(keys).size).toBe(keys.length);
      expect(page.sections.flatMap(({ code }) => sectionOf(page, code) ?? []).join('\n')).not.toMatch(/Between us|4321/);
    }));
  });
});
