import { useState } from 'react';
import { Bar, CartesianGrid, ComposedChart, Line, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { ChartKey } from './ChartKey.tsx';
import type { PictureLevel } from './profileLayout.ts';
import styles from './DumbbellChart.module.css';

export interface DumbbellChartProps {
  /** In the order they are always shown. A side that was not rated is left out, never drawn as 0. */
  readonly rows: readonly { readonly label: string; readonly before?: PictureLevel | undefined; readonly now?: PictureLevel | undefined }[];
  /** What the hollow mark means: "November 2025". */
  readonly beforeLabel: string;
  /** What the solid mark means: "Now". */
  readonly nowLabel: string;
  /** The words of levels 0 to 4. */
  readonly levelLabels: readonly [string, string, string, string, string];
  /** The chart in one sentence. */
  readonly title: string;
  /** The lowest level over the line; the line is drawn below it. */
  readonly line?: number;
}

/**
 * Two reviews on one fixed scale from 0 to 4. Load it lazily: it alone brings recharts along.
 * Where there is room the names stand beside their rows, on a phone above them.
 *
 * Accessibility promise: one image with the sentence as its name, nothing to tab to, nothing that moves; it
 * stands in a ChartFigure over its table. Hollow and solid tell before from now; the ink is the same
 * whichever way a row went.
 */
export function DumbbellChart({ rows, beforeLabel, nowLabel, levelLabels, title, line = 2 }: DumbbellChartProps) {
  const [width, setWidth] = useState(WIDE);
  const beside = width >= WIDE;
  const shape = { nameWidth: beside ? width * 0.36 : width, side: beside ? 48 : 34 };
  const names = rows.map((row) => wrap(row.label, shape.nameWidth / LETTER));
  const most = Math.max(1, ...names.map((lines) => lines.length));
  const levels = levelLabels.map((label) => wrap(label, (2 * shape.side) / LETTER));
  const axisHeight = 16 + Math.max(...levels.map((lines) => lines.length)) * WORDS_LEADING;
  const rowHeight = beside ? Math.max(44, 16 + most * LEADING) : 36 + most * LEADING;
  const data = rows.map(({ before, now }, index) => ({
    index, before, now, between: before === undefined || now === undefined ? undefined : [Math.min(before, now), Math.max(before, now)],
  }));
  return (
    <div className={styles.chart}>
      <ChartKey>
        <span><svg width="18" height="18"><Hollow cx={9} cy={9} /></svg> {beforeLabel}</span>
        <span><svg width="18" height="18"><Solid cx={9} cy={9} /></svg> {nowLabel}</span>
      </ChartKey>
      <ResponsiveContainer width="100%" height={axisHeight + rows.length * rowHeight} initialDimension={{ width: WIDE, height: 400 }} onResize={setWidth}>
        <ComposedChart
          layout="vertical"
          data={data}
          margin={{ top: 0, right: shape.side, bottom: 0, left: beside ? shape.nameWidth + shape.side : shape.side }}
          role="img"
          aria-label={title}
          accessibilityLayer={false}
        >
          <CartesianGrid horizontal={false} stroke="var(--stem)" strokeDasharray="1 4" />
          <XAxis type="number" domain={[0, 4]} ticks={[0, 1, 2, 3, 4]} interval={0} orientation="top" height={axisHeight} axisLine={false} tickLine={false} tick={<LevelWords levels={levels} />} />
          <ReferenceLine x={line - 0.5} stroke="var(--line)" strokeWidth={1.5} />
          <YAxis type="category" dataKey="index" width={1} interval={0} axisLine={false} tickLine={false} tick={<RowName names={names} beside={beside} />} />
          <Bar dataKey="between" barSize={2} shape={Between} isAnimationActive={false} />
          <Line dataKey="before" stroke="none" isAnimationActive={false} dot={Hollow} activeDot={false} legendType="none" />
          <Line dataKey="now" stroke="none" isAnimationActive={false} dot={Solid} activeDot={false} legendType="none" />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}

/** From here on names stand beside their rows. */
const WIDE = 560;
/** A safe guess at the width of a letter, and the height of a line of names and of levels. */
const LETTER = 8;
const LEADING = 19;
const WORDS_LEADING = 17;
/** Half a hollow mark, and half a solid one: smaller, so that both are seen where nothing changed. */
const HOLLOW = 8.5;
const SOLID = 6;

interface Dot {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
}

function Hollow(dot: Dot) {
  return <Mark {...dot} className={styles.hollow} half={HOLLOW} />;
}

function Solid(dot: Dot) {
  return <Mark {...dot} className={styles.solid} half={SOLID} />;
}

/** What was not rated has no place on the scale, and is not drawn. */
function Mark({ cx, cy, className, half }: Dot & { readonly className: string | undefined; readonly half: number }) {
  if (typeof cx !== 'number' || typeof cy !== 'number') return null;
  return <rect className={className} x={cx - half} y={cy - half} width={2 * half} height={2 * half} rx={half / 3} />;
}

interface Stretch {
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly width?: number | undefined;
  readonly payload?: { readonly before?: number; readonly now?: number };
}

/** From edge to edge of the two marks, so that the hollow one stays hollow on any ground. */
function Between({ x = 0, y = 0, width = 0, payload }: Stretch) {
  if (width <= 0) return null;
  const more = (payload?.now ?? 0) > (payload?.before ?? 0);
  return <path className={styles.between} d={`M${x + (more ? HOLLOW : SOLID)} ${y + 1}H${x + width - (more ? SOLID : HOLLOW)}`} />;
}

interface Tick {
  readonly x?: number;
  readonly y?: number;
  readonly payload?: { readonly value: number };
}

function LevelWords({ x = 0, y = 0, payload, levels }: Tick & { readonly levels: readonly (readonly string[])[] }) {
  const lines = levels[payload?.value ?? 0] ?? [];
  return (
    <text className={styles.words} textAnchor="middle">
      {lines.map((words, index) => <tspan key={words} x={x} y={y - (lines.length - 1 - index) * WORDS_LEADING}>{words}</tspan>)}
    </text>
  );
}

function RowName({ y = 0, payload, names, beside }: Tick & { readonly names: readonly (readonly string[])[]; readonly beside: boolean }) {
  const lines = names[payload?.value ?? 0] ?? [];
  const first = beside ? y + 5 - ((lines.length - 1) * LEADING) / 2 : y - 16 - (lines.length - 1) * LEADING;
  return (
    <text className={styles.name}>
      {lines.map((words, index) => <tspan key={words} x={0} y={first + index * LEADING}>{words}</tspan>)}
    </text>
  );
}

/** SVG text does not wrap by itself. */
function wrap(text: string, letters: number): readonly string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) return [...lines.slice(0, -1), `${last} ${word}`];
    return [...lines, word];
  }, []);
}
