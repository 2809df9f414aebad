import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import { mergeCouncil, type MergeChoices, schoolsFor } from '../../core/councilMerge.ts';
import { isTooNear, type ShownSet } from '../../core/shownSets.ts';
import { type CouncilView, type Threshold, THRESHOLDS } from '../../core/suppress.ts';
import { today } from '../../state/clock.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { ManyCame } from './ManyCame.tsx';
import { ManyChoose } from './ManyChoose.tsx';
import styles from './ManySchools.module.css';
import { ManyTables } from './ManyTables.tsx';
import { useManyFiles } from './useManyFiles.ts';

/**
 * What a council or trust sees of the files of many schools: numbers, and never a child. Nothing is kept. Which schools count is settled before
 * the tables are shown, for what two choices of schools leave apart could be one school's children.
 */
export function ManySchools() {
  const many = useManyFiles();
  const { of } = useFrameworks();
  const [chosen, setChosen] = useState(0);
  const [threshold, setThreshold] = useState<Threshold>(5);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [isAsked, setAsked] = useState(false);
  const [shown, setShown] = useState<{ readonly key: string; readonly view: CouncilView | undefined }>();
  const heads = useMemo(() => many.files.flatMap(({ head }) => head ?? []), [many.files]);
  const [choices, setChoices] = useState<MergeChoices>({});
  const [wantsRounded, setWantsRounded] = useState(false);
  const merge = useMemo(() => mergeCouncil(heads, today(), choices), [heads, choices]);
  const about = merge.frameworks[chosen] ?? merge.frameworks[0];
  const counted = useMemo(() => (about ? schoolsFor(merge, about, leftOut) : []), [merge, about, leftOut]);
  const set = useMemo<ShownSet>(() => new Map(counted.map(({ school, mark, size }) => [school.id, { mark, children: size }])), [counted]);
  const isNear = isAsked && isTooNear(set, shownExactly, threshold);
  const isRounded = wantsRounded || isNear;
  const key = JSON.stringify([threshold, isRounded, counted.map(({ at }) => at)]);
  const view = shown?.key === key ? shown.view : undefined;
  const heading = useRef<HTMLHeadingElement>(null);

  const { reader } = many;
  useEffect(() => {
    if (!isAsked) return undefined;
    let isWanted = true;
    const tell = (told: CouncilView | undefined) => {
      if (!isWanted) return;
      if (told && !isRounded && !shownExactly.includes(set)) shownExactly.push(set);
      startTransition(() => setShown({ key, view: told }));
    };
    reader.tables(counted.map(({ at }) => at), threshold, isRounded).then(tell, () => tell(undefined)); // said as a problem below
    return () => { isWanted = false; };
  }, [isAsked, counted, threshold, isRounded, set, key, reader]);
  const hasTables = view !== undefined;
  useEffect(() => { if (isAsked && hasTables) heading.current?.focus(); }, [isAsked, hasTables]);

  function startAgain() {
    many.clear();
    setAsked(false);
    setShown(undefined);
    setLeftOut(new Set());
    setChosen(0);
    setChoices({});
  }

  return (
    <div className={`stack ${styles.page}`}>
      <p className="meta no-print"><Link href="/council/send">For a council or trust: make a school’s file</Link></p>
      <h1>Many schools</h1>
      <p className="lead no-print">Numbers over the files of many schools. Files are read on this device and kept nowhere: they go when this page closes. Until then it remembers which files tables were shown of, so that no two choices give a child away.</p>
      {!isAsked && <ManyChoose many={many} />}
      {heads.length > 0 && (
        <>
          <ManyCame merge={merge} heads={heads} counted={counted} leftOut={leftOut} view={isAsked ? view : undefined} isAsked={isAsked} choices={choices} onChoose={setChoices} onLeaveOut={(school, isOut) => setLeftOut(withOrWithout(leftOut, school, isOut))} />
          <div className={`no-print ${styles.choose}`}>
            {merge.frameworks.length > 1 && (
              <SelectField label="Framework" help="Files of different ones cannot be counted together" value={chosen} onChange={({ currentTarget: { value } }) => setChosen(Number(value))}>
                {merge.frameworks.map(({ id, edition }, at) => <option key={`${id} ${edition}`} value={at}>{of({ id, edition })?.title ?? id}, edition {edition}: {schoolsFor(merge, merge.frameworks[at] ?? merge.frameworks[0]!).length}</option>)}
              </SelectField>
            )}
            <SelectField label="Hold back numbers under" value={threshold} onChange={({ currentTarget: { value } }) => setThreshold(THRESHOLDS.find((one) => one === Number(value)) ?? 5)}>
              {THRESHOLDS.map((one) => <option key={one} value={one}>{one} children</option>)}
            </SelectField>
            <Checkbox label="Round all numbers to 5 (for anything that leaves this room)" checked={isRounded} disabled={isNear} onChange={({ currentTarget: { checked } }) => setWantsRounded(checked)} />
            {isAsked ? <Button onClick={startAgain}>Start again with other files</Button> : <Button weight="first" disabled={many.task.progress !== undefined || counted.length === 0} onClick={() => setAsked(true)}>Show the tables</Button>}
          </div>
        </>
      )}
      {isAsked && !view && (shown?.key === key ? <Notice tone="problem" title="The tables could not be made." live>Start again with the files.</Notice> : <p role="status">Counting…</p>)}
      {isAsked && view && about && (
        <>
          <section className="stack" aria-labelledby="tables-over-all">
            <h2 id="tables-over-all" ref={heading} tabIndex={-1}>{view.children < view.threshold ? `Fewer than ${view.threshold} children` : `${view.isRounded ? 'About ' : ''}${view.children.toLocaleString('en-GB')} children`}</h2>
            {view.tables.length === 0 ? <p>Too few children to show anything.</p> : (
              <>
                <p>A dash stands for a number under {view.threshold}, or for one that would give such a number away, such as a school where all children are alike. Groups under {view.threshold} stand together.</p>
                <p>{view.isRounded ? 'Every number here is rounded to 5, hours to 10, so totals may not add up.' : 'These are exact numbers with small ones held back: they are for this room.'}</p>
                {isNear && <p role="note">Only rounded: these files differ from others shown since the app was opened by so few schools or children that exact numbers would give those children away.</p>}
                <p>Do not set two versions side by side that differ by few children, also not of two dates: what lies between them could point to a child.</p>
                <p className="no-print"><Button onClick={() => window.print()}>Print all</Button></p>
              </>
            )}
          </section>
          {view.tables.length > 0 && <ManyTables view={view} about={about} framework={of(about)} schools={new Map(merge.schools.map(({ school }) => [school.id, school.name]))} />}
        </>
      )}
    </div>
  );
}

/** Sets of files of which exact tables were shown, as long as this page is open: of each school a mark and a number, and no child. */
const shownExactly: ShownSet[] = [];

function withOrWithout(all: ReadonlySet<string>, one: string, isIn: boolean): ReadonlySet<string> {
  return new Set(isIn ? [...all, one] : [...all].filter((other) => other !== one));
}
