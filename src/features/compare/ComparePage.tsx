import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { sentence } from '../../catalog/sentence.ts';
import { changeSentence, compareProfiles, tallyOf } from '../../core/change.ts';
import { type ChildRecord, fullName } from '../../core/child.ts';
import { frameworkForBoth, readIn } from '../../core/editions.ts';
import type { Framework } from '../../core/framework.ts';
import { frameworkName } from '../../core/frameworkName.ts';
import { familyPictureSentence, pictureOf, pictureSentence } from '../../core/change/picture.ts';
import { isRatedWith, type Review, reviewsOf } from '../../core/review.ts';
import { useFramework, useFrameworks } from '../../state/frameworks.tsx';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { OnThisPage } from '../../ui/OnThisPage.tsx';
import { ProfileFigure } from '../../ui/ProfileFigure.tsx';
import { AnotherPicture } from './AnotherPicture.tsx';
import { ChangeList } from './ChangeList.tsx';
import { ChoosePair } from './ChoosePair.tsx';
import { ContextStrip } from './ContextStrip.tsx';
import { EveryStrand } from './EveryStrand.tsx';
import { NotComparable } from './NotComparable.tsx';
import { NotPrinted } from './NotPrinted.tsx';
import { SupportSection } from './SupportSection.tsx';
import { TalkingPoints } from './TalkingPoints.tsx';
import { Trends } from './Trends.tsx';
import { WORDINGS, type Wording, wordingOf } from './wording.ts';

/** Two reviews of a child side by side: one sentence, the picture, support beside need, what to talk about, strand by strand, the chart with its table, the trends. */
export function ComparePage({ child, pair }: { child: ChildRecord; pair?: string }) {
  const reviews = reviewsOf(child.events);
  const chosen = (pair ?? '').split('/').flatMap((chosenId) => reviews.filter((review) => review.id === chosenId));
  // In the order of their dates, whichever way round the address has them.
  const [before, after] = chosen.length === 2 ? reviews.filter((review) => chosen.includes(review)) : reviews.slice(-2);
  const earlier = useFramework(before?.profile.framework);
  const later = useFramework(after?.profile.framework);
  const framework = frameworkForBoth(earlier, later);
  if (!before || !after || before === after) return <TooFew child={child} />;
  return <Comparison {...{ child, framework, reviews, before, after }} />;
}

function TooFew({ child }: { child: ChildRecord }) {
  return (
    <div className="stack">
      <p className="crumb"><Link href={`/children/${child.id}`}>{fullName(child.card)}</Link></p>
      <h1>What has changed for {child.card.firstName}</h1>
      <p>Comparing needs two different finished profiles. When there are two, they are shown here.</p>
    </div>
  );
}

interface ComparisonProps {
  child: ChildRecord;
  framework: Framework;
  reviews: readonly Review[];
  before: Review;
  after: Review;
}

function Comparison({ child, framework, reviews, before, after }: ComparisonProps) {
  const [, navigate] = useLocation();
  const [voice, setVoice] = useState<Wording>('staff');
  const name = child.card.firstName;
  const words = wordingOf(voice, framework);
  const changes = compareProfiles(before.profile, after.profile, framework);
  const comparable = readIn(framework, before.profile) && readIn(framework, after.profile);
  const picture = pictureOf(after.profile, framework, { before: before.profile, voice, name });

  return (
    <div className="stack">
      <p className="crumb no-print"><Link href={`/children/${child.id}`}>{fullName(child.card)}</Link></p>
      <h1>What has changed for {name}</h1>
      {voice === 'staff' && <p className="lead">{changeSentence(tallyOf(changes))}</p>}
      <ChoosePair
        reviews={reviews} before={before} after={after} wordsFor={`in words ${voice === 'staff' ? 'for staff' : 'for families'}`}
        onChoose={(one, other) => navigate(`/children/${child.id}/compare/${one}/${other}`, { replace: true })}
        words={<Choices legend="Words" name="wording" value={voice} options={WORDINGS} onChange={(event) => setVoice(event.currentTarget.value === 'family' ? 'family' : 'staff')} />}
      />
      {comparable
        ? (
          <>
            <ProfileFigure
              numbers={voice === 'staff'}
              groups={picture.groups}
              title={voice === 'staff' ? pictureSentence(picture, name) : familyPictureSentence(name)}
              line={framework.rules.overTheLineFrom}
              change
              table={<Button weight="inline" onClick={showTable}>See it as a table</Button>}
            />
            <OnThisPage of={`${before.id} ${after.id} ${voice}`} />
            <ContextStrip before={before.profile} after={after.profile} reviews={reviews} wording={voice} />
            <SupportSection {...{ changes, words, framework }} before={before.profile} after={after.profile} wording={voice} />
            <TalkingPoints child={child} reviews={reviews.slice(0, reviews.indexOf(after) + 1)} framework={framework} wording={voice} />
            <ChangeList changes={changes} words={words} framework={framework} before={before.profile} after={after.profile} />
            <NotComparable changes={changes} profiles={[before.profile, after.profile]} framework={framework} words={words} />
            <NotPrinted reviews={reviews.length} wording={voice} />
            <EveryStrand changes={changes} words={words} framework={framework} before={before.profile} after={after.profile} />
            <AnotherPicture name={name} changes={changes} words={words} wording={voice} framework={framework} before={before.profile} after={after.profile} />
          </>
        )
        : (
          <>
            <OtherEdition before={before} after={after} />
            <ContextStrip before={before.profile} after={after.profile} reviews={reviews} wording={voice} />
          </>
        )}
      {reviews.length > 2 && <Trends reviews={reviews} framework={framework} words={words} />}
      <p className="no-print"><Button onClick={() => window.print()}>Print</Button></p>
    </div>
  );
}

/** Why two reviews are not compared at all, with the frameworks they used. */
function OtherEdition({ before, after }: Pick<ComparisonProps, 'before' | 'after'>) {
  const { of } = useFrameworks();
  const earlier = frameworkName(before.profile.framework, of);
  const later = frameworkName(after.profile.framework, of);
  const alike = isRatedWith(before.profile, after.profile.framework);
  return <Notice title="Cannot compare">{sentence(alike ? 'bothElsewhere' : 'otherEdition', { earlier, later })}</Notice>;
}

/** Opens the table under the chart and puts the focus there. */
function showTable() {
  const details = document.querySelector<HTMLDetailsElement>('#every-strand ~ figure details');
  if (!details) return;
  details.open = true;
  details.querySelector('summary')?.focus();
}
