import type { Domain, Part } from '../../../core/framework.ts';

/** Says whether a domain needs a heading of its own: not where it is all there is of a part, and has its name. */
export function isNamedApart({ label }: Domain, part: Part): boolean {
  return part.domains.length > 1 || label !== part.label;
}
