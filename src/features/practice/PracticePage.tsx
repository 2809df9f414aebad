import { Link } from 'wouter';
import type { PracticeCase } from '../../core/library.ts';
import { useFrameworks, useLibrary } from '../../state/frameworks.tsx';
import { type Attempt, attemptAt, attemptKey, usePractice } from '../../state/practice.ts';
import { Crumb } from '../../ui/Crumb.tsx';
import { Table } from '../../ui/Table.tsx';
import { AllTogether } from './AllTogether.tsx';
import { caseAddress } from './caseAddress.ts';
import styles from './PracticePage.module.css';

/** The worked cases of the current framework: rate one, then see where you and its authors differ, and why. */
export function PracticePage() {
  const attempts = usePractice((practice) => practice.attempts);
  const framework = useFrameworks().current;
  const { cases } = useLibrary(framework);
  if (cases.length === 0) return <NoCases title={framework.title} />;
  return (
    <div className="stack">
      <Crumb><Link href="/framework">The framework</Link></Crumb>
      <h1>Practise with worked cases</h1>
      <p>
        Read about an invented child, choose a level for each strand, and then see where you and the people who wrote the case differ, and why.
        Do it alone, or two of you together.
      </p>
      <p className="meta">What you choose is not sent anywhere. It stays in this tab until you close it.</p>
      <Table
        caption={`Cases in ${framework.title}, edition ${framework.edition}`}
        head={['Case', 'Strands', 'In this sitting']}
        rows={cases.map((practiceCase) => ({
          key: practiceCase.code,
          heading: <Link className={styles.case} href={caseAddress(practiceCase.code)}>{practiceCase.title}</Link>,
          cells: [practiceCase.answers.length, standingOf(practiceCase, attemptAt(attempts, attemptKey(framework, practiceCase.code)))],
        }))}
      />
      <AllTogether framework={framework} cases={cases} least={1} />
    </div>
  );
}

function standingOf({ answers }: PracticeCase, { marks, seen }: Attempt): string {
  const answered = answers.filter(({ strand }) => marks[strand] !== undefined).length;
  if (answered === 0) return 'Not started';
  const all = answered === answers.length;
  if (seen) return all ? 'Done' : `Done, with ${answered} of ${answers.length} answered`;
  return `${answered} of ${answers.length} answered`;
}

function NoCases({ title }: { title: string }) {
  return (
    <div className="stack">
      <Crumb><Link href="/framework">The framework</Link></Crumb>
      <h1>Practise with worked cases</h1>
      <p>{title} comes without worked cases, so there is nothing to practise with here yet. The people who wrote it may add some in a later edition.</p>
      <p>
        Until then, two of you can each choose levels for the same invented child on paper, and talk about the ones that differ. That does as much good.
      </p>
    </div>
  );
}
