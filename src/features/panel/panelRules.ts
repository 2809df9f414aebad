import { LAYER_PACKS } from '../../catalog/supportLayers.ts';
import { POINT_RULES } from '../../catalog/talkingPoints.ts';
import { cohortPlaces } from '../../core/cohort.ts';
import type { Framework } from '../../core/framework.ts';
import type { SchoolRules } from '../../core/schoolRecord.ts';

const known = new WeakMap<Framework, SchoolRules>();

/** What records are asked with where the filter rests on them. The same object for the same framework, so that they are opened once. */
export function panelRules(framework: Framework): SchoolRules {
  const rules = known.get(framework) ?? { framework, places: cohortPlaces(framework), packs: LAYER_PACKS, points: POINT_RULES };
  known.set(framework, rules);
  return rules;
}
