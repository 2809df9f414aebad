import { actionsNow } from '../entry/actionNow.ts';
import { agreedTo, isDateForFamily, type PageFacts, quoted } from './familyPage.ts';
import { type Findings, findingsOf } from './findings.ts';
import { isDay } from '../day.ts';
import { type Framework, places } from '../framework.ts';
import { line, type PageDocument, type PageItem, type PageSection } from './pageDocument.ts';
import { isAboutSetting } from '../change/pointChecks.ts';
import { provisionsFor } from '../support/provisionMove.ts';
import type { Profile } from '../review.ts';
import type { Phrase } from './phrases.ts';
import { phrase, type Said } from './said.ts';

/** A page of one sheet holds so many of each (R-G2). */
const MOST = { likes: 3, answers: 3, helps: 3, changes: 2, next: 6 } as const;

/**
 * The child's own page, one sheet (R-G2, F117): what people like about me, what is important to me, how to help me, what changed, what
 * happens next, room to draw. It speaks to the child; in the first person only what the child said. Nothing of the setting, the home or a level.
 * Throws when the profile was not rated with this framework.
 */
export function childPage(facts: PageFacts): PageDocument {
  const { review, framework, before } = facts;
  const { profile } = review;
  const findings = findingsOf(profile, framework, before, { withPrivateParts: false });
  return {
    page: 'child',
    on: profile.reviewedOn,
    title: phrase('child.title'),
    lead: [],
    sections: [
      { code: 'like', heading: phrase('mine.like'), items: orNothing('mine.like', likes(findings)) },
      { code: 'important', heading: phrase('mine.important'), items: orNothing('mine.important', said(profile, ['people', 'likes', 'goodAt', 'next'])) },
      { code: 'help', heading: phrase('mine.help'), items: orNothing('mine.help', [...said(profile, ['helps', 'change']), ...inPlace(profile, framework)]) },
      ...changed(findings),
      {
        code: 'next', heading: phrase('mine.next'), items: [...whatIsNext(facts), line('mine.tell', phrase('mine.tell'))],
      },
      { code: 'draw', heading: phrase('mine.draw'), items: [{ kind: 'draw' }] },
    ],
  };
}

function orNothing(key: string, items: readonly PageItem[]): readonly PageItem[] {
  return items.length > 0 ? items : [line(`${key}.nothing`, phrase('mine.nothingYet')), { kind: 'write', lines: 2 }];
}

function whatIsNext({ review, dates }: PageFacts): readonly PageItem[] {
  const meeting = dates.find(({ code }) => code === 'meeting');
  const again = dates.find(({ code, status }) => (code === 'annualReview' || code === 'senSupport' || code === 'sixMonthly') && status?.code !== 'overdue');
  return [
    // Agreed among adults: somebody chooses which of them a child should read.
    ...actionsNow(review).filter(({ what, state }) => what.trim() !== '' && state !== 'green').slice(0, MOST.next)
      .map((action): PageItem => ({ kind: 'bullet', key: `mine.action.${action.id}`, said: agreedTo(action), whenChosen: true })),
    ...meeting && isDay(meeting.on) ? [line('mine.meet', phrase('mine.meet', { month: { month: meeting.on } }))]
      : again ? [line('mine.again', phrase('mine.again', { month: { month: again.on } }))]
        // Dates that are known and not the child's to wait for, such as the council's: nothing is said of them, and not that none is known.
        : dates.some(({ code }) => isDateForFamily(code)) ? [] : [line('mine.next.nothing', phrase('next.nothing'))],
  ];
}

/** What staff and family wrote down as strengths, and the framework's words for what there is to build on. */
function likes({ strengths, ladders }: Findings): readonly PageItem[] {
  const typed = strengths.filter(({ part, text }) => !isAboutSetting({ part }) && text !== '');
  const told = ladders.filter(({ place }) => !isAboutSetting(place));
  return [
    ...typed.map(({ part, domain, text }): PageItem => ({ kind: 'bullet', key: `mine.strength.${domain.code}`, said: { kind: 'typed', text, ...(part.answeredByFamily && { theirs: true }) } })),
    ...told.map(({ place, rung }): PageItem => ({ kind: 'bullet', key: `mine.rung.${place.strand.code}`, said: { kind: 'rung', place, rung } })),
  ].slice(0, MOST.likes);
}

/** The child's answers to these questions, as they were given. */
function said({ childsView }: Profile, codes: readonly string[]): readonly PageItem[] {
  return codes.flatMap((code): PageItem[] => {
    const answer = childsView?.answers[code];
    const text = answer?.text.trim();
    if (!childsView || !answer || !text) return [];
    const whose = quoted({ ...childsView, ...(answer.words && { words: answer.words }) }, text);
    const question = ASKED[code];
    // In the first person only what the child said; what somebody said for them says so.
    const isTheirs = (answer.words ?? childsView.words) === 'theirs';
    return [{ kind: 'quote', key: `mine.answer.${code}`, said: question && isTheirs ? { kind: 'typed', text, before: phrase(question), theirs: true } : whose }];
  }).slice(0, MOST.answers);
}

/** The questions that a child is asked, as the opening of what they said. */
const ASKED: Readonly<Record<string, Phrase | undefined>> = {
  goodAt: 'asked.goodAt', likes: 'asked.likes', people: 'asked.people', helps: 'asked.helps', change: 'asked.change', next: 'asked.next',
};

/** What is done for the child; not what is for the home or the setting alone. */
function inPlace({ support }: Profile, framework: Framework): readonly PageItem[] {
  const others = places(framework).filter((place) => isAboutSetting(place) || place.part.answeredByFamily).map(({ strand }) => strand.code);
  return provisionsFor(support).filter(([, { what, strands }]) => what.trim() !== '' && (strands.length === 0 || strands.some((code) => !others.includes(code)))).slice(0, MOST.helps)
    .map(([id, { what, who }]): PageItem => {
      const person = who?.trim();
      const after: readonly Said[] = person ? [phrase('provision.who', { person: { typed: person } })] : [];
      return { kind: 'bullet', key: `mine.provision.${id}`, said: { kind: 'typed', text: what.trim(), after } };
    });
}

/** More help and less help in the same words, two lines at most: the page for the family has the rest. Only what is about the child. Where nothing of it can be compared, nothing is said. */
function changed({ areas }: Findings): readonly PageSection[] {
  const own = areas.filter(({ part }) => !isAboutSetting({ part }) && !part.answeredByFamily);
  const changesOf = (which: 'more' | 'less') => own.flatMap((area) => area[which]);
  // One each way, so that neither is heavier; two where all go one way.
  const most = changesOf('more').length > 0 && changesOf('less').length > 0 ? MOST.changes / 2 : MOST.changes;
  const told = (which: 'more' | 'less') => changesOf(which).slice(0, most)
    .map(({ place }): PageItem => ({ kind: 'bullet', key: `mine.${which}.${place.strand.code}`, said: phrase(`mine.${which}`, { places: { places: [place] } }) }));
  const isCut = (['more', 'less'] as const).some((which) => changesOf(which).length > most);
  const moved = [...told('more'), ...told('less'), ...(isCut ? [line('mine.moreChanges', phrase('mine.moreChanges'))] : [])];
  const isSame = moved.length === 0 && own.some(({ same }) => same.length > 0);
  const items = isSame ? [line('mine.same', phrase('mine.same'))] : moved;
  return items.length > 0 ? [{ code: 'changed', heading: phrase('mine.changed'), items }] : [];
}
