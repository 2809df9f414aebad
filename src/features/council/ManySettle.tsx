import type { CouncilFramework } from '../../core/council/councilFile.ts';
import { frameworkKey } from '../../core/council/councilMerge.ts';
import { LEAST_SCHOOLS, THRESHOLDS } from '../../core/council/suppress.ts';
import type { ShowProblem } from '../../data/file/council/mergeSession.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { frameworkNames } from './manyFrameworks.ts';
import styles from './ManySchools.module.css';
import { changeMany, forgetMany, useManyState } from './manyState.ts';
import { NotStopped } from './NotStopped.tsx';
import type { Task } from '../../state/task.ts';
import { WorkBar } from '../../ui/WorkBar.tsx';

interface Props {
  readonly frameworks: readonly CouncilFramework[];
  readonly chosen: CouncilFramework | undefined;
  /** How many schools. */
  readonly counted: number;
  readonly isBusy: boolean;
  readonly task: Task;
  readonly onShow: () => void;
}

/** The last decisions before numbers are shown, and what they settle. */
export function ManySettle({ frameworks, chosen, counted, isBusy, task, onShow }: Props) {
  const { reader, threshold, problem } = useManyState();
  const { of } = useFrameworks();
  const names = frameworkNames(frameworks, of);
  return (
    <div className="stack no-print">
      <div className={styles.choose}>
        {frameworks.length > 1 && chosen && (
          <SelectField label="Framework" help="Files of different ones cannot be counted together." value={frameworkKey(chosen)} disabled={isBusy} onChange={({ currentTarget: { value } }) => changeMany(reader, () => ({ framework: value }))}>
            {names.map(({ key, name }) => <option key={key} value={key}>{name}</option>)}
          </SelectField>
        )}
        <SelectField label="Hold back numbers under" value={threshold} disabled={isBusy} onChange={({ currentTarget: { value } }) => changeMany(reader, () => ({ threshold: THRESHOLDS.find((one) => one === Number(value)) ?? 5 }))}>
          {THRESHOLDS.map((one) => <option key={one} value={one}>{one} children</option>)}
        </SelectField>
      </div>
      <p id="settles">Showing the tables settles which files count and which numbers are held back. To change either, you start again: numbers of two sets of schools can be taken from one another, and then they tell of single children.</p>
      <div className="row">
        <Button weight="first" aria-describedby="settles" disabled={isBusy || counted === 0} onClick={onShow}>Show the tables</Button>
        <Button disabled={isBusy} onClick={forgetMany}>Start again</Button>
      </div>
      <WorkBar progress={task.progress} stop={task.stop} />
      {problem && !task.progress && <Problem problem={problem} />}
      <NotStopped />
    </div>
  );
}

function Problem({ problem }: { readonly problem: ShowProblem }) {
  const { title, text, isFault } = WORDS[problem.code];
  return <Notice tone={isFault ? 'problem' : 'note'} title={title} live>{text}</Notice>;
}

const WORDS: Readonly<Record<ShowProblem['code'], { readonly title: string; readonly text: string; readonly isFault?: true }>> = {
  tooFewSchools: { title: `Fewer than ${LEAST_SCHOOLS} schools with children.`, text: 'Nothing is shown: of two, each could take its own numbers away and know the other’s. Choose files of more schools.' },
  heldInVain: { title: 'These numbers could not be made safe.', text: 'In every table a number that is held back could be worked out, so none is shown. This is a fault of the app, not of the files. Please tell whoever looks after it here.', isFault: true },
  noFiles: { title: 'There is nothing to count.', text: 'Choose files first.' },
  settled: { title: 'Tables of other files were made already.', text: 'Start again, and choose the files anew.', isFault: true },
  stopped: { title: 'Stopped.', text: 'Nothing was shown, and everything can still be changed.' },
  brokeDown: { title: 'The tables could not be made.', text: 'This device stopped counting. Close other programs, start again, and choose the files anew.', isFault: true },
};
