import { useMemo } from 'react';
import { Link } from 'wouter';
import { DATE_RULES } from '../../catalog/dateRules.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { filtered, filterFrom, sincePick } from '../../core/school/cohortFilter.ts';
import { asksRecords } from '../../core/school/recordFilter.ts';
import { useCohort } from '../../state/cohort.ts';
import { useDateSetting } from '../../state/dateSetting.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { useDirectory } from '../../state/live.ts';
import { type ReadingProblem, useSchoolRecords } from '../../state/schoolRecords.ts';
import { Button } from '../../ui/Button.tsx';
import { Crumb } from '../../ui/Crumb.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PanelPackForm } from './PanelPackForm.tsx';
import { schoolRules } from '../../catalog/schoolRules.ts';

/** Sheets for a meeting of several services, without names. `at`: `with/` and a filter of the school's list, or `of/` and a child's id. */
export function PanelPage({ at = '' }: { at?: string | undefined }) {
  const [which, ...rest] = at.split('/');
  const text = rest.join('/');
  return (
    <>
      <Crumb><Link href={which === 'of' ? `/children/${text}` : '/school'}>{which === 'of' ? 'The child' : 'All children'}</Link></Crumb>
      <h1 className="no-print">Sheets for a panel</h1>
      {which === 'of' ? <OfOne key={text} id={text} /> : <WithFilter text={which === 'with' ? text : ''} />}
    </>
  );
}

function OfOne({ id }: { id: string }) {
  const directory = useDirectory();
  if (!directory) return <p className="meta" role="status">One moment…</p>;
  if (!directory.ok) return <Notice tone="problem" title="The child cannot be shown.">{vaultSentence(directory.problem.code)}</Notice>;
  const children = directory.value.filter((child) => child.id === id);
  if (children.length === 0) return <p>This child is not among those here. <Link href="/school">All children</Link></p>;
  return <PanelPackForm form={`panel-${id}`} among={children} only={id} />;
}

/** The children that a filter leaves, by name whatever its order is. */
function WithFilter({ text }: { text: string }) {
  const filter = useMemo(() => ({ ...filterFrom(text), sort: 'name' as const }), [text]);
  const { all, current } = useFrameworks();
  const framework = all.find(({ id, edition }) => `${id},${edition}` === filter.framework) ?? current;
  const since = sincePick(filter);
  const reading = useCohort(framework, useDateSetting(DATE_RULES), since === 'before' ? ['latest', 'before'] : ['latest', 'before', since]);
  const asks = asksRecords(filter);
  const cohort = reading.cohort?.framework === framework && reading.cohort.blocks.has(since) ? reading.cohort : undefined;
  const read = useSchoolRecords(schoolRules(framework), asks, cohort?.children);
  const found = useMemo(() => {
    if (!cohort) return undefined;
    const { shown, unsure } = filtered(cohort, filter, '', read.records);
    return { children: Array.from(shown, (place) => cohort.children[place]).filter((child) => child !== undefined), notRead: unsure.notRead, elsewhere: unsure.elsewhere };
  }, [cohort, filter, read.records]);
  if (reading.problem) return <Notice tone="problem" title="The children cannot be shown.">{vaultSentence(reading.problem.code)}</Notice>;
  if (asks && read.problem) return <NotAllOpened problem={read.problem} />;
  if (!found || (asks && !read.isDone)) return <p className="meta" role="status">Reading the records…</p>;
  const { children, notRead, elsewhere } = found;
  return (
    <>
      {notRead > 0 && <p className="no-print">Not among them, as the record could not be opened: {notRead.toLocaleString('en-GB')}.</p>}
      {elsewhere > 0 && <p className="no-print">Not among them, as rated with another framework or edition: {elsewhere.toLocaleString('en-GB')}.</p>}
      <PanelPackForm form="panel" among={children} />
    </>
  );
}

function NotAllOpened({ problem: { code, again } }: { problem: ReadingProblem }) {
  return (
    <Notice tone="problem" title="Not all records were opened.">
      <p>{code === 'failed' ? 'Something went wrong that the app did not expect. Nothing was changed.' : vaultSentence(code)}</p>
      <Button onClick={again}>Try again</Button>
    </Notice>
  );
}
