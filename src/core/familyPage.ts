import { type ActionNow, actionsNow } from './actionNow.ts';
import type { Card } from './child.ts';
import type { DateCode } from './dateRules.ts';
import { type Day, isDay } from './day.ts';
import { type AreaFound, type Findings, findingsOf } from './findings.ts';
import { type Framework, type Part, places } from './framework.ts';
import { isAnswered } from './giveView.ts';
import { levelsNamed, theHelpNeeded } from './helpNeeded.ts';
import { outcomesOf } from './keepOutcome.ts';
import { line, type PageDocument, type PageItem, type PageSection } from './pageDocument.ts';
import type { Phrase } from './phrases.ts';
import { provisionsFor } from './provisionMove.ts';
import { meetingOf, type Profile, type Review } from './review.ts';
import { phrase, type Said, type Value } from './said.ts';
import type { Provision } from './support.ts';
import type { AskedView } from './views.ts';

/** What a page for a family or a child is made from. */
export interface PageFacts {
  readonly card: Pick<Card, 'firstName' | 'pronouns'>;
  readonly framework: Framework;
  readonly review: Review;
  /** The profile before, when there is one. */
  readonly before?: Profile | undefined;
  /** What comes next, the earliest first: what is neither done nor gone by, and sure to count. */
  readonly dates: readonly { readonly code: DateCode; readonly on: Day }[];
  /** Whom a family can ask, as the school typed it: a name, a phone number. */
  readonly contact?: string | undefined;
}

/**
 * The page for a family, at most two sheets of paper (R-G1): what is going well, what helps, area by area one sentence of need and
 * one of change, what was agreed, what happens next, your say, who to ask, words explained. Facts only: no codes, no bare levels, no costs, no
 * UPN, the first name alone (R-M2). Throws when the profile was not rated with this framework.
 */
export function familyPage(facts: PageFacts): PageDocument {
  const { review: { profile }, framework, before } = facts;
  const findings = findingsOf(profile, framework, before);
  return {
    page: 'family',
    on: profile.reviewedOn,
    title: phrase('family.title', { month: { month: profile.reviewedOn } }),
    lead: [phrase('family.for'), phrase('reviewOf', { day: { day: profile.reviewedOn } })],
    sections: [
      { code: 'well', heading: phrase('well.heading'), items: goingWell(findings) },
      ...section('helps', phrase('helps.heading'), whatHelps(profile)),
      { code: 'need', heading: phrase('need.heading'), items: theHelpNeeded(findings) },
      { code: 'agreed', heading: phrase('agreed.heading'), items: whatWasAgreed(facts) },
      { code: 'next', heading: phrase('next.heading'), items: whatIsNext(facts.dates) },
      { code: 'say', heading: phrase('say.heading'), items: yourSay() },
      { code: 'ask', heading: phrase('ask.heading'), items: whoToAsk(facts.contact) },
      { code: 'words', heading: phrase('words.heading'), items: wordsExplained(findings, facts) },
    ],
  };
}

/** Longer lists would not fit two sheets: what is beyond is counted, and stands in the papers of the review. */
const MOST_PROVISIONS = 6;

function section(code: string, heading: Said, items: readonly PageItem[]): readonly PageSection[] {
  return items.length > 0 ? [{ code, heading, items }] : [];
}

function goingWell({ strengths, ladders, areas }: Findings): readonly PageItem[] {
  const items: readonly PageItem[] = [
    ...strengths.flatMap(({ part, domain, text, toBuildOn }): PageItem[] => [
      { kind: 'subheading', key: `well.area.${domain.code}`, said: { kind: 'area', part, domain } },
      line(`well.strength.${domain.code}`, text === '' ? phrase('well.realStrength')
        : { kind: 'typed', text, ...(toBuildOn && { after: [phrase('well.toBuildOn')] }) }),
    ]),
    ...ladders.map(({ place, rung }) => line(`well.rung.${place.strand.code}`, { kind: 'rung', place, rung })),
    ...partsOf(areas).flatMap((part) => {
      const fine = areas.filter((area) => area.part === part).flatMap((area) => area.fine);
      return fine.length > 0 ? [line(`well.fine.${part.code}`, { kind: 'fine', part, places: fine })] : [];
    }),
  ];
  return items.length > 0 ? items : [line('well.nothing', phrase('well.nothing'))];
}

/** What the child and the family say helps, in their own words, and what is in place. */
function whatHelps({ childsView, familysView, support }: Profile): readonly PageItem[] {
  const childs = childsView && isAnswered(childsView) ? childsView.answers.helps?.text.trim() : undefined;
  const familys = familysView?.answers.helps?.text.trim();
  const provisions = provisionsFor(support).filter(([, { what }]) => what.trim() !== '');
  const more = provisions.length - MOST_PROVISIONS;
  return [
    ...(childsView && childs ? [{ kind: 'quote', key: 'helps.child', said: quoted(childsView, childs) } as const] : []),
    ...(familys ? [line('helps.family', { kind: 'typed', text: familys, before: phrase('helps.familySays') })] : []),
    ...(provisions.length > 0 ? [line('helps.inPlace', phrase('helps.inPlace'))] : []),
    ...provisions.slice(0, MOST_PROVISIONS).map(([id, provision]): PageItem => ({ kind: 'bullet', key: `helps.provision.${id}`, said: provided(provision) })),
    ...(more > 0 ? [line('helps.more', phrase('helps.more', { count: { count: more } }))] : []),
  ];
}

/** Words as somebody gave them, with whose they are said first (R-A5). */
export function quoted({ words, by }: Pick<AskedView, 'words' | 'by'>, text: string): Said {
  const person = by?.trim();
  const before = words !== 'onBehalf' ? phrase('said.theirs')
    : person ? phrase('said.onBehalfBy', { person: { typed: person } }) : phrase('said.onBehalf');
  return { kind: 'typed', text, before };
}

