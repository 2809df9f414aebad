import { startTransition, useEffect, useMemo, useRef } from 'react';
import { Link } from 'wouter';
import { frameworkKey, mergeCouncil, schoolsFor } from '../../core/council/councilMerge.ts';
import { roundedView } from '../../core/council/roundedView.ts';
import { today } from '../../state/clock.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { useIsPrinting } from '../../state/isPrinting.ts';
import { Crumb } from '../../ui/Crumb.tsx';
import { ManyCame } from './ManyCame.tsx';
import { ManyChoose } from './ManyChoose.tsx';
import { ManySettle } from './ManySettle.tsx';
import { ManyShown } from './ManyShown.tsx';
import styles from './ManySchools.module.css';
import { changeMany, useManyState } from './manyState.ts';
import { ManyTables } from './ManyTables.tsx';
import { INVENTED_COUNCIL, TryInvented } from './TryInvented.tsx';
import { digestOf, noteShown, otherShownOn } from './shownBefore.ts';
import { useManyFiles } from './useManyFiles.ts';
import { useTask } from '../../state/task.ts';

/**
 * What a council or trust sees of the files of many schools: numbers, and never a child. Files are kept in this tab alone. Which schools count
 * and which numbers are held back is settled before the tables are shown, and stays so until somebody starts again: `createMergeSession` says why.
 */
export function ManySchools() {
  const state = useManyState();
  const { reader, files, choices, leftOut, framework, threshold, view, isRounded } = state;
  const many = useManyFiles();
  const counting = useTask();
  const { of } = useFrameworks();
  const heads = useMemo(() => files.flatMap(({ head }) => head ?? []).toSorted((one, other) => one.at - other.at), [files]); // as they were read: one that is unlocked later comes last
  const merge = useMemo(() => mergeCouncil(heads, today(), choices), [heads, choices]);
  const about = merge.frameworks.find((one) => frameworkKey(one) === framework) ?? merge.frameworks[0];
  const counted = useMemo(() => (about ? schoolsFor(merge, about, leftOut) : []), [merge, about, leftOut]);
  const names = useMemo(() => new Map(merge.schools.map(({ school }) => [school.id, school.name])), [merge]);
  const isBusy = many.task.progress !== undefined || counting.progress !== undefined;
  const isPrinting = useIsPrinting();
  const rounded = useMemo(() => view && roundedView(view), [view]);
  const told = (isPrinting ? !state.printsExact : isRounded) ? rounded : view;

  const wasShown = useRef(view !== undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (view && !wasShown.current) heading.current?.focus();
    wasShown.current = view !== undefined;
  }, [view]);
  const digest = useMemo(() => about && digestOf(counted, about, threshold), [counted, about, threshold]);
  const isInvented = heads.every(({ recipient }) => recipient === INVENTED_COUNCIL); // tells of nobody
  const showsExact = view !== undefined && (!isRounded || state.printsExact) && !isInvented;
  useEffect(() => { if (showsExact && digest) noteShown(digest, today()); }, [showsExact, digest]);

  async function show() {
    if (!digest) return;
    changeMany(reader, () => ({ problem: undefined }));
    await counting.start(STEPS.counting, async ({ signal, tell }) => {
      const result = await reader.tables(counted.map(({ at }) => at), threshold, { signal, onProgress: ({ step, done, of: all }) => tell({ words: STEPS[step], done, of: all }) }).catch(() => BROKE);
      const otherOn = otherShownOn(digest, today());
      // What came is shown, even where somebody stopped it too late: the reader gives no other from now on.
      startTransition(() => changeMany(reader, () => (result.ok ? { view: result.value, otherOn, isRounded: otherOn !== undefined } : { problem: result.problem })));
    });
  }

  return (
    <div className={`stack ${styles.page} ${told?.isRounded ? styles.rounded : styles.exact}`}>
      <Crumb><Link href="/school">All children</Link></Crumb>
      <h1>Many schools</h1>
      <p className="lead no-print">Numbers over the files of many schools. Files are read on this device and kept nowhere: they go when this tab is closed or somebody starts again. It takes files of three schools: of fewer, one could work out the others.</p>
      {files.length === 0 && <p className="meta no-print">A school makes its file under <Link href="/council/send">For a council or trust</Link>.</p>}
      {!view && <ManyChoose many={many} />}
      {files.length === 0 && <TryInvented many={many} />}
      {heads.length > 0 && <ManyCame merge={merge} heads={heads} counted={counted} view={told} isBusy={isBusy} />}
      {files.length > 0 && !view && <ManySettle frameworks={merge.frameworks} chosen={about} counted={counted.length} isBusy={isBusy} task={counting} onShow={() => void show()} />}
      {told && about && (
        <>
          <ManyShown view={told} heading={heading} />
          {told.tables.length > 0 && <ManyTables view={told} about={about} framework={of(about)} schools={names} />}
        </>
      )}
    </div>
  );
}

const STEPS = { counting: 'Counting…', holding: 'Holding back small numbers…' } as const;
const BROKE = { ok: false, problem: { code: 'brokeDown' } } as const;
