import type { Agreement } from '../../core/agreement.ts';
import { LEVELS } from '../../core/framework.ts';
import { agreementSentence, directionSentence, kappaSentence, withoutLevelSentence } from './agreementInWords.ts';
import styles from './CaseResult.module.css';

/** Below so many pairs we say that a kappa is not steady. A rule of thumb of our own. */
const STEADIER_FROM = 50;

/** How levels on two sides go together: counts first, weighted kappa second, and how it is worked out for those who ask. */
export function AgreementWords({ agreement }: { agreement: Agreement }) {
  const { kappa, pairs } = agreement;
  const [direction, withoutLevel] = [directionSentence(agreement), withoutLevelSentence(agreement)];
  return (
    <>
      <p className="lead">{agreementSentence(agreement)}</p>
      {direction && <p>{direction}</p>}
      {withoutLevel && <p>{withoutLevel}</p>}
      {pairs > 0 && (
        <p>
          {kappaSentence(agreement)}
          {typeof kappa === 'number' && (
            <>
              {' '}It sets how far apart your levels are against how far apart they would be if the same levels were dealt out by chance: 1 is always the same, 0 no closer
              than chance, below 0 further apart.
              {pairs < STEADIER_FROM && ' So few strands make it unsteady: one or two levels chosen otherwise could move it a good deal.'}
            </>
          )}
        </p>
      )}
      {typeof kappa === 'number' && <HowItIsWorkedOut />}
    </>
  );
}

function HowItIsWorkedOut() {
  const most = LEVELS.length - 1;
  return (
    <details className="meta">
      <summary>How weighted kappa is worked out</summary>
      <p className={styles.formula}>κ = 1 − Σ (w × observed) ÷ Σ (w × expected), where w = (i − j)² ÷ {most}²</p>
      <p>
        The sums run over every pair of levels i and j from 0 to {most}. “Observed” is the share of strands for which you chose i and the authors j. “Expected” is the share
        for which you chose i, times the share for which the authors chose j. Because of the square, two levels apart weighs four times as much as one.
      </p>
      <p>
        Source: J. Cohen (1968), Weighted kappa: nominal scale agreement with provision for scaled disagreement or partial credit, Psychological Bulletin 70(4), 213–220.
      </p>
      <p>
        There are tables that turn a kappa into words such as “good”. We use none: the figure also depends on how many levels come up in the cases and how often.
      </p>
    </details>
  );
}
