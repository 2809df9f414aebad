import { initialOf } from '../words/initials.ts';

/** So many children one panel looks at at most. */
export const MOST_ON_PANEL = 60;

interface Named {
  readonly id: string;
  readonly firstName: string;
  readonly lastName?: string;
}

/** A child by the label that stands in the place of the name. */
export interface PanelLabel<Child extends Named = Named> {
  readonly child: Child;
  /** "Child 37"; with initials "Child 37, O. M.". */
  readonly label: string;
}

/** Labels for the children of one panel, in the order of the numbers drawn for them (`drawNumber`). Who has none is passed over. */
export function panelLabels<Child extends Named>(children: readonly Child[], numbers: Readonly<Record<string, number>>, withInitials: boolean): readonly PanelLabel<Child>[] {
  return children
    .flatMap((child) => { const number = numbers[child.id]; return number === undefined ? [] : [{ child, number }]; })
    .toSorted((a, b) => a.number - b.number)
    .map(({ child, number }) => ({ child, label: [`Child ${number}`, ...(withInitials ? [initialsOf(child)] : [])].join(', ') }));
}

/**
 * A number for one more child of a pack, of two figures (of three, where those are used up), that none of `taken` has. It comes of the child's random
 * id and the pack's mark, so it says nothing of names, need or the order of choosing, and no other child's number moves: sheets and key may be printed apart.
 */
export function drawNumber(mark: string, id: string, taken: readonly number[]): number {
  const used = new Set(taken);
  const [first, count] = FIRST_TWO.count > used.size ? [FIRST_TWO.from, FIRST_TWO.count] : [100, Math.max(900, used.size + 1)];
  let at = scrambled(`${mark} ${id}`) % count;
  while (used.has(first + at)) at = (at + 1) % count;
  return first + at;
}

const FIRST_TWO = { from: 10, count: 90 } as const;

function initialsOf({ firstName, lastName }: Named): string {
  return [firstName, ...(lastName ? [lastName] : [])].map(initialOf).join(' ');
}

/** A number that looks like chance and is always the same for a text (FNV-1a, 32 bits, its halves mixed). */
function scrambled(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return Math.imul(hash ^ (hash >>> 16), 0x45d9f3b) >>> 0;
}
