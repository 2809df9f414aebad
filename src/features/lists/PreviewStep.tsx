import { useDeferredValue, useMemo, useState } from 'react';
import { stateInWords } from '../../catalog/listWords.ts';
import type { Day } from '../../core/day.ts';
import { listKey } from '../../core/lists/pupilList.ts';
import { canBeAdded, countsOf, type ListChoices, NO_CHOICES, outcomeOf, type RowChoice } from '../../core/lists/pupilListChoices.ts';
import { LIST_STATES, type ListEntry, type ListState } from '../../core/lists/pupilListMatch.ts';
import type { ListLook } from '../../data/file/list/listSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { NotRemembered } from '../../ui/NotRemembered.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Table } from '../../ui/Table.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { childrenInWords, numberInWords, rowsInWords } from './counted.ts';
import styles from './lists.module.css';
import { PreviewRows } from './PreviewRows.tsx';

interface Props {
  readonly look: ListLook;
  readonly erased: number;
  readonly trouble?: string | undefined;
  readonly today: Day;
  readonly onBack: () => void;
  readonly onCancel: () => void;
  readonly onAccept: (choices: ListChoices) => void;
}

/** Every row of the list and what becomes of it. Nothing is saved before it is accepted. */
export function PreviewStep({ look: { entries, emptyRows }, erased, trouble, today, onBack, onCancel, onAccept }: Props) {
  const [choices, setChoices] = useState<ListChoices>(NO_CHOICES);
  const [search, setSearch] = useState('');
  const [state, setState] = useState<ListState | ''>('');
  const counts = useMemo(() => countsOf(entries), [entries]);
  const wanted = useDeferredValue(search);
  const shown = useMemo(() => found(entries, wanted, state), [entries, wanted, state]);
  const decided = useDeferredValue(choices);
  const { added, changed } = useMemo(() => tallied(entries, decided, today), [entries, decided, today]);
  const withBirths = entries.every((entry) => entry.state === 'unreadable' || canBeAdded(entry));
  const count = (one: ListState) => counts.get(one) ?? 0;

  const choose = (row: number, choice: RowChoice) => setChoices((before) => ({ ...before, rows: new Map(before.rows).set(row, { ...before.rows.get(row), ...choice }) }));

  return (
    <section aria-labelledby="preview">
      <h2 id="preview" tabIndex={-1}>What becomes of each row</h2>
      <p>Nothing is saved yet. Profiles and reviews are never touched: a list says who the children are, not what help they need.</p>
      {trouble && <Notice tone="problem" title="The list was not brought in." live>{trouble}</Notice>}
      <Table
        caption={`${rowsInWords(entries.length + emptyRows)} in the list`}
        head={['Which', 'What they are', 'How many']}
        labels={false}
        rows={[
          ...LIST_STATES.filter((one) => count(one) > 0).map((one) => ({ key: one, heading: stateInWords(one).label, cells: [stateInWords(one).what, rowsInWords(count(one))] })),
          ...(emptyRows > 0 ? [{ key: 'empty', heading: 'Empty', cells: ['Nothing stands in them.', rowsInWords(emptyRows)] }] : []),
        ]}
      />
      {erased > 0 && count('new') > 0 && (
        <Notice>
          {`${childrenInWords(erased)} ${erased === 1 ? 'was' : 'were'} erased from these records for good. Nothing was kept to know them by, so one of them would show as new.`}
        </Notice>
      )}
      {entries.some(isOutOfYear) && (
        <p>Where the list gives another school year than the age does, the year of the age counts until you say otherwise. A list from another school year gives another year for everybody.</p>
      )}
      {count('differs') + count('ask') > 0 && (
        <Choices
          legend="Where the list says something else than a record here"
          help="For single rows you can choose otherwise below. An empty cell never takes anything away."
          name="differing"
          stacked
          value={choices.differing}
          options={[
            { value: 'keep', label: 'Keep what is here' },
            { value: 'fill', label: 'Fill in only what is missing here' },
            { value: 'take', label: 'Take what the list says' },
          ]}
          onChange={(event) => setChoices({ ...choices, differing: oneOf(['keep', 'fill', 'take'], event.currentTarget.value) ?? 'keep' })}
        />
      )}
      {count('ask') > 0 && (
        <Choices
          legend={withBirths ? 'Same name and date of birth, and no UPN that decides' : 'Same name, and no UPN that decides'}
          help="“The same child” counts only where one child here fits and no UPN speaks against it; the others are left out until you choose."
          name="asked"
          stacked
          value={choices.asked}
          options={[
            { value: 'leave', label: 'Leave these rows out' },
            { value: 'same', label: 'They are the same children' },
            ...(withBirths ? [{ value: 'other', label: 'They are other children: add them' }] : []),
          ]}
          onChange={(event) => setChoices({ ...choices, asked: oneOf(['leave', 'same', 'other'], event.currentTarget.value) ?? 'leave' })}
        />
      )}
      <div role="search" className={styles.find}>
        <NotRemembered>
          <TextField label="Find a row by name" type="search" autoComplete="off" value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
        </NotRemembered>
        <SelectField label="Show" width="full" value={state} onChange={(event) => setState(LIST_STATES.find((one) => one === event.currentTarget.value) ?? '')}>
          <option value="">Every row ({numberInWords(entries.length)})</option>
          {LIST_STATES.filter((one) => count(one) > 0).map((one) => <option key={one} value={one}>{stateInWords(one).label} ({numberInWords(count(one))})</option>)}
        </SelectField>
      </div>
      <p className="visually-hidden" role="status">{search || state ? `${rowsInWords(shown.length)} shown` : ''}</p>
      <div className={styles.wide}><PreviewRows entries={shown} choices={choices} today={today} onChoice={choose} /></div>
      <p role="status">{willInWords(added, changed)}</p>
      <div className="row">
        {added + changed > 0 && <Button weight="first" onClick={() => onAccept(choices)}>Bring the list in</Button>}
        <Button onClick={onBack}>Back to the columns</Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </section>
  );
}

function found(entries: readonly ListEntry[], search: string, state: ListState | ''): readonly ListEntry[] {
  const key = listKey(search);
  if (key === '' && state === '') return entries;
  return entries.filter((entry) => (state === '' || entry.state === state) && (key === '' || listKey(entry.name).includes(key)));
}

function tallied(entries: readonly ListEntry[], choices: ListChoices, today: Day): { added: number; changed: number } {
  let added = 0;
  const changed = new Set<string>();
  for (const entry of entries) {
    const outcome = outcomeOf(entry, choices, today);
    if (outcome.kind === 'add') added += 1;
    if (outcome.kind === 'change') changed.add(outcome.id);
  }
  return { added, changed: changed.size };
}

function isOutOfYear(entry: ListEntry): boolean {
  return entry.state !== 'unreadable' && entry.child.remarks.some(({ code }) => code === 'outOfYear');
}

function willInWords(added: number, changed: number): string {
  if (added + changed === 0) return 'Nothing to bring in as it is chosen now.';
  return `Will be saved, all at once: ${[
    ...(added > 0 ? [`${childrenInWords(added)} added`] : []),
    ...(changed > 0 ? [`details of ${childrenInWords(changed)} changed`] : []),
  ].join(', ')}. Every other row is left out or left as it is.`;
}

function oneOf<const Value extends string>(values: readonly Value[], text: string): Value | undefined {
  return values.find((value) => value === text);
}
