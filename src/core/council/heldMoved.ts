import { NEED_MOVES } from '../support/needSupport.ts';
import type { HeldFacts } from './heldFacts.ts';
import { protectLine } from './heldLine.ts';
import type { Working } from './heldTable.ts';

/**
 * Need against support has no totals, but a row has at least as many children as the change of any strand, and at most as many as all
 * strands together and as have two reviews. So no number is held back alone, and the children in no such row are not told where they
 * are few: neither of those with two reviews, of whom `change` tells the number, nor of all. False where that cannot be.
 */
export function protectMoved({ counts, held }: Working, threshold: number, facts: HeldFacts): boolean {
  const isSmall = (count: number) => count > 0 && count < threshold;
  return NEED_MOVES.every((_, way) => {
    const [own, dashes] = [counts[way] ?? [], held[way] ?? []];
    const cells = [...own.keys()];
    const total = own.reduce((sum, count) => sum + count, 0);
    if (total === 0) return true;
    if (total < threshold) return false;
    const holdRow = () => { for (const cell of cells) dashes[cell] = true; };
    if (isSmall(facts.pairs - total) || isSmall(facts.children - total)) {
      const byStrand = facts.strands.map((code) => facts.of(code).moved[way] ?? 0);
      const [least, most] = [Math.max(0, ...byStrand), Math.min(byStrand.reduce((sum, count) => sum + count, 0), facts.pairs)];
      if (most - least + 1 < threshold) return false;
      holdRow();
      return true;
    }
    const moves = cells.flatMap((one) => cells.slice(one + 1).map((other) => ({ plus: [one], minus: [other] })));
    if (!protectLine({ counts: own, held: dashes, moves, limits: [] }, threshold)) holdRow();
    return true;
  });
}
