import { remarkSentence, rowSentence, staysInWords } from '../../catalog/listWords.ts';
import { type Day, dayInWords } from '../../core/day.ts';
import { aboutWhom, canBeAdded, type ListChoices, type RowChoice } from '../../core/lists/pupilListChoices.ts';
import type { ListEntry } from '../../core/lists/pupilListMatch.ts';
import { yearInWords, yearOfAge } from '../../core/calendar/schoolYear.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { FieldChoices } from './FieldChoices.tsx';

interface Props {
  readonly entry: ListEntry;
  readonly choices: ListChoices;
  readonly today: Day;
  readonly onChoice: (choice: RowChoice) => void;
}

/** What is worth knowing about a row, and what can be chosen for it. */
export function RowDetails({ entry, choices, today, onChoice }: Props) {
  if (entry.state === 'unreadable') return <ul>{entry.problems.map((problem) => <li key={problem.code}>{rowSentence(problem)}</li>)}</ul>;
  const about = aboutWhom(entry, choices);
  const { child } = entry;
  const isAsked = entry.state === 'new' || entry.state === 'ask' || (entry.state === 'repeated' && !entry.isSure);
  const isOutOfYear = child.taughtIn !== undefined && child.card.bornOn !== undefined && child.taughtIn !== yearOfAge(child.card.bornOn, today);
  return (
    <>
      {entry.state === 'repeated' && (
        <p>{entry.isSure ? `The same UPN as in row ${entry.earlier}.` : `The same name and date of birth as in row ${entry.earlier}.`} Where the rows differ, the earlier one counts.</p>
      )}
      {isAsked && entry.state !== 'new' && <WhoIsIt entry={entry} about={about} onChoice={onChoice} />}
      {entry.state === 'stays' && about !== 'new' && about !== 'leave' && about.stays && <p>{about.name}, born {dayInWords(about.bornOn)}, {staysInWords(about.stays)}</p>}
      {entry.state === 'ask' && typeof about === 'object' && about.stays && <p>{about.name} {staysInWords(about.stays)}</p>}
      {typeof about === 'object' && !about.stays && <FieldChoices row={entry.row} differences={about.differences} choices={choices} onChoice={onChoice} />}
      {child.remarks.length > 0 && <ul>{child.remarks.map((remark) => <li key={`${remark.field} ${remark.code} ${remark.original ?? ''}`}>{remarkSentence(remark)}</li>)}</ul>}
      {about === 'new' && isOutOfYear && (
        <Checkbox
          label={`Taught out of year, in ${yearInWords(child.taughtIn)}`}
          checked={choices.rows.get(entry.row)?.outOfYear ?? false}
          onChange={(event) => onChoice({ outOfYear: event.currentTarget.checked })}
        />
      )}
      {entry.state === 'new' && (
        <Checkbox label="Leave this row out" checked={about === 'leave'} onChange={(event) => onChoice({ as: event.currentTarget.checked ? 'leave' : 'new' })} />
      )}
    </>
  );
}

function WhoIsIt({ entry, about, onChoice }: { entry: Extract<ListEntry, { state: 'ask' | 'repeated' }>; about: ReturnType<typeof aboutWhom>; onChoice: Props['onChoice'] }) {
  const candidates = entry.state === 'ask' ? entry.candidates : [];
  return (
    <SelectField
      label={`Row ${entry.row} is about`}
      width="full"
      value={typeof about === 'object' ? `is ${about.id}` : about}
      onChange={({ currentTarget: { value } }) => {
        const same = candidates.find(({ id }) => value === `is ${id}`);
        onChoice({ as: same ? { id: same.id } : value === 'new' ? 'new' : 'leave' });
      }}
    >
      <option value="leave">Nobody: leave it out</option>
      {candidates.map(({ id, name, bornOn, upn }) => (
        <option key={id} value={`is ${id}`}>The child here: {name}, born {dayInWords(bornOn)}{upn && entry.child.card.upn && upn !== entry.child.card.upn ? ', with another UPN' : ''}</option>
      ))}
      {canBeAdded(entry) && <option value="new">Another child: add it</option>}
    </SelectField>
  );
}
