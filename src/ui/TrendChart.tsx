import './picture.css';
import styles from './TrendChart.module.css';
import type { PictureLevel } from './profileLayout.ts';
import { blockPath, round } from './pictureShapes.ts';

export interface TrendChartProps {
  /** Oldest first. A point without a level is a gap: nobody rated it, or it cannot be compared. */
  readonly points: readonly { readonly label: string; readonly level?: PictureLevel | undefined }[];
  /** The trend in one sentence. */
  readonly title: string;
  /** The lowest level over the line; the line is drawn below it. */
  readonly line?: number;
}

/**
 * One strand over three or more reviews, in the picture's own marks. The axis is always 0 to 4.
 *
 * Accessibility promise: one image with the sentence as its name; it stands over a table.
 * No stroke crosses a gap, for nobody knows what lay between. The first and last label are for the eye only.
 */
export function TrendChart({ points, title, line = 2 }: TrendChartProps) {
  const x = (index: number) => (points.length < 2 ? WIDTH / 2 : INSET + (index * (WIDTH - 2 * INSET)) / (points.length - 1));
  const block = Math.min(9, ((WIDTH - 2 * INSET) / Math.max(1, points.length - 1)) * 0.7);
  const dots = points.flatMap(({ level }, index) => (level === undefined ? [] : [{ index, level, x: x(index), y: yOf(level) }]));
  const strokes = dots.flatMap((dot, at) => {
    const next = dots[at + 1];
    return next?.index === dot.index + 1 ? [`M${round(dot.x)} ${round(dot.y)}L${round(next.x)} ${round(next.y)}`] : [];
  });
  return (
    <div className={styles.trend}>
      <svg className="picture" role="img" aria-label={title} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT}>
        <path className="line" strokeWidth="1" d={`M0 ${yOf(line - 0.5)}H${WIDTH}`} />
        <path className="path" strokeWidth="1.5" d={strokes.join('')} />
        {dots.map((dot) => (
          <path key={dot.index} className={`level-${dot.level}`} strokeWidth={dot.level < 2 ? 1 : 0} d={blockPath(dot.x, dot.y, block, 9, 2)} />
        ))}
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

function yOf(level: number): number {
  return 6 + (4 - level) * 13;
}
