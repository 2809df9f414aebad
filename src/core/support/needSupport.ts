import type { Change } from '../change.ts';
import { codesIn } from '../editions.ts';
import type { Framework, Place } from '../framework.ts';
import { isLevel } from '../framework.ts';
import type { Profile } from '../review.ts';
import { type CannotTell, layerChange, type LayerChange, type LayerPack, type SupportMove } from './supportLayer.ts';
import { type ProvisionMove, provisionMoves } from './provisionMove.ts';

/** What need did between two reviews: the words are those of support, and stand for more, the same or less help needed. */
export const NEED_MOVES = ['more', 'same', 'less'] as const;
export type NeedMove = (typeof NEED_MOVES)[number];

/** What support for one strand did. `unclear` has a reason. */
export interface SupportFor {
  readonly layer: LayerChange;
  /** Only those for this strand. */
  readonly provisions: readonly ProvisionMove[];
  readonly move: SupportMove | 'unclear';
  readonly because?: CannotTell | 'changedOtherwise';
}

/** One strand's need against the support for it. */
export interface NeedAgainstSupport {
  readonly place: Place;
  readonly need: NeedMove;
  readonly support: SupportFor;
}

/** Need against support for every strand that has a level both times, in the framework's order. */
export function needAgainstSupport(changes: readonly Change[], before: Profile, after: Profile, framework: Framework, packs: readonly LayerPack[]): readonly NeedAgainstSupport[] {
  return changes.flatMap((change) => {
    const need = needMove(change);
    return need ? [{ place: change.place, need, support: supportFor(change.place.strand.code, before, after, framework, packs) }] : [];
  });
}

/** What need did, where there is a level both times. */
export function needMove({ direction, after }: Pick<Change, 'direction' | 'after'>): NeedMove | undefined {
  if (direction === 'stepUp') return 'more';
  if (direction === 'stepDown') return 'less';
  return direction === 'same' && isLevel(after) ? 'same' : undefined;
}

/**
 * What support for one strand did. The layer is the child's and the provisions are the strand's, so both are asked:
 *
 * | layer \ provisions for the strand | more only | less only | none moved | both ways, or changed otherwise |
 * |-----------------------------------|-----------|-----------|------------|---------------------------------|
 * | more                              | more      | unclear   | more       | unclear                         |
 * | same                              | more      | less      | same       | unclear                         |
 * | less                              | unclear   | less      | less       | unclear                         |
 * | cannot be told                    | more      | less      | same if some are on record both times, else unclear | unclear |
 *
 * A provision that has started counts as more, one that has ended as less. `code` is the strand's in the framework; both
 * profiles are asked under the codes they used. The reverse pair gives the reverse.
 */
export function supportFor(code: string, before: Profile, after: Profile, framework: Framework, packs: readonly LayerPack[]): SupportFor {
  const layer = layerChange(before.support, after.support, packs);
  const provisions = provisionMoves(before.support, after.support, codesIn(framework, before, code), codesIn(framework, after, code));
  const all = [layer.move, ...provisions.map(({ how }) => (how === 'started' ? 'more' : how === 'ended' ? 'less' : how))];
  const [up, down] = [all.includes('more'), all.includes('less')];
  const found = { layer, provisions };
  if ((up && down) || all.includes('changed')) return { ...found, move: 'unclear', because: 'changedOtherwise' };
  if (up || down) return { ...found, move: up ? 'more' : 'less' };
  if (layer.move === 'same' || provisions.length > 0) return { ...found, move: 'same' };
  return { ...found, move: 'unclear', because: layer.because ?? 'notRecorded' };
}
