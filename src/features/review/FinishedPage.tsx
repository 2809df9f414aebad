import { Link } from 'wouter';
import { stageInWords } from '../../catalog/stageWords.ts';
import vocabulary from '../../catalog/vocabulary.json';
import { type ChildRecord, fullName } from '../../core/child.ts';
import { dayInWords } from '../../core/day.ts';
import { pictureOf, pictureSentence } from '../../core/change/picture.ts';
import type { Framework } from '../../core/framework.ts';
import { frameworkName } from '../../core/frameworkName.ts';
import { areApart, isRatedWith, type Review, reviewsOf } from '../../core/review.ts';
import { yearInWords } from '../../core/calendar/schoolYear.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import type { ReviewSlots } from '../../state/reviewSection.ts';
import { Notice } from '../../ui/Notice.tsx';
import { OnThisPage } from '../../ui/OnThisPage.tsx';
import { ProfileFigure } from '../../ui/ProfileFigure.tsx';
import { CorrectProfile } from './CorrectProfile.tsx';
import styles from './FinishedPage.module.css';
import { InstallOffer } from './InstallOffer.tsx';
import { NeedsCodePanel } from './NeedsCodePanel.tsx';
import { ProfileTables } from './ProfileTables.tsx';
import { SchoolNote } from './SchoolNote.tsx';

/** A finished profile, to be read: the picture, the words, and for professionals the needs code. */
export function FinishedPage({ child, review, slots }: { child: ChildRecord; review: Review; slots: ReviewSlots }) {
  const { profile, editions } = review;
  const { current, of } = useFrameworks();
  const framework = of(profile.framework) ?? current;
  const { context } = profile;
  const others = reviewsOf(child.events);
  const before = others[others.findIndex(({ id }) => id === review.id) - 1]?.profile;
  const readable = isRatedWith(profile, framework);
  const picture = pictureOf(profile, framework);
  const by = profile.views.filter((view) => view.by).map((view) => `${vocabulary.voice[view.voice]}: ${view.by}`);

  return (
    <div className="stack">
      <p className="crumb"><Link href={`/children/${child.id}`}>{fullName(child.card)}</Link></p>
      <h1>{vocabulary.reviewKind[profile.kind]}, {dayInWords(profile.reviewedOn)}</h1>
      <p className="meta">
        {stageInWords(review)}. {yearInWords(context.schoolYear)} at the time
        {context.setting && `, ${context.setting}`}
        {context.senStatus && `. ${vocabulary.senStatus[context.senStatus].label}`}
        {by.length > 0 && `. Rated by ${by.join('; ')}`}{editions.length === 1 && editions[0]?.by && `. Finished by ${editions[0].by}`}.
        {readable && !isRatedWith(profile, current) && ` Rated with ${frameworkName(profile.framework, of)}.`}
      </p>
      {editions.length > 1 && <Editions review={review} framework={framework} />}
      {readable
        ? (
          <>
            <ProfileFigure
              numbers
              groups={picture.groups}
              title={pictureSentence(picture, child.card.firstName)}
              line={framework.rules.overTheLineFrom}
              table="The tables below say the same."
            />
            <p className="row no-print">
              {others.length > 1 && <Link href={`/children/${child.id}/compare`}>Compare with another review</Link>}
              <Link href={`/children/${child.id}/summary`}>See the family summary</Link>
            </p>
            <slots.After child={child} review={review} framework={framework} />
            <OnThisPage of={review} />
            <slots.Written child={child} review={review} framework={framework} />
            <ProfileTables linked profile={profile} framework={framework} before={before} />
            {slots.sections.map(({ at, Shown }) => <Shown key={at} child={child} review={review} framework={framework} />)}
            <NeedsCodePanel profile={profile} framework={framework} />
          </>
        )
        : (
          <Notice title="Rated with another framework">
            This profile was rated with {frameworkName(profile.framework, of)}, which is not on this device. It is kept as it is and
            goes along when you share or back up.
          </Notice>
        )}
      {!child.example && <InstallOffer />}
      {profile.schoolNote && <SchoolNote text={profile.schoolNote} />}
      {readable && !child.card.restrictedOn && <CorrectProfile child={child} review={review} />}
    </div>
  );
}

function Editions({ review: { editions }, framework }: { review: Review; framework: Framework }) {
  return (
    <section>
      <h2>Editions</h2>
      <ol>
        {editions.map((edition, at) => (
          <li key={edition.id} className={styles.edition}>
            {edition.kind === 'profileFinished' ? 'Finished' : 'Corrected'} {dayInWords(edition.happenedAt.slice(0, 10))}{edition.by && ` by ${edition.by}`}{edition.why && `: ${edition.why}`}
            {at < editions.length - 1 && isRatedWith(edition.profile, framework) && (
              <details>
                <summary>See this edition</summary>
                <ProfileTables profile={edition.profile} framework={framework} />
              </details>
            )}
          </li>
        ))}
      </ol>
      {areApart(editions) && (
        <Notice title="Two editions did not know of each other.">
          They were finished on two devices, each without the other. Both are kept, and the last one counts. Read both, and correct this profile
          once more if something is missing in it.
        </Notice>
      )}
      <p className="meta">The last edition is shown below. Earlier ones are kept.</p>
    </section>
  );
}
