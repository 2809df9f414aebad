import { type Agreement, FEWEST_PAIRS } from '../../core/agreement.ts';

/** How many were the same, how many near and how many on one side of the line, in one sentence. Nothing in it says that either side is right. */
export function agreementSentence({ pairs, same, withinOne, sameSide }: Agreement): string {
  if (pairs === 0) return 'There is no strand to which both you and the authors gave a level, so there is nothing to count yet.';
  if (pairs === 1) {
    const apart = withinOne === 1 ? 'one level apart' : 'more than one level apart';
    const how = same === 1 ? 'the same one' : `${apart}, on ${sameSide === 1 ? 'the same side' : 'different sides'} of the line`;
    return `There is one strand to which both you and the authors gave a level: ${how}.`;
  }
  if (same === pairs) return `You and the authors chose the same level for all ${pairs} strands.`;
  const counted = (count: number) => (count === pairs ? 'all of them' : count || 'none');
  return `You and the authors chose the same level for ${same || 'none'} of ${pairs} strands, were within one level for ${counted(withinOne)}, `
    + `and on the same side of the line for ${counted(sameSide)}.`;
}

/** Which way the levels differ; empty when none does. */
export function directionSentence({ higher, lower }: Agreement): string {
  if (higher + lower === 0) return '';
  return `You chose a higher level than the authors for ${strands(higher)} and a lower level for ${strands(lower)}.`;
}

/** What became of the strands on which one or both gave no level; empty when there are none. */
export function withoutLevelSentence({ sameWithoutLevel, otherWithoutLevel }: Agreement): string {
  const said = [
    sameWithoutLevel > 0 ? `For ${strands(sameWithoutLevel)} neither of you gave a level, for the same reason.` : '',
    otherWithoutLevel > 0 ? `For ${strands(otherWithoutLevel)} one of you gave no level, or neither did, for different reasons.` : '',
  ].filter(Boolean);
  return said.length > 0 ? [...said, 'Such strands are not counted here.'].join(' ') : '';
}

/** The weighted kappa, or why there is none. */
export function kappaSentence({ kappa, pairs }: Agreement): string {
  if (kappa === 'tooFew') {
    return `With levels on both sides for ${strands(pairs)}, a weighted kappa would say very little. It is shown from ${FEWEST_PAIRS} strands on, for one case or several together.`;
  }
  if (kappa === 'noVariation') return 'Every level on both sides is the same one, so a weighted kappa has no value here.';
  return `Weighted kappa is ${kappaFigure(kappa)}, on ${pairs} strands.`;
}

/** Two decimals, and 1 or −1 only where it is exactly that. */
export function kappaFigure(kappa: number): string {
  const size = Math.abs(kappa) < 1 ? Math.min(0.99, Math.round(Math.abs(kappa) * 100) / 100) : 1;
  return `${kappa < 0 && size > 0 ? '−' : ''}${size.toFixed(2)}`;
}

function strands(count: number): string {
  return count === 0 ? 'none' : `${count} ${count === 1 ? 'strand' : 'strands'}`;
}
