import './picture.css';
import type { PictureMark } from './profileLayout.ts';
import { blockPath, ringsPath, round } from './pictureShapes.ts';

export interface StrandPairProps {
  /** Left out when the strand was not there before. */
  readonly was?: PictureMark | undefined;
  readonly now: PictureMark;
  /** The picture in one sentence: "Before: planned help. Now: a lot of help." */
  readonly title: string;
  /** Small is 88 px wide; large fills its place up to 12 rem, for the meeting. */
  readonly size?: 'small' | 'large';
  /** The lowest level over the line; the line is drawn below it. */
  readonly line?: number;
}

/**
 * One strand at two reviews: hollow before, solid now, joined when both are levels.
 *
 * Accessibility promise: one image with the sentence as its name; the words stand beside it.
 */
export function StrandPair({ was, now, title, size = 'small', line = 2 }: StrandPairProps) {
  return (
    <svg className={size === 'large' ? 'picture pair large' : 'picture pair'} role="img" aria-label={title} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT}>
      {typeof was === 'number' && typeof now === 'number' && <path className="link" strokeWidth="1.2" strokeDasharray="3 2.5" d={linkPath(yOf(was), yOf(now))} />}
      <path className="line" strokeWidth="1.2" d={`M0 ${yOf(line - 0.5)}H${WIDTH}`} />
      {was !== undefined && <Strand x={BEFORE} mark={was} hollow />}
      <Strand x={NOW} mark={now} />
    </svg>
  );
}

const WIDTH = 88;
const HEIGHT = 96;
const FOOT = 94;
const BEFORE = 22;
const NOW = 66;
const BLOCK = { width: 20, height: 14 };

function yOf(level: number): number {
  return 9 + (4 - level) * 19;
}

function Strand({ x, mark, hollow = false }: { readonly x: number; readonly mark: PictureMark; readonly hollow?: boolean }) {
  if (mark === 'notAssessed') return <path className="ring" strokeWidth="1" d={ringsPath(x, yOf, 3)} />;
  if (mark === 'notApplicable') return <path className="tick" strokeWidth="1.5" d={`M${x - BLOCK.width / 2} ${FOOT}h${BLOCK.width}`} />;
  return (
    <>
      <path className="stem" strokeWidth="1.5" d={`M${x} ${FOOT}V${yOf(mark) + BLOCK.height / 2}`} />
      <path className={hollow ? 'was' : `level-${mark}`} strokeWidth={hollow ? 1.5 : mark < 2 ? 1.2 : 0} d={blockPath(x, yOf(mark), BLOCK.width, BLOCK.height, 3)} />
    </>
  );
}

/** From edge to edge of the two blocks, so that a hollow block stays hollow on any ground. */
function linkPath(from: number, to: number): string {
  const [across, down] = [NOW - BEFORE, to - from];
  const out = Math.min(BLOCK.width / 2 / across, down === 0 ? 1 : BLOCK.height / 2 / Math.abs(down));
  return `M${round(BEFORE + out * across)} ${round(from + out * down)}L${round(NOW - out * across)} ${round(to - out * down)}`;
}
