import type { ComponentType } from 'react';
import { Link, useLocation } from 'wouter';
import { DATE_RULES } from '../../catalog/dateRules.ts';
import { useDateSetting } from '../../state/dateSetting.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { EnglandView } from './england/EnglandView.tsx';
import { MovementView } from './movement/MovementView.tsx';
import { OutView } from './out/OutView.tsx';
import { PointsView } from './points/PointsView.tsx';
import { ProvisionView } from './provision/ProvisionView.tsx';
import { ReadinessView } from './readiness/ReadinessView.tsx';
import styles from './SchoolPage.module.css';
import { SchoolView } from './SchoolView.tsx';
import type { ViewProps } from './viewProps.ts';

interface View {
  readonly at: string;
  readonly label: string;
  /** What a print of it says first. */
  readonly onPaper: string;
  readonly Shown: ComponentType<ViewProps>;
}

const NAMES = 'It contains children’s names.';
const SMALL = 'Small numbers can point to a child.';
const EVERYONE: View = { at: '', label: 'All children', onPaper: NAMES, Shown: SchoolView };
const VIEWS: readonly View[] = [
  EVERYONE,
  { at: 'movement', label: 'Movement', onPaper: SMALL, Shown: MovementView },
  { at: 'points', label: 'Talking points', onPaper: NAMES, Shown: PointsView },
  { at: 'provision', label: 'Provision', onPaper: SMALL, Shown: ProvisionView },
  { at: 'readiness', label: 'The setting’s readiness', onPaper: '', Shown: ReadinessView },
  { at: 'england', label: 'Beside England', onPaper: SMALL, Shown: EnglandView },
];
/** Reached from the list of all children, with its filter. */
const OUT: View = { at: 'out', label: 'Save a list', onPaper: NAMES, Shown: OutView };

/** The school's view over all its children. `at` is the rest of the address. */
export function SchoolPage({ at = '' }: { at?: string | undefined }) {
  const setting = useDateSetting(DATE_RULES);
  const [, navigate] = useLocation();
  const [view = '', ...rest] = at.split('/');
  const here = view === 'with' ? EVERYONE : [...VIEWS, OUT].find((one) => one.at === view);
  if (!here) return <><h1>There is no such page</h1><p>The address may be old or mistyped. <Link href="/school">Go to all children</Link>.</p></>;
  const text = here === EVERYONE && view !== 'with' ? '' : rest.join('/');
  return (
    <div className={`stack ${styles.page}`}>
      <nav aria-label="School" className={`no-print ${styles.views}`}>
        {VIEWS.map((one) => <Link key={one.at} href={addressOf(one)} aria-current={one === here ? 'page' : undefined}>{one.label}</Link>)}
      </nav>
      <div className="no-print only-narrow">
        <SelectField label="School page" value={here.at} onChange={({ currentTarget: { value } }) => navigate(addressOf(VIEWS.find(({ at: wanted }) => wanted === value) ?? EVERYONE))}>
          {here === OUT && <option value={OUT.at}>{OUT.label}</option>}
          {VIEWS.map((one) => <option key={one.at} value={one.at}>{one.label}</option>)}
        </SelectField>
      </div>
      <p className="print-only">For the school only. {here.onPaper}</p>
      <here.Shown text={text} setting={setting} />
    </div>
  );
}

function addressOf({ at }: View): string {
  return at ? `/school/${at}` : '/school';
}
