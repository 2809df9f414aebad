import { useMemo, useState } from 'react';
import { levelRowSentence, obstacleSentence } from '../../catalog/listWords.ts';
import { fullName } from '../../core/child.ts';
import { dayInWords } from '../../core/day.ts';
import { type LevelEntry, planOf } from '../../core/lists/levelListMatch.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Table } from '../../ui/Table.tsx';
import { numberInWords, rowsInWords } from './counted.ts';
import styles from './lists.module.css';
import type { LevelsOf } from './writeLevels.ts';

interface Props {
  readonly entries: readonly LevelEntry[];
  readonly emptyRows: number;
  readonly trouble?: string | undefined;
  readonly onBack: () => void;
  readonly onCancel: () => void;
  readonly onAccept: (rows: readonly LevelsOf[]) => void;
}

const AT_ONCE = 50;

/** Each row, the child it is about, and whether it makes a profile. Nothing is saved before it is accepted. */
export function LevelPreview({ entries, emptyRows, trouble, onBack, onCancel, onAccept }: Props) {
  const [asked, setAsked] = useState<'leave' | 'same'>('leave');
  const [chosen, setChosen] = useState<ReadonlyMap<number, string>>(new Map());
  const [count, setCount] = useState(AT_ONCE);
  const idOf = useMemo(() => (entry: LevelEntry) => {
    if (entry.state !== 'sure' && entry.state !== 'ask') return undefined;
    const picked = chosen.get(entry.row);
    if (picked !== undefined) return picked === '' ? undefined : picked;
    const [only] = entry.children;
    return entry.state === 'sure' || (asked === 'same' && entry.children.length === 1) ? only?.id : undefined;
  }, [chosen, asked]);
  const plan = useMemo(() => planOf(entries, idOf), [entries, idOf]);
  const rows = useMemo(() => entries.flatMap((entry): LevelsOf[] => {
    const planned = plan.get(entry.row);
    return planned && !planned.obstacle && 'read' in entry ? [{ id: planned.id, read: entry.read }] : [];
  }), [entries, plan]);

  return (
    <section aria-labelledby="level-preview">
      <h2 id="level-preview" tabIndex={-1}>What becomes of each row</h2>
      <p>
        Nothing is saved yet. {rowsInWords(entries.length + emptyRows)} in the spreadsheet: finished profiles made of {numberInWords(rows.length)}, marked as from a
        spreadsheet; left out {numberInWords(entries.length - rows.length)}{emptyRows > 0 && `; empty ${numberInWords(emptyRows)}`}.
      </p>
      <p>The earliest review of a child becomes a first profile. Later ones become annual reviews where the card says there is a plan, else SEN support reviews.</p>
      {trouble && <Notice tone="problem" title="The levels were not brought in." live>{trouble}</Notice>}
      {entries.some(({ state }) => state === 'ask') && (
        <Choices
          legend="Rows that only a name, with or without a date of birth, connects with a child here"
          name="asked"
          stacked
          value={asked}
          options={[{ value: 'leave', label: 'Leave them out until I choose' }, { value: 'same', label: 'They are the same children, where only one fits' }]}
          onChange={(event) => setAsked(event.currentTarget.value === 'same' ? 'same' : 'leave')}
        />
      )}
      <div className={styles.wide}>
        <Table
          caption="Rows of the spreadsheet"
          hideCaption
          head={['Row', 'Child here', 'What becomes of it']}
          rows={entries.slice(0, count).map((entry) => ({
            key: String(entry.row),
            heading: <><span className={`meta ${styles.under}`}>Row {entry.row}</span><b>{entry.name || 'No name'}</b>{'read' in entry && <span className={`meta ${styles.under}`}>{dayInWords(entry.read.reviewedOn)}</span>}</>,
            cells: [
              <Who key="who" entry={entry} id={idOf(entry) ?? ''} onWho={(id) => setChosen(new Map(chosen).set(entry.row, id))} />,
              <Becomes key="becomes" entry={entry} plan={plan} />,
            ],
          }))}
        />
      </div>
      {entries.length > count && <p><Button onClick={() => setCount(count + AT_ONCE)}>Show more: {numberInWords(entries.length - count)} not shown</Button></p>}
      <Notice>A finished profile is not edited afterwards, and this cannot be undone as a whole: a correction makes a new edition that says why. Look at some rows beside the spreadsheet first.</Notice>
      <div className="row">
        {rows.length > 0 && <Button weight="first" onClick={() => onAccept(rows)}>Make {rows.length === 1 ? '1 profile' : `${numberInWords(rows.length)} profiles`}</Button>}
        <Button onClick={onBack}>Back to the columns</Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </section>
  );
}

function Who({ entry, id, onWho }: { entry: LevelEntry; id: string; onWho: (id: string) => void }) {
  if (entry.state === 'nobody') return 'Nobody here has this UPN or name. Bring the child in first.';
  if (entry.state === 'unreadable') return '';
  const [only] = entry.children;
  if (entry.state === 'sure' && only) return <>{fullName(only.card)}, by the UPN</>;
  return (
    <SelectField label={`Row ${entry.row} is about`} width="full" value={id} onChange={(event) => onWho(event.currentTarget.value)}>
      <option value="">Nobody: leave it out</option>
      {entry.children.map((child) => <option key={child.id} value={child.id}>{fullName(child.card)}, born {dayInWords(child.card.bornOn)}</option>)}
    </SelectField>
  );
}

function Becomes({ entry, plan }: { entry: LevelEntry; plan: ReturnType<typeof planOf> }) {
  if (entry.state === 'unreadable') return levelRowSentence(entry.problem);
  const planned = plan.get(entry.row);
  const marks = Object.entries(entry.read.marks);
  return (
    <>
      {!planned && 'Left out'}
      {planned?.obstacle && obstacleSentence(planned.obstacle)}
      {planned && !planned.obstacle && 'A finished profile'}
      <span className={`meta ${styles.under}`}>{marks.map(([code, mark]) => `${code} ${mark === 'notApplicable' ? 'n/a' : mark}`).join(' · ')}</span>
      {entry.read.notRead.length > 0 && (
        <span className={styles.under}>Not read, and so not assessed: {entry.read.notRead.map(({ strand, original }) => `${strand} “${original}”`).join(', ')}</span>
      )}
    </>
  );
}
