import { useMemo } from 'react';
import { addMonths, dayInWords } from '../../../core/day.ts';
import type { ReviewPick } from '../../../core/school/cohort.ts';
import { comparable } from '../../../core/school/cohortMovement.ts';
import type { DateSetting } from '../../../core/calendar/datedItem.ts';
import { type Framework, LEVELS, wordsFor } from '../../../core/framework.ts';
import { useCohort } from '../../../state/cohort.ts';
import { useFrameworks } from '../../../state/frameworks.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ChartFigure } from '../../../ui/ChartFigure.tsx';
import { LevelTile } from '../../../ui/LevelTile.tsx';
import { DevelopmentPlan } from './DevelopmentPlan.tsx';
import { LevelBar } from './LevelBar.tsx';
import { overOf, rated, readinessOf, type Readiness } from './readiness.ts';
import styles from './Readiness.module.css';
import { Reading } from '../Reading.tsx';

/** Where the setting itself has to get readier: its own strands over all children, now and a year ago, and a plan to write on. */
export function ReadinessView({ setting }: { text: string; setting: DateSetting | undefined }) {
  const { current: framework } = useFrameworks();
  const yearAgo = setting && addMonths(setting.today, -12);
  const then: ReviewPick = yearAgo ? `by ${yearAgo}` : 'before';
  const reading = useCohort(framework, setting, ['latest', then]);
  const cohort = reading.cohort?.framework === framework ? reading.cohort : undefined;
  const [latest, earlier] = [cohort?.blocks.get('latest'), cohort?.blocks.get(then)];
  const found = useMemo(() => {
    if (!cohort || !latest || !earlier) return undefined;
    const { both, elsewhere } = comparable(earlier, latest, cohort.facts.byName);
    return { both, elsewhere, strands: readinessOf(cohort, latest, earlier, both) };
  }, [cohort, latest, earlier]);
  if (!found || !yearAgo || !cohort) return <><h1>The setting’s own readiness</h1><Reading reading={reading} /></>;
  const { strands, both, elsewhere } = found;
  const widest = Math.max(1, ...strands.flatMap(({ now, past }) => [rated(now), rated(past)]));

  return (
    <>
      <h1>The setting’s own readiness</h1>
      {strands.length === 0 ? <p>This framework asks nothing about the setting.</p> : (
        <>
          <p className={styles.intro}>
            How much the setting still has to put in place, over {cohort.children.length === 1 ? '1 child' : `${cohort.children.length.toLocaleString('en-GB')} children`}: by each child’s last review, and by the last one up to {dayInWords(yearAgo)}. It says nothing about any child.
            {elsewhere.length > 0 && ` ${elsewhere.length} cannot be compared: rated with another framework or edition.`}
          </p>
          <div className="no-print stack">
            <Shades framework={framework} />
            {strands.map((strand) => <StrandBars key={strand.place.strand.code} strand={strand} widest={widest} framework={framework} both={both.length} />)}
            <p>Printed, this page is one sheet: the school’s development plan, with room to write. No child’s name is on it.</p>
            <p><Button weight="first" onClick={() => window.print()}>Print the development plan</Button></p>
          </div>
          <DevelopmentPlan strands={strands} widest={widest} yearAgo={yearAgo} line={framework.rules.overTheLineFrom} />
        </>
      )}
    </>
  );
}

function StrandBars({ strand, widest, framework, both }: { strand: Readiness; widest: number; framework: Framework; both: number }) {
  const { place, now, past, moves } = strand;
  const line = framework.rules.overTheLineFrom;
  return (
    <section aria-labelledby={`ready-${place.strand.code}`} className={styles.strand}>
      <h2 id={`ready-${place.strand.code}`}>{place.strand.label}</h2>
      <p>
        Over the line for {ofChildren(overOf(now, line), rated(now))} now, and for {ofChildren(overOf(past, line), rated(past))} a year ago.
        {both > 0 && ` Of those with a review at both times, more is to be put in place for ${moves.more.length}, less for ${moves.less.length}, the same for ${moves.same.length}.`}
      </p>
      <ChartFigure
        caption={`${place.strand.label}: how many children are at each level`}
        table={{
          head: ['When', ...LEVELS.map((level) => `${level}, ${wordsFor(level, framework).label}`), 'Not assessed', 'Does not apply'],
          rows: ([['Now', now], ['A year ago', past]] as const).map(([when, counts]) => [when, ...counts.levels.map(String), String(counts.notAssessed), String(counts.notApplicable)]),
        }}
      >
        <div className={styles.bars}>
          <span>Now</span><LevelBar counts={now} widest={widest} title={`Now: ${inWords(strand.now, framework)}`} />
          <span>A year ago</span><LevelBar counts={past} widest={widest} title={`A year ago: ${inWords(strand.past, framework)}`} />
        </div>
      </ChartFigure>
    </section>
  );
}

function Shades({ framework }: { framework: Framework }) {
  return (
    <ul className={styles.shades} aria-label="Shades">
      {LEVELS.map((level) => <li key={level}><LevelTile number={level} />{wordsFor(level, framework).label}</li>)}
    </ul>
  );
}

function inWords(counts: Readiness['now'], framework: Framework): string {
  return LEVELS.flatMap((level) => (counts.levels[level] > 0 ? [`${counts.levels[level]} at ${level}, ${wordsFor(level, framework).label.toLowerCase()}`] : [])).join('; ') || 'nobody rated';
}

function ofChildren(count: number, of: number): string {
  return of === 0 ? 'nobody, as none was rated,' : `${count.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} ${of === 1 ? 'child' : 'children'} rated`;
}
