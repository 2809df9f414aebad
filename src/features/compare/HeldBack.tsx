import { missingInWords, pointSentence } from '../../catalog/talkingPoints.ts';
import type { ChildRecord } from '../../core/child.ts';
import type { Framework } from '../../core/framework.ts';
import type { TalkingPoint } from '../../core/change/talkingPoint.ts';
import { PointFacts } from './PointArticle.tsx';
import styles from './TalkingPoints.module.css';

/** Points whose rule asks for something that is not there: not hidden, with what is missing, and not yet to be answered. */
export function HeldBack({ child, points, framework }: { child: ChildRecord; points: readonly TalkingPoint[]; framework: Framework }) {
  const missing = points.map((point) => point.missing.filter(({ holdsBack }) => holdsBack).map(missingInWords));
  const shared = points.length > 1 ? missing[0]?.filter((one) => missing.every((own) => own.includes(one))) ?? [] : [];
  return (
    <section className={`no-print ${styles.held}`} aria-labelledby="held-back">
      <h3 id="held-back">Held back, with what is missing</h3>
      <p className="meta">For staff. A rule asks for more before these are raised. On purpose, more facts are asked for before the app raises that a child may need less help than before it raises that they may need more.</p>
      {shared.length > 0 && <Missing opening="For all of these:" missing={shared} />}
      {points.map((point, at) => (
        <article key={point.key} className={styles.point} aria-label={point.place.strand.label}>
          <p>{pointSentence(point, 'staff', { name: child.card.firstName })}</p>
          <Missing opening="Held back:" missing={missing[at]?.filter((one) => !shared.includes(one)) ?? []} otherwise="only by what is said above for all." />
          <PointFacts point={point} framework={framework} />
        </article>
      ))}
    </section>
  );
}

function Missing({ opening, missing, otherwise }: { opening: string; missing: readonly string[]; otherwise?: string }) {
  if (missing.length < 2) return <p className="meta"><b>{opening}</b> {missing[0] ? `${missing[0]}.` : otherwise}</p>;
  return (
    <div className={`meta ${styles.missing}`}>
      <p><b>{opening}</b></p>
      <ul>{missing.map((one) => <li key={one}>{one}</li>)}</ul>
    </div>
  );
}
