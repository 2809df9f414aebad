import { compareProfiles, type Direction } from '../change.ts';
import type { Framework } from '../framework.ts';
import { isLevel } from '../framework.ts';
import { type NeedMove, supportFor } from '../support/needSupport.ts';
import type { Profile } from '../review.ts';
import type { LayerPack } from '../support/supportLayer.ts';
import type { TalkingPoint } from '../change/talkingPoint.ts';

/** Talking points beside the one review that everything in a meeting is compared with. */
export interface PointsBeside {
  /** Their sentence is true of that review: it says its day. */
  readonly beside: readonly TalkingPoint[];
  /** Those that say something of another review: each keeps its own day. */
  readonly elsewhere: readonly TalkingPoint[];
}

/**
 * Sets talking points beside a review. Which points there are, their rules, keys and what is missing stay as they are, for a
 * change must hold longer than one comparison (product.md, section 5); only the day that a sentence names may become that of
 * `before`, where all of the sentence is true of it as well:
 *
 * | the point says                | true of `before` where                                                         |
 * |-------------------------------|--------------------------------------------------------------------------------|
 * | more, the same or less help   | the level that counts went that way from it, and support for the strand did as the rule says |
 * | the family asks for more      | the family's level is above the one that counted then                          |
 */
export function pointsBeside(points: readonly TalkingPoint[], before: Profile, now: Profile, framework: Framework, packs: readonly LayerPack[]): PointsBeside {
  const changes = new Map(compareProfiles(before, now, framework).map((change) => [change.place.strand.code, change]));
  const all = points.map((point) => {
    const { rule, need, place: { strand: { code } }, familyAsks } = point;
    const change = changes.get(code);
    const wentSo = rule.asked
      ? familyAsks !== undefined && isLevel(change?.before) && familyAsks > change.before
      : change?.direction === WAYS[need] && isLevel(change.after);
    const support = supportFor(code, before, now, framework, packs);
    const isTrue = wentSo && (rule.support === 'any' || rule.support === support.move);
    return { isTrue, point: isTrue ? { ...point, since: before.reviewedOn, support } : point };
  });
  const those = (isTrue: boolean) => all.filter((one) => one.isTrue === isTrue).map(({ point }) => point);
  return { beside: those(true), elsewhere: those(false) };
}

const WAYS: Readonly<Record<NeedMove, Direction>> = { more: 'stepUp', same: 'same', less: 'stepDown' };
