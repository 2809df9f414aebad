import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childPage } from '../../../src/core/family/childPage.ts';
import type { DateCode } from '../../../src/core/calendar/dateRules.ts';
import type { PageFacts } from '../../../src/core/family/familyPage.ts';
import { emptyMeeting, type Action } from '../../../src/core/meeting.ts';
import type { Profile } from '../../../src/core/review.ts';
import type { Provision } from '../../../src/core/support.ts';
import { anyProfile, anyProfileOfAnyEdition, profileOf } from '../arbitraries.ts';
import { keysOf, reviewOf, sectionOf, THREE_PARTS, told } from '../told.ts';

const NOTHING = ['mine.nothingYet', '[write 2]'];
const EMPTY = profileOf({});

const pageOf = (profile: Profile, { actions, ...more }: Partial<PageFacts> & { readonly actions?: Readonly<Record<string, Action>> } = {}) => childPage({
  card: { firstName: 'Odette', pronouns: 'she/her' }, framework: THREE_PARTS, dates: [],
  review: reviewOf(profile, ...(actions ? [{ kind: 'met' as const, meeting: { ...emptyMeeting('2026-11-25'), actions } }] : [])), ...more,
});
const sectionFrom = (code: string) => (profile: Profile, more?: Parameters<typeof pageOf>[1]) => sectionOf(pageOf(profile, more), code);
const asked = (answers: Readonly<Record<string, string>>, more: Partial<NonNullable<Profile['childsView']>> = {}): Profile =>
  ({ ...EMPTY, childsView: { words: 'theirs', ...more, answers: Object.fromEntries(Object.entries(answers).map(([code, text]) => [code, { text }])) } });

describe('the child’s page', () => {
  it('stands in this order; what changed only where there was a review before', () => {
    expect(pageOf(EMPTY).sections.map(({ code }) => code)).toEqual(['like', 'important', 'help', 'next', 'draw']);
    expect(pageOf(profileOf({ TK1: 2 }), { before: profileOf({ TK1: 2 }, { reviewedOn: '2025-11-14' }) }).sections.map(({ code }) => code)).toEqual(['like', 'important', 'help', 'changed', 'next', 'draw']);
    expect([told(pageOf(EMPTY).title), pageOf(EMPTY).lead, sectionOf(pageOf(EMPTY), 'draw')]).toEqual(['child.title', [], ['[draw]']]);
  });

  it('leaves room where nobody said anything', () => {
    for (const code of ['like', 'important', 'help']) expect(sectionOf(pageOf(EMPTY), code)).toEqual(NOTHING);
  });
});

describe('what people like about me', () => {
  const like = sectionFrom('like');
  it.each<[what: string, profile: Profile, said: readonly string[]]>([
    ['strengths as they were typed', profileOf({}, { strengths: { TK: { text: 'Sings.', toBuildOn: true }, MV: { text: 'Swims.' } } }), ['bullet: "Sings."', 'bullet: "Swims."']],
    ['three things at most', profileOf({ TK1: { mark: 3, strength: 1 }, TK2: { mark: 3, strength: 2 } }, { strengths: { TK: { text: 'Sings.' }, MV: { text: 'Swims.' } } }), ['bullet: "Sings."', 'bullet: "Swims."', 'bullet: rung TK1 1']],
    ['three things of the framework, where nobody wrote any', profileOf({ TK1: { mark: 3, strength: 1 }, TK2: { mark: 3, strength: 2 }, TK3: { mark: 3, strength: 1 }, MV1: { mark: 3, strength: 3 } }), ['bullet: rung TK1 1', 'bullet: rung TK2 2', 'bullet: rung TK3 1']],
    ['a tick without words is no word of praise', profileOf({}, { strengths: { TK: { text: '', toBuildOn: true } } }), NOTHING],
    ['nothing of the setting or the home', { ...profileOf({ F1: { mark: 1, strength: 3 } }, { strengths: { F: { text: 'At home.' }, ST: { text: 'A good school.' } } }) }, NOTHING],
  ])('%s', (_, profile, said) => {
    expect(like(profile)).toEqual(said);
  });
});

