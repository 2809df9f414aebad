import { LAYER_PACKS } from './supportLayers.ts';
import { POINT_RULES } from './talkingPoints.ts';
import { cohortPlaces } from '../core/school/cohort.ts';
import type { Framework } from '../core/framework.ts';
import type { SchoolRules } from '../core/school/schoolRecord.ts';

const known = new WeakMap<Framework, SchoolRules>();

/** What the records of a school are asked with. The same object for the same framework, so that they are opened once. */
export function schoolRules(framework: Framework): SchoolRules {
  const rules = known.get(framework) ?? { framework, places: cohortPlaces(framework), packs: LAYER_PACKS, points: POINT_RULES };
  known.set(framework, rules);
  return rules;
}
