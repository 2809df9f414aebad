import { useDeferredValue, useMemo } from 'react';
import { useLocation } from 'wouter';
import { STANDING } from '../../../core/school/cohortBlock.ts';
import { pointCounts, type PointsChoice, schoolPointsSteps } from '../../../core/school/schoolPoints.ts';
import { useCohort } from '../../../state/cohort.ts';
import { useFrameworks } from '../../../state/frameworks.tsx';
import { useIsPrinting } from '../../../state/isPrinting.ts';
import { Button } from '../../../ui/Button.tsx';
import { NotAsked } from '../NotAsked.tsx';
import { OpeningRecords } from '../OpeningRecords.tsx';
import { PointsFilters } from './PointsFilters.tsx';
import { PointsGroup } from './PointsGroup.tsx';
import styles from './Points.module.css';
import { countsInWords, POINTS_HEADS, POINTS_ORDER } from './pointsWords.ts';
import { Reading } from '../Reading.tsx';
import { frameworkFrom, pointsAddress, pointsFrom } from '../schoolAddress.ts';
import page from '../SchoolPage.module.css';
import { useInSteps } from '../useInSteps.ts';
import { useOpening } from '../useOpening.ts';
import { PRINTED_AT_MOST } from '../printedAtMost.ts';
import type { ViewProps } from '../viewProps.ts';

/**
 * What there is to talk about over the school, at each child's latest review: more and less help beside one another, in the same
 * look and the same order, that of names. Something to talk about, never a decision.
 */
export function PointsView({ text, setting }: ViewProps) {
  const choice = useMemo(() => pointsFrom(text), [text]);
  const frameworks = useFrameworks();
  const framework = frameworkFrom(choice.framework, frameworks);
  const reading = useCohort(framework, setting, ['latest', 'before']);
  const cohort = reading.cohort?.framework === framework ? reading.cohort : undefined;
  const { hasRecords, ...opening } = useOpening(framework, cohort);
  const { records } = opening.records;
  const [, navigate] = useLocation();
  const isPrinting = useIsPrinting();
  const asked = useDeferredValue(choice);
  const steps = useMemo(() => (!cohort || !hasRecords ? undefined : function* work() {
    const points = yield* schoolPointsSteps(cohort, records, knownStrand(asked, cohort.places.map(({ strand }) => strand.code)));
    return { cohort, asked, points, counts: POINTS_ORDER.map((need) => ({ need, words: countsInWords(pointCounts(points[need])) })) };
  }), [cohort, hasRecords, records, asked]);
  const worked = useInSteps(framework, steps);
  const standing = cohort?.blocks.get('latest')?.standing;
  const elsewhere = useMemo(() => standing?.reduce((count, one) => count + (one === STANDING.elsewhere ? 1 : 0), 0) ?? 0, [standing]);
  const change = (changed: Partial<Record<keyof PointsChoice, unknown>>) => navigate(pointsAddress({ ...choice, ...changed } as PointsChoice), { replace: true });

  return (
    <>
      <h1>Talking points</h1>
      <p className="lead">Something to talk about, never a decision. School only.</p>
      {!cohort ? <Reading reading={reading} /> : (
        <>
          <OpeningRecords {...opening} />
          {hasRecords && worked && (
            <>
              <div className={`no-print ${page.fields}`}><PointsFilters cohort={cohort} choice={choice} onChange={change} /></div>
              <NotAsked codes={choice.strand === undefined ? [] : [choice.strand]} cohort={cohort} />
              <div role="status">
                <p>At each child’s latest review:</p>
                <ul className={styles.counts}>
                  {worked.counts.map(({ need, words }) => (
                    <li key={need}><Button weight="inline" onClick={() => document.getElementById(`points-${need}`)?.focus()}>{POINTS_HEADS[need]}</Button>: {words}</li>
                  ))}
                </ul>
                {elsewhere > 0 && <p className="meta">Cannot be shown here: {elsewhere.toLocaleString('en-GB')}, rated with another framework or edition.</p>}
              </div>
              <p className="meta">On purpose, more facts are asked for before the app raises that a child may need less help than before it raises that they may need more. Until then a point is held back, with what is missing.</p>
              <div className={styles.groups}>
                {POINTS_ORDER.map((need) => <PointsGroup key={`${need} ${pointsAddress(worked.asked)}`} need={need} points={worked.points[need]} cohort={worked.cohort} isPrinting={isPrinting} />)}
              </div>
              {isPrinting && POINTS_ORDER.some((need) => worked.points[need].length > PRINTED_AT_MOST) && <p className="print-only">Only the first {PRINTED_AT_MOST} of each are printed. Choose fewer with the filters.</p>}
              <p className="no-print"><Button onClick={() => window.print()}>Print</Button></p>
            </>
          )}
        </>
      )}
    </>
  );
}

/** A strand that the framework does not have asks for nothing. */
function knownStrand({ strand, ...rest }: PointsChoice, codes: readonly string[]): PointsChoice {
  return strand !== undefined && codes.includes(strand) ? { ...rest, strand } : rest;
}
