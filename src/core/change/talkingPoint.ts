import type { Day } from '../day.ts';
import { readIn } from '../editions.ts';
import type { Framework, Level, Place } from '../framework.ts';
import { isLevel } from '../framework.ts';
import type { PointAnswer } from '../meeting.ts';
import { type NeedMove, supportFor, type SupportFor } from '../support/needSupport.ts';
import { evidenceOf, isAboutSetting, missingOf, type MissingFact, type Run } from './pointChecks.ts';
import type { PointRule, PointRules } from './pointRules.ts';
import { type Mark, markThatCounts, type Review, type Whose } from '../review.ts';
import { sameContent } from '../sameContent.ts';
import type { LayerPack } from '../support/supportLayer.ts';
import { type Trend, trendsOf } from './trend.ts';

/** Something to talk about, with the rule that fired, the facts and what is missing. Never a verdict. */
export interface TalkingPoint {
  /** Stable for this review: the rule's id and the strand's code. */
  readonly key: string;
  readonly rule: PointRule;
  readonly need: NeedMove;
  readonly place: Place;
  /** The review before the change, and the one it is raised at. */
  readonly since: Day;
  readonly on: Day;
  /** One for each review from the one before the change on. */
  readonly facts: readonly PointFact[];
  readonly support: SupportFor;
  /** What the family's own level says, where it asks for more help than was seen before. */
  readonly familyAsks?: Level;
  readonly missing: readonly MissingFact[];
  /** Something that the rule asks for is missing: staff see the point with what is missing, a family does not see it. */
  readonly isHeldBack: boolean;
  /** What somebody said to it at this review. */
  readonly answer?: PointAnswer;
}

/** What one review says of the strand. */
export interface PointFact {
  readonly on: Day;
  readonly mark: Mark;
  readonly whose: Whose;
  readonly reason?: string;
  readonly evidence?: string;
}

/**
 * What there is to talk about at the last of these reviews (as `reviewsOf` gives them), in the framework's order. A change of
 * need stands from the review before it until it turns round, nobody rates it, or it was talked about at an earlier review. Where
 * support moved too, or cannot be told, it is raised only while it is recent; where support stayed the same, until it is talked about.
 *
 * | need \ support | more            | same            | less            | unclear         |
 * |----------------|-----------------|-----------------|-----------------|-----------------|
 * | more           | more, more      | more, same      | more, less      | more, unclear   |
 * | same           | same, more      | –               | same, less      | –               |
 * | less           | less, more      | less, same      | less, less      | less, unclear   |
 *
 * The same need is raised only where a provision for that very strand moved: a layer is about the whole child, and would raise
 * every strand at once. How ready a setting is raises nothing of itself: it is asked about (`settingBelow`).
 * The reverse of two reviews raises the mirrored rules; what holds them back is not mirrored, on purpose (product.md, section 5).
 */
export function talkingPoints(reviews: readonly Review[], framework: Framework, packs: readonly LayerPack[], { rules }: Pick<PointRules, 'rules'>): readonly TalkingPoint[] {
  const last = reviews.at(-1);
  if (!last) return [];
  return trendsOf(reviews, framework).filter(({ place }) => !isAboutSetting(place)).flatMap((trend) => {
    const run = runOf(trend, reviews, rules);
    if (!run) return [];
    const familyAsks = familyAsking(trend, last, framework);
    const supportSince = (base: number) => supportFor(trend.place.strand.code, reviews[base]?.profile ?? last.profile, last.profile, framework, packs);
    const support = supportSince(run.base);
    const isRaised = run.need === 'same' ? support.provisions.some(({ how }) => how !== 'same') : support.move === 'same' || isRecent(run, framework);
    const bySupport = rules.find((rule) => isRaised && !rule.asked && rule.need === run.need && rule.support === support.move);
    const byFamily = rules.find((rule) => familyAsks !== undefined && run.need !== 'more' && rule.asked);
    const since = { reviews, framework, trend, familyAsks };
    return [
      ...(bySupport ? [pointOf(bySupport, run, support, since)] : []),
      ...(byFamily ? [pointOf(byFamily, { need: 'more', base: run.end - 1, turn: run.end - 1, end: run.end }, supportSince(run.end - 1), since)] : []),
    ];
  });
}

interface Since {
  readonly reviews: readonly Review[];
  readonly framework: Framework;
  readonly trend: Trend;
  readonly familyAsks: Level | undefined;
}

