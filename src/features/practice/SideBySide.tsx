import { areOnSameSide } from '../../core/agreement.ts';
import { type Framework, isLevel } from '../../core/framework.ts';
import type { Mark } from '../../core/review.ts';
import { LevelTile } from '../../ui/LevelTile.tsx';
import { type Compared, differenceInWords, markInWords } from './compared.ts';
import styles from './CaseResult.module.css';

/** One strand: what was chosen on either side, in words, and the authors' reason. */
export function SideBySide({ compared: { place: { strand }, yours, theirs, answer }, framework }: { compared: Compared; framework: Framework }) {
  const differ = yours !== undefined && yours !== theirs;
  const side = (mark: Mark) => (
    <dd className={styles.mark}>
      {isLevel(mark) && <LevelTile number={mark} />}
      <span><b>{markInWords(mark, framework)}</b>{isLevel(mark) && <span>{strand.statements[`${mark}`].staff}</span>}</span>
    </dd>
  );
  return (
    <article className={styles.strand}>
      <h3>{strand.label}</h3>
      {differ && <p className="meta">{differenceInWords(yours, theirs)}.</p>}
      {differ && areOnSameSide({ yours, theirs }, framework) === false && <p>One is over the line and the other is not: look at this first.</p>}
      <dl>
        {differ && <div><dt>You</dt>{side(yours)}</div>}
        <div><dt>{yours === theirs ? 'You and the authors' : 'The authors'}</dt>{side(theirs)}</div>
        <div className={differ ? styles.why : undefined}><dt>Why the authors chose it</dt><dd>{answer.because}</dd></div>
      </dl>
    </article>
  );
}
