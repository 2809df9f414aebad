import type { FrameworkLookup, FrameworkRef } from './framework.ts';

/**
 * A framework and its edition, as a person is told of it: `“Two parts”, edition 2.1`. One that is not on this device has
 * no title here, and goes by its id: `two-parts, edition 2.1`.
 */
export function frameworkName(ref: FrameworkRef, of: FrameworkLookup): string {
  const framework = of(ref);
  return `${framework ? `“${framework.title}”` : ref.id}, edition ${ref.edition}`;
}
