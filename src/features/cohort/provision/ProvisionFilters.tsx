import { useMemo } from 'react';
import { LAYER_PACKS } from '../../../catalog/supportLayers.ts';
import type { Cohort } from '../../../core/school/cohort.ts';
import { layerText, NO_LAYER, type ProvisionChoice } from '../../../core/school/cohortProvision.ts';
import type { SchoolRecord } from '../../../core/school/schoolRecord.ts';
import { yearInWords } from '../../../core/calendar/schoolYear.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { layerWords } from './provisionWords.ts';

interface Props {
  readonly cohort: Cohort;
  readonly records: ReadonlyMap<string, SchoolRecord>;
  readonly choice: ProvisionChoice;
  readonly onChange: (changed: Partial<Record<keyof ProvisionChoice, unknown>>) => void;
}

/** Year and layer. Only layers that are on record here are offered, each under its own ladder. */
export function ProvisionFilters({ cohort: { facts }, records, choice, onChange }: Props) {
  const years = useMemo(() => [...new Set(facts.years)].toSorted((a, b) => a - b), [facts]);
  const there = useMemo(() => new Set([...records.values()].flatMap(({ provision }) => (provision?.layer ? [layerText(provision.layer)] : []))), [records]);
  const ladders = LAYER_PACKS.map((pack) => ({ pack, layers: pack.layers.toSorted((a, b) => a.rank - b.rank).filter(({ code }) => there.has(layerText({ pack: pack.id, code }))) }));
  const offered = new Set([NO_LAYER, ...ladders.flatMap(({ pack, layers }) => layers.map(({ code }) => layerText({ pack: pack.id, code })))]);
  return (
    <>
      <SelectField label="School year" value={choice.year ?? ''} onChange={({ currentTarget: { value } }) => onChange({ year: value === '' ? undefined : Number(value) })}>
        <option value="">Every year</option>
        {choice.year !== undefined && !years.includes(choice.year) && <option value={choice.year}>{yearInWords(choice.year)}, nobody here</option>}
        {years.map((year) => <option key={year} value={year}>{yearInWords(year)}</option>)}
      </SelectField>
      <SelectField label="Layer of support" value={choice.layer ?? ''} onChange={({ currentTarget: { value } }) => onChange({ layer: value || undefined })}>
        <option value="">Every layer</option>
        {choice.layer !== undefined && !offered.has(choice.layer) && <option value={choice.layer}>{layerWords(choice.layer)}</option>}
        {ladders.filter(({ layers }) => layers.length > 0).map(({ pack, layers }) => (
          <optgroup key={pack.id} label={pack.title}>
            {layers.map(({ code, label }) => <option key={code} value={layerText({ pack: pack.id, code })}>{label}</option>)}
          </optgroup>
        ))}
        <option value={NO_LAYER}>None on record</option>
      </SelectField>
    </>
  );
}
