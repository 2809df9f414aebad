import type { SettingType } from '../census.ts';
import type { ChildRecord } from '../child.ts';
import { compareProfiles } from '../change.ts';
import { readIn } from '../editions.ts';
import type { Framework, Place } from '../framework.ts';
import { needMove, type NeedMove, supportFor } from '../support/needSupport.ts';
import { reviewsOf } from '../review.ts';
import { type CannotTell, layerChange, type LayerPack, type PlacedLayer, type SupportMove } from '../support/supportLayer.ts';

/** What only a whole record knows of a child's last two reviews: setting, support, and need against support. Small, so that thousands are kept. */
export interface ChildMovement {
  readonly id: string;
  readonly before: Stood;
  readonly after: Stood;
  readonly layer: SupportMove | CannotTell;
  /** One for each strand that has a level both times. */
  readonly strands: readonly StrandAgainst[];
}

/** Where a child was at one review. */
export interface Stood {
  readonly schoolYear: number;
  readonly setting?: string;
  readonly settingType?: SettingType;
  readonly layer?: PlacedLayer;
}

export interface StrandAgainst {
  readonly code: string;
  readonly need: NeedMove;
  readonly support: SupportMove | 'unclear';
}

/** Reads this of a record; undefined when it has no two reviews that can be compared in the framework. `places` are the strands that are asked about. */
export function childMovement(record: ChildRecord, framework: Framework, places: readonly Place[], packs: readonly LayerPack[]): ChildMovement | undefined {
  const [before, after] = reviewsOf(record.events).slice(-2).map(({ profile }) => profile);
  if (!before || !after || !readIn(framework, before) || !readIn(framework, after)) return undefined;
  const layer = layerChange(before.support, after.support, packs);
  const asked = new Set(places.map(({ strand }) => strand.code));
  return {
    id: record.id,
    before: stood(before.context, layer.before),
    after: stood(after.context, layer.after),
    layer: layer.move ?? layer.because ?? 'notRecorded',
    strands: compareProfiles(before, after, framework).flatMap((change) => {
      const { code } = change.place.strand;
      const need = asked.has(code) ? needMove(change) : undefined;
      return need ? [{ code, need, support: supportFor(code, before, after, framework, packs).move }] : [];
    }),
  };
}

/** Whether a child was somewhere else at the later review: another setting by name or another type of it. Nothing is said where either is not on record. */
export function hasMoved({ before, after }: Pick<ChildMovement, 'before' | 'after'>): boolean {
  const differs = (one: string | undefined, other: string | undefined) => one !== undefined && other !== undefined && one !== other;
  return differs(before.setting, after.setting) || differs(before.settingType, after.settingType);
}

/**
 * The ids of children in each cell of need against support, over one strand, or over all of them when `code` is undefined:
 * then a child is in every cell that one of their strands is in, once.
 */
export function needBySupport(moved: readonly ChildMovement[], code: string | undefined): ReadonlyMap<`${NeedMove} ${SupportMove | 'unclear'}`, readonly string[]> {
  const cells = new Map<`${NeedMove} ${SupportMove | 'unclear'}`, string[]>();
  for (const { id, strands } of moved) {
    const own = new Set(strands.filter((one) => code === undefined || one.code === code).map(({ need, support }) => `${need} ${support}` as const));
    for (const cell of own) {
      const known = cells.get(cell);
      if (known) known.push(id);
      else cells.set(cell, [id]);
    }
  }
  return cells;
}

/** From what to what children moved, as `from` and `to` say: pairs in the order in which they first occur, with the ids behind each. */
export function pairsOf(moved: readonly ChildMovement[], of: (stood: Stood) => string | undefined): readonly MovedPair[] {
  const pairs = new Map<string, MovedPair & { readonly ids: string[] }>();
  for (const { id, before, after } of moved) {
    const [from, to] = [of(before), of(after)];
    const key = JSON.stringify([from, to]);
    const known = pairs.get(key);
    if (known) known.ids.push(id);
    else pairs.set(key, { from, to, ids: [id] });
  }
  return [...pairs.values()];
}

export interface MovedPair {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly ids: readonly string[];
}

function stood({ schoolYear, setting, settingType }: Stood, layer: PlacedLayer | undefined): Stood {
  return { schoolYear, ...(setting !== undefined && { setting }), ...(settingType && { settingType }), ...(layer && { layer }) };
}
