import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { CohortReading } from '../../state/cohort.ts';
import { Notice } from '../../ui/Notice.tsx';

/** That the children are being read, how far it has come, or why it cannot be done. */
export function Reading({ reading: { problem, read, of } }: { reading: CohortReading }) {
  if (problem) return <Notice tone="problem" title="The children cannot be shown.">{vaultSentence(problem.code)}</Notice>;
  return <p className="meta" role="status">{of > 0 ? `Reading: ${read.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} children.` : 'Reading the records…'}</p>;
}
