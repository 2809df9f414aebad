import { useRef, useState } from 'react';
import { fieldInWords, LIST_WORDS, readingSentence } from '../../catalog/listWords.ts';
import { DAY_FIELDS, LIST_FIELDS, type ListField, type ListReading } from '../../core/lists/pupilList.ts';
import { areNamesOfColumns, columnsFor, hasBirths, problemsOfReading } from '../../core/lists/pupilListHeaders.ts';
import type { ListColumns, ListHead } from '../../data/file/list/listSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { numberInWords, rowsInWords } from './counted.ts';
import { dayReadAs } from './dayReadAs.ts';
import styles from './lists.module.css';
import { rememberedReading } from './remembered.ts';

interface Props {
  readonly head: ListHead;
  readonly headerRow: number;
  readonly columns: ListColumns;
  /** What was chosen before, when one comes back from the preview. */
  readonly start: ListReading | undefined;
  readonly onHeaderRow: (row: number) => void;
  readonly onReading: (reading: ListReading) => void;
  readonly onCancel: () => void;
}

/** Which column is read as what, always shown and always to be changed. */
export function ColumnsStep({ head, headerRow, columns: { headers, examples, orders, filledRows }, start, onHeaderRow, onReading, onCancel }: Props) {
  const [remembered] = useState(() => start ?? rememberedReading(headers));
  const [columns, setColumns] = useState<readonly (ListField | '')[]>(remembered?.columns ?? columnsFor(headers, LIST_WORDS));
  const [chosen, setChosen] = useState(remembered?.dayFirst);
  const [isAsked, setIsAsked] = useState(false);
  const trouble = useRef<HTMLDivElement>(null);

  const days = orders.filter((_, at) => DAY_FIELDS.has(columns[at] ?? ''));
  const sum = (of: 'dayFirst' | 'monthFirst' | 'twoWays') => days.reduce((total, one) => total + one[of], 0);
  const dayFirst = chosen ?? !(sum('monthFirst') > 0 && sum('dayFirst') === 0);
  const example = days.find((one) => one.example !== undefined)?.example ?? '';
  const isOrderShown = dayFirst ? sum('dayFirst') > 0 && sum('monthFirst') === 0 : sum('monthFirst') > 0 && sum('dayFirst') === 0;
  const problems = problemsOfReading(columns);

  function go() {
    setIsAsked(true);
    if (problems.length === 0) onReading({ columns, dayFirst, isOrderShown });
    else trouble.current?.focus();
  }

  return (
    <section aria-labelledby="columns" >
      <h2 id="columns" tabIndex={-1}>What the columns are</h2>
      <p>{aboutFile(head)} {rowsInWords(filledRows)} below the names of the columns.</p>
      {remembered && !start && <p className="meta">Read as the last time a list with these columns was brought in on this device.</p>}
      {head.top.length > 1 && (
        <SelectField label="The names of the columns are in" width="full" value={headerRow} onChange={(event) => onHeaderRow(Number(event.currentTarget.value))}>
          {head.top.map((row, at) => (
            <option key={at} value={at}>Row {at + head.firstNumber}: {row.filter(Boolean).join(', ').slice(0, 80) || 'empty'}</option>
          ))}
        </SelectField>
      )}
      {!areNamesOfColumns(headers, LIST_WORDS) && <Notice title="Are these the names of columns?">None of them is known, or one looks like a date or a UPN. Choose the row that holds the names; if the list has none, add them to it first.</Notice>}
      <ul className={styles.columns}>
        {headers.map((header, at) => (
          // Columns have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>
            <SelectField
              label={header || `Column ${at + 1}, without a name`}
              help={examples[at]?.length ? `For example: ${examples[at].join(' · ')}` : 'Empty in every row.'}
              width="full"
              value={columns[at] ?? ''}
              onChange={(event) => setColumns(columns.with(at, LIST_FIELDS.find((field) => field === event.currentTarget.value) ?? ''))}
            >
              <option value="">Not used</option>
              {LIST_FIELDS.map((field) => <option key={field} value={field}>{fieldInWords(field)}</option>)}
            </SelectField>
          </li>
        ))}
      </ul>
      {sum('twoWays') + sum('monthFirst') > 0 && (
        <Choices
          legend={example === '' ? 'Dates in this list are written' : `Dates such as ${example}`}
          help={`In this list ${numberInWords(sum('twoWays'))} can be read either way, ${numberInWords(sum('dayFirst'))} only with the day first, ${numberInWords(sum('monthFirst'))} only with the month first. Those that do not fit the choice cannot be read.`}
          name="day-order"
          value={dayFirst ? 'day' : 'month'}
          options={[{ value: 'day', label: `Day first${dayReadAs(example, true)}` }, { value: 'month', label: `Month first${dayReadAs(example, false)}` }]}
          onChange={(event) => setChosen(event.currentTarget.value === 'day')}
        />
      )}
      <div ref={trouble} tabIndex={-1} role="alert">
        {isAsked && problems.length > 0 && (
          <Notice tone="problem" title="One thing first">
            <ul>{problems.map((problem) => <li key={`${problem.code}${problem.field ?? ''}`}>{readingSentence(problem)}</li>)}</ul>
          </Notice>
        )}
      </div>
      {!hasBirths(columns) && (
        <Notice title="No date of birth" live>
          The rows are only compared with the children who are here, by UPN and by name, and you say who is meant. Nobody is added: a level cannot be read without an age.
        </Notice>
      )}
      <p className="meta">The names of the columns and what was chosen for them are remembered on this device; nothing that stands below them is.</p>
      <div className="row">
        <Button weight="first" onClick={go}>Look at the rows</Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </section>
  );
}

function aboutFile({ kind, encoding, delimiter }: ListHead): string {
  if (kind === 'ctf') return 'A Common Transfer File. Only what can stand on a card is read; everything else in it is passed over. Row 1 is its first pupil.';
  const check = encoding === 'Windows-1252' ? ' Check that letters with accents look right below.' : '';
  return `Read as ${encoding}, with ${DELIMITERS[delimiter ?? ''] ?? 'one column'} between the cells.${check}`;
}

const DELIMITERS: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };
