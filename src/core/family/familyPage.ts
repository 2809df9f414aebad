import { type ActionNow, actionsNow } from '../entry/actionNow.ts';
import type { Card } from '../child.ts';
import type { DateStatus } from '../calendar/datedItem.ts';
import type { DateCode } from '../calendar/dateRules.ts';
import { type Day, isDay } from '../day.ts';
import { type Findings, findingsOf } from './findings.ts';
import { type Framework, type Place, places } from '../framework.ts';
import { isAnswered } from '../views/giveView.ts';
import { levelsNamed, type Reasons, theHelpNeeded } from './helpNeeded.ts';
import { outcomesOf } from '../entry/keepOutcome.ts';
import { fixedLine, line, type PageDocument, type PageItem, type PageSection, phrasesOf } from './pageDocument.ts';
import { type Phrase, WORDS, WORDS_IN } from './phrases.ts';
import { provisionsFor } from '../support/provisionMove.ts';
import { meetingOf, type Profile, type Review } from '../review.ts';
import { phrase, type Said } from './said.ts';
import type { Provision } from '../support.ts';
import type { AskedView } from '../views.ts';

/** What a page for a family or a child is made from. */
export interface PageFacts {
  readonly card: Pick<Card, 'firstName' | 'pronouns'>;
  readonly framework: Framework;
  readonly review: Review;
  /** The profile before, when there is one. */
  readonly before?: Profile | undefined;
  /** What comes next, the earliest first: what is neither done nor gone by, sure to count, and beyond this review (`annualDay.ts`). */
  readonly dates: readonly { readonly code: DateCode; readonly on: Day; readonly status?: DateStatus }[];
  /** Whom a family can ask, as the school typed it: a name, a phone number. */
  readonly contact?: string | undefined;
  /** Which reasons for changes are told: all of them, unless said otherwise. */
  readonly reasons?: Reasons;
}

/**
 * The page for a family, at most two sheets of paper (R-G1): what is going well, what helps, area by area one sentence of need and
 * one of change, what was agreed, what happens next, your say, who to ask, words explained. Facts only: no codes, no bare levels, no costs, no
 * UPN, the first name alone (R-M2). Throws when the profile was not rated with this framework.
 */
export function familyPage(facts: PageFacts): PageDocument {
  const { review: { profile }, framework, before } = facts;
  const findings = findingsOf(profile, framework, before);
  const sections: readonly PageSection[] = [
    { code: 'well', heading: phrase('well.heading'), items: goingWell(findings) },
    { code: 'helps', heading: phrase('helps.heading'), items: whatHelps(profile) },
    { code: 'need', heading: phrase('need.heading'), items: theHelpNeeded(findings, { differ: settledIn(facts).differ, reasons: facts.reasons ?? 'all' }) },
    { code: 'agreed', heading: phrase('agreed.heading'), items: whatWasAgreed(facts) },
    { code: 'next', heading: phrase('next.heading'), items: whatIsNext(facts.dates) },
    { code: 'say', heading: phrase('say.heading'), items: yourSay() },
    { code: 'ask', heading: phrase('ask.heading'), items: whoToAsk(facts.contact) },
  ];
  return {
    page: 'family',
    on: profile.reviewedOn,
    title: phrase('family.title', { month: { month: profile.reviewedOn } }),
    lead: [phrase('family.for'), phrase('reviewOf', { day: { day: profile.reviewedOn } })],
    sections: [...sections, { code: 'words', heading: phrase('words.heading'), items: wordsExplained(findings, sections) }],
  };
}

/** Longer lists would not fit two sheets: what is beyond is counted, and stands in the papers of the review. */
const MOST_PROVISIONS = 5;

function goingWell({ strengths, ladders }: Findings): readonly PageItem[] {
  const items: readonly PageItem[] = [
    // Before the areas: under the last of them they would seem to belong to it.
    ...ladders.map(({ place, rung }) => line(`well.rung.${place.strand.code}`, { kind: 'rung', place, rung })),
    ...strengths.flatMap(({ part, domain, text, toBuildOn }): PageItem[] => [
      { kind: 'subheading', key: `well.area.${domain.code}`, said: { kind: 'area', part, domain } },
      line(`well.strength.${domain.code}`, text === '' ? phrase('well.realStrength')
        : { kind: 'typed', text, ...(toBuildOn && { after: [phrase('well.toBuildOn')] }), ...(part.answeredByFamily && { theirs: true }) }),
    ]),
  ];
  return items.length > 0 ? items : [line('well.nothing', phrase('well.nothing'))];
}

/** What the child and the family say helps, in their own words, and what is in place. */
function whatHelps({ childsView, familysView, support }: Profile): readonly PageItem[] {
  const answer = childsView && isAnswered(childsView) ? childsView.answers.helps : undefined;
  const childs = answer?.text.trim();
  const familys = familysView?.answers.helps?.text.trim();
  const provisions = provisionsFor(support).filter(([, { what }]) => what.trim() !== '');
  const more = provisions.length - MOST_PROVISIONS;
  const items: readonly PageItem[] = [
    ...(childsView && childs ? [{ kind: 'quote', key: 'helps.child', said: quoted({ ...childsView, ...(answer?.words && { words: answer.words }) }, childs) } as const] : []),
    ...(familys ? [line('helps.family', { kind: 'typed', text: familys, before: phrase('helps.familySays'), theirs: true })] : []),
    ...(provisions.length > 0 ? [line('helps.inPlace', phrase('helps.inPlace'))] : []),
    ...provisions.slice(0, MOST_PROVISIONS).map(([id, provision]): PageItem => ({ kind: 'bullet', key: `helps.provision.${id}`, said: provided(provision) })),
    ...(more > 0 ? [line('helps.more', phrase('helps.more', { count: { count: more } }))] : []),
  ];
  return items.length > 0 ? items : [line('helps.nothing', phrase('helps.nothing'))];
}

/** Words as somebody gave them, with whose they are said first (R-A5). */
export function quoted({ words, by }: Pick<AskedView, 'words' | 'by'>, text: string): Said {
  const person = by?.trim();
  // Where nobody has said whose words they are, nobody is made to say them.
  const before = words === 'theirs' ? phrase('said.theirs') : words === undefined ? phrase('said.view')
    : person ? phrase('said.onBehalfBy', { person: { typed: person } }) : phrase('said.onBehalf');
  return { kind: 'typed', text, before, theirs: true };
}

/** What, who, how often, and whether it helped. Costs are for the school alone. */
function provided({ what, who, timesAWeek, helped }: Provision): Said {
  const person = who?.trim();
  return {
    kind: 'typed', text: what.trim(),
    after: [
      ...(person ? [phrase('provision.who', { person: { typed: person } })] : []),
      ...(timesAWeek ? howOften(timesAWeek) : []),
      ...(helped ? [phrase(`helped.${helped}`)] : []),
    ],
  };
}

/**
 * How often, in the words of a page; left out where it would only be about right.
 *
 * | times a week | said               |
 * |--------------|--------------------|
 * | 1, 1.5, 5    | so many times      |
 * | 0.5, 0.33    | every 2, 3 weeks   |
 * | 0.7, 0.3     | nothing            |
 */
function howOften(timesAWeek: number): readonly Said[] {
  if (timesAWeek >= 1) return [phrase('provision.times', { times: { count: timesAWeek } })];
  const weeks = Math.round(1 / timesAWeek);
  return weeks > 1 && Math.abs(weeks * timesAWeek - 1) < ROUNDED ? [phrase('provision.everyWeeks', { weeks: { count: weeks } })] : [];
}

/** 0.33 and 0.17 are typed for every 3 and every 6 weeks. */
const ROUNDED = 0.025;

/** Levels and differences, what is hoped for, who does what by when. Before the meeting, room to write. */
function whatWasAgreed({ review, framework }: PageFacts): readonly PageItem[] {
  const meeting = meetingOf(review);
  if (!meeting) return [line('agreed.notYet', phrase('agreed.notYet')), { kind: 'write', lines: 2 }];
  const { agreed, differ } = settledIn({ review, framework });
  const hopes = outcomesOf(meeting.outcomes).filter(([, { what, dueOn }]) => what.trim() !== '' && !(dueOn && isDay(dueOn) && dueOn < meeting.heldOn));
  const actions = actionsNow(review).filter(({ what }) => what.trim() !== '');
  return [
    ...(isDay(meeting.heldOn) ? [line('agreed.on', phrase('agreed.on', { day: { day: meeting.heldOn } }))] : []),
    ...(agreed.length > 0 ? [line('agreed.levels', phrase('agreed.levels', { places: { places: agreed } }))] : []),
    ...(hopes.length > 0 ? [{ kind: 'subheading', key: 'agreed.hopes', said: phrase('agreed.hopes') } as const] : []),
    ...hopes.map(([id, { what, dueOn }]): PageItem => ({
      kind: 'bullet', key: `agreed.outcome.${id}`,
      said: { kind: 'typed', text: what.trim(), ...(dueOn && isDay(dueOn) && { after: [phrase('outcome.by', { day: { day: dueOn } })] }) },
    })),
    ...(actions.length > 0 ? [{ kind: 'subheading', key: 'agreed.actions', said: phrase('agreed.actions') } as const] : []),
    ...actions.map((action): PageItem => ({ kind: 'bullet', key: `agreed.action.${action.id}`, said: agreedTo(action) })),
    ...(hopes.length + actions.length + agreed.length + differ.length === 0 ? [line('agreed.nothing', phrase('agreed.nothing')), { kind: 'write', lines: 2 } as const] : []),
  ];
}

