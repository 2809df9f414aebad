import { SEN_TYPES, type SettingType } from '../../src/core/census.ts';
import type { CouncilChild, CouncilFile, CouncilFramework, CouncilReview } from '../../src/core/council/councilFile.ts';
import { type CouncilCount, councilCounting } from '../../src/core/council/councilTables.ts';
import { DECISIONS } from '../../src/core/decision.ts';
import { HELPED } from '../../src/core/support.ts';

/** Made-up schools' files that are the same each time for a seed. */
export function madeUpSchools(seed: number, { sizes, domains = DOMAINS, who = 'all', unread = 0.05 }: {
  readonly sizes: readonly number[]; readonly domains?: CouncilFramework['domains'] | undefined; readonly who?: CouncilFile['who']; readonly unread?: number;
}): readonly CouncilFile[] {
  const random = randomFrom(seed);
  const pick = <Thing>(things: readonly Thing[]): Thing => things[Math.floor(random() * things.length)] as Thing;
  const framework: CouncilFramework = { id: 'made-up', edition: '1', overTheLineFrom: 2, domains };
  const strands = domains.flatMap((domain) => domain.strands);
  const review = (month: string, schoolYear: number, status: CouncilChild['status']): CouncilReview => ({
    month, kind: 'annual', schoolYear,
    ...(random() < 0.9 && { settingType: pick<SettingType>(['mainstream', 'mainstream', 'mainstream', 'special', 'senUnit', 'sixthFormOrFe']) }),
    marks: strands.map(() => (random() < unread ? '-' : random() < 0.06 ? pick(['?', 'x']) : pick(['0', '0', '0', '1', '1', '2', '3', '4']))).join(''),
    ...(random() < 0.8 && { layer: pick([{ pack: 'law', code: 'support', rank: 1 }, { pack: 'law', code: 'plan', rank: 2 }, { pack: 'other', code: 'plan', rank: 1 }]) }),
    provisions: Array.from({ length: Math.floor(random() * 3) }, () => ({
      strands: [pick(strands), pick(strands)], ...(random() < 0.7 && { hours: Math.round(random() * 900) / 60 }), ...(random() < 0.7 && { helped: pick(HELPED) }),
    })),
    ...(status === 'E' && random() < 0.7 && { decision: { decision: pick(DECISIONS), ...(random() < 0.7 && { inTime: random() < 0.6 }) } }),
  });
  return sizes.map((size, at) => ({
    recipient: 'Lowmere Council', madeOn: '2026-11-01', madeAt: '2026-11-01T09:00:00.000Z', who, framework,
    school: { id: `s${at}`, name: `School ${at + 1}` },
    children: Array.from({ length: size }, (_, child): CouncilChild => {
      const schoolYear = at % 3 === 0 ? Math.floor(random() * 8) - 1 : 6 + Math.floor(random() * 7);
      const status = who === 'E' ? 'E' : pick(['E', 'E', 'K', 'K', 'N'] as const);
      const months = ['2024-11', '2025-11', '2026-10'].slice(Math.floor(random() * 3.2));
      return {
        id: `s${at}c${child}`, schoolYear, status, ...(random() < 0.9 && { types: [pick([...SEN_TYPES.slice(0, 6), 'SEMH', 'SEMH', 'ASD', 'ASD', 'SLCN'] as const)] }),
        ...(status === 'E' && random() < 0.8 && { due: pick(['inTime', 'inTime', 'late'] as const) }),
        reviews: months.map((month, back) => review(month, schoolYear - (months.length - 1 - back), status)),
      };
    }),
  }));
}

/** Areas A of two strands and B of one; the line is at 2. */
export const MADE_UP: CouncilFramework = { id: 'made-up', edition: '1', overTheLineFrom: 2, domains: [{ code: 'A', strands: ['A1', 'A2'] }, { code: 'B', strands: ['B1'] }] };

/** These children in turns in three schools, of which no fewer are shown. */
export function inSchools(children: readonly CouncilChild[], framework: CouncilFramework = MADE_UP): readonly CouncilFile[] {
  return ['s0', 's1', 's2'].map((id, school) => schoolFile(id, children.filter((_, at) => at % 3 === school), framework));
}

export function schoolFile(id: string, children: readonly CouncilChild[], framework: CouncilFramework = MADE_UP): CouncilFile {
  return { recipient: 'Lowmere Council', madeOn: '2026-11-01', madeAt: '2026-11-01T09:00:00.000Z', who: 'all', framework, school: { id, name: id }, children };
}

export function madeUpChild(more: Partial<CouncilChild>): CouncilChild {
  return { id: 'c', schoolYear: 4, status: 'E', types: ['ASD'], due: 'inTime', reviews: [], ...more };
}

export function madeUpReview(marks: string, more: Partial<CouncilReview> = {}): CouncilReview {
  return { month: '2026-10', kind: 'annual', schoolYear: 4, settingType: 'mainstream', marks, layer: { pack: 'law', code: 'support', rank: 1 }, provisions: [], ...more };
}

/** All steps of `councilCounting` at once. */
export function councilCount(files: readonly CouncilFile[], childrenInAStep?: number): CouncilCount {
  const steps = councilCounting(files, childrenInAStep);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export function many<Thing>(length: number, make: (at: number) => Thing): readonly Thing[] {
  return Array.from({ length }, (_, at) => make(at));
}

export const DOMAINS: CouncilFramework['domains'] = [{ code: 'A', strands: ['A1', 'A2'] }, { code: 'B', strands: ['B1'] }];

/** Numbers from 0 to below 1 that look random (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
