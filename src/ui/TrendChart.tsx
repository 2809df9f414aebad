import './picture.css';
import styles from './TrendChart.module.css';
import type { PictureLevel } from './profileLayout.ts';
import { blockPath, round } from './pictureShapes.ts';

export interface TrendPointShown {
  readonly label: string;
  readonly level?: PictureLevel | undefined;
  /** How far up its ladder support was then, from 0 to 1; and which ladder: no stroke leads from one ladder to another. */
  readonly support?: number | undefined;
  readonly ladder?: string | undefined;
}

export interface TrendChartProps {
  /** Oldest first. A point without a level is a gap: nobody rated it, or it cannot be compared. */
  readonly points: readonly TrendPointShown[];
  /** The trend in one sentence. */
  readonly title: string;
  /** The lowest level over the line; the line is drawn below it. */
  readonly line?: number;
  /** What stands at the left of each drawing, for the eye: "Need", "Support". */
  readonly names?: readonly [need: string, support: string];
}

/**
 * One strand over three or more reviews, in the picture's own marks. The axis is always 0 to 4. Under it, where any is given,
 * the layer of support at the same reviews: open marks on a stepped stroke, apart from need and never on its scale.
 *
 * Accessibility promise: one image with the sentence as its name; it stands over a table.
 * No stroke crosses a gap, for nobody knows what lay between. The first and last label are for the eye only.
 */
export function TrendChart({ points, title, line = 2, names }: TrendChartProps) {
  const x = (index: number) => (points.length < 2 ? WIDTH / 2 : INSET + (index * (WIDTH - 2 * INSET)) / (points.length - 1));
  const block = Math.min(9, ((WIDTH - 2 * INSET) / Math.max(1, points.length - 1)) * 0.7);
  const dots = points.flatMap(({ level }, index) => (level === undefined ? [] : [{ index, level, x: x(index), y: yOf(level) }]));
  const strokes = dots.flatMap((dot, at) => {
    const next = dots[at + 1];
    return next?.index === dot.index + 1 ? [`M${round(dot.x)} ${round(dot.y)}L${round(next.x)} ${round(next.y)}`] : [];
  });
  const rungs = points.flatMap(({ support, ladder }, index) => (support === undefined ? [] : [{ index, ladder, x: x(index), y: SUPPORT + 6 + (1 - support) * 24 }]));
  const stairs = rungs.flatMap((rung, at) => {
    const next = rungs[at + 1];
    if (next?.index !== rung.index + 1 || next.ladder !== rung.ladder) return [];
    return [`M${round(rung.x)} ${round(rung.y)}H${round((rung.x + next.x) / 2)}V${round(next.y)}H${round(next.x)}`];
  });
  const hasSupport = rungs.length > 0;
  const height = hasSupport ? SUPPORT + 36 : HEIGHT;
  return (
    <div className={styles.trend}>
      {hasSupport && names && <p className={styles.name} aria-hidden="true">{names[0]}</p>}
      <svg className="picture" role="img" aria-label={title} viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height}>
        <path className="line" strokeWidth="1" d={`M0 ${yOf(line - 0.5)}H${WIDTH}`} />
        <path className="path" strokeWidth="1.5" d={strokes.join('')} />
        {dots.map((dot) => (
          <path key={dot.index} className={`level-${dot.level}`} strokeWidth={dot.level < 2 ? 1 : 0} d={blockPath(dot.x, dot.y, block, 9, 2)} />
        ))}
        {hasSupport && (
          <>
            {names && <text className={styles.support} x="0" y={SUPPORT - 3}>{names[1]}</text>}
            <path className="path" strokeWidth="1.5" strokeDasharray="3 2.5" d={stairs.join('')} />
            {rungs.map((rung) => <path key={rung.index} className={styles.rung} strokeWidth="1.5" d={diamondPath(rung.x, rung.y)} />)}
          </>
        )}
      </svg>
      <div className={styles.ends} aria-hidden="true">
        <span>{points[0]?.label}</span>
        {points.length > 1 && <span>{points.at(-1)?.label}</span>}
      </div>
    </div>
  );
}

const WIDTH = 160;
const HEIGHT = 64;
const INSET = 6;
/** Where the drawing of support begins. */
const SUPPORT = 82;

function yOf(level: number): number {
  return 6 + (4 - level) * 13;
}

/** Not a block, so that nobody reads support as a level of need. */
function diamondPath(x: number, y: number): string {
  return `M${round(x)} ${round(y - 5)}l5 5l-5 5l-5 -5z`;
}
