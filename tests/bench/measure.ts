/** One thing to be measured: the work itself and, where there is one, the plain work on the same data it is measured against. */
export interface Contest {
  readonly name: string;
  /** How many things one run works through, for the rate. */
  readonly count: number;
  /** What they are: "records", "pairs". */
  readonly unit: string;
  readonly run: () => unknown;
  readonly floors: readonly Floor[];
}

/** Plain work on the same data: `JSON.parse`, `structuredClone`, … */
export interface Floor {
  readonly name: string;
  readonly run: () => unknown;
  /** The most that ours over this may be; left out where nothing was promised. */
  readonly budget?: number;
}

export interface Outcome {
  readonly name: string;
  readonly perSecond: number;
  readonly unit: string;
  readonly milliseconds: number;
  readonly ratios: readonly { readonly name: string; readonly ratio: number; readonly budget?: number }[];
}

/**
 * Runs the work and its floors in turn, round after round, so that a slow moment of the machine falls on all of them.
 * Rates are medians over the rounds, ratios the median of the rounds' own ratios. Short work is repeated until a round
 * takes `least` milliseconds.
 */
export async function measure({ name, count, unit, run, floors }: Contest, { rounds = 5, least = 100 } = {}): Promise<Outcome> {
  const works = [run, ...floors.map((floor) => floor.run)];
  const repeats: number[] = [];
  for (const work of works) {
    const once = await time(work, 1); // it also warms up
    repeats.push(Math.max(1, Math.ceil(least / Math.max(once, 0.001))));
  }
  const took: number[][] = works.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, work] of works.entries()) took[at]?.push(await time(work, repeats[at] ?? 1));
  }
  const [ours = [], ...theirs] = took;
  const milliseconds = median(ours);
  return {
    name,
    unit,
    milliseconds,
    perSecond: (count * 1000) / milliseconds,
    ratios: floors.map((floor, at) => ({
      name: floor.name,
      ratio: median(ours.map((own, round) => own / (theirs[at]?.[round] ?? own))),
      ...(floor.budget !== undefined && { budget: floor.budget }),
    })),
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}

async function time(work: () => unknown, repeat: number): Promise<number> {
  globalThis.gc?.();
  const began = performance.now();
  for (let n = 0; n < repeat; n += 1) {
    const made = work();
    if (made instanceof Promise) await made;
  }
  return (performance.now() - began) / repeat;
}
