import { type Framework, isLevel, type Place } from '../../core/framework.ts';
import type { Mark } from '../../core/review.ts';
import { Button } from '../../ui/Button.tsx';
import { LevelTile } from '../../ui/LevelTile.tsx';
import styles from './CaseRating.module.css';
import { markInWords } from './compared.ts';

interface Props {
  place: Place;
  framework: Framework;
  yours: Mark | undefined;
  onGo: () => void;
}

/** A strand that is not open: what was answered, and the way to it. */
export function CaseStrandRow({ place: { strand }, framework, yours, onGo }: Props) {
  return (
    <div className={styles.row}>
      {isLevel(yours) ? <LevelTile number={yours} /> : <span className={styles.blank} aria-hidden="true" />}
      <span>
        <b>{strand.label}</b>
        <span className="meta">{yours === undefined ? 'No answer yet' : markInWords(yours, framework)}</span>
      </span>
      <Button weight="quiet" aria-label={`${yours === undefined ? 'Rate' : 'Change'} ${strand.label}`} onClick={onGo}>
        {yours === undefined ? 'Rate' : 'Change'}
      </Button>
    </div>
  );
}