function pointOf(rule: PointRule, run: Run, support: SupportFor, { reviews, framework, trend, familyAsks }: Since): TalkingPoint {
  const { place, points } = trend;
  const [before, last] = [points[run.base], reviews[run.end]];
  if (!before || !last) throw new Error('a change has a review before it and one after it');
  const missing = missingOf({ rule, run, place, reviews, framework, support, isAsked: familyAsks !== undefined });
  const key = `${rule.id}-${place.strand.code}`;
  const answer = answerTo(last, key);
  return {
    key, rule, place, support, missing, need: run.need, since: before.on, on: last.profile.reviewedOn,
    facts: factsOf(trend, reviews, framework, run.base),
    isHeldBack: missing.some(({ holdsBack }) => holdsBack),
    ...(familyAsks !== undefined && run.need === 'more' && { familyAsks }),
    ...(answer && { answer }),
  };
}

/**
 * What was last said to a talking point of this review, in the meeting or after it. A meeting that is put right carries what it
 * said before: it takes back a later answer only where it says something else than it did (as with actions, `actionNow.ts`).
 */
export function answerTo({ later }: Pick<Review, 'later'>, key: string): PointAnswer | undefined {
  let [answer, atMeeting]: (PointAnswer | undefined)[] = [];
  for (const event of later) {
    if (event.kind === 'pointAnswered' && event.point === key) ({ answer } = event);
    if (event.kind !== 'met') continue;
    const said = Object.hasOwn(event.meeting.points, key) ? event.meeting.points[key] : undefined;
    if (said && !sameContent(said, atMeeting)) answer = said;
    atMeeting = said;
  }
  return answer;
}

/**
 * The change of need that stands at the last review, from before its first step; undefined where there are not two levels in
 * a row. It ends at a gap, where it turned round, and where it was talked about at an earlier review.
 */
function runOf({ place, points }: Trend, reviews: readonly Review[], rules: readonly PointRule[]): Run | undefined {
  const end = points.length - 1;
  let [base, turn, way] = [end, end - 1, 0];
  for (let at = end - 1; at >= 0; at -= 1) {
    const [earlier, later] = [points[at]?.level, points[at + 1]?.level];
    if (earlier === undefined || later === undefined) break;
    const step = Math.sign(later - earlier);
    if (base === end) base = end - 1;
    if (step !== 0 && way !== 0 && step !== way) break;
    if (step !== 0) [base, turn, way] = [at, way === 0 ? at : turn, step];
    if (wasTalkedAbout(reviews[at], place, rules)) break;
  }
  return base === end ? undefined : { need: way > 0 ? 'more' : way < 0 ? 'less' : 'same', base, turn, end };
}

/** Whether the last step was within as many comparisons as the framework asks a change to hold. */
function isRecent({ turn, end }: Run, { rules: { talkingPoints: { needsMore, needsLess } } }: Framework): boolean {
  return end - turn <= Math.max(needsMore, needsLess);
}

function wasTalkedAbout(review: Review | undefined, { strand }: Place, rules: readonly PointRule[]): boolean {
  return review !== undefined && rules.some(({ id }) => answerTo(review, `${id}-${strand.code}`)?.answer === 'talkedAbout');
}

/** The family's level, where it says more help is needed than was seen at the review before and nothing was agreed since. */
function familyAsking({ place, points }: Trend, last: Review, framework: Framework): Level | undefined {
  const before = points.at(-2)?.level;
  const { code } = place.strand;
  const profile = readIn(framework, last.profile)?.profile;
  if (!profile || before === undefined || points.at(-1)?.whose === 'agreed') return undefined;
  const parents = Object.values(profile.contributions ?? {}).filter(({ role }) => role === 'parent').map(({ ratings }) => ratings[code]?.mark);
  const marks = [profile.views.find(({ voice }) => voice === 'family')?.ratings[code]?.mark, ...parents];
  const asking = marks.filter(isLevel).filter((level) => level > before);
  return asking.length > 0 ? asking.reduce((most, level) => (level > most ? level : most)) : undefined;
}

function factsOf({ points, place }: Trend, reviews: readonly Review[], framework: Framework, from: number): readonly PointFact[] {
  return points.flatMap(({ on, mark }, at): PointFact[] => {
    const profile = at < from ? undefined : reviews[at]?.profile;
    const read = profile && readIn(framework, profile);
    if (!read || mark === 'cannotCompare') return [];
    const { whose, rating } = markThatCounts(read.profile, place);
    const evidence = evidenceOf(read.profile, place);
    return [{ on, mark, whose, ...(rating?.reason && { reason: rating.reason }), ...(evidence && { evidence }) }];
  });
}
