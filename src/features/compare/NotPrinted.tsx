import { listed } from '../../core/listed.ts';
import type { Wording } from './wording.ts';

/** On paper alone: what the screen has and this print leaves out, so that nobody takes the sheets for the whole. */
export function NotPrinted({ reviews, wording }: { reviews: number; wording: Wording }) {
  const left = [
    'what was folded away on the screen',
    ...(wording === 'staff' ? ['points that are held back'] : []),
    ...(reviews > 2 ? [`the charts over all ${reviews} reviews`] : []),
  ];
  return <p className="meta print-only">Not in this print: {listed(left)}. The app shows them.</p>;
}

