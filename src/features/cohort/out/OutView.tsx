import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { filterInWords } from '../../../catalog/filterWords.ts';
import { leftOutInWords } from '../../../catalog/outWords.ts';
import type { Cohort } from '../../../core/school/cohort.ts';
import { countElsewhere, filtered, filterFrom, sincePick } from '../../../core/school/cohortFilter.ts';
import { filterCode } from '../../../core/school/cohortOut.ts';
import { asksRecords } from '../../../core/school/recordFilter.ts';
import type { SchoolRecords } from '../../../state/schoolRecords.ts';
import { useCohort } from '../../../state/cohort.ts';
import { useFrameworks } from '../../../state/frameworks.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Choices } from '../../../ui/Choices.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { counted, countedChildren } from '../counted.ts';
import { OpeningRecords } from '../OpeningRecords.tsx';
import { OutInside } from './OutInside.tsx';
import { OUT_KINDS, type OutKind } from './outKind.ts';
import { Reading } from '../Reading.tsx';
import { frameworkFrom, schoolAddress } from '../schoolAddress.ts';
import { useOpening } from '../useOpening.ts';
import { useSaveOut } from './useSaveOut.ts';
import type { ViewProps } from '../viewProps.ts';

/** Saves what a filter leaves as a list: with initials and without UPN unless somebody ticks more, and with what it was made from. */
export function OutView({ text, setting }: ViewProps) {
  const filter = useMemo(() => filterFrom(text.replace(/^with\//, '')), [text]);
  const framework = frameworkFrom(filter.framework, useFrameworks());
  const since = sincePick(filter);
  const reading = useCohort(framework, setting, since === 'before' ? ['latest', 'before'] : ['latest', 'before', since]);
  const cohort = reading.cohort?.framework === framework && reading.cohort.blocks.has(since) ? reading.cohort : undefined;
  const { records: read, isOn, onOn } = useOpening(framework, cohort);
  const found = useMemo(() => cohort && filtered(cohort, filter, '', read.records), [cohort, filter, read.records]);
  const { reviews, leftOut } = useMemo(() => cohort && found ? reviewsIn(cohort, found.shown, read.records) : NO_REVIEWS, [cohort, found, read.records]);
  const away = useMemo(() => cohort && found ? countElsewhere(cohort, found.shown) : 0, [cohort, found]);
  const [kind, setKind] = useState<OutKind>('list');
  const [fullName, setFullName] = useState(false);
  const [upn, setUpn] = useState(false);
  const [withHeading, setHeading] = useState(false);
  const [purpose, setPurpose] = useState('');
  const { save, stop, busy, said } = useSaveOut();
  if (!cohort || !found || !setting) return <><h1>Save a list</h1><Reading reading={reading} /></>;
  const { shown, unsure } = found;
  const isReady = read.isDone && reading.isDone;
  const isEmpty = kind === 'sen2' ? reviews === 0 : shown.length === 0;
  // Before the records are open nobody is in a filter that asks them, and a 0 would be false.
  const isKnown = isReady || !asksRecords(filter);
  const count = `${countedChildren(shown.length)}, chosen`;
  const apart = [
    unsure.noReview > 0 && `${unsure.noReview.toLocaleString('en-GB')} without a review, so not asked and not in it.`,
    isReady && unsure.notRead > 0 && `${unsure.notRead.toLocaleString('en-GB')} whose record cannot be opened are not in it.`,
    unsure.elsewhere > 0 && `${unsure.elsewhere.toLocaleString('en-GB')} rated with another framework or edition are not in it.`,
    away > 0 && `${away.toLocaleString('en-GB')} are in it without levels: rated with another framework or edition.`,
  ].filter((line) => typeof line === 'string');

  return (
    <>
      <h1>Save a list</h1>
      <p className="lead">{isKnown ? count : 'Chosen'} with: {filterInWords(filter, framework)}. <Link href={schoolAddress(filter)}>Change the filter</Link></p>
      {apart.map((line) => <p key={line}>{line}</p>)}
      <OpeningRecords records={read} isOn={isOn} onOn={onOn} />
      {!isOn && <p>The types of need, UPNs and reviews of plans stand in the records: a list can be saved once they are open.</p>}
      <Choices legend="Which file" name="out-kind" stacked value={kind} onChange={({ currentTarget: { value } }) => setKind(OUT_KINDS.find((one) => one === value) ?? 'list')} options={KINDS} />
      <div>
        <Checkbox label="Full names in place of initials" checked={fullName} onChange={(event) => setFullName(event.currentTarget.checked)} />
        <Checkbox label="UPN" help="Only where somebody needs it to join lists: it is not for everyday papers." checked={upn} onChange={(event) => setUpn(event.currentTarget.checked)} />
        {kind !== 'json' && <Checkbox label="A heading row above, with the filter" help="For reading. Other programs may stumble over it." checked={withHeading} onChange={(event) => setHeading(event.currentTarget.checked)} />}
      </div>
      <OutInside kind={kind} places={cohort.places} more={{ fullName, upn }} since={filter.since} />
      <TextField label="What it is for" optional help="It goes into the local record, not into the file. No names, please." maxLength={200} autoComplete="off" value={purpose} onChange={(event) => setPurpose(event.currentTarget.value)} />
      <p>Nothing locks this file: keep it where only those who need it can open it. Its name ends in “{filterCode(filter)}”, the short code of this filter; the filter itself is written into the local record.</p>
      {kind === 'sen2' && isReady && <p>{counted(reviews, 'review of a plan', 'reviews of plans')} to save. {leftOut.join(' ')}</p>}
      <div className="row">
        <Button weight="first" disabled={busy || !isReady || isEmpty} onClick={() => void save({ cohort, records: read.records, setting, since, more: { fullName, upn }, kind, shown, filter, withHeading: withHeading && kind !== 'json' }, purpose)}>Save {kind === 'json' ? 'as JSON' : 'as CSV'}</Button>
        {busy && <Button onClick={stop}>Stop</Button>}
      </div>
      <p role="status">{said}</p>
    </>
  );
}

const NO_REVIEWS = { reviews: 0, leftOut: [] };

/** How many reviews of plans these children have, and what there is beside them. */
function reviewsIn({ children }: Cohort, shown: Uint32Array, records: SchoolRecords['records']): { readonly reviews: number; readonly leftOut: readonly string[] } {
  const open = Array.from(shown, (at) => records.get(children[at]?.id ?? ''));
  return {
    reviews: open.reduce((sum, record) => sum + (record?.planReviews?.length ?? 0), 0),
    leftOut: leftOutInWords(open.flatMap((record) => record?.otherReviews ?? [])),
  };
}

const KINDS = [
  { value: 'list', label: 'List of children (CSV)', help: 'One row for each child, for a spreadsheet.' },
  { value: 'sen2', label: 'Reviews of plans, aligned with SEN2 (CSV)', help: 'One row for each annual, phase transfer, interim and six-monthly review of a plan. It is aligned with the council’s return and is not the return itself.' },
  { value: 'json', label: 'List of children (JSON)', help: 'The same list for another program, with the filter and the day.' },
] as const satisfies readonly { readonly value: OutKind; readonly label: string; readonly help: string }[];
