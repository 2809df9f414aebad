import { asksInWords, missingInWords, POINT_RULES } from '../../../catalog/talkingPoints.ts';
import type { Framework } from '../../../core/framework.ts';
import type { PointAnswer } from '../../../core/meeting.ts';
import type { NeedMove } from '../../../core/support/needSupport.ts';
import type { MissingFact } from '../../../core/change/pointChecks.ts';
import type { PointCounts } from '../../../core/school/schoolPoints.ts';
import type { TalkingPoint } from '../../../core/change/talkingPoint.ts';
import { listed } from '../../../core/listed.ts';
import { counted, countedChildren } from '../counted.ts';

/** The two directions beside one another, then what is quieter. */
export const POINTS_ORDER = ['more', 'less', 'same'] as const satisfies readonly NeedMove[];
export const POINTS_HEADS: Readonly<Record<NeedMove, string>> = { more: 'Needs more help', less: 'Needs less help', same: 'Needs the same help, and support changed' };

/** The same words for each group: "3 points about 2 children; 1 answered, 1 held back". */
export function countsInWords({ points, children, answered, held }: PointCounts): string {
  if (points === 0) return 'none.';
  return `${counted(points, 'point', 'points')} about ${countedChildren(children)}; ${answered.toLocaleString('en-GB')} answered, ${held.toLocaleString('en-GB')} held back.`;
}

/** What the rules warn of with this direction of need, each sentence once. */
export function cautionsFor(need: NeedMove): readonly string[] {
  return [...new Set(POINT_RULES.rules.filter((rule) => rule.need === need).map(({ caution }) => caution))];
}

/**
 * What is missing: what holds the point back, and what is only told. Strands that a part keeps private are not named over a
 * school: they stand on the child's own page.
 */
export function missingSentences({ missing }: Pick<TalkingPoint, 'missing'>): readonly string[] {
  return ([['Held back', true], ['Missing', false]] as const).flatMap(([opening, holds]) => {
    const own = missing.filter(({ holdsBack }) => holdsBack === holds).map(missingForSchool);
    return own.length > 0 ? [`${opening}: ${own.join('; ')}.`] : [];
  });
}

function missingForSchool(one: MissingFact): string {
  const shown = one.places?.filter(({ part }) => !part.keptPrivate);
  if (!shown || shown.length === one.places?.length) return missingInWords(one);
  return shown.length > 0 ? missingInWords({ ...one, places: shown }) : 'something that is shown on the child’s own page only';
}

/** The rule, and what it asks for. */
export function ruleInWords(point: TalkingPoint, framework: Framework): string {
  const { first } = asksInWords(point, framework);
  return `Rule “${point.rule.id}” of ${POINT_RULES.id}.${first.length > 0 ? ` It is raised when ${listed(first)}.` : ''}`;
}

/** What somebody said to a point; whether anybody has yet. */
export function answerSentence(answer: PointAnswer | undefined): string {
  if (!answer) return 'Not answered yet.';
  const { because } = answer;
  if (answer.answer === 'talkedAbout') return because ? `Talked about it. ${because}` : 'Talked about it.';
  return because ? `Not now, because: ${because}` : 'Not now.';
}

