import type { Dot, Versions } from '../../core/versions.ts';

/**
 * Stamps with every device id and every beginning of a path (`rating.school.`) only once, and numbers as what they are more
 * than the one before: a full draft grows by less than a kilobyte. Stamps of older rows stand as they are.
 */
export type PackedVersions = Versions | {
  readonly seen: Versions['seen'];
  readonly beside?: Versions['beside'];
  readonly starts: readonly string[];
  readonly runs: readonly Run[];
};

/** The changes of one device in their order: the path, then how much higher its number is. A path is the place of its beginning, a colon, and its end; the end alone where the path before began so too. */
type Run = readonly [device: string, ...changes: (string | number)[]];

export function packVersions({ seen, at, beside }: Versions): PackedVersions {
  const starts: string[] = [];
  const byDevice = new Map<string, [path: string, n: number][]>();
  for (const [path, { device, n }] of Object.entries(at)) {
    const known = byDevice.get(device);
    if (known) known.push([path, n]);
    else byDevice.set(device, [[path, n]]);
  }
  const short = (path: string, before: string) => {
    const start = startOf(path);
    const end = path.slice(start.length);
    if (!starts.includes(start)) starts.push(start);
    return start === startOf(before) && before !== '' && !end.includes(':') ? end : `${starts.indexOf(start)}:${end}`;
  };
  const runs = [...byDevice].map(([device, changes]): Run => {
    let last = 0;
    let before = '';
    return [device, ...changes.toSorted(([, a], [, b]) => a - b).flatMap(([path, n]) => {
      const more = n - last;
      last = n;
      const shortened = short(path, before);
      before = path;
      return [shortened, more];
    })];
  });
  return { seen, starts, runs, ...(beside && { beside }) };
}

/** The stamps that `packVersions` was given. */
export function unpackVersions(packed: PackedVersions): Versions {
  if (!('runs' in packed)) return packed;
  const { seen, starts, runs, beside } = packed;
  const at: [string, Dot][] = [];
  for (const [device, ...changes] of runs) {
    let n = 0;
    let start = '';
    for (let place = 0; place < changes.length; place += 2) {
      const path = String(changes[place]);
      const colon = path.indexOf(':');
      n += Number(changes[place + 1]);
      if (colon >= 0) start = starts[Number(path.slice(0, colon))] ?? '';
      at.push([`${start}${path.slice(colon + 1)}`, { device, n }]);
    }
  }
  // Own properties by definition, never by assignment: a path may be called `__proto__`.
  return { seen, at: Object.fromEntries(at), ...(beside && { beside }) };
}

/** `rating.school.` of `rating.school.CI1`. */
function startOf(path: string): string {
  return path.slice(0, path.lastIndexOf('.') + 1);
}
