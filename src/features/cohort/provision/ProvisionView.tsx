import { useDeferredValue, useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { LAYER_PACKS } from '../../../catalog/supportLayers.ts';
import type { ReviewPick } from '../../../core/school/cohort.ts';
import { type ProvisionChoice, schoolProvisionSteps } from '../../../core/school/cohortProvision.ts';
import { useCohort } from '../../../state/cohort.ts';
import { useCostsShown } from '../../../state/costsShown.ts';
import { useFrameworks } from '../../../state/frameworks.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Behind, CountOf, type Group } from '../Behind.tsx';
import { counted, countedChildren } from '../counted.ts';
import { OpeningRecords } from '../OpeningRecords.tsx';
import { ProvisionFilters } from './ProvisionFilters.tsx';
import { ProvisionTables } from './ProvisionTables.tsx';
import { choiceInWords, onceInWords } from './provisionWords.ts';
import { Reading } from '../Reading.tsx';
import { frameworkFrom, provisionAddress, provisionFrom } from '../schoolAddress.ts';
import page from '../SchoolPage.module.css';
import { useInSteps } from '../useInSteps.ts';
import { useOpening } from '../useOpening.ts';
import type { ViewProps } from '../viewProps.ts';

/** The same as on other views of the school, so that what has been read is not read again. */
const PICKS: readonly ReviewPick[] = ['latest', 'before'];

/** What is in place over the school, at each child's latest review: hours and cost, whether it helped, and where there is nothing. Numbers, with the children behind them. */
export function ProvisionView({ text, setting }: ViewProps) {
  const choice = useMemo(() => provisionFrom(text), [text]);
  const framework = frameworkFrom(choice.framework, useFrameworks());
  const reading = useCohort(framework, setting, PICKS);
  const cohort = reading.cohort?.framework === framework ? reading.cohort : undefined;
  const { hasRecords, ...opening } = useOpening(framework, cohort);
  const { records } = opening.records;
  const { withCosts: isAsked, setWithCosts } = useCostsShown();
  const [group, setGroup] = useState<Group>();
  const [, navigate] = useLocation();
  const asked = useDeferredValue(choice);
  const steps = useMemo(() => (!cohort || !hasRecords ? undefined : function* work() {
    return { cohort, asked, found: yield* schoolProvisionSteps(cohort, records, LAYER_PACKS, asked) };
  }), [cohort, hasRecords, records, asked]);
  const worked = useInSteps(framework, steps);
  const change = (changed: Partial<Record<keyof ProvisionChoice, unknown>>) => navigate(provisionAddress({ ...choice, ...changed } as ProvisionChoice), { replace: true });
  const found = worked?.found;
  const hasCosts = found !== undefined && found.whole.priced > 0;
  const withCosts = hasCosts && isAsked;

  return (
    <>
      <h1>Provision</h1>
      <p className="lead">What is in place at each child’s latest finished review, and whether it helped.</p>
      <p className="no-print"><Link href="/provision">Child by child: the provision map</Link></p>
      {!cohort ? <Reading reading={reading} /> : (
        <>
          <OpeningRecords {...opening} />
          {hasRecords && worked && found && (
            <>
              <div className={`no-print ${page.fields}`}><ProvisionFilters cohort={cohort} records={records} choice={choice} onChange={change} /></div>
              {hasCosts && <div className="no-print"><Checkbox label="With costs, for the school only" checked={withCosts} onChange={({ currentTarget: { checked } }) => setWithCosts(checked)} /></div>}
              <p role="status">
                {countedChildren(found.whole.children.length)} with a finished review{choiceInWords(worked.asked)}.
                {found.whole.provisions > 0 && ` ${counted(found.whole.provisions, 'provision', 'provisions')}: ${onceInWords(found.whole, withCosts)}.`}
              </p>
              {([['No finished review', found.noReview], ['Record not read', found.notRead]] as const).map(([title, places]) => places.length > 0 && (
                <p key={title} className="meta">{title}: <CountOf group={{ title, places }} onShow={setGroup} /></p>
              ))}
              <p className="meta">Hours are what children get, so a group counts for each child in it; its cost is shared. What is not on record is never guessed.</p>
              {found.whole.children.length > 0 && <ProvisionTables found={found} withCosts={withCosts} onShow={setGroup} />}
              <p className="no-print"><Button onClick={() => window.print()}>Print</Button></p>
              <Behind group={group} cohort={worked.cohort} onClose={() => setGroup(undefined)} />
            </>
          )}
        </>
      )}
    </>
  );
}
