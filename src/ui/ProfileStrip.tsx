import './picture.css';
import { layOutProfile } from './profileLayout.ts';
import type { PictureGroup, PictureLevel, PictureSize, ProfileLayout } from './profileLayout.ts';
import { blockPath, ringsPath, round, trianglePath } from './pictureShapes.ts';

export interface ProfileStripProps {
  readonly groups: readonly PictureGroup[];
  /**
   * Small has no text and is 200 px wide, or as wide as an `.only-narrow` around it; large names groups and
   * domains and fills its place up to 60 rem.
   */
  readonly size: PictureSize;
  /** Writes each level into its block: for staff, never where a family may look. Large only. */
  readonly numbers?: boolean;
  /** The picture in one sentence. */
  readonly title: string;
  /** The lowest level over the line; the line is drawn below it. */
  readonly line?: number;
}

/**
 * The profile picture, "blocks on stems": the same everywhere a child's strands are shown.
 *
 * Accessibility promise: one image with the sentence as its name and nothing else to read or to reach,
 * so it must stand beside a table of the same levels. Height says what tone says; no meaning is in colour.
 */
export function ProfileStrip({ groups, size, numbers = false, title, line = 2 }: ProfileStripProps) {
  const layout = layOutProfile(groups, size);
  const pen = PENS[size];
  const drawn = draw(layout, pen);
  const ruleY = layout.yOf(line - 0.5);
  return (
    <svg className={`picture ${size}`} role="img" aria-label={title} viewBox={`0 0 ${layout.width} ${round(layout.height)}`} width={layout.width} height={round(layout.height)}>
      <path className="stem" strokeWidth={pen.stem} d={drawn.stems} />
      <path className="link" strokeWidth={pen.was} strokeDasharray={pen.dash} d={drawn.links} />
      <path className="was" strokeWidth={pen.was} d={drawn.was} />
      <path className="line" strokeWidth={pen.line} d={layout.rules.map((rule) => `M${round(rule.from)} ${ruleY}H${round(rule.to)}`).join('')} />
      {drawn.blocks.map((d, level) => d && <path key={level} className={`level-${level}`} strokeWidth={level < 2 ? pen.was : 0} d={d} />)}
      <path className="ring" strokeWidth={pen.ring} d={drawn.rings} />
      <path className="tick" strokeWidth={pen.was} d={drawn.ticks} />
      <path className="change" d={drawn.changes} />
      {numbers && size === 'large' && layout.strands.map((strand) => isLevel(strand.mark) && (
        <text key={strand.key} aria-hidden="true" className={`number on-${strand.mark}`} x={round(strand.x)} y={round(layout.yOf(strand.mark) + 3.9)} fontSize={round(layout.block.width * 0.786)}>{strand.mark}</text>
      ))}
      {layout.names.map((name) => (
        <text key={`${name.kind} ${name.x}`} aria-hidden="true" className={name.kind} x={round(name.x)} y={round(name.y)} fontSize={name.kind === 'group' ? 13 : 10.5}>{name.text}</text>
      ))}
    </svg>
  );
}

/** Widths of strokes and sizes of marks, in units of the view box. */
const PENS = {
  small: { stem: 0.8, line: 0.8, was: 0.75, ring: 0.6, radius: 1, dash: '1 0.8', dot: 0.75, triangle: 1.9, inset: 1 },
  large: { stem: 1.5, line: 1.2, was: 1.2, ring: 0.96, radius: 3, dash: '2.5 2', dot: 2.4, triangle: 4.6, inset: 1 },
} as const;

/** One path for each kind of mark: a list of a hundred children stays light. */
function draw(layout: ProfileLayout, pen: (typeof PENS)[PictureSize]) {
  const { block, foot, yOf } = layout;
  const blocks = ['', '', '', '', ''];
  let [stems, links, was, rings, ticks, changes] = ['', '', '', '', '', ''];
  for (const strand of layout.strands) {
    const x = round(strand.x);
    if (strand.change) changes += trianglePath(x, layout.changeY, pen.triangle, strand.change);
    if (strand.mark === 'notAssessed') rings += ringsPath(x, yOf, pen.dot);
    else if (strand.mark === 'notApplicable') ticks += `M${round(x - block.width / 2)} ${foot}h${round(block.width)}`;
    else {
      const y = yOf(strand.mark);
      stems += `M${x} ${foot}V${y}`;
      blocks[strand.mark] += blockPath(x, y, block.width, block.height, pen.radius);
      if (strand.was !== undefined && strand.was !== strand.mark) {
        const before = yOf(strand.was);
        links += `M${x} ${before + Math.sign(y - before) * (block.height / 2)}V${y}`;
        was += blockPath(x, before, block.width - pen.inset, block.height - pen.inset, pen.radius);
      }
    }
  }
  return { stems, links, was, blocks, rings, ticks, changes };
}

function isLevel(mark: PictureLevel | string): mark is PictureLevel {
  return typeof mark === 'number';
}
