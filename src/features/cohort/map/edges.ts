import type { Place } from '../../../core/framework.ts';
import styles from './HeatMap.module.css';

/** Where a column begins a domain or a part, a space stands before it. */
export function edgeOf(places: readonly Place[], at: number): string {
  const [before, here] = [places[at - 1], places[at]];
  if (!here || (before && before.domain === here.domain)) return styles['inside'] ?? '';
  return (before?.part === here.part ? styles['newDomain'] : styles['newPart']) ?? '';
}