describe('what is important to me, and how to help me', () => {
  it('is the child’s answers, as they were given, three at most', () => {
    expect(sectionOf(pageOf(asked({ likes: 'Slides.', people: 'Nan.', goodAt: 'Singing.', next: 'Be a bus driver.' })), 'important'))
      .toEqual(['quote: asked.people "Nan."', 'quote: asked.likes "Slides."', 'quote: asked.goodAt "Singing."']);
    expect(sectionOf(pageOf(asked({ likes: ' Slides. ', people: '  ' }, { words: 'onBehalf', by: 'Ms Abara' })), 'important')).toEqual(['quote: said.onBehalfBy person="Ms Abara" "Slides."']);
  });

  it('says of each answer whose words it is', () => {
    const profile: Profile = { ...EMPTY, childsView: { words: 'theirs', by: 'Dad', answers: { people: { text: 'Nan.', words: 'onBehalf' }, likes: { text: 'Slides.' } } } };
    expect(sectionOf(pageOf(profile), 'important')).toEqual(['quote: said.onBehalfBy person="Dad" "Nan."', 'quote: asked.likes "Slides."']);
    // Where nobody has said whose they are, the child is not made to say them, nor is who wrote them down.
    const unsaid: Profile = { ...EMPTY, childsView: { by: 'Dad', answers: { people: { text: 'Nan.' }, likes: { text: 'Slides.', words: 'theirs' } } } };
    expect(sectionOf(pageOf(unsaid), 'important')).toEqual(['quote: said.view "Nan."', 'quote: asked.likes "Slides."']);
  });

  it('has among what helps nothing that is hard or worries: somebody might do it', () => {
    expect(sectionOf(pageOf(asked({ hard: 'When it is loud.', worries: 'The bus.' })), 'help')).toEqual(NOTHING);
    expect(sectionOf(pageOf(asked({ helps: 'A song.', hard: 'When it is loud.', change: 'A longer break.' })), 'help')).toEqual(['quote: asked.helps "A song."', 'quote: asked.change "A longer break."']);
  });

  it('has three things that are done, and who does them; not how often, what they cost, or what is for the home or the setting', () => {
    const provision = (n: number, more: Partial<Provision>): Provision => ({ n, what: `Thing ${n}`, strands: ['TK1'], timesAWeek: 3, minutes: 20, pencePerHour: 4321, helped: 'yes', ...more });
    const support = { provisions: { a: provision(1, { who: 'Ms Abara' }), b: provision(2, { strands: ['F1', 'ST1'] }), c: provision(3, { strands: [] }), d: provision(4, { strands: ['F1', 'MV1'] }), e: provision(5, { what: ' ' }), f: provision(6, {}) } };
    expect(sectionOf(pageOf({ ...EMPTY, support }), 'help')).toEqual(['bullet: "Thing 1" + provision.who person="Ms Abara"', 'bullet: "Thing 3"', 'bullet: "Thing 4"']);
  });
});

describe('what changed', () => {
  const before = (marks: Parameters<typeof profileOf>[0]) => ({ before: profileOf(marks, { reviewedOn: '2025-11-14' }) });
  const changed = sectionFrom('changed');

  const both = (more: readonly string[], less: readonly string[]) => [...more.map((code) => `bullet: mine.more places=${code}`), ...less.map((code) => `bullet: mine.less places=${code}`)];

  it.each<[what: string, then: Parameters<typeof profileOf>[0], now: Parameters<typeof profileOf>[0], more: readonly string[], less: readonly string[], isCut: boolean]>([
    ['two of more', { TK1: 1, TK2: 1 }, { TK1: 2, TK2: 2 }, ['TK1', 'TK2'], [], false],
    ['two of less', { TK1: 2, TK2: 2 }, { TK1: 1, TK2: 1 }, [], ['TK1', 'TK2'], false],
    ['three of more', { TK1: 1, TK2: 1, TK3: 1 }, { TK1: 2, TK2: 2, TK3: 2 }, ['TK1', 'TK2'], [], true],
    ['three of less', { TK1: 2, TK2: 2, TK3: 2 }, { TK1: 1, TK2: 1, TK3: 1 }, [], ['TK1', 'TK2'], true],
    ['one each way', { TK1: 1, TK2: 2 }, { TK1: 2, TK2: 1 }, ['TK1'], ['TK2'], false],
    ['four of more and one of less, one each', { TK1: 1, TK2: 1, TK3: 1, MV1: 1, MV2: 2 }, { TK1: 2, TK2: 2, TK3: 2, MV1: 2, MV2: 1 }, ['TK1'], ['MV2'], true],
    ['four of less and one of more, one each', { TK1: 2, TK2: 2, TK3: 2, MV1: 2, MV2: 1 }, { TK1: 1, TK2: 1, TK3: 1, MV1: 1, MV2: 2 }, ['MV2'], ['TK1'], true],
    ['what is at home, which is neither told nor counted', { TK1: 1, TK2: 1, F1: 1 }, { TK1: 2, TK2: 2, F1: 2 }, ['TK1', 'TK2'], [], false],
  ])('is two lines at most, one each way where there are both, and says where there is more: %s', (_, then, now, more, less, isCut) => {
    expect(changed(profileOf(now), before(then))).toEqual([...both(more, less), ...(isCut ? ['mine.moreChanges'] : [])]);
  });

  it('has more and less in the same words, more first', () => {
    expect(changed(profileOf({ TK1: 0, MV1: 2 }), before({ TK1: 1, MV1: 1 }))).toEqual(['bullet: mine.more places=MV1', 'bullet: mine.less places=TK1']);
  });

  it.each<[what: string, marks: Parameters<typeof profileOf>[0], then: Partial<Profile>, said: readonly string[] | undefined]>([
    ['nothing that was rated both times', { TK1: 2 }, profileOf({ MV1: 2 }), undefined],
    ['nothing rated now', {}, profileOf({ TK1: 2 }), undefined],
    ['the same only at home', { F1: 2 }, profileOf({ F1: 2 }), undefined],
    ['another edition, whose levels cannot be compared', { TK1: 2 }, { ...profileOf({ TK1: 2 }), framework: { id: THREE_PARTS.id, edition: '0.9' } }, undefined],
    ['another framework', { TK1: 2 }, { ...profileOf({ TK1: 2 }), framework: { id: 'another', edition: '1' } }, undefined],
    ['the same beside something new', { TK1: 2, MV1: 1 }, profileOf({ TK1: 2 }), ['mine.same']],
  ])('of %s: the section is left out, or says what was compared', (_, marks, then, said) => {
    expect(changed(profileOf(marks), { before: { ...EMPTY, ...then, reviewedOn: '2025-11-14' } })).toEqual(said);
  });

  it('is about the same where no level of the child’s moved, whatever moved at home', () => {
    expect(changed(profileOf({ TK1: 2, F1: 4 }), before({ TK1: 2, F1: 0 }))).toEqual(['mine.same']);
  });
});

