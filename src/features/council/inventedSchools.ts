import type { CouncilChild, CouncilFile, CouncilFramework, CouncilReview } from '../../core/council/councilFile.ts';
import { addMonths, type Day } from '../../core/day.ts';
import { writeCouncil } from '../../data/file/council/writeCouncil.ts';

/** How many children with a plan each has. */
const SCHOOLS = { 'Alder Lane': 46, 'Brightwater': 38, 'Cobble Hill': 61, 'Dunmere': 29, 'Elmstead': 52 } as const;

/**
 * The council files of five schools that do not exist, for trying out what a council or trust sees. The same children each time, with days of the last two years
 * before `today`. Most need some help in one domain or two; from one review to the next a strand in six moves, up as often as down.
 */
export async function inventedSchools(recipient: string, framework: CouncilFramework, today: Day): Promise<readonly File[]> {
  const chance = createChance(2026);
  const files: File[] = [];
  for (const [name, size] of Object.entries(SCHOOLS)) {
    const file: CouncilFile = {
      recipient, madeOn: today, madeAt: `${today}T09:00:00.000Z`, who: 'E', framework,
      school: { id: pseudonym(name), name: `${name} (invented)` },
      children: Array.from({ length: size }, (_, at) => childOf(pseudonym(`${name}-${at}`), framework, today, chance)),
    };
    const { blob, fileName } = await writeCouncil(file);
    files.push(new File([blob], fileName));
  }
  return files;
}

function childOf(id: string, { domains }: CouncilFramework, today: Day, chance: Chance): CouncilChild {
  const schoolYear = Math.floor(chance() * 14);
  const type = oneOf(['ASD', 'SLCN', 'SEMH', 'SEMH', 'MLD', 'SPLD', 'PD', 'HI'] as const, chance);
  const settingType = oneOf(['mainstream', 'mainstream', 'mainstream', 'mainstream', 'resourcedProvision'] as const, chance);
  const strands = domains.flatMap((domain) => {
    const most = oneOf([1, 1, 2, 3, 4], chance);
    return domain.strands.map((code) => ({ code, level: chance() < 0.05 ? undefined : Math.floor(chance() * (most + 1)) }));
  });
  const moved = strands.map(({ code, level }) => ({ code, level: level === undefined || chance() > 1 / 6 ? level : Math.min(4, Math.max(0, level + oneOf([-1, 1], chance))) }));
  const monthsAgo = Math.floor(chance() * 11);
  const review = (rated: typeof strands, ago: number): CouncilReview => ({
    month: addMonths(today, -ago).slice(0, 7), kind: 'annual', schoolYear: schoolYear - Number(ago > 11), settingType,
    marks: rated.map(({ level }) => level ?? '?').join(''),
    layer: { pack: 'england-2015', ...oneOf([{ code: 'plan', rank: 4 }, { code: 'plan', rank: 4 }, { code: 'planSpecialist', rank: 5 }] as const, chance) },
    provisions: rated.filter(({ level = 0 }) => level >= 2 && chance() < 0.6).slice(0, 3)
      .map(({ code }) => ({ strands: [code], hours: oneOf([13, 19, 38, 76], chance), helped: oneOf(['yes', 'yes', 'partly', 'no'] as const, chance) })),
    ...(chance() < 0.8 && { decision: { decision: oneOf(['maintain', 'maintain', 'amend'] as const, chance), inTime: chance() < 0.8 } }),
  });
  return { id, schoolYear, status: 'E', types: [type], due: chance() < 0.8 ? 'inTime' : 'late', reviews: [review(strands, monthsAgo + 12), review(moved, monthsAgo)] };
}

/** As long as one of the app's, and no two alike. */
function pseudonym(name: string): string {
  return name.replaceAll(' ', '').padEnd(22, '-');
}

type Chance = () => number;

function oneOf<Item>(items: readonly [Item, ...Item[]], chance: Chance): Item {
  return items[Math.floor(chance() * items.length)] ?? items[0];
}

/** Chance that can be repeated: numbers from 0 up to but not 1 (a linear congruence, after Numerical Recipes). */
function createChance(seed: number): Chance {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
