import { initialOf } from './initials.ts';

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
  /** "Child 3"; with initials "Child 3, O. M.". */
  readonly label: string;
}

/**
 * Labels for the children of one panel, numbered from 1. The order says nothing of anybody: it comes of the child's random id,
 * so it is neither that of names nor of need, and the same children have the same labels each time.
 */
export function panelLabels<Child extends Named>(children: readonly Child[], withInitials: boolean): readonly PanelLabel<Child>[] {
  const shuffled = children.map((child) => ({ child, key: scrambled(child.id) }))
    .toSorted((a, b) => a.key - b.key || (a.child.id < b.child.id ? -1 : 1));
  return shuffled.map(({ child }, at) => ({
    child, label: [`Child ${at + 1}`, ...(withInitials ? [initialsOf(child)] : [])].join(', '),
  }));
}

function initialsOf({ firstName, lastName }: Named): string {
  return [firstName, ...(lastName ? [lastName] : [])].map(initialOf).join(' ');
}

/** A number that looks like chance and is always the same for a text (FNV-1a, 32 bits). */
function scrambled(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
