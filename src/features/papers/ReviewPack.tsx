import { useState } from 'react';
import { newsInWords } from '../../catalog/newsInWords.ts';
import words from '../../catalog/papers.json';
import { differencesOf } from '../../core/change/differences.ts';
import { familySentence } from '../../core/words/familySentence.ts';
import { findingsOf } from '../../core/family/findings.ts';
import { goingWellIn } from '../../core/family/goingWell.ts';
import { meetingDayOf } from '../../core/calendar/meetingDay.ts';
import { DifferencesTable } from './DifferencesTable.tsx';
import { EarlierOutcomes, HopedFor } from './Outcomes.tsx';
import { LevelsTable } from './LevelsTable.tsx';
import { PaperFrame } from './PaperFrame.tsx';
import { PaperHead } from './PaperHead.tsx';
import type { PaperProps } from './paperProps.ts';
import { type Copy, privateParts, readerOf } from './reader.ts';
import { SupportInPlace } from './SupportInPlace.tsx';
import { Voices } from './Voices.tsx';

/** Part 1, before the meeting (F74): the words of people first and where they see it differently, then what goes well, what help is needed, what is in place, how far outcomes have come. */
export function ReviewPack({ child, review, before, framework }: PaperProps) {
  const [copy, setCopy] = useState<Copy>({ full: false, withPrivate: false });
  const { card } = child;
  const name = card.firstName;
  const profile = review.editions.at(-1)?.profile ?? review.profile; // as it went to the meeting, without what that agreed
  const reader = readerOf(copy, framework, { name, ...(card.pronouns && { pronouns: card.pronouns }) });
  const { strengths, ladders, fine, notLookedAt } = goingWellIn(findingsOf(profile, framework, before?.profile, { withPrivateParts: copy.withPrivate }), card);
  const differ = differencesOf(profile, framework, {}).filter(({ place }) => reader.tells([place.strand.code]));
  const news = newsInWords(profile.context, copy.full ? 'staff' : 'family');
  return (
    <PaperFrame child={child} choose={{ copy, onChoose: setCopy, privateParts: privateParts(profile, framework) }}>
      <h1>{familySentence(words.title.before, { name })}</h1>
      <PaperHead child={child} review={review} {...(before && { before })} meetingOn={meetingDayOf(child, review)} full={copy.full} />
      <Voices profile={profile} name={name} />
      <DifferencesTable heading="Where people see it differently" differences={differ} reader={reader} />
      <h2>What is going well</h2>
      {strengths.length + ladders.length + fine.length === 0 && <p>{words.notSaid}</p>}
      {strengths.map(({ area, text, toBuildOn }) => <p key={area}><strong lang={framework.language}>{area}:</strong> {text}{toBuildOn && ' This is something to build on.'}</p>)}
      {ladders.length > 0 && <p lang={framework.language}>{ladders.join(' ')}</p>}
      {fine.map((line) => <p key={line}>{line}</p>)}
      <LevelsTable profile={profile} {...(before && { before: before.profile })} reader={reader} name={name} />
      {!copy.full && notLookedAt.map((line) => <p key={line}>{line}</p>)}
      {news.length > 0 && <><h2>What else was going on</h2><p>{news.join(' ')}</p></>}
      <SupportInPlace support={profile.support} reader={reader} />
      <EarlierOutcomes child={child} review={review} reader={reader} />
      <HopedFor heading="What is hoped for" outcomes={profile.outcomes} reader={reader} />
    </PaperFrame>
  );
}
