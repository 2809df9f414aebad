/**
 * A word outside the database that there is one: without it, a browser that has lost everything looks like one that is new.
 * It holds nothing about a person.
 */
export interface Witness {
  readonly vaultId: string;
  /** The number of the last transaction, and when it was (ISO 8601, UTC). */
  readonly commit: number;
  readonly at: string;
  /** How many children there were then. */
  readonly children: number;
}

/** Where it is kept, under the name of the database. */
export interface WitnessPlace {
  read(): Witness | undefined;
  write(witness: Witness): void;
  remove(): void;
}

/** The browser's small storage; where there is none, or it is full, there is no witness, and nothing else is different. */
export function witnessOf(name: string, storage: Storage | undefined = browserStorage()): WitnessPlace {
  const key = `${name}-witness`;
  return {
    read: () => quietly(() => read(storage?.getItem(key) ?? null)),
    write: (witness) => quietly(() => storage?.setItem(key, JSON.stringify(witness))),
    remove: () => quietly(() => storage?.removeItem(key)),
  };
}

function read(text: string | null): Witness | undefined {
  const found: unknown = text === null ? undefined : JSON.parse(text);
  if (typeof found !== 'object' || found === null) return undefined;
  const { vaultId, commit, at, children }: { readonly [Key in keyof Witness]?: unknown } = found;
  return typeof vaultId === 'string' && typeof commit === 'number' && typeof at === 'string' && typeof children === 'number'
    ? { vaultId, commit, at, children } : undefined;
}

function browserStorage(): Storage | undefined {
  return quietly(() => (typeof window === 'undefined' ? undefined : window.localStorage));
}

function quietly<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
