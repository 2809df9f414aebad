import { useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { sentence } from '../../catalog/sentence.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import vocabulary from '../../catalog/vocabulary.json';
import { type ChildRecord, fullName } from '../../core/child.ts';
import { type Draft, emptyDraft } from '../../core/draft.ts';
import { dayInWords } from '../../core/day.ts';
import { pictureOf, pictureSentence } from '../../core/change/picture.ts';
import type { Result } from '../../core/result.ts';
import { isRatedWith, reviewsOf } from '../../core/review.ts';
import { schoolYearOn, yearInWords } from '../../core/calendar/schoolYear.ts';
import { today } from '../../state/clock.ts';
import { type DraftsHere, useDraftsOf } from '../../state/live.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { useVault } from '../../state/records.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProfileFigure } from '../../ui/ProfileFigure.tsx';
import { CardFacts } from './CardFacts.tsx';
import styles from './ChildPage.module.css';
import { Differing } from './Differing.tsx';
import { Keeping } from './Keeping.tsx';
import { PanelLine } from './PanelLine.tsx';
import { RemoveChild } from './RemoveChild.tsx';
import { ReviewList } from './ReviewList.tsx';

/** One child: the latest picture, the reviews, and what can be done next. */
export function ChildPage({ child }: { child: ChildRecord }) {
  const { id, card } = child;
  const vault = useVault();
  const { current, of } = useFrameworks();
  const drafts = useDraftsOf(id);
  const [, navigate] = useLocation();
  const [trouble, setTrouble] = useState('');
  const starting = useRef(false);
  const reviews = reviewsOf(child.events);
  const latest = reviews.at(-1)?.profile;
  const before = reviews.at(-2)?.profile;
  const framework = (latest && of(latest.framework)) ?? current;
  const picture = latest && isRatedWith(latest, framework) ? pictureOf(latest, framework, before ? { before } : {}) : undefined;

  async function start() {
    if (starting.current) return; // a double press begins one review
    starting.current = true;
    const open = openIn(drafts);
    if (open) return navigate(`/children/${id}/review/${open.id}`);
    const reviewId = crypto.randomUUID();
    const kind = reviews.length === 0 ? 'baseline' : card.senStatus === 'E' ? 'annual' : 'senSupport';
    const ref = { id: current.id, edition: current.edition };
    const begun = await vault.changeDraft(reviewId, () => emptyDraft({ id: reviewId, childId: id, framework: ref, kind, reviewedOn: today() }));
    if (begun.ok) navigate(`/children/${id}/review/${reviewId}`);
    else setTrouble(vaultSentence(begun.problem.code));
    starting.current = begun.ok;
  }

  return (
    <div className="stack">
      <p className="crumb"><Link href="/children">Children</Link>{child.example && '. This is an invented example.'}</p>
      <h1>{fullName(card)}</h1>
      <p className="lead">
        {yearInWords(schoolYearOn(card, today()))}{card.yearOffset && ', taught outside the year of their age'}
        {card.senStatus && `. ${vocabulary.senStatus[card.senStatus].label}`}
      </p>
      {card.restrictedOn && <Notice title="Not to be changed.">{sentence('restricted', { since: dayInWords(card.restrictedOn) })}</Notice>}
      <Differing child={child} />
      {trouble && <Notice tone="problem" title="Not started" live>{trouble}</Notice>}
      <div className={styles.choices}>
        <Button weight="first" disabled={card.restrictedOn !== undefined} onClick={() => void start()}>{openIn(drafts) ? 'Continue the draft' : 'Start a review'}</Button>
        {reviews.length > 1 && <Button onClick={() => navigate(`/children/${id}/compare`)}>Compare reviews</Button>}
        {reviews.length > 0 && (
          <>
            <Button onClick={() => navigate(`/children/${id}/summary`)}>Family summary</Button>
            <Button onClick={() => navigate(`/children/${id}/their-page`)}>The child’s page</Button>
          </>
        )}
      </div>
      <p className={`no-print ${styles.more}`}>
        <Link href={`/children/${id}/papers`}>Papers</Link>
        <Link href={`/children/${id}/dates`}>Dates</Link>
        <Link href={`/share/${id}`}>Share</Link>
      </p>
      {reviews.length < 2 && (
        <p className="meta">
          {reviews.length === 0 ? 'The pages for the family and the child come with the first finished profile, comparing with the second.' : 'Comparing comes with the second finished profile.'}
        </p>
      )}
      {latest && (
        <section className={styles.section} aria-labelledby="latest">
          <h2 id="latest">Latest profile, {dayInWords(latest.reviewedOn)}</h2>
          {picture
            ? (
              <ProfileFigure
                numbers
                groups={picture.groups}
                title={pictureSentence(picture, card.firstName)}
                line={framework.rules.overTheLineFrom}
                change={before !== undefined}
                table={<Link href={`/children/${id}/review/${reviews.at(-1)?.id}`}>See it as a table</Link>}
              />
            )
            : <p>It was rated with a framework that is not on this device.</p>}
        </section>
      )}
      <ReviewList childId={id} reviews={reviews} drafts={drafts?.ok ? drafts.value.drafts : []} />
      {drafts?.ok && drafts.value.inBin.length > 0 && (
        <p className="meta no-print">{drafts.value.inBin.length === 1 ? 'A draft that was thrown away is' : 'Drafts that were thrown away are'} in <Link href="/bin">the bin</Link>.</p>
      )}
      <PanelLine childId={id} reviews={reviews} isClosed={card.restrictedOn !== undefined} />
      <CardFacts childId={id} card={card} />
      <Keeping child={child} />
      {!card.restrictedOn && <RemoveChild id={id} />}
    </div>
  );
}

/** The review that is being filled in; corrections and meetings have their own way on. */
function openIn(drafts: Result<DraftsHere, unknown> | undefined): Draft | undefined {
  return drafts?.ok ? drafts.value.drafts.find((draft) => !draft.correction && !draft.meeting) : undefined;
}
