import type { CouncilFramework } from '../../core/council/councilFile.ts';
import { frameworkKey } from '../../core/council/councilMerge.ts';
import { addDays, type Day } from '../../core/day.ts';
import { markOf } from '../../data/file/council/mark.ts';
import type { ReadHead } from '../../data/file/council/mergeSession.ts';

/**
 * What this device keeps of tables with exact numbers: on which day, and a digest of which schools and files they were over, and with which
 * threshold. Nothing about a child, and no number. It reminds; it keeps nobody out, as it goes with the browser's data.
 */
const NAME = 'valuing-send-council-shown';
/** How long somebody may still have the other tables at hand. */
const DAYS = 31;
const MOST = 50;

interface ShownBefore {
  readonly on: Day;
  readonly digest: string;
}

export function digestOf(schools: readonly ReadHead[], framework: CouncilFramework, threshold: number): string {
  return markOf(JSON.stringify([schools.map(({ school, madeAt, mark }) => [school.id, madeAt, mark].join()).toSorted(), frameworkKey(framework), threshold]));
}

/** The last day on which exact numbers of another set were shown here; undefined for none in the last month. */
export function otherShownOn(digest: string, today: Day): Day | undefined {
  return kept(today).findLast((one) => one.digest !== digest)?.on;
}

/** Notes that exact numbers of this set are shown. Where the browser keeps nothing, nothing is noted. */
export function noteShown(digest: string, today: Day): void {
  const all = [...kept(today).filter((one) => one.digest !== digest), { on: today, digest }].slice(-MOST);
  try {
    localStorage.setItem(NAME, JSON.stringify(all));
  } catch {
    // It is full or switched off: the screen's own words still stand.
  }
}

function kept(today: Day): readonly ShownBefore[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(NAME) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isShown).filter(({ on }) => on >= addDays(today, -DAYS)) : [];
  } catch {
    return []; // somebody wrote something else there
  }
}

function isShown(value: unknown): value is ShownBefore {
  const { on, digest }: { on?: unknown; digest?: unknown } = typeof value === 'object' && value !== null ? value : {};
  return typeof on === 'string' && /^\d{4}-\d\d-\d\d$/.test(on) && typeof digest === 'string';
}
