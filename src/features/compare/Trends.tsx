import { LAYER_PACKS } from '../../catalog/supportLayers.ts';
import { namesOfDays } from '../../core/day.ts';
import { howMuchReads } from '../../core/editions.ts';
import { type Framework, places } from '../../core/framework.ts';
import { frameworkName } from '../../core/frameworkName.ts';
import type { Review } from '../../core/review.ts';
import { placedLayer, type PlacedLayer } from '../../core/support/supportLayer.ts';
import { spanOf, type Trend, trendsOf } from '../../core/change/trend.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { ChartFigure } from '../../ui/ChartFigure.tsx';
import { TrendChart } from '../../ui/TrendChart.tsx';
import styles from './Trends.module.css';
import type { Words } from './wording.ts';

/** One small chart for each strand over all reviews, all on the same fixed scale; a gap where nothing was rated. */
export function Trends({ reviews, framework, words }: { reviews: readonly Review[]; framework: Framework; words: Words }) {
  const days = namesOfDays(reviews.map(({ profile }) => profile.reviewedOn));
  const trends = trendsOf(reviews, framework);
  const layers = reviews.map(({ profile }) => placedLayer(profile.support?.layer, LAYER_PACKS));
  const withSupport = layers.some(Boolean);
  const domains = [...new Set(places(framework).map(({ domain }) => domain))];
  return (
    <section className={`no-print ${styles.section}`} aria-labelledby="trends">
      <h2 id="trends">Over all reviews</h2>
      <p className="meta">Each small chart runs from “{words.levels[0]}” at the foot to “{words.levels[4]}” at the top. {gapInWords(reviews, framework)}</p>
      {withSupport && <p className="meta">Under need, on a scale of its own, is the layer of support at the same reviews: from the first layer at the foot to the last at the top. The two are drawn together to see whether they move together; neither is the measure of the other.</p>}
      {new Set(layers.flatMap((layer) => layer?.pack.id ?? [])).size > 1 && <p>Support was recorded with different sets of layers. From one set to another it cannot be compared, and no stroke leads across.</p>}
      {withSupport && <p className="meta">Support in place: {layers.map((layer, at) => `${days[at]}, ${inside(layerName(layer, words))}`).join('; ')}.</p>}
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
                rows: [
                  ...own.map((trend) => [words.strand(trend.place), ...trend.points.map((point) => pointInWords(point, words))]),
                  ...(withSupport ? [['Support in place', ...layers.map((layer) => layerName(layer, words))]] : []),
                ],
              }}
            >
              <ul className={styles.charts}>
                {own.map((trend) => (
                  <li key={trend.place.strand.code}>
                    <span>
                      <b>{words.strand(trend.place)}</b>
                      {spanInWords(trend) && <span className={styles.span}>{spanInWords(trend)}</span>}
                    </span>
                    <TrendChart
                      title={`${words.strand(trend.place)}: ${trend.points.map((point, at) => `${days[at]} ${pointInWords(point, words).toLowerCase()}`).join('; ')}${withSupport ? `. Support: ${layers.map((layer, at) => `${days[at]} ${layerName(layer, words)}`).join('; ')}` : ''}`}
                      points={trend.points.map((point, at) => ({ label: days[at] ?? '', ...(point.level !== undefined && { level: point.level }), ...placed(layers[at]) }))}
                      names={['Need', 'Support']}
                      line={framework.rules.overTheLineFrom}
                    />
                  </li>
                ))}
              </ul>
            </ChartFigure>
          </section>
        );
      })}
      <NotRead reviews={reviews} framework={framework} />
    </section>
  );
}

/** Which reviews the charts leave out, wholly or in part, so that no level is gone without a word. Nothing when none is. */
function NotRead({ reviews, framework }: { reviews: readonly Review[]; framework: Framework }) {
  const { of } = useFrameworks();
  const reads = ({ profile }: Review) => howMuchReads(framework, profile);
  const wholly = reviews.filter((review) => reads(review) === 'nothing');
  const partly = reviews.filter((review) => reads(review) === 'part');
  if (wholly.length + partly.length === 0) return null;
  const away = [...wholly, ...partly].some(({ profile }) => !of(profile.framework));
  const counts = [
    ...(wholly.length > 0 ? [`${wholly.length} of ${reviews.length} reviews cannot be read in ${frameworkName(framework, of)}`] : []),
    ...(partly.length > 0 ? [`${partly.length} of ${reviews.length} reviews can be read only in part${wholly.length > 0 ? '' : ` in ${frameworkName(framework, of)}`}`] : []),
  ];
  const where = wholly.length + partly.length === 1 ? 'Its levels are on its own page' : 'Their levels are on their own pages';
  return <p>{counts.join('; ')}. {where}{away && ', if the framework that was used is on this device'}.</p>;
}

function gapInWords(reviews: readonly Review[], framework: Framework): string {
  const reads = reviews.map(({ profile }) => howMuchReads(framework, profile));
  const other = [...(reads.includes('nothing') ? ['the review'] : []), ...(reads.includes('part') ? ['its level'] : [])];
  return `A gap means that there was no level then${other.length > 0 ? `, or that ${other.join(' or ')} cannot be read in this framework` : ''}.`;
}

function pointInWords({ mark, whose }: Trend['points'][number], words: Words): string {
  return mark === 'cannotCompare' ? 'Cannot compare' : `${words.mark(mark)}${whose === 'agreed' ? ' (agreed)' : ''}`;
}

/** The whole stretch in a few words, the same both ways. */
function spanInWords(trend: Trend): string | undefined {
  const span = spanOf(trend);
  if (!span) return undefined;
  const [since = ''] = namesOfDays([span.from.on, span.to.on]);
  return span.move === 'same' ? `Needs the same help as in ${since}` : `Needs ${span.move} help than in ${since}`;
}

/** Where a layer is drawn: how far up its own ladder. */
function placed(layer: PlacedLayer | undefined): { readonly support?: number; readonly ladder?: string } {
  if (!layer) return {};
  const ranks = layer.pack.layers.map(({ rank }) => rank);
  const [least, most] = [Math.min(...ranks), Math.max(...ranks)];
  return { support: most > least ? (layer.layer.rank - least) / (most - least) : 0, ladder: layer.pack.id };
}

/** Inside a sentence, unless it begins with an abbreviation. */
function inside(text: string): string {
  return /^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

function layerName(layer: PlacedLayer | undefined, words: Words): string {
  return layer ? words.layer(layer) : 'not on record';
}
