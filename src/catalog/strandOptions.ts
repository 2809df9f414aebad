import { type Framework, type Place, places } from '../core/framework.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** The strands to choose from: those over the line and those chosen already at hand, all others apart; each in the framework's order. */
export function strandOptions(framework: Framework, over: readonly Place[], chosen: readonly string[]): { readonly near: readonly Option[]; readonly far: readonly Option[] } {
  const optionOf = (place: Place): Option => ({ value: place.strand.code, label: over.includes(place) ? `${place.strand.label} (over the line)` : place.strand.label });
  const isNear = (place: Place) => over.includes(place) || chosen.includes(place.strand.code);
  return {
    near: places(framework).filter(isNear).map(optionOf),
    far: places(framework).filter((place) => !isNear(place)).map(optionOf),
  };
}

/** The chosen codes with one more or one less, in the framework's order; codes it does not know stay at the end. */
export function withStrand(framework: Framework, chosen: readonly string[], code: string, on: boolean): readonly string[] {
  const known = places(framework).map(({ strand }) => strand.code);
  const wanted = new Set(on ? [...chosen, code] : chosen.filter((one) => one !== code));
  return [...known.filter((one) => wanted.has(one)), ...[...wanted].filter((one) => !known.includes(one))];
}
