import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { filterInWords } from '../../catalog/filterWords.ts';
import { countElsewhere, filtered, filterFrom, filterText, sincePick } from '../../core/cohortFilter.ts';
import { filterCode } from '../../core/cohortOut.ts';
import { useCohort } from '../../state/cohort.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { useSchoolRecords } from '../../state/schoolRecords.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { OpeningRecords } from './OpeningRecords.tsx';
import { OutInside } from './OutInside.tsx';
import { OUT_KINDS, type OutKind } from './outKind.ts';
import { Reading } from './Reading.tsx';
import { frameworkFrom, schoolAddress } from './schoolAddress.ts';
import { schoolRules } from '../../catalog/schoolRules.ts';
import { useSaveOut } from './useSaveOut.ts';
import type { ViewProps } from './viewProps.ts';

/** Saves what a filter leaves as a list: with initials and without UPN unless somebody ticks more, and with what it was made from. */
export function OutView({ text, setting }: ViewProps) {
  const filter = useMemo(() => filterFrom(text.replace(/^with\//, '')), [text]);
  const framework = frameworkFrom(filter.framework, useFrameworks());
  const since = sincePick(filter);
  const reading = useCohort(framework, setting, since === 'before' ? ['latest', 'before'] : ['latest', 'before', since]);
  const [isOn, setOn] = useState(true);
  const read = useSchoolRecords(schoolRules(framework), isOn);
  const cohort = reading.cohort?.framework === framework && reading.cohort.blocks.has(since) ? reading.cohort : undefined;
  const found = useMemo(() => cohort && filtered(cohort, filter, '', read.records), [cohort, filter, read.records]);
  const [kind, setKind] = useState<OutKind>('list');
  const [fullName, setFullName] = useState(false);
  const [upn, setUpn] = useState(false);
  const [withHeading, setHeading] = useState(false);
  const [purpose, setPurpose] = useState('');
  const { save, stop, busy, said } = useSaveOut();
  if (!cohort || !found || !setting) return <><h1>Save a list</h1><Reading reading={reading} /></>;
  const { shown, unsure } = found;
  const isReady = read.isDone && reading.isDone;
  const reviews = shown.reduce((sum, at) => sum + (read.records.get(cohort.children[at]?.id ?? '')?.planReviews?.length ?? 0), 0);
  const isEmpty = kind === 'sen2' ? reviews === 0 : shown.length === 0;
  const away = countElsewhere(cohort, shown);
  const apart = [
    unsure.noReview > 0 && `${unsure.noReview.toLocaleString('en-GB')} without a review, so not asked and not in it.`,
    isReady && unsure.notRead > 0 && `${unsure.notRead.toLocaleString('en-GB')} whose record cannot be opened are not in it.`,
    unsure.elsewhere > 0 && `${unsure.elsewhere.toLocaleString('en-GB')} rated with another framework or edition are not in it.`,
    away > 0 && `${away.toLocaleString('en-GB')} are in it without levels: rated with another framework or edition.`,
  ].filter((line) => typeof line === 'string');

  return (
    <>
      <h1>Save a list</h1>
      <p className="lead">{shown.length === 1 ? '1 child' : `${shown.length.toLocaleString('en-GB')} children`}, chosen with: {filterInWords(filter, framework)}. <Link href={schoolAddress(filter)}>Change the filter</Link></p>
      {apart.map((line) => <p key={line}>{line}</p>)}
      <OpeningRecords records={read} isOn={isOn} onOn={setOn} />
      <Choices legend="Which file" name="out-kind" stacked value={kind} onChange={({ currentTarget: { value } }) => setKind(OUT_KINDS.find((one) => one === value) ?? 'list')} options={KINDS} />
      <div>
        <Checkbox label="Full names in place of initials" checked={fullName} onChange={(event) => setFullName(event.currentTarget.checked)} />
        <Checkbox label="UPN" help="Only where somebody needs it to join lists: it is not for everyday papers." checked={upn} onChange={(event) => setUpn(event.currentTarget.checked)} />
        {kind !== 'json' && <Checkbox label="A heading row above, with the filter" help="For reading. Other programs may stumble over it." checked={withHeading} onChange={(event) => setHeading(event.currentTarget.checked)} />}
      </div>
      <OutInside kind={kind} places={cohort.places} more={{ fullName, upn }} since={filter.since} />
      <TextField label="What it is for" optional help="It goes into the local record, not into the file. No names, please." maxLength={200} autoComplete="off" value={purpose} onChange={(event) => setPurpose(event.currentTarget.value)} />
      <p>Nothing locks this file: keep it where only those who need it can open it. Its name ends in “{filterCode(filterText(filter))}”, the short code of this filter; the filter itself is written into the local record.</p>
      {kind === 'sen2' && isReady && <p>{reviews === 1 ? '1 review of a plan' : `${reviews.toLocaleString('en-GB')} reviews of plans`} to save.</p>}
      <div className="row">
        <Button weight="first" disabled={busy || !isReady || isEmpty} onClick={() => void save({ cohort, records: read.records, setting, since, more: { fullName, upn }, kind, shown, filter, withHeading: withHeading && kind !== 'json' }, purpose)}>Save {kind === 'json' ? 'as JSON' : 'as CSV'}</Button>
        {busy && <Button onClick={stop}>Stop</Button>}
      </div>
      <p role="status">{said}</p>
    </>
  );
}

const KINDS = [
  { value: 'list', label: 'List of children (CSV)', help: 'One row for each child, for a spreadsheet.' },
  { value: 'sen2', label: 'Reviews of plans, aligned with SEN2 (CSV)', help: 'One row for each review of a plan. It is aligned with the council’s return and is not the return itself.' },
  { value: 'json', label: 'List of children (JSON)', help: 'The same list for another program, with the filter and the day.' },
] as const satisfies readonly { readonly value: OutKind; readonly label: string; readonly help: string }[];
