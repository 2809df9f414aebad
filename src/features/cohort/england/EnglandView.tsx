import { useEffect, useState } from 'react';
import { loadEngland } from '../../../catalog/england.ts';
import { ENGLAND_MISSING, NEEDS_IN, NOT_COMPARED } from '../../../catalog/englandWords.ts';
import { dayInWords } from '../../../core/day.ts';
import { type BesideId, type England, type Figures, needsOf, publishedCounts } from '../../../core/england/england.ts';
import { SCHOOL_BESIDE } from '../../../core/england/englandSchool.ts';
import { useCohort } from '../../../state/cohort.ts';
import { useEnglandSetting } from '../../../state/englandSetting.ts';
import { useFrameworks } from '../../../state/frameworks.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { Behind, type Group } from '../Behind.tsx';
import { counted } from '../counted.ts';
import { type BesideArea, EnglandTable } from './EnglandTable.tsx';
import { OpeningRecords } from '../OpeningRecords.tsx';
import { Reading } from '../Reading.tsx';
import styles from '../SchoolPage.module.css';
import { useOpening } from '../useOpening.ts';
import { useSchoolBeside } from '../useSchoolBeside.ts';
import type { ViewProps } from '../viewProps.ts';

/** The school's children with a plan beside what is published of England and of one council: numbers and per cent, and no verdict. */
export function EnglandView({ setting }: ViewProps) {
  const { current: framework } = useFrameworks();
  const reading = useCohort(framework, setting, ['latest']);
  const source = useEngland();
  const { council: chosen, choose } = useEnglandSetting();
  const [needsIn, setNeedsIn] = useState(NEEDS_IN[0]?.code ?? '');
  const [group, setGroup] = useState<Group>();
  const cohort = reading.cohort?.framework === framework ? reading.cohort : undefined;
  const { records, isOn, onOn } = useOpening(framework, cohort);
  const here = useSchoolBeside(cohort, records.records, setting);
  if (source === 'missing') return <><h1>Beside England</h1><Notice tone="problem" live>{ENGLAND_MISSING}</Notice></>;
  if (!cohort || !here || !source || !setting) return <><h1>Beside England</h1><Reading reading={reading} /></>;
  // What only records know is said of those that are open: a 0 before that would be false.
  const isKnown = here.plans.length === 0 || (isOn && here.unread.length < here.plans.length);
  const council = source.councils.find(({ number }) => number === chosen);
  const onlyIn = NEEDS_IN.findIndex(({ code }) => code === needsIn) > 0 ? NEEDS_IN.find(({ code }) => code === needsIn) : undefined;
  const areasOf = (id: BesideId): readonly BesideArea[] => [
    ...(council ? [{ name: council.name, counts: publishedCounts(id, council.figures) }] : []),
    id === 'needs' && onlyIn
      ? { name: `England, ${onlyIn.label.toLowerCase()}`, counts: needsOf(source.needsIn.get(onlyIn.code) ?? NO_FIGURES) }
      : { name: 'England', counts: publishedCounts(id, source.england.figures) },
  ];

  return (
    <>
      <h1>Beside England</h1>
      <p className="lead">{plansInWords(here.plans.length)} here, beside what is published of England{council ? ` and ${council.name}` : ''}.</p>
      <p>Some things only look alike: what cannot be compared stands below the tables.</p>
      <div className={`no-print ${styles.fields}`}>
        <SelectField label="A council beside it" help="Remembered on this device" value={council?.number ?? ''} onChange={({ currentTarget: { value } }) => choose(value)}>
          <option value="">None</option>
          {source.councils.map(({ number, name }) => <option key={number} value={number}>{name}</option>)}
        </SelectField>
        <SelectField label="Types of need in England" help="Of which plans" value={needsIn} onChange={({ currentTarget: { value } }) => setNeedsIn(value)}>
          {NEEDS_IN.map(({ code, label }) => <option key={code} value={code}>{label}</option>)}
        </SelectField>
      </div>
      <OpeningRecords records={records} isOn={isOn} onOn={onOn} />
      {SCHOOL_BESIDE.filter((id) => id === 'placements' || isKnown).map((id) => (
        <EnglandTable
          key={id} id={id} own={here.groups[id]} areas={areasOf(id)} attribution={source.attribution} onShow={setGroup}
          period={id === 'needs' || id === 'placements' ? undefined : `Here: the twelve months up to ${dayInWords(setting.today)}.`}
          notRead={id === 'placements' ? [] : here.unread}
        />
      ))}
      <section aria-labelledby="not-compared">
        <h2 id="not-compared">What cannot be compared</h2>
        <ul>{NOT_COMPARED.map((line) => <li key={line}>{line}</li>)}</ul>
      </section>
      <p className="no-print"><Button onClick={() => window.print()}>Print</Button></p>
      <Behind group={group} cohort={cohort} onClose={() => setGroup(undefined)} />
    </>
  );
}

const NO_FIGURES: Figures = new Map();

/** What is published, read once from the app's own files; undefined while it is being read. */
function useEngland(): England | 'missing' | undefined {
  const [england, setEngland] = useState<England | 'missing'>();
  useEffect(() => {
    let isHere = true;
    void loadEngland().then((loaded) => { if (isHere) setEngland(loaded ?? 'missing'); });
    return () => { isHere = false; };
  }, []);
  return england;
}

function plansInWords(count: number): string {
  return count === 0 ? 'No child has a plan' : counted(count, 'child has a plan', 'children have a plan');
}
