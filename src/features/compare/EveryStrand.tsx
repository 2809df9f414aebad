import { lazy, Suspense } from 'react';
import { changeInWords } from '../../catalog/changeInWords.ts';
import vocabulary from '../../catalog/vocabulary.json';
import type { Change } from '../../core/change.ts';
import { namesOfDays } from '../../core/day.ts';
import { type Framework, isLevel } from '../../core/framework.ts';
import type { Profile } from '../../core/review.ts';
import { ChartFigure } from '../../ui/ChartFigure.tsx';
import styles from './EveryStrand.module.css';
import type { Words } from './wording.ts';

const DumbbellChart = lazy(async () => ({ default: (await import('../../ui/DumbbellChart.tsx')).DumbbellChart }));

interface Props {
  changes: readonly Change[];
  words: Words;
  framework: Framework;
  before: Profile;
  after: Profile;
}

/** Every strand on one fixed scale, before and now, with the same as a table. */
export function EveryStrand({ changes, words, framework, before, after }: Props) {
  const [beforeLabel = '', nowLabel = ''] = namesOfDays([before.reviewedOn, after.reviewedOn]);
  const rated = changes.filter((change) => isLevel(change.before) || isLevel(change.after));
  return (
    <section className={styles.section} aria-labelledby="every-strand">
      <h2 id="every-strand">Every strand</h2>
      <ChartFigure
        caption={`The level of each strand in ${beforeLabel} and in ${nowLabel}. Strands without a level either time are in the table only.`}
        table={{
          head: ['Strand', beforeLabel, nowLabel, 'Change', 'The line'],
          rows: changes.map((change) => [
            words.strand(change.place),
            isUnread(change) && change.before === 'notAssessed' ? '–' : words.mark(change.before),
            isUnread(change) && change.after === 'notAssessed' ? '–' : words.mark(change.after),
            changeInWords(change, 'staff'),
            change.line ? vocabulary.line[change.line] : '',
          ]),
        }}
      >
        <div className="no-print"><Suspense fallback={<p className="meta">Drawing the chart…</p>}>
          <DumbbellChart
            rows={rated.map((change) => ({
              label: words.strand(change.place),
              ...(isLevel(change.before) && { before: change.before }),
              ...(isLevel(change.after) && { now: change.after }),
            }))}
            beforeLabel={beforeLabel}
            nowLabel={nowLabel}
            levelLabels={words.levels}
            line={framework.rules.overTheLineFrom}
            title={`Levels of ${rated.length} strands in ${beforeLabel} and ${nowLabel}. The table below says the same.`}
          />
        </Suspense></div>
      </ChartFigure>
    </section>
  );
}

/** What cannot be read was not necessarily left unassessed: the table says neither. */
function isUnread({ because }: Change): boolean {
  return because !== undefined && because !== 'noLevelEitherTime';
}
