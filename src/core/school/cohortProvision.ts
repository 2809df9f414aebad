import type { Cohort } from './cohort.ts';
import type { Place } from '../framework.ts';
import type { ChildsProvision } from '../support/provisionMap.ts';
import { addTo, createTally, type ProvisionTally, type Tally, workOut } from '../support/provisionTally.ts';
import type { SchoolRecord } from './schoolRecord.ts';
import type { Provision } from '../support.ts';
import { type LayerPack, type PlacedLayer, placedLayer } from '../support/supportLayer.ts';

/** Whose provision is shown. Codes only: no name is ever part of it. */
export interface ProvisionChoice {
  /** National Curriculum year now. */
  readonly year?: number;
  /** A layer (`layerText`), or `NO_LAYER`. */
  readonly layer?: string;
  readonly framework?: string;
}

export const NO_LAYER = 'none';

/** A layer in an address: its pack, then its code. */
export function layerText({ pack, code }: { readonly pack: string; readonly code: string }): string {
  return `${pack},${code}`;
}

/**
 * What is in place over a school, at each child's latest finished review. A provision stands in one layer and one year, so those rows
 * add up to `whole`; by strand it counts at each strand it is for, and those do not.
 */
export interface SchoolProvision {
  /** Everybody with a finished review, and each provision once. */
  readonly whole: ProvisionTally;
  /** Strands that something is in place for, in the framework's order. */
  readonly strands: readonly (ProvisionTally & { readonly place: Place })[];
  /** For none of the strands that are asked about; undefined where there is none. */
  readonly noStrand: ProvisionTally | undefined;
  /** At reviews of another framework or edition, whose strands are others. */
  readonly elsewhere: ProvisionTally | undefined;
  /** Pack after pack, each from the least support up; then a layer that is not known here, and none on record. */
  readonly layers: readonly LayerTally[];
  /** The youngest first. */
  readonly years: readonly (ProvisionTally & { readonly year: number })[];
  /** Over the line with nothing in place for it, in the framework's order: the children's places in the cohort. Not those of `nothingOnRecord`. */
  readonly without: readonly { readonly place: Place; readonly children: readonly number[] }[];
  /** Children whose latest review was rated with another framework or edition: `without` cannot say anything of them. */
  readonly cannotTell: readonly number[];
  /** Children of whom the review says nothing about support, neither a provision nor a layer: that nothing is in place cannot be told. */
  readonly nothingOnRecord: readonly number[];
  /** Children without a finished review. */
  readonly noReview: readonly number[];
  /** Children with a review whose record is not among those read. */
  readonly notRead: readonly number[];
}

export interface LayerTally extends ProvisionTally {
  /** `layerText`, or `NO_LAYER`. */
  readonly layer: string;
  /** Undefined where none is on record, or its pack is not known here. */
  readonly placed: PlacedLayer | undefined;
}

/** Counts what is in place, one child a step, so that thousands hold nothing up. No clock; nothing is rounded but whole pence. */
export function* schoolProvisionSteps(
  { children, facts, places }: Pick<Cohort, 'children' | 'facts' | 'places'>, records: ReadonlyMap<string, SchoolRecord>, packs: readonly LayerPack[], choice: ProvisionChoice = {},
): Generator<undefined, SchoolProvision> {
  const whole = createTally();
  const [strands, layers, years, rest] = [new Map<string, Tally>(), new Map<string, Tally>(), new Map<number, Tally>(), new Map<'noStrand' | 'elsewhere', Tally>()];
  const without = new Map(places.map(({ strand }): [string, number[]] => [strand.code, []]));
  const [cannotTell, nothingOnRecord, noReview, notRead]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (const at of facts.byName) {
    yield;
    const year = facts.years[at] ?? 0;
    if (choice.year !== undefined && year !== choice.year) continue;
    const child = children[at];
    const record = records.get(child?.id ?? '');
    const found = record?.provision;
    if (!found) {
      if (!record && child?.reviewCount !== 0) notRead.push(at);
      else if (choice.layer === undefined) noReview.push(at);
      continue;
    }
    const layer = found.layer ? layerText(found.layer) : NO_LAYER;
    if (choice.layer !== undefined && layer !== choice.layer) continue;
    const own = [whole, tallyOf(layers, layer), tallyOf(years, year)];
    for (const tally of own) tally.children.push(at);
    for (const provision of found.provisions) {
      const worked = workOut(provision);
      for (const tally of own) addTo(tally, worked);
      for (const tally of namedBy(provision, found)) addTo(withChild(tally, at), worked);
    }
    if (found.provisions.length === 0 && !found.layer) nothingOnRecord.push(at);
    else if (found.without) for (const { strand } of found.without) without.get(strand.code)?.push(at);
    else cannotTell.push(at);
  }

  function namedBy({ strands: codes }: Provision, { without: known }: ChildsProvision): readonly Tally[] {
    if (!known) return [tallyOf(rest, 'elsewhere')];
    const asked = [...new Set(codes)].filter((code) => without.has(code));
    return asked.length > 0 ? asked.map((code) => tallyOf(strands, code)) : [tallyOf(rest, 'noStrand')];
  }

  return {
    whole,
    strands: places.flatMap((place) => withTally(strands.get(place.strand.code), { place })),
    noStrand: rest.get('noStrand'),
    elsewhere: rest.get('elsewhere'),
    layers: inLadders(packs, layers),
    years: [...years].toSorted(([one], [other]) => one - other).map(([year, tally]) => ({ ...tally, year })),
    without: places.flatMap((place) => {
      const behind = without.get(place.strand.code) ?? [];
      return behind.length > 0 ? [{ place, children: behind }] : [];
    }),
    cannotTell, nothingOnRecord, noReview, notRead,
  };
}

/** Each ladder by itself, for the step of one says nothing about the step of another. */
function inLadders(packs: readonly LayerPack[], layers: ReadonlyMap<string, Tally>): readonly LayerTally[] {
  const known = packs.flatMap((pack) => pack.layers.toSorted((a, b) => a.rank - b.rank).map(({ code }) => layerText({ pack: pack.id, code })));
  const others = [...layers.keys()].filter((layer) => layer !== NO_LAYER && !known.includes(layer)).toSorted();
  return [...known, ...others, NO_LAYER].flatMap((layer) => {
    const [pack = '', code = ''] = layer.split(',');
    return withTally(layers.get(layer), { layer, placed: placedLayer({ pack, code }, packs) });
  });
}

function withTally<More>(tally: Tally | undefined, more: More): readonly (Tally & More)[] {
  return tally ? [{ ...tally, ...more }] : [];
}

function tallyOf<Key>(tallies: Map<Key, Tally>, key: Key): Tally {
  const tally = tallies.get(key) ?? createTally();
  tallies.set(key, tally);
  return tally;
}

/** Children come one after another, so one who is there already is the last. */
function withChild(tally: Tally, at: number): Tally {
  if (tally.children.at(-1) !== at) tally.children.push(at);
  return tally;
}
