import type { ChildRecord } from '../../src/core/child.ts';
import { addDays } from '../../src/core/day.ts';
import { type Framework, type Level, LEVELS, type Place, places } from '../../src/core/framework.ts';
import { type Rating, type RecordEvent, type Voice, voiceFor } from '../../src/core/review.ts';

/** The largest council in England has this many children with a plan or support to look after. */
export const LARGEST = 20_635;
export const REVIEWS = 10;

/**
 * Invented children for measuring, the same at every run: each with ten finished profiles of every strand.
 * One strand in ten has evidence, one in twenty is not applicable.
 */
export function* benchChildren(count: number, framework: Framework): Generator<ChildRecord> {
  const chance = createChance(20_635);
  const all = places(framework);
  for (let n = 0; n < count; n += 1) {
    const bornOn = addDays('2008-09-01', Math.floor(chance() * 4000));
    const levels = all.map((): Level => LEVELS[Math.floor(chance() * LEVELS.length)] ?? 0);
    yield {
      id: `bench-${String(n).padStart(6, '0')}`,
      card: { firstName: NAMES[n % NAMES.length] ?? 'Ira', lastName: `Testchild ${n}`, bornOn, setting: `School ${n % 90}`, senStatus: n % 3 === 0 ? 'E' : 'K' },
      cardEdition: 1,
      events: Array.from({ length: REVIEWS }, (_, review) => eventOf(n, review, addDays(bornOn, 1500 + review * 200), all, levels, framework, chance)),
    };
  }
}

const NAMES = ['Amara', 'Tomasz', 'Isla', 'Yusuf', 'Grace', 'Dylan', 'Mei', 'Oluwaseun'];

function eventOf(child: number, review: number, reviewedOn: string, all: readonly Place[], levels: Level[], framework: Framework, chance: () => number): RecordEvent {
  for (const at of levels.keys()) if (chance() < 0.2) levels[at] = moved(levels[at] ?? 0, chance() < 0.5 ? 1 : -1);
  const ratingsOf = (voice: Voice): Record<string, Rating> => Object.fromEntries(all.flatMap((place, at) =>
    (voiceFor(place) === voice ? [[place.strand.code, ratingAt(levels[at] ?? 0, chance())]] : [])));
  return {
    id: `event-${child}-${review}`,
    device: 'bench-device',
    sequence: review,
    happenedAt: `${reviewedOn}T10:00:00.000Z`,
    kind: 'profileFinished',
    reviewId: `review-${child}-${review}`,
    profile: {
      reviewedOn,
      kind: 'annual',
      framework: { id: framework.id, edition: framework.edition },
      views: [{ voice: 'school', by: 'Ms Testteacher', ratings: ratingsOf('school') }, { voice: 'family', by: 'Mum and Dad', ratings: ratingsOf('family') }],
      strengths: { CI: { text: 'Listens well in a small group and tells long stories about trains.', toBuildOn: true } },
      context: { schoolYear: review, settingType: 'mainstream', senStatus: 'K' },
    },
  };
}

function ratingAt(level: Level, draw: number): Rating {
  if (draw < 0.05) return { mark: 'notApplicable' };
  if (draw < 0.15) return { mark: level, going: 'partly', evidence: 'Seen in three lessons in October and told the same by two members of staff.' };
  return { mark: level };
}

function moved(level: Level, step: 1 | -1): Level {
  return LEVELS.find((known) => known === level + step) ?? level;
}

/** Chance that can be repeated (mulberry32): numbers from 0 up to but not 1. */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6D2B79F5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
