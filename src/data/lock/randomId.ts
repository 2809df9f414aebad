/** A new random id in the shape of a UUID (version 4). It says nothing about whom or what it stands for. */
export function randomId(): string {
  return crypto.randomUUID();
}

/**
 * Where the counter of a new row starts: a random whole number below 2³².
 * So a row that was erased and made again under its old id is never mistaken for the old one.
 */
export function randomStart(): number {
  const [start = 0] = crypto.getRandomValues(new Uint32Array(1));
  return start;
}
