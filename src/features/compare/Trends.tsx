import { namesOfDays } from '../../core/day.ts';
import { type Framework, places } from '../../core/framework.ts';
import type { Review } from '../../core/review.ts';
import { type Trend, trendsOf } from '../../core/trend.ts';
import { ChartFigure } from '../../ui/ChartFigure.tsx';
import { TrendChart } from '../../ui/TrendChart.tsx';
import styles from './Trends.module.css';
import type { Words } from './wording.ts';

/** One small chart for each strand over all reviews, all on the same fixed scale; a gap where nothing was rated. */
export function Trends({ reviews, framework, words }: { reviews: readonly Review[]; framework: Framework; words: Words }) {
  const days = namesOfDays(reviews.map(({ profile }) => profile.reviewedOn));
  const trends = trendsOf(reviews, framework);
  const domains = [...new Set(places(framework).map(({ domain }) => domain))];
  return (
    <section className={`new-sheet ${styles.section}`} aria-labelledby="trends">
      <h2 id="trends">Over all reviews</h2>
      <p className="meta">Each small chart runs from “{words.levels[0]}” at the foot to “{words.levels[4]}” at the top. A gap means that there was no level then.</p>
      {domains.map((domain) => {
        const own = trends.filter(({ place, points }) => place.domain === domain && points.some(({ level }) => level !== undefined));
        if (own.length === 0) return null;
        return (
          <section key={domain.code} className={styles.domain} aria-labelledby={`trend-${domain.code}`}>
            <h3 id={`trend-${domain.code}`}>{words.domain(domain)}</h3>
            <ChartFigure
              caption={`${reviews.length} reviews, ${days[0]} to ${days.at(-1)}`}
              table={{
                head: ['Strand', ...days],
                rows: own.map((trend) => [words.strand(trend.place), ...trend.points.map((point) => pointInWords(point, words))]),
              }}
            >
              <ul className={styles.charts}>
                {own.map((trend) => (
                  <li key={trend.place.strand.code}>
                    <span>{words.strand(trend.place)}</span>
                    <TrendChart
                      title={`${words.strand(trend.place)}: ${trend.points.map((point, at) => `${days[at]} ${pointInWords(point, words).toLowerCase()}`).join('; ')}`}
                      points={trend.points.map((point, at) => ({ label: days[at] ?? '', ...(point.level !== undefined && { level: point.level }) }))}
                      line={framework.rules.overTheLineFrom}
                    />
                  </li>
                ))}
              </ul>
            </ChartFigure>
          </section>
        );
      })}
    </section>
  );
}

function pointInWords({ mark }: Trend['points'][number], words: Words): string {
  return mark === 'cannotCompare' ? 'Cannot compare' : words.mark(mark);
}
