import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { stateInWords } from '../../catalog/listWords.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { Day } from '../../core/day.ts';
import { countsOf, type ListChoices, outcomeOf } from '../../core/lists/pupilListChoices.ts';
import { LIST_STATES, type ListEntry, type ListState } from '../../core/lists/pupilListMatch.ts';
import { binChildren } from '../../state/bin.ts';
import { useVault } from '../../state/records.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { childrenInWords, rowsInWords } from './counted.ts';
import type { ListWritten } from './writeList.ts';

interface Props {
  readonly written: ListWritten;
  readonly entries: readonly ListEntry[];
  readonly choices: ListChoices;
  readonly today: Day;
  readonly onAnother: () => void;
}

/** What was saved, what was left out, and the way to take back what was added. */
export function DoneStep({ written: { added, changed, stayed }, entries, choices, today, onAnother }: Props) {
  const vault = useVault();
  const [undo, setUndo] = useState<'offered' | 'busy' | { readonly text: string }>('offered');
  const left = useMemo(() => countsOf(entries.filter((entry) => outcomeOf(entry, choices, today).kind === 'nothing')), [entries, choices, today]);

  async function takeBack() {
    setUndo('busy');
    const binned = await binChildren(vault, added);
    setUndo(binned.ok ? { text: undone(binned.value.binned.length, added.length, changed.length) } : { text: vaultSentence(binned.problem.code) });
  }

  return (
    <section aria-labelledby="done">
      <h2 id="done" tabIndex={-1}>The list is in</h2>
      <ul>
        <li>{childrenInWords(added.length)} added</li>
        {changed.length > 0 && <li>Details of {childrenInWords(changed.length)} changed</li>}
        {stayed > 0 && <li>{childrenInWords(stayed)} left as they are, because of what was done here since the list was compared</li>}
        {LIST_STATES.filter((state) => left.has(state)).map((state) => <li key={state}>{stateInWords(state).label}: {rowsInWords(left.get(state) ?? 0)}, {LEFT[state]}</li>)}
      </ul>
      <div role="status">{typeof undo === 'object' && <Notice><p>{undo.text} <Link href="/bin">The bin</Link></p></Notice>}{undo === 'busy' && 'Putting them into the bin…'}</div>
      <div className="row">
        <Link className="button first" href="/children">See the children</Link>
        {added.length > 0 && typeof undo !== 'object' && (
          <Button disabled={undo === 'busy'} onClick={() => void takeBack()}>Undo: put {added.length === 1 ? 'the child' : `the ${childrenInWords(added.length)}`} that {added.length === 1 ? 'was' : 'were'} added into the bin</Button>
        )}
        <Button onClick={onAnother}>Bring in another list</Button>
      </div>
    </section>
  );
}

/** What became of rows that changed nothing. */
const LEFT: Readonly<Record<ListState, string>> = {
  new: 'left out', differs: 'left as it is here', ask: 'left out', unreadable: 'left out', repeated: 'left out', stays: 'left as it is here', same: 'nothing to do', nobody: 'left out',
};

function undone(binned: number, added: number, changed: number): string {
  return [
    `${childrenInWords(binned)} put into the bin, from which they can be put back for 30 days.`,
    ...(binned < added ? [`${childrenInWords(added - binned)} had gone or changed meanwhile, or could not be opened.`] : []),
    ...(changed > 0 ? [`What was changed of ${childrenInWords(changed)} who were here before stays.`] : []),
  ].join(' ');
}
