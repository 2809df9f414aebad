import vocabulary from '../../catalog/vocabulary.json';
import { stateInWords } from '../../catalog/listWords.ts';
import { fullName } from '../../core/child.ts';
import { type Day, dayInWords } from '../../core/day.ts';
import type { ListedCard } from '../../core/lists/pupilList.ts';
import { type ListChoices, outcomeOf } from '../../core/lists/pupilListChoices.ts';
import type { ListEntry } from '../../core/lists/pupilListMatch.ts';
import styles from './lists.module.css';

/** Which row it is, and who it is about. */
export function RowHeading({ entry }: { entry: ListEntry }) {
  const name = entry.state === 'unreadable' ? entry.name : fullName(entry.child.card);
  return (
    <>
      <span className={`meta ${styles.under}`}>Row {entry.row}</span>
      <b>{name || 'No name'}</b>
      {entry.state !== 'unreadable' && <span className={`meta ${styles.under}`}>{factsOf(entry.child.card)}</span>}
    </>
  );
}

/** What a row is, and what is done with it as it is chosen now. */
export function RowState({ entry, choices, today }: { entry: ListEntry; choices: ListChoices; today: Day }) {
  const outcome = outcomeOf(entry, choices, today);
  return (
    <>
      {stateInWords(entry.state).label}
      <span className={`meta ${styles.under}`}>{outcome.kind === 'add' ? 'Will be added' : outcome.kind === 'change' ? 'Will be changed' : LEFT[entry.state]}</span>
    </>
  );
}

const LEFT: Readonly<Record<ListEntry['state'], string>> = {
  new: 'Left out', differs: 'Stays as it is here', ask: 'Left out until you choose', unreadable: 'Left out', repeated: 'Left out', stays: 'Left as it is', same: 'Nothing to do', nobody: 'Left out',
};

function factsOf({ bornOn, senStatus, senTypes, setting }: ListedCard): string {
  return [
    bornOn ? `born ${dayInWords(bornOn)}` : '', senStatus ? vocabulary.senStatus[senStatus].short : '', senTypes?.join(' and ') ?? '', setting ?? '',
  ].filter(Boolean).join(' · ');
}
