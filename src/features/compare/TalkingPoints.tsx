import { LAYER_PACKS } from '../../catalog/supportLayers.ts';
import { POINT_RULES } from '../../catalog/talkingPoints.ts';
import type { ChildRecord } from '../../core/child.ts';
import { dayInWords } from '../../core/day.ts';
import type { Framework } from '../../core/framework.ts';
import { NEED_MOVES } from '../../core/support/needSupport.ts';
import type { Review } from '../../core/review.ts';
import { type TalkingPoint, talkingPoints } from '../../core/change/talkingPoint.ts';
import { HeldBack } from './HeldBack.tsx';
import { PointArticle } from './PointArticle.tsx';
import styles from './TalkingPoints.module.css';
import type { Wording } from './wording.ts';

interface Props {
  child: ChildRecord;
  /** Up to the one the points are raised at. */
  reviews: readonly Review[];
  framework: Framework;
  wording: Wording;
}

/**
 * What there is to talk about, in the order of the profile: rule, facts, what is missing, caution, and what somebody answered.
 * Both directions look alike. A family sees what is raised; what is held back is shown to staff, with what is missing.
 */
export function TalkingPoints({ child, reviews, framework, wording }: Props) {
  const last = reviews.at(-1);
  if (!last) return null;
  const points = talkingPoints(reviews, framework, LAYER_PACKS, POINT_RULES);
  const raised = points.filter(({ isHeldBack }) => !isHeldBack);
  const held = points.filter(({ isHeldBack }) => isHeldBack);
  return (
    <section className={styles.section} aria-labelledby="talking-points">
      <h2 id="talking-points">Something to talk about</h2>
      <p className="meta">
        At the review of {dayInWords(last.profile.reviewedOn)}, from one review to the next. These are questions for people, never a decision.
      </p>
      {wording === 'staff' && <Cautions points={points} />}
      {raised.length === 0 && <p>Nothing is raised at this review. Anybody can still raise anything.</p>}
      {raised.map((point) => <PointArticle key={point.key} {...{ child, point, reviewId: last.id, framework, wording }} />)}
      {wording === 'staff' && held.length > 0 && <HeldBack {...{ child, points: held, framework }} />}
    </section>
  );
}

/** The caution of each rule that fired, once: the points themselves stay in the order of the profile, whichever way each goes. */
function Cautions({ points }: { points: readonly TalkingPoint[] }) {
  const all = NEED_MOVES.flatMap((need) => {
    const texts = new Set(points.filter((point) => point.need === need).map(({ rule }) => rule.caution));
    return [...texts].map((caution) => ({ need, caution }));
  });
  if (all.length === 0) return null;
  return (
    <dl className={styles.cautions}>
      {all.map(({ need, caution }) => <div key={need + caution}><dt>{HEARD[need]}</dt><dd>{caution}</dd></div>)}
    </dl>
  );
}

const HEARD = { more: 'With “needs more help”', same: 'With “needs the same help”', less: 'With “needs less help”' } as const;
