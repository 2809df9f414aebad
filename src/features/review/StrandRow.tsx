import { memo } from 'react';
import { type Framework, isLevel, type Place, wordsFor } from '../../core/framework.ts';
import { markThatCounts, type Profile, type Rating } from '../../core/review.ts';
import { Button } from '../../ui/Button.tsx';
import { LevelTile } from '../../ui/LevelTile.tsx';
import { FrameworkText } from './FrameworkText.tsx';
import { markInWords } from './markInWords.ts';
import styles from './StrandRow.module.css';

interface Props {
  place: Place;
  framework: Framework;
  /** What this review says of it so far. */
  rating: Rating | undefined;
  last?: Profile | undefined;
  onGo: (code: string) => void;
}

/** A strand that is not open: its level in one line, and the way to it. */
export const StrandRow = memo(Row);

function Row({ place, framework, rating, last, onGo }: Props) {
  const { strand } = place;
  const before = last && markThatCounts(last, place).mark;
  const mark = rating?.mark ?? 'notAssessed';
  return (
    <div className={styles.row}>
      {isLevel(mark) ? <LevelTile number={mark} /> : <span className={styles.blank} aria-hidden="true" />}
      <span>
        <b><FrameworkText>{strand.label}</FrameworkText></b>
        <span className="meta">
          {isLevel(mark) ? <FrameworkText>{markInWords(mark, framework)}</FrameworkText> : markInWords(mark, framework)}
          {rating?.confirmedUnchanged ? ', confirmed unchanged' : isLevel(before)
            && <>. Last time: <FrameworkText>{wordsFor(before, framework).label.toLowerCase()}</FrameworkText></>}
        </span>
      </span>
      <Button weight="quiet" aria-label={`${mark === 'notAssessed' ? 'Rate' : 'Change'} ${strand.label}`} onClick={() => onGo(strand.code)}>
        {mark === 'notAssessed' ? 'Rate' : 'Change'}
      </Button>
    </div>
  );
}
