/** Says how it stands with the changes that people make and wait for, so that what can wait goes on between them. */
export interface Quiet {
  /** How many are under way, and when the last one ended (milliseconds of `performance.now`). */
  underWay: number;
  lastAt: number;
}

/** Does such a change. */
export async function around<Value>(quiet: Quiet, change: () => Promise<Value>): Promise<Value> {
  quiet.underWay += 1;
  try {
    return await change();
  } finally {
    quiet.underWay -= 1;
    quiet.lastAt = performance.now();
  }
}
