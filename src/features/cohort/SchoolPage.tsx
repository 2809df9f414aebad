import { Link } from 'wouter';
import { DATE_RULES } from '../../catalog/dateRules.ts';
import { useDateSetting } from '../../state/dateSetting.ts';
import styles from './SchoolPage.module.css';
import { MovementView } from './MovementView.tsx';
import { ReadinessView } from './ReadinessView.tsx';
import { SchoolView } from './SchoolView.tsx';

const VIEWS = [
  { to: '/school', label: 'All children' },
  { to: '/school/movement', label: 'Movement' },
  { to: '/school/readiness', label: 'The setting’s readiness' },
] as const;

/** The school's view over all its children. `at` is the rest of the address. */
export function SchoolPage({ at = '' }: { at?: string | undefined }) {
  const setting = useDateSetting(DATE_RULES);
  const [view = '', ...rest] = at.split('/');
  const text = rest.join('/');
  const here = view === 'movement' ? '/school/movement' : view === 'readiness' ? '/school/readiness' : '/school';
  return (
    <div className={`stack ${styles.page}`}>
      <nav aria-label="School" className={`no-print ${styles.views}`}>
        {VIEWS.map(({ to, label }) => <Link key={to} href={to} aria-current={to === here ? 'page' : undefined}>{label}</Link>)}
      </nav>
      <p className="print-only">For the school only. {here === '/school' ? 'It contains children’s names.' : here === '/school/movement' ? 'Small numbers can point to a child.' : ''}</p>
      {view === 'movement'
        ? <MovementView text={text} setting={setting} />
        : view === 'readiness'
          ? <ReadinessView text={text} setting={setting} />
          : <SchoolView text={view === 'with' ? text : ''} setting={setting} />}
    </div>
  );
}