/** What the meeting settled of each strand, or left open; not of a part that is kept private. */
function settledIn({ review, framework }: Pick<PageFacts, 'review' | 'framework'>): { readonly agreed: readonly Place[]; readonly differ: readonly Place[] } {
  const settled = meetingOf(review)?.settled ?? {};
  const open = places(framework).filter(({ part }) => !part.keptPrivate);
  return { agreed: open.filter(({ strand }) => settled[strand.code]?.mark !== undefined), differ: open.filter(({ strand }) => settled[strand.code]?.unresolved) };
}

/** What somebody will do, who, by when, and whether it is done. */
export function agreedTo({ what, who, by, state }: ActionNow): Said {
  const person = who?.trim();
  const day = by && isDay(by) ? by : undefined;
  const when = person && day ? [phrase('action.whoBy', { person: { typed: person }, day: { day } })]
    : person ? [phrase('action.who', { person: { typed: person } })] : day ? [phrase('action.by', { day: { day } })] : [];
  return { kind: 'typed', text: what.trim(), after: [...when, ...(state === 'green' ? [phrase('action.done')] : [])] };
}

/** Which dates a family waits for or may use, and in which words. A school's own steps towards a meeting are none of them. */
const NEXT: Readonly<Partial<Record<DateCode, Phrase>>> = {
  meeting: 'next.meeting', report: 'next.report', decision: 'next.decision', comments: 'next.comments', finalPlan: 'next.finalPlan', appeal: 'next.appeal',
  annualReview: 'next.review', senSupport: 'next.review', sixMonthly: 'next.review', phaseTransfer: 'next.moveOn', rights: 'next.rights',
};

/** Whether a family waits for a date of this kind or may use it. */
export function isDateForFamily(code: DateCode): boolean {
  return NEXT[code] !== undefined;
}

function whatIsNext(dates: PageFacts['dates']): readonly PageItem[] {
  const told = new Set<Phrase>();
  const known = dates.flatMap(({ code, on }): PageItem[] => {
    const { [code]: words } = NEXT;
    // Two rules may ask for a next review: there is one, by the earlier day.
    if (!words || told.has(words)) return [];
    told.add(words);
    return [{ kind: 'bullet', key: `next.${code}`, said: phrase(words, { day: { day: on } }), fixed: true }];
  });
  return known.length > 0 ? [...known, { kind: 'note', key: 'next.check', said: phrase('next.check') }] : [line('next.nothing', phrase('next.nothing'))];
}

function yourSay(): readonly PageItem[] {
  return [
    fixedLine('say.right', phrase('say.right')),
    fixedLine('say.matters', phrase('say.matters')),
    fixedLine('say.give', phrase('say.give')),
    { kind: 'write', lines: 2 },
  ];
}

function whoToAsk(contact: string | undefined): readonly PageItem[] {
  const person = contact?.trim();
  return [
    fixedLine('ask.senco', person ? phrase('ask.contact', { person: { typed: person } }) : phrase('ask.senco')),
    fixedLine('ask.seeAll', phrase('ask.seeAll')),
    fixedLine('ask.sendiass', phrase('ask.sendiass')),
    ...(person ? [] : [{ kind: 'write', lines: 1, label: phrase('ask.write') } as const]),
  ];
}

/** Only words that stand on this page. */
function wordsExplained(findings: Findings, sections: readonly PageSection[]): readonly PageItem[] {
  const used = new Set([...phrasesOf(sections)].flatMap((code) => WORDS_IN[code] ?? []));
  return [
    ...levelsNamed(findings).map((level): PageItem => ({ kind: 'word', key: `word.level.${level}`, word: { kind: 'level', level }, means: { kind: 'amount', level } })),
    ...WORDS.filter((word) => used.has(word)).map((word): PageItem => ({ kind: 'word', key: `word.${word}`, word: phrase(`word.${word}`), means: phrase(`word.${word}.means`) })),
  ];
}
