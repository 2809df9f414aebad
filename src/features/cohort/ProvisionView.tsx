import { useDeferredValue, useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { LAYER_PACKS } from '../../catalog/supportLayers.ts';
import type { ReviewPick } from '../../core/cohort.ts';
import { type ProvisionChoice, schoolProvision } from '../../core/cohortProvision.ts';
import { useCohort } from '../../state/cohort.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { useSchoolRecords } from '../../state/schoolRecords.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Behind, CountOf, type Group } from './Behind.tsx';
import { OpeningRecords } from './OpeningRecords.tsx';
import { provisionAddress, provisionFrom } from './provisionAddress.ts';
import { ProvisionFilters } from './ProvisionFilters.tsx';
import { ProvisionTables } from './ProvisionTables.tsx';
import { choiceInWords, counted, onceInWords } from './provisionWords.ts';
import { Reading } from './Reading.tsx';
import { frameworkFrom } from './schoolAddress.ts';
import page from './SchoolPage.module.css';
import { schoolRules } from '../../catalog/schoolRules.ts';
import type { ViewProps } from './viewProps.ts';

/** Fewer children than this, and their records are opened without asking. */
const OPENED_UNASKED = 1000;
/** The same as on other views of the school, so that what has been read is not read again. */
const PICKS: readonly ReviewPick[] = ['latest', 'before'];

/** What is in place over the school, at each child's latest review: hours and cost, whether it helped, and where there is nothing. Numbers, with the children behind them. */
export function ProvisionView({ text, setting }: ViewProps) {
  const choice = useMemo(() => provisionFrom(text), [text]);
  const framework = frameworkFrom(choice.framework, useFrameworks());
  const reading = useCohort(framework, setting, PICKS);
  const cohort = reading.cohort?.framework === framework ? reading.cohort : undefined;
  const [wanted, setWanted] = useState<boolean>();
  const isOn = wanted ?? (cohort !== undefined && cohort.children.length < OPENED_UNASKED);
  const read = useSchoolRecords(schoolRules(framework), isOn);
  const [isHidden, setHidden] = useState(false);
  const [group, setGroup] = useState<Group>();
  const [, navigate] = useLocation();
  const asked = useDeferredValue(choice);
  const found = useMemo(() => cohort && schoolProvision(cohort, read.records, LAYER_PACKS, asked), [cohort, read.records, asked]);
  const change = (changed: Partial<Record<keyof ProvisionChoice, unknown>>) => navigate(provisionAddress({ ...choice, ...changed } as ProvisionChoice), { replace: true });
  const hasCosts = found !== undefined && found.whole.pence.unknown < found.whole.provisions;

  return (
    <>
      <h1>Provision</h1>
      <p className="lead">What is in place at each child’s latest finished review, and whether it helped.</p>
      <p className="no-print"><Link href="/provision">Child by child: the provision map</Link></p>
      {!cohort || !found ? <Reading reading={reading} /> : (
        <>
          <OpeningRecords records={read} isOn={isOn} onOn={setWanted} />
          {isOn && (read.isDone || read.records.size > 0) && (
            <>
              <div className={`no-print ${page.fields}`}><ProvisionFilters cohort={cohort} records={read.records} choice={choice} onChange={change} /></div>
              {hasCosts && <div className="no-print"><Checkbox label="Hide costs, where others see this screen" checked={isHidden} onChange={({ currentTarget: { checked } }) => setHidden(checked)} /></div>}
              <p role="status">
                {counted(found.whole.children.length, 'child', 'children')} with a finished review{choiceInWords(asked)}.
                {found.whole.provisions > 0 && ` ${counted(found.whole.provisions, 'provision', 'provisions')}: ${onceInWords(found.whole, hasCosts && !isHidden)}.`}
              </p>
              {found.noReview.length > 0 && <p className="meta">No finished review to read: <CountOf group={{ title: 'No finished review to read', places: found.noReview }} onShow={setGroup} /></p>}
              <p className="meta">Hours are what children get, so a group counts for each child in it; its cost is shared. What is not on record is never guessed.</p>
              {found.whole.children.length > 0 && <ProvisionTables found={found} withCosts={hasCosts && !isHidden} onShow={setGroup} />}
              <p className="no-print"><Button onClick={() => window.print()}>Print</Button></p>
              <Behind group={group} cohort={cohort} onClose={() => setGroup(undefined)} />
            </>
          )}
        </>
      )}
    </>
  );
}
