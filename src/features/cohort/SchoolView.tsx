import { useDeferredValue, useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { type CohortFilter, countElsewhere, filtered, filterFrom, filterText, sincePick, type Unsure } from '../../core/school/cohortFilter.ts';
import type { DateSetting } from '../../core/calendar/datedItem.ts';
import { useCohort } from '../../state/cohort.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { useIsPrinting } from '../../state/isPrinting.ts';
import { Button } from '../../ui/Button.tsx';
import { NotRemembered } from '../../ui/NotRemembered.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ChildList } from './ChildList.tsx';
import { Filters } from './filters/Filters.tsx';
import { countedChildren } from './counted.ts';
import { HeatMap } from './map/HeatMap.tsx';
import { KeptFilters } from './filters/KeptFilters.tsx';
import { MapKey } from './map/MapKey.tsx';
import { NotAsked } from './NotAsked.tsx';
import { OpeningRecords } from './OpeningRecords.tsx';
import { Reading } from './Reading.tsx';
import { frameworkFrom, schoolAddress } from './schoolAddress.ts';
import styles from './SchoolPage.module.css';
import { TellSummary } from './TellSummary.tsx';
import { useFilterRecords } from './filters/useFilterRecords.ts';
import { useNarrow } from './useNarrow.ts';
import { PRINTED_AT_MOST } from './printedAtMost.ts';

/** Every child of the school: who is due, who changed, and the map of children and strands. Never in order of need. */
export function SchoolView({ text, setting }: { text: string; setting: DateSetting | undefined }) {
  const filter = useMemo(() => filterFrom(text), [text]);
  const frameworks = useFrameworks();
  const framework = frameworkFrom(filter.framework, frameworks);
  const since = sincePick(filter);
  const reading = useCohort(framework, setting, since === 'before' ? ['latest', 'before'] : ['latest', 'before', since]);
  const [, navigate] = useLocation();
  const [search, setSearch] = useState('');
  const isNarrow = useNarrow();
  const isPrinting = useIsPrinting();
  const cohort = reading.cohort?.framework === framework ? reading.cohort : undefined;
  // What was chosen is on the screen at once, and the children follow: no key or click waits for thousands of them.
  const asked = useDeferredValue(filter);
  const sought = useDeferredValue(search);
  const { asks, isOn, onOn, records } = useFilterRecords(filter, framework, cohort);
  const known = useDeferredValue(records);
  const found = useMemo(() => cohort && filtered(cohort, asked, sought, known.records), [cohort, asked, sought, known.records]);
  const { shown, unsure } = found ?? {};
  const isSearched = search.trim() !== '';
  const change = (changed: Partial<Record<keyof CohortFilter, unknown>>) => navigate(schoolAddress({ ...filter, ...changed } as CohortFilter), { replace: true });

  return (
    <>
      <h1>All children</h1>
      {!cohort || !setting || !shown || !unsure ? <Reading reading={reading} /> : (
        <>
          <TellSummary cohort={cohort} filter={filter} isSearched={isSearched} left={reading.left} />
          <div role="search" className={`no-print stack ${styles.more}`}>
            <div className={styles.fields}>
              <div className={styles.find}>
                <NotRemembered><TextField label="Find a child" type="search" autoComplete="off" value={search} onChange={(event) => setSearch(event.currentTarget.value)} /></NotRemembered>
              </div>
              <Filters cohort={cohort} filter={filter} frameworks={frameworks.all} onChange={change} />
            </div>
            <KeptFilters filter={filter} />
          </div>
          <NotAsked codes={filter.over} cohort={cohort} />
          {asks && <OpeningRecords records={records} isOn={isOn} onOn={onOn} />}
          <p role="status">
            {shown.length === cohort.children.length ? `${countedChildren(shown.length)} shown.` : `${shown.length.toLocaleString('en-GB')} of ${countedChildren(cohort.children.length)} shown.`}
            {unsureInWords(unsure, isOn && !known.isDone && !known.problem)}
            {elsewhere(countElsewhere(cohort, shown) + unsure.elsewhere)}
            {!reading.isDone && ' Reading what has changed…'}
          </p>
          {shown.length === 0
            ? unsure.notRead === 0 && <p>Nobody here. <Button weight="inline" onClick={() => { setSearch(''); navigate('/school', { replace: true }); }}>Show everyone</Button></p>
            : isNarrow && !isPrinting
              ? <ChildList cohort={cohort} shown={shown} since={sincePick(asked)} setting={setting} />
              : <HeatMap cohort={cohort} shown={shown} since={sincePick(asked)} setting={setting} isPrinting={isPrinting} />}
          {shown.length > 0 && (!isNarrow || isPrinting) && <MapKey cohort={cohort} />}
          <p className="meta">Children are never put in order of need. What families say of their home is not shown here: it stands on each child’s own page.</p>
          {isPrinting && shown.length > PRINTED_AT_MOST && <p className="print-only">Only the first {PRINTED_AT_MOST} of {shown.length} are printed. Choose fewer with the filters.</p>}
          {shown.length > 0 && <TakeAlong filter={filter} isSearched={isSearched} />}
        </>
      )}
    </>
  );
}

/** What can be made of the children that are shown: paper, a list, sheets for a panel, a file for a council. */
function TakeAlong({ filter, isSearched }: { filter: CohortFilter; isSearched: boolean }) {
  const text = filterText(filter);
  const to = (place: string) => (text ? `${place}/with/${text}` : place);
  return (
    <p className={`no-print ${styles.takeAlong}`}>
      <Button onClick={() => window.print()}>Print</Button>
      <Link href={to('/school/out')}>Save as a list</Link>
      <Link href={to('/panel')}>Sheets for a panel</Link>
      <Link href="/council/send">A file for a council or trust</Link>
      {isSearched && <span className="meta">The name you looked for does not go along.</span>}
    </p>
  );
}

/** Those of whom a filter over records cannot say: neither among those shown nor left out. */
function unsureInWords({ notRead, noReview }: Readonly<Record<Unsure, number>>, isOpening: boolean): string {
  const unread = notRead === 0 ? '' : isOpening ? ` ${countedChildren(notRead)} still to be read.` : ` ${countedChildren(notRead)} not read.`;
  return noReview === 0 ? unread : `${unread} No review yet, so not asked: ${noReview.toLocaleString('en-GB')}.`;
}

function elsewhere(count: number): string {
  return count === 0 ? '' : ` Cannot be shown here: ${count}, rated with another framework or edition.`;
}
