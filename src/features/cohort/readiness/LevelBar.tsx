import '../../../ui/picture.css';
import type { LevelCounts } from '../../../core/school/cohortMovement.ts';
import { LEVELS } from '../../../core/framework.ts';
import { useNarrow } from '../useNarrow.ts';

const HEIGHT = 26;

/**
 * How many children are at each level, the lowest first, in the tones of the levels. As long as there are children who have one.
 *
 * Accessibility promise: one image named by its sentence, over a table of the same numbers; where there is room the number stands in its piece.
 */
export function LevelBar({ counts: { levels }, widest, title }: { counts: LevelCounts; widest: number; title: string }) {
  const width = useNarrow() ? 320 : 600; // its numbers stay readable on a phone
  const unit = (width - 2) / widest;
  const pieces = LEVELS.map((level) => ({
    level, length: levels[level] * unit, x: 1 + levels.slice(0, level).reduce((before, count) => before + count * unit, 0),
  }));
  return (
    <svg className="picture" role="img" aria-label={title} viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT}>
      <path className="tick" strokeWidth="1" d={`M0.5 0V${HEIGHT}`} />
      {pieces.map(({ level, x, length }) => length > 0 && <rect key={level} className={`level-${level}`} strokeWidth={level < 2 ? 1 : 0} x={x} y="1.5" width={Math.max(0.5, length - 1)} height={HEIGHT - 3} />)}
      {pieces.map(({ level, x, length }) => length > 9 * String(levels[level]).length + 6 && (
        <text key={level} aria-hidden="true" className={`number on-${level}`} x={x + (length - 1) / 2} y={HEIGHT / 2 + 5} fontSize="14">{levels[level]}</text>
      ))}
    </svg>
  );
}