/** What, who, how often, and whether it helped. Costs are for the school alone. */
function provided({ what, who, timesAWeek, minutes, helped }: Provision): Said {
  const often: Readonly<Record<string, Value>> = { ...(timesAWeek && { times: { count: timesAWeek } }), ...(minutes && { minutes: { count: minutes } }) };
  const isRarer = timesAWeek !== undefined && timesAWeek < 1;
  const howOften: Phrase | undefined = timesAWeek && !isRarer ? minutes ? 'provision.often' : 'provision.times' : minutes ? 'provision.minutes' : undefined;
  const person = who?.trim();
  return {
    kind: 'typed', text: what.trim(),
    after: [
      ...(person ? [phrase('provision.who', { person: { typed: person } })] : []),
      ...(timesAWeek && isRarer ? [phrase('provision.everyWeeks', { weeks: { count: Math.round(1 / timesAWeek) } })] : []),
      ...(howOften ? [phrase(howOften, often)] : []),
      ...(helped ? [phrase(`helped.${helped}`)] : []),
    ],
  };
}

/** Levels and differences, what is hoped for, who does what by when. Before the meeting, room to write. */
function whatWasAgreed({ review, framework }: PageFacts): readonly PageItem[] {
  const meeting = meetingOf(review);
  if (!meeting) return [line('agreed.notYet', phrase('agreed.notYet')), { kind: 'write', lines: 2 }];
  const settled = places(framework).flatMap((place) => {
    const { [place.strand.code]: how } = meeting.settled;
    return how && !place.part.keptPrivate ? [{ place, how }] : [];
  });
  const [agreed, differ] = [settled.filter(({ how }) => how.mark !== undefined), settled.filter(({ how }) => how.unresolved)].map((some) => some.map(({ place }) => place));
  const hopes = outcomesOf(meeting.outcomes).filter(([, { what }]) => what.trim() !== '');
  const actions = actionsNow(review).filter(({ what }) => what.trim() !== '');
  return [
    ...(isDay(meeting.heldOn) ? [line('agreed.on', phrase('agreed.on', { day: { day: meeting.heldOn } }))] : []),
    ...(agreed?.length ? [line('agreed.levels', phrase('agreed.levels', { places: { places: agreed } }))] : []),
    ...(differ?.length ? [line('agreed.differ', phrase('agreed.differ', { places: { places: differ } }))] : []),
    ...(hopes.length > 0 ? [{ kind: 'subheading', key: 'agreed.hopes', said: phrase('agreed.hopes') } as const] : []),
    ...hopes.map(([id, { what, dueOn }]): PageItem => ({
      kind: 'bullet', key: `agreed.outcome.${id}`,
      said: { kind: 'typed', text: what.trim(), ...(dueOn && isDay(dueOn) && { after: [phrase('outcome.by', { day: { day: dueOn } })] }) },
    })),
    ...(actions.length > 0 ? [{ kind: 'subheading', key: 'agreed.actions', said: phrase('agreed.actions') } as const] : []),
    ...actions.map((action): PageItem => ({ kind: 'bullet', key: `agreed.action.${action.id}`, said: agreedTo(action) })),
    ...(hopes.length + actions.length + settled.length === 0 ? [line('agreed.nothing', phrase('agreed.nothing')), { kind: 'write', lines: 2 } as const] : []),
  ];
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

function whatIsNext(dates: PageFacts['dates']): readonly PageItem[] {
  const known = dates.flatMap(({ code, on }): PageItem[] => {
    const { [code]: words } = NEXT;
    return words ? [{ kind: 'bullet', key: `next.${code}.${on}`, said: phrase(words, { day: { day: on } }) }] : [];
  });
  return known.length > 0 ? [...known, { kind: 'note', key: 'next.check', said: phrase('next.check') }] : [line('next.nothing', phrase('next.nothing'))];
}

function yourSay(): readonly PageItem[] {
  return [
    { kind: 'write', lines: 2, label: phrase('say.right') },
    { kind: 'write', lines: 2, label: phrase('say.matters') },
  ];
}

function whoToAsk(contact: string | undefined): readonly PageItem[] {
  const person = contact?.trim();
  return [
    line('ask.senco', person ? phrase('ask.contact', { person: { typed: person } }) : phrase('ask.senco')),
    line('ask.seeAll', phrase('ask.seeAll')),
    line('ask.sendiass', phrase('ask.sendiass')),
    ...(person ? [] : [{ kind: 'write', lines: 1, label: phrase('ask.write') } as const]),
  ];
}

/** Only words that stand on this page. */
function wordsExplained(findings: Findings, { dates }: PageFacts): readonly PageItem[] {
  const hasCouncil = dates.some(({ code }) => code === 'decision' || code === 'finalPlan');
  const hasSpecialist = findings.areas.some(({ specialist }) => specialist.length > 0);
  const word = (code: 'review' | 'senco' | 'sendiass' | 'council' | 'specialist'): PageItem => ({ kind: 'word', key: `word.${code}`, word: phrase(`word.${code}`), means: phrase(`word.${code}.means`) });
  return [
    ...levelsNamed(findings).map((level): PageItem => ({ kind: 'word', key: `word.level.${level}`, word: { kind: 'level', level }, means: { kind: 'amount', level } })),
    word('review'), word('senco'), word('sendiass'),
    ...(hasCouncil ? [word('council')] : []),
    ...(hasSpecialist ? [word('specialist')] : []),
  ];
}

function partsOf(areas: readonly AreaFound[]): readonly Part[] {
  return [...new Set(areas.map(({ part }) => part))];
}
