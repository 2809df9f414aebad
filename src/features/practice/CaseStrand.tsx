import { useRef } from 'react';
import vocabulary from '../../catalog/vocabulary.json';
import { type Framework, LEVELS, type Place, placeOf, wordsFor } from '../../core/framework.ts';
import type { Mark } from '../../core/review.ts';
import { markOfValue } from '../../core/entry/markValue.ts';
import { useRatingKeys } from '../../state/ratingKeys.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { LevelScale } from '../../ui/LevelScale.tsx';
import styles from './CaseRating.module.css';

interface Props {
  place: Place;
  framework: Framework;
  yours: Mark | undefined;
  deciding: string | undefined;
  /** The strands before and after it. */
  next: string | undefined;
  previous: string | undefined;
  /** Going on is what comes next on this screen. */
  nextIsFirst: boolean;
  onGive: (mark: Mark | undefined) => void;
  onGo: (step: 1 | -1) => void;
  onReadAgain: () => void;
}

/** The strand that is open: its question and its levels, in the words for staff whoever answers it in a review. */
export function CaseStrand({ place, framework, yours, deciding, next, previous, nextIsFirst, onGive, onGo, onReadAgain }: Props) {
  const { strand, domain } = place;
  const numberKeys = useSession((session) => session.numberKeys);
  const card = useRef<HTMLDivElement>(null);
  useRatingKeys(card, {
    on: numberKeys,
    rate: (mark) => {
      onGive(mark);
      onGo(1);
    },
    clear: () => onGive(undefined),
    next: () => onGo(1),
    previous: () => onGo(-1),
  });

  return (
    <div ref={card} className={styles.card} role="group" aria-label={`Rating: ${strand.label}`}>
      <div>
        <p className="meta">{domain.label}</p>
        <h3>{strand.label}</h3>
      </div>
      <p>{strand.prompt}</p>
      {(deciding || strand.notHere.length > 0) && (
        <details className="meta">
          <summary>To decide between levels</summary>
          {deciding && <p>{deciding}</p>}
          {strand.notHere.map(({ text, see }) => <p key={see}>{text} That belongs to “{placeOf(framework, see)?.strand.label ?? see}”.</p>)}
        </details>
      )}
      <LevelScale
        legend={strand.label}
        hideLegend
        name={`practice-${strand.code}`}
        value={yours === undefined ? undefined : String(yours)}
        options={LEVELS.toReversed().map((level) => ({
          value: String(level), number: level, label: wordsFor(level, framework).label, statement: strand.statements[`${level}`].staff,
        }))}
        lineBelow={framework.rules.overTheLineFrom}
        aside={(['notAssessed', 'notApplicable'] as const).map((mark) => ({ value: mark, label: vocabulary.mark[mark] }))}
        onChange={(value) => onGive(markOfValue(value))}
      />
      <div className={styles.foot}>
        {next && <Button weight={nextIsFirst ? 'first' : 'plain'} onClick={() => onGo(1)}>Next: {next.toLowerCase()}</Button>}
        {previous && <Button onClick={() => onGo(-1)}>Back</Button>}
        <span className={styles.narrow}><Button weight="quiet" onClick={onReadAgain}>Read the case again</Button></span>
        {numberKeys && (
          <span className={`meta ${styles.keys}`}>
            <kbd>0</kbd>–<kbd>4</kbd> rate, <kbd>↑</kbd> <kbd>↓</kbd> choose, <kbd>←</kbd> <kbd>→</kbd> move, <kbd>n</kbd> not applicable, <kbd>Backspace</kbd> clear
          </span>
        )}
      </div>
    </div>
  );
}
