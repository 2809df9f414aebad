import { LAYER_PACKS } from '../../../catalog/supportLayers.ts';
import { poundsInWords } from '../../../catalog/supportWords.ts';
import { NO_LAYER, type ProvisionChoice } from '../../../core/school/cohortProvision.ts';
import type { ProvisionTally } from '../../../core/support/provisionTally.ts';
import { yearInWords } from '../../../core/calendar/schoolYear.ts';
import type { Worked } from '../../../core/support/supportHours.ts';
import { placedLayer } from '../../../core/support/supportLayer.ts';
import { counted } from '../counted.ts';

/** Hours in a cell: whole ones from ten on, tenths below. */
export function hoursShort(hours: number): string {
  return hours.toLocaleString('en-GB', { maximumFractionDigits: hours < 10 ? 1 : 0 });
}

/** A sum in a cell. Where nothing of it is on record, or no provision at all, it is not nought. */
export function workedShort({ sum, unknown }: Worked, provisions: number, short: (sum: number) => string): string {
  return unknown === provisions ? 'Not on record' : short(sum);
}

/** "38 hours a year (1 provision has none on record); £190 a year". Each provision once. */
export function onceInWords({ provisions, hours, pence }: ProvisionTally, withCosts: boolean): string {
  const without = ({ unknown }: Worked) => (unknown > 0 ? ` (${counted(unknown, 'provision has', 'provisions have')} none on record)` : '');
  const inHours = hours.unknown === provisions ? 'no hours on record' : `${hoursShort(hours.sum)} hours a year${without(hours)}`;
  // An hour may have a price where nobody knows how many hours there are: then nothing costs £0.
  const inPounds = pence.unknown === provisions ? 'no cost a year can be worked out' : `${poundsInWords(pence.sum)} a year${without(pence)}`;
  return withCosts ? `${inHours}; ${inPounds}` : inHours;
}

/** Whom it is about, as a filter says it: ", in Year 4, with Ordinary teaching"; empty for everybody. */
export function choiceInWords({ year, layer }: ProvisionChoice): string {
  return [...(year === undefined ? [] : [`, in ${yearInWords(year)}`]), ...(layer === undefined ? [] : [`, with ${layerWords(layer)}`])].join('');
}

/** What a layer in an address is called. */
export function layerWords(layer: string): string {
  if (layer === NO_LAYER) return 'no layer on record';
  const [pack = '', code = ''] = layer.split(',');
  return placedLayer({ pack, code }, LAYER_PACKS)?.layer.label ?? 'a layer that is not known here';
}
