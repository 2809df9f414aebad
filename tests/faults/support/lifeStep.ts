import fc from 'fast-check';

/** A step of a person. `child` and `tab` count round, so that any number names one; `n` chooses among the ways to do it. */
export interface PersonStep {
  readonly do: 'add' | 'edit' | 'tap' | 'type' | 'finish' | 'throwAway' | 'remove' | 'putBack' | 'erase' | 'lock' | 'unlock' | 'export' | 'import' | 'secondTab' | 'closeTab';
  readonly child: number;
  readonly tab: number;
  readonly n: number;
}

/** What befalls a device. */
export type Blow =
  | { readonly do: 'reload'; readonly tab: number; readonly during: 'nothing' | 'typing' }
  /** Every process of the browser ends at once. */
  | { readonly do: 'kill'; readonly child: number; readonly during: 'nothing' | 'tap' | 'typing' | 'finish' | 'edit' | 'add'; readonly n: number }
  /** There is no room, and later there is again. */
  | { readonly do: 'quota'; readonly child: number; readonly tab: number; readonly during: 'tap' | 'edit'; readonly n: number }
  /** The browser loses some of what it keeps; `n` chooses the way back where all is lost. */
  | { readonly do: 'clear'; readonly what: Lost; readonly open: boolean; readonly n: number }
  /** The web host has a newer release; or the app of today comes over a database of 0.2.0. */
  | { readonly do: 'upgrade'; readonly of: 'app' | 'database' }
  /** The clock says so many days more than it should. */
  | { readonly do: 'clock'; readonly days: number };

export type Lost = 'indexeddb' | 'file_systems' | 'local_storage' | 'cache_storage,service_workers' | 'indexeddb,local_storage' | 'file_systems,local_storage' | 'indexeddb,file_systems' | 'all';

export type LifeStep = PersonStep | Blow;

/** What is on the device at first: the template's records, or those of release 0.2.0 under today's app. */
export interface Trace {
  readonly begin: 'today' | '0.2.0';
  readonly steps: readonly LifeStep[];
}

export function isPersons(step: LifeStep): step is PersonStep {
  return !BLOWS.has(step.do);
}

const BLOWS: ReadonlySet<LifeStep['do']> = new Set<Blow['do']>(['reload', 'kill', 'quota', 'clear', 'upgrade', 'clock']);

const [child, tab, n] = [fc.nat(2), fc.nat(1), fc.nat(5)];
const person = (...names: PersonStep['do'][]) => fc.record({ do: fc.constantFrom(...names), child, tab, n });

/** Any step; what people do all the time comes more often than what befalls them. */
export const anyLifeStep: fc.Arbitrary<LifeStep> = fc.oneof(
  { weight: 10, arbitrary: person('tap', 'tap', 'type', 'edit', 'finish') },
  { weight: 5, arbitrary: person('add', 'throwAway', 'remove', 'putBack', 'erase') },
  { weight: 5, arbitrary: person('lock', 'unlock', 'secondTab', 'closeTab') },
  { weight: 5, arbitrary: person('export', 'import') },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reload'), tab, during: fc.constantFrom('nothing', 'typing') }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('kill'), child, during: fc.constantFrom('nothing', 'tap', 'typing', 'finish', 'edit', 'add'), n }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('quota'), child, tab, during: fc.constantFrom('tap', 'edit'), n }) },
  { weight: 4, arbitrary: fc.record({
    do: fc.constant('clear'), open: fc.boolean(), n,
    what: fc.constantFrom<Lost>('indexeddb', 'indexeddb', 'file_systems', 'local_storage', 'cache_storage,service_workers', 'indexeddb,local_storage', 'file_systems,local_storage', 'indexeddb,file_systems', 'all'),
  }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('upgrade'), of: fc.constantFrom('app', 'database') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('clock'), days: fc.constantFrom(-400, -20, 0, 20, 45, 400) }) },
);

/** The trace of this seed: 12 to 25 steps. */
export function traceOf(seed: number): Trace {
  const any = fc.record({ begin: fc.constantFrom('today', '0.2.0'), steps: fc.array(anyLifeStep, { minLength: 12, maxLength: 25, size: 'max' }) });
  const [trace] = fc.sample<Trace>(any as fc.Arbitrary<Trace>, { seed, numRuns: 1 });
  if (!trace) throw new Error('fast-check gave no trace');
  return trace;
}
