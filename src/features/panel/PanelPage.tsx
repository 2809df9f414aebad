import { useMemo } from 'react';
import { Link } from 'wouter';
import { DATE_RULES } from '../../catalog/dateRules.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { filteredChildren, filterFrom, sincePick } from '../../core/cohortFilter.ts';
import { asksRecords } from '../../core/recordFilter.ts';
import { useCohort } from '../../state/cohort.ts';
import { useDateSetting } from '../../state/dateSetting.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { useDirectory } from '../../state/live.ts';
import { useSchoolRecords } from '../../state/schoolRecords.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PanelPackForm } from './PanelPackForm.tsx';
import { schoolRules } from '../../catalog/schoolRules.ts';

/** Sheets for a meeting of several services, without names. `at`: `with/` and a filter of the school's list, or `of/` and a child's id. */
export function PanelPage({ at = '' }: { at?: string | undefined }) {
  const [which, ...rest] = at.split('/');
  const text = rest.join('/');
  return (
    <>
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
  const read = useSchoolRecords(schoolRules(framework), asks);
  const cohort = reading.cohort?.framework === framework && reading.cohort.blocks.has(since) ? reading.cohort : undefined;
  const children = useMemo(
    () => cohort && Array.from(filteredChildren(cohort, filter, '', read.records), (place) => cohort.children[place]).filter((child) => child !== undefined),
    [cohort, filter, read.records],
  );
  if (reading.problem) return <Notice tone="problem" title="The children cannot be shown.">{vaultSentence(reading.problem.code)}</Notice>;
  if (!children || (asks && !read.isDone)) return <p className="meta" role="status">Reading the records…</p>;
  return <PanelPackForm form="panel" among={children} />;
}
