import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart } from 'recharts';
import { ChartKey } from './ChartKey.tsx';
import type { PictureLevel } from './profileLayout.ts';
import styles from './RadarPicture.module.css';

export interface RadarPictureProps {
  /** In the order they are always shown, from the top, clockwise. A side without a level is left out, never drawn as 0. */
  readonly axes: readonly { readonly label: string; readonly before?: PictureLevel | undefined; readonly now?: PictureLevel | undefined }[];
  /** What hollow marks and dashes mean: "November 2025". */
  readonly beforeLabel: string;
  /** What solid marks and strokes mean. */
  readonly nowLabel: string;
  /** The words of the lowest level, which is the ring inside, and of the highest, the ring outside. */
  readonly ends: readonly [least: string, most: string];
  /** The picture in one sentence. */
  readonly title: string;
  /** The lowest level over the line; the line is drawn below it. */
  readonly line?: number;
}

/**
 * Levels on a star of axes, at two reviews. Load it lazily: it brings recharts along. Nothing is filled, so that no area looks
 * like a sum, and 0 is a ring of its own, so that the middle is never a level. On a phone a sentence stands in its place.
 *
 * Accessibility promise: one image with the sentence as its name, nothing to tab to, nothing that moves; it stands in a
 * ChartFigure over its table. Dashes and hollow marks tell before from now, in grey too.
 */
export function RadarPicture({ axes, beforeLabel, nowLabel, ends: [least, most], title, line = 2 }: RadarPictureProps) {
  const data = axes.map((axis, index) => ({ index, ...axis }));
  const names = axes.map(({ label }) => label);
  return (
    <div className={styles.chart}>
      <p className={styles.narrow}>This picture needs a wider screen. The table below says the same.</p>
      <div className={styles.wide}>
        <ChartKey>
          <span><svg width="40" height="18"><Stroke points={[[9, 9], [38, 9]]} side="before" /></svg> {beforeLabel}</span>
          <span><svg width="40" height="18"><Stroke points={[[9, 9], [38, 9]]} side="now" /></svg> {nowLabel}</span>
        </ChartKey>
        <p className={styles.rings}>The ring inside is “{least}”, the ring outside “{most}”. The strong ring is the line.</p>
        <RadarChart width={WIDTH} height={HEIGHT} outerRadius={RADIUS} data={data} role="img" aria-label={title} accessibilityLayer={false}>
          <PolarGrid stroke="var(--stem)" strokeDasharray="1 4" polarRadius={[0, 1, 2, 3, 4].map(radiusOf)} />
          <PolarGrid stroke="var(--line)" strokeWidth={1.5} polarRadius={[radiusOf(line - 0.5)]} radialLines={false} />
          <PolarRadiusAxis domain={[-1, 4]} tick={false} axisLine={false} />
          <PolarAngleAxis dataKey="index" axisLine={false} tickLine={false} tickSize={20} tick={<AxisName names={names} />} />
          <Radar dataKey="before" shape={BEFORE} isAnimationActive={false} legendType="none" />
          <Radar dataKey="now" shape={NOW} isAnimationActive={false} legendType="none" />
        </RadarChart>
      </div>
    </div>
  );
}

const WIDTH = 520;
const HEIGHT = 380;
const RADIUS = 140;

/** As far from the middle as the scale from one below 0 to 4 puts a level. */
function radiusOf(level: number): number {
  return ((level + 1) / 5) * RADIUS;
}

type Point = readonly [x: number, y: number];
interface Drawn {
  readonly points?: readonly { readonly x: number; readonly y: number; readonly value?: unknown }[];
}

const BEFORE = ({ points }: Drawn) => <Side points={points ?? []} side="before" />;
const NOW = ({ points }: Drawn) => <Side points={points ?? []} side="now" />;

/** One review. Recharts puts what is missing into the middle; here it is a gap, and no stroke leads across. */
function Side({ points, side }: { readonly points: NonNullable<Drawn['points']>; readonly side: 'before' | 'now' }) {
  const at = points.map(({ x, y, value }): Point | undefined => (typeof value === 'number' ? [x, y] : undefined));
  return at.map((from, index) => {
    const to = at[(index + 1) % at.length];
    return from && <Stroke key={index} points={to ? [from, to] : [from]} side={side} />;
  });
}

/** A mark at the first point, and a stroke to the second where there is one. */
function Stroke({ points: [[x, y] = [0, 0], to], side }: { readonly points: readonly Point[]; readonly side: 'before' | 'now' }) {
  const half = side === 'before' ? 7 : 5;
  return (
    <>
      {to && <path className={`${styles.stroke} ${styles[side]}`} d={`M${x} ${y}L${to[0]} ${to[1]}`} />}
      <rect className={side === 'before' ? styles.hollow : styles.solid} x={x - half} y={y - half} width={2 * half} height={2 * half} rx={half / 3} />
    </>
  );
}

interface Tick {
  readonly x?: number;
  readonly y?: number;
  readonly textAnchor?: 'start' | 'middle' | 'end' | 'inherit';
  readonly payload?: { readonly value: number };
}

function AxisName({ x = 0, y = 0, textAnchor = 'middle', payload, names }: Tick & { readonly names: readonly string[] }) {
  return <text className={styles.name} x={x} y={y + 5} textAnchor={textAnchor}>{names[payload?.value ?? 0]}</text>;
}
