import type { LaterEvent, Review } from '../review.ts';

export type PanelEvent = Extract<LaterEvent, { readonly kind: 'panelHeld' }>;

/** What each panel said, as it was written down last, by its day, the oldest first. */
export function panelsOf(reviews: readonly Pick<Review, 'later'>[]): readonly PanelEvent[] {
  const last = new Map<string, PanelEvent>();
  for (const { later } of reviews) for (const event of later) if (event.kind === 'panelHeld') last.set(event.panelId, event);
  // Sorting keeps the order of writing within a day.
  return [...last.values()].toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : 0));
}
