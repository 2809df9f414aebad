import type { Framework, Part } from '../framework.ts';

/** The parts that a family can rate: those about the child, and then those that they alone answer. A part about the child is one that says nothing of what it is about (`Part.about`). */
export function familyParts(framework: Framework): readonly Part[] {
  const own = framework.parts.filter((part) => part.answeredByFamily);
  return [...framework.parts.filter((part) => !part.answeredByFamily && part.about === ''), ...own];
}
