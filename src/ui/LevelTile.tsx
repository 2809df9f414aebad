import styles from './LevelTile.module.css';

export interface LevelTileProps {
  readonly number: number;
  readonly id?: string;
  /** The tone alone, beside words that say the same. */
  readonly hideNumber?: boolean;
}

/**
 * A level's number on its tone: in the level scale, and beside a strand that is rated already.
 *
 * Accessibility promise: the number is text; the tone only repeats it.
 */
export function LevelTile({ number, id, hideNumber = false }: LevelTileProps) {
  return <span id={id} className={[styles.tile, styles[`tile${number}`]].filter(Boolean).join(' ')} aria-hidden={hideNumber || undefined}>{!hideNumber && number}</span>;
}
