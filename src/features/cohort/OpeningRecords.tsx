import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { SchoolRecords } from '../../state/schoolRecords.ts';
import { Button } from '../../ui/Button.tsx';

interface Props {
  readonly records: SchoolRecords;
  readonly isOn: boolean;
  readonly onOn: (isOn: boolean) => void;
}

/** How far opening the records has come, a way to stop it and a way to go on, and why it ended early; nothing once all are open but those that cannot be. */
export function OpeningRecords({ records: { looked, of, isDone, unread, problem }, isOn, onOn }: Props) {
  const isOpening = isOn && !isDone && !problem;
  const told = isOn && problem ? problem.code === 'failed' ? FAILED : `Not all records were opened. ${vaultSentence(problem.code)}`
    : isOpening ? (of > 0 ? `Opened ${looked.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} records.` : 'Opening the records…')
    : isOn && unread > 0 ? `${unread.toLocaleString('en-GB')} ${unread === 1 ? 'record' : 'records'} could not be opened.` : '';
  return (
    <div className={isOn && told === '' ? 'visually-hidden' : 'row'}>
      <p role="status">{told}</p>
      {isOpening && <Button onClick={() => onOn(false)}>Stop</Button>}
      {isOn && problem && <Button onClick={problem.again}>Try again</Button>}
      {!isOn && <><p>Only the records know this.</p><Button onClick={() => onOn(true)}>Open the records</Button></>}
    </div>
  );
}

const FAILED = 'Not all records were opened: something went wrong that the app did not expect. Nothing was changed.';
