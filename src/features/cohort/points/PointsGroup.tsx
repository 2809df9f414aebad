import { memo, useEffect, useRef, useState } from 'react';
import type { Cohort } from '../../../core/school/cohort.ts';
import type { NeedMove } from '../../../core/support/needSupport.ts';
import type { SchoolPoint } from '../../../core/school/schoolPoints.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './Points.module.css';
import { PointsItem } from './PointsItem.tsx';
import { cautionsFor, POINTS_HEADS } from './pointsWords.ts';
import { PRINTED_AT_MOST } from '../printedAtMost.ts';

interface Props {
  readonly need: NeedMove;
  readonly points: readonly SchoolPoint[];
  readonly cohort: Cohort;
  readonly isPrinting: boolean;
}

/** So many are drawn at once; more when somebody asks. */
const AT_ONCE = 50;

/** The points of one direction. Every direction is made of the same parts. */
export const PointsGroup = memo(function PointsGroup({ need, points, cohort, isPrinting }: Props) {
  const [count, setCount] = useState(AT_ONCE);
  const list = useRef<HTMLUListElement>(null);
  const from = useRef<number>(undefined);
  useEffect(() => {
    // What was pressed may be gone: the focus goes to the first of those that have come.
    if (from.current !== undefined) list.current?.children[from.current]?.querySelector('a')?.focus();
    from.current = undefined;
  }, [count]);
  const more = () => {
    from.current = count;
    setCount(count + AT_ONCE);
  };
  const drawn = points.slice(0, isPrinting ? PRINTED_AT_MOST : count);
  return (
    <section aria-labelledby={`points-${need}`} className={`${styles.group} ${need === 'same' ? styles.quiet : ''}`}>
      <h2 id={`points-${need}`} tabIndex={-1}><Mark need={need} />{POINTS_HEADS[need]}</h2>
      {cautionsFor(need).map((caution) => <p key={caution} className="meta">{caution}</p>)}
      {points.length === 0 ? <p>None here.</p> : (
        <ul ref={list} className={styles.points} aria-label={POINTS_HEADS[need]}>
          {drawn.map(({ at, point }) => <PointsItem key={`${cohort.children[at]?.id} ${point.key}`} at={at} point={point} cohort={cohort} />)}
        </ul>
      )}
      {!isPrinting && points.length > count && <p className="no-print"><Button onClick={more}>Show more: {(points.length - count).toLocaleString('en-GB')} not shown</Button></p>}
    </section>
  );
});

/** One triangle, turned over: the same size and ink for more and for less. */
function Mark({ need }: { need: NeedMove }) {
  return (
    <svg className={styles.mark} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d={need === 'more' ? 'M6 1 12 11 0 11Z' : need === 'less' ? 'M6 11 12 1 0 1Z' : 'M0 5H12V7H0Z'} />
    </svg>
  );
}
