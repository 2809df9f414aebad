import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOrdinaryEvent, recordOfToday } from '../../../src/data/file/ordinaryRecord.ts';
import { checked, checkChildRecord, eventSchema } from '../../../src/data/format/schema.ts';
import { school } from './arbitraries.ts';
import { efua, tomasz } from './people.ts';

type Loose = Record<string, unknown>;

/** What a damaged or hostile file may hold in any place. */
const STRANGE: readonly unknown[] = [undefined, null, '', 'x', '\0', '\uD800', 'x'.repeat(5000), 'constructor', '2026-02-30', 0, -0, -1, 1.5, 2 ** 53, true, [], {}, [[]], { text: 7 }, { text: 'x' }, { 'before': 1 }, { constructor: 1 }];
const NAMES = ['id', 'kind', 'by', 'why', 'saw', 'shared', 'profile', 'views', 'agreed', 'schoolNote', 'later', 'context', 'ratings', 'childsView', 'outcomes', 'hasOwnProperty'];

/** The places in a value: each object and list in it, with one of its keys. */
function placesIn(value: unknown): readonly (readonly [Loose, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = value as Loose;
  return Object.keys(own).flatMap((key) => [[own, key] as const, ...placesIn(own[key])]);
}

describe('a record looked at quickly', () => {
  it('is what the schema says, for whatever is in it', () => {
    fc.assert(fc.property(school, ({ records }) => {
      for (const record of records) expect(recordOfToday(record)).toEqual(checkChildRecord(record));
    }), { numRuns: 60 });
  }, 60_000);

  it('is never sound where the schema finds a fault', () => {
    const damage = fc.tuple(fc.nat(), fc.constantFrom(...STRANGE), fc.option(fc.constantFrom(...NAMES), { nil: undefined }));
    fc.assert(fc.property(school, damage, ({ records }, [at, strange, name]) => {
      for (const record of [...records, tomasz, efua]) {
        const changed = structuredClone(record);
        const places = placesIn(changed.events);
        const [owner, key] = places[at % Math.max(1, places.length)] ?? [];
        if (!owner || key === undefined) continue;
        owner[name !== undefined && !Array.isArray(owner) ? name : key] = strange;
        for (const event of changed.events as readonly unknown[]) {
          if (isOrdinaryEvent(event)) expect(checked(eventSchema, event)).toEqual({ ok: true, value: event });
        }
        const [quick, slow] = [recordOfToday(changed), checkChildRecord(changed)];
        const isRepeated = !slow.ok && slow.problem.code === 'repeatedEvent'; // told by whoever counts them
        if (!isRepeated) expect(quick).toEqual(slow);
      }
    }), { numRuns: 400 });
  }, 120_000);

  it('says yes to what every file is full of', () => {
    expect(tomasz.events.some(isOrdinaryEvent)).toBe(true);
    expect(tomasz.events.map((event) => isOrdinaryEvent({ ...event, later: 1 }))).not.toContain(true);
  });
});
