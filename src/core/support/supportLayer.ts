import type { Day } from '../day.ts';
import type { LayerRef, Support } from '../support.ts';

/** A ladder of support, kept apart from need. It is dated data, as ladders come and go with the law. */
export interface LayerPack {
  readonly id: string;
  readonly title: string;
  /** Missing where it is only proposed. */
  readonly inForceFrom?: Day;
  /** `notLaw`: a proposal, labelled so wherever it is shown. */
  readonly standing: 'inUse' | 'notLaw';
  readonly source: string;
  readonly owner: string;
  readonly note: string;
  readonly layers: readonly SupportLayer[];
}

export interface SupportLayer {
  /** Permanent within its pack. */
  readonly code: string;
  /** For staff, and for families. */
  readonly label: string;
  readonly plain: string;
  /** Its step of the ladder, from 0. Higher is more support. It is never set against a level of need. */
  readonly rank: number;
  readonly what: string;
}

/** A layer with the ladder it stands on. */
export interface PlacedLayer {
  readonly pack: LayerPack;
  readonly layer: SupportLayer;
}

/** What support did between two reviews. Never said without the word support. */
export const SUPPORT_MOVES = ['more', 'same', 'less'] as const;
export type SupportMove = (typeof SUPPORT_MOVES)[number];

/** Why nobody can tell: it is not on record both times, or was recorded with two ladders, or with one that is not here. */
export type CannotTell = 'notRecorded' | 'otherLadder' | 'unknownLadder';

export interface LayerChange {
  readonly before?: PlacedLayer;
  readonly after?: PlacedLayer;
  /** Given unless it cannot be told; then `because` is. */
  readonly move?: SupportMove;
  readonly because?: CannotTell;
}

/**
 * What happened to the support layer between two profiles.
 *
 * | before \ after  | a layer of the same pack | a layer of another pack | none, or not known here |
 * |-----------------|--------------------------|-------------------------|-------------------------|
 * | a layer         | more, same or less, by rank | other ladder         | not recorded, unknown ladder |
 */
export function layerChange(before: Support | undefined, after: Support | undefined, packs: readonly LayerPack[]): LayerChange {
  const was = placedLayer(before?.layer, packs);
  const is = placedLayer(after?.layer, packs);
  const known = { ...(was && { before: was }), ...(is && { after: is }) };
  if (!before?.layer || !after?.layer) return { ...known, because: 'notRecorded' };
  if (before.layer.pack !== after.layer.pack) return { ...known, because: 'otherLadder' };
  if (!was || !is) return before.layer.code === after.layer.code ? { ...known, move: 'same' } : { ...known, because: 'unknownLadder' };
  return { ...known, move: moveBetween(was.layer.rank, is.layer.rank) };
}

/** The layer that a reference names; undefined when there is none, or its pack is not known here. */
export function placedLayer(ref: LayerRef | undefined, packs: readonly LayerPack[]): PlacedLayer | undefined {
  const pack = packs.find(({ id }) => id === ref?.pack);
  const layer = pack?.layers.find(({ code }) => code === ref?.code);
  return pack && layer && { pack, layer };
}

function moveBetween(before: number, after: number): SupportMove {
  return after > before ? 'more' : after < before ? 'less' : 'same';
}