describe('what happens next', () => {
  const next = sectionFrom('next');
  const dates = (...some: readonly (readonly [DateCode, string])[]) => ({ dates: some.map(([code, on]) => ({ code, on })) });

  it('is what is still to be done, the meeting by its month, and that the child can speak', () => {
    const actions = { a1: { n: 1, what: 'Done.', state: 'green' as const }, a2: { n: 2, what: 'Ask.', who: 'Mum', by: '2027-01-15' }, a3: { n: 3, what: ' ' }, a4: { n: 4, what: 'Look.' }, a5: { n: 5, what: 'Go.' } };
    expect(next(EMPTY, { actions, ...dates(['meeting', '2026-12-08']) })).toEqual(['bullet: "Ask." + action.whoBy person="Mum" day=2027-01-15', 'bullet: "Look."', 'bullet: "Go."', 'mine.meet month=2026-12-08', 'mine.tell']);
    expect(next(EMPTY)).toEqual(['next.nothing', 'mine.tell']);
  });

  it('has six things to be done at most, each only where somebody chose it', () => {
    const actions = Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`a${at + 1}`, { n: at + 1, what: `Thing ${at + 1}.` }]));
    expect(next(EMPTY, { actions })).toEqual([...[1, 2, 3, 4, 5, 6].map((n) => `bullet: "Thing ${n}."`), 'next.nothing', 'mine.tell']);
    const items = pageOf(EMPTY, { actions }).sections.find(({ code }) => code === 'next')?.items ?? [];
    expect(items.map((item) => item.kind === 'bullet' && item.whenChosen)).toEqual([true, true, true, true, true, true, false, false]);
  });

  it.each<[what: string, facts: ReturnType<typeof dates>, said?: string]>([
    ['the next review, by its month', dates(['annualReview', '2027-12-08']), 'mine.again month=2027-12-08'],
    ['the next review of SEN support', dates(['senSupport', '2027-03-17']), 'mine.again month=2027-03-17'],
    ['the earlier of two', dates(['sixMonthly', '2027-06-08'], ['annualReview', '2027-12-08']), 'mine.again month=2027-06-08'],
    ['a meeting rather than the next review', dates(['annualReview', '2026-12-02'], ['meeting', '2026-12-08']), 'mine.meet month=2026-12-08'],
    ['no other day of the law', dates(['comments', '2026-12-02'], ['rights', '2027-06-25'], ['appeal', '2027-01-01'], ['phaseTransfer', '2027-02-14'])],
    ['none of the school’s own steps', dates(['invite', '2026-12-02'], ['papers', '2026-12-02'], ['latestMeeting', '2026-12-09']), 'next.nothing'],
  ])('of the dates has one: %s', (_, facts, said) => {
    expect(next(EMPTY, facts)).toEqual([...(said ? [said] : []), 'mine.tell']);
  });
});

it('never says a level, a need, or anything of the home or the setting, whatever was rated; each line has a key of its own', () => {
  fc.assert(fc.property(anyProfile, anyProfileOfAnyEdition, (profile, before) => {
    const page = pageOf(profile, { before });
    const said = page.sections.flatMap(({ code }) => sectionOf(page, code) ?? []).join('\n');
    expect(said).not.toMatch(/statement|level|need\.|\bF[12]?\b|\bST[12]?\b/);
    const keys = keysOf(page);
    expect(new Set(keys).size).toBe(keys.length);
  }));
});
