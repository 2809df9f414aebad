import { packFault, packSentence } from '../../catalog/fileSentence.ts';
import type { FileProblem } from '../../data/file/problem.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Packs.module.css';

/** So many faults are told at once (`data/format/checkFramework.ts`). */
const MOST = 20;

/** Why a file was not installed: the one thing that is wrong with it as a file, or each place in its content that has to be put right. */
export function PackFaults({ problems }: { problems: readonly FileProblem[] }) {
  const [first] = problems;
  if (!first) return null;
  if (problems.length === 1 && (first.path === undefined || first.code === 'newerVersion')) {
    return <Notice tone="problem" title="Nothing was installed." live>{packSentence(first)}</Notice>;
  }
  return (
    <Notice tone="problem" title={`Nothing was installed. ${problems.length === 1 ? 'One place' : `${problems.length} places`} in this file must be put right.`} live>
      <ol className={styles.faults}>
        {problems.map((problem) => (
          <li key={`${problem.path} ${problem.code} ${problem.found}`}><strong>{problem.place ?? 'The whole file'}:</strong> {packFault(problem)}{problem.path && <> <code>{problem.path}</code></>}</li>
        ))}
      </ol>
      {problems.length >= MOST && <p>There may be more. They show when these are put right.</p>}
      <p>Ask whoever wrote it to put this right, then choose the new file.</p>
    </Notice>
  );
}
