/** Which schools' files tables were made over: for each school what its file is, and how many children are in it. */
export type ShownSet = ReadonlyMap<string, { readonly mark: string; readonly children: number }>;

/**
 * Whether exact tables over this set could be taken from those of an earlier one, and what is left be a few children: it differs from one that was shown
 * by the children of fewer than two schools, or by fewer children than the threshold. Of a school that sent another file only the change
 * of its number is known to have changed. The same set again tells nothing new.
 */
export function isTooNear(set: ShownSet, earlier: readonly ShownSet[], threshold: number): boolean {
  const apart = earlier.map((other) => {
    const schools = [...new Set([...set.keys(), ...other.keys()])].filter((id) => set.get(id)?.mark !== other.get(id)?.mark);
    return { schools: schools.length, children: schools.reduce((sum, id) => sum + Math.abs((set.get(id)?.children ?? 0) - (other.get(id)?.children ?? 0)), 0) };
  });
  return apart.every(({ schools }) => schools > 0) && apart.some(({ schools, children }) => schools < 2 || children < threshold);
}
