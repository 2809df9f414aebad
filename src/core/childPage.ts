import { actionsNow } from './actionNow.ts';
import { agreedTo, type PageFacts, quoted } from './familyPage.ts';
import { type Findings, findingsOf } from './findings.ts';
import { isDay } from './day.ts';
import { line, type PageDocument, type PageItem } from './pageDocument.ts';
import { isAboutSetting } from './pointChecks.ts';
import { provisionsFor } from './provisionMove.ts';
import type { Profile } from './review.ts';
import { phrase, type Said } from './said.ts';

/** A page of one sheet holds so many of each (R-G2). */
const MOST = { likes: 4, answers: 3, helps: 4, next: 3 } as const;

/**
 * The child's own page, one sheet (R-G2, F117): what people like about me, what is important to me, how to help me, what changed, what
 * happens next, room to draw. It speaks to the child; in the first person only what the child said. Nothing of the setting, the home or a level.
 * Throws when the profile was not rated with this framework.
 */
export function childPage(facts: PageFacts): PageDocument {
  const { review, framework, before, dates } = facts;
  const { profile } = review;
  const findings = findingsOf(profile, framework, before, { withPrivateParts: false });
  const meeting = dates.find(({ code }) => code === 'meeting');
  return {
    page: 'child',
    on: profile.reviewedOn,
    title: phrase('child.title'),
    lead: [],
    sections: [
      { code: 'like', heading: phrase('mine.like'), items: orNothing('mine.like', likes(findings)) },
      { code: 'important', heading: phrase('mine.important'), items: orNothing('mine.important', said(profile, ['people', 'likes', 'goodAt', 'next'])) },
      { code: 'help', heading: phrase('mine.help'), items: orNothing('mine.help', [...said(profile, ['helps', 'hard', 'change']).slice(0, 2), ...inPlace(profile)]) },
      ...(findings.since ? [{ code: 'changed', heading: phrase('mine.changed'), items: changed(findings) }] : []),
      {
        code: 'next', heading: phrase('mine.next'), items: [
          ...actionsNow(review).filter(({ what, state }) => what.trim() !== '' && state !== 'green').slice(0, MOST.next)
            .map((action): PageItem => ({ kind: 'bullet', key: `mine.action.${action.id}`, said: agreedTo(action) })),
          ...(meeting && isDay(meeting.on) ? [line('mine.meet', phrase('mine.meet', { month: { month: meeting.on } }))] : []),
          line('mine.tell', phrase('mine.tell')),
        ],
      },
      { code: 'draw', heading: phrase('mine.draw'), items: [{ kind: 'draw' }] },
    ],
  };
}

function orNothing(key: string, items: readonly PageItem[]): readonly PageItem[] {
  return items.length > 0 ? items : [line(`${key}.nothing`, phrase('mine.nothingYet')), { kind: 'write', lines: 2 }];
}

/** What staff and family wrote down as strengths, and the framework's words for what there is to build on. */
function likes({ strengths, ladders }: Findings): readonly PageItem[] {
  const typed = strengths.filter(({ part, text }) => !isAboutSetting({ part }) && text !== '');
  const told = ladders.filter(({ place }) => !isAboutSetting(place));
  return [
    ...(typed.length > 0 ? [line('mine.peopleSay', phrase('mine.peopleSay'))] : []),
    ...typed.map(({ domain, text }): PageItem => ({ kind: 'bullet', key: `mine.strength.${domain.code}`, said: { kind: 'typed', text } })),
    ...told.map(({ place, rung }): PageItem => ({ kind: 'bullet', key: `mine.rung.${place.strand.code}`, said: { kind: 'rung', place, rung } })),
  ].slice(0, MOST.likes + 1);
}

/** The child's answers to these questions, as they were given. */
function said({ childsView }: Profile, codes: readonly string[]): readonly PageItem[] {
  return codes.flatMap((code): PageItem[] => {
    const answer = childsView?.answers[code];
    const text = answer?.text.trim();
    if (!childsView || !answer || !text) return [];
    return [{ kind: 'quote', key: `mine.answer.${code}`, said: quoted({ ...childsView, ...(answer.words && { words: answer.words }) }, text) }];
  }).slice(0, MOST.answers);
}

function inPlace({ support }: Profile): readonly PageItem[] {
  return provisionsFor(support).filter(([, { what }]) => what.trim() !== '').slice(0, MOST.helps)
    .map(([id, { what, who }]): PageItem => {
      const person = who?.trim();
      const after: readonly Said[] = person ? [phrase('provision.who', { person: { typed: person } })] : [];
      return { kind: 'bullet', key: `mine.provision.${id}`, said: { kind: 'typed', text: what.trim(), after } };
    });
}

/** More help and less help in the same words. Only what is about the child. */
function changed({ areas }: Findings): readonly PageItem[] {
  const own = areas.filter(({ part }) => !isAboutSetting({ part }) && !part.answeredByFamily);
  const more = own.flatMap((area) => area.more).map(({ place }) => place);
  const less = own.flatMap((area) => area.less).map(({ place }) => place);
  return [
    ...(more.length > 0 ? [line('mine.more', phrase('mine.more', { places: { places: more } }))] : []),
    ...(less.length > 0 ? [line('mine.less', phrase('mine.less', { places: { places: less } }))] : []),
    ...(more.length + less.length === 0 ? [line('mine.same', phrase('mine.same'))] : []),
  ];
}
