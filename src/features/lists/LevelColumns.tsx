import { useRef, useState } from 'react';
import { fieldInWords, LEVELS_ON, LIST_WORDS } from '../../catalog/listWords.ts';
import type { Framework } from '../../core/framework.ts';
import { LEVEL_LIST_FIELDS, type LevelColumn, levelColumnsFor, type LevelReading, readMark, strandsForList } from '../../core/lists/levelList.ts';
import type { ListColumns } from '../../data/file/list/listSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { dayReadAs } from './dayReadAs.ts';
import styles from './lists.module.css';
import { rememberedLevels } from './remembered.ts';

interface Props {
  readonly framework: Framework;
  readonly columns: ListColumns;
  readonly start: LevelReading | undefined;
  readonly onReading: (reading: LevelReading) => void;
  readonly onCancel: () => void;
}

/** Which column says who, which says when, and which holds the levels of which strand. */
export function LevelColumns({ framework, columns: { headers, examples, orders }, start, onReading, onCancel }: Props) {
  const strands = strandsForList(framework);
  const isColumn = (column: string): column is LevelColumn => column === '' || (LEVEL_LIST_FIELDS as readonly string[]).includes(column) || strands.some(({ strand }) => column === `strand ${strand.code}`);
  const [remembered] = useState(() => start ?? rememberedLevels(headers, framework, isColumn));
  const [columns, setColumns] = useState(remembered?.columns ?? levelColumnsFor(headers, framework, LIST_WORDS, LEVELS_ON));
  const shown = orders.filter((_, at) => columns[at] === 'reviewedOn' || columns[at] === 'bornOn');
  const [chosen, setChosen] = useState(remembered?.dayFirst);
  const example = shown.find((one) => one.example !== undefined)?.example ?? '';
  const [isAsked, setIsAsked] = useState(false);
  const trouble = useRef<HTMLDivElement>(null);
  const dayFirst = chosen ?? !shown.some(({ monthFirst }) => monthFirst > 0);
  const problems = problemsOf(columns);

  return (
    <section aria-labelledby="level-columns">
      <h2 id="level-columns" tabIndex={-1}>What the columns are</h2>
      <p>
        One row for each child and review. Levels are read as numbers from 0 to 4 or as the words of the scale in {framework.title}, edition {framework.edition}; “n/a” stands for not
        applicable, and an empty cell for not assessed. Check that 0 to 4 meant the same in the spreadsheet: higher is always more help.
      </p>
      {remembered && !start && <p className="meta">Read as the last time a list with these columns was brought in on this device.</p>}
      <ul className={styles.columns}>
        {headers.map((header, at) => (
          // Columns have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>
            <SelectField
              label={header || `Column ${at + 1}, without a name`}
              help={<>{examples[at]?.length ? `For example: ${examples[at].join(' · ')}` : 'Empty in every row.'}{unread(columns[at] ?? '', examples[at] ?? [], framework)}</>}
              width="full"
              value={columns[at] ?? ''}
              onChange={({ currentTarget: { value } }) => setColumns(columns.with(at, isColumn(value) ? value : ''))}
            >
              <option value="">Not used</option>
              <optgroup label="Who and when">
                {LEVEL_LIST_FIELDS.map((field) => <option key={field} value={field}>{fieldInWords(field)}</option>)}
              </optgroup>
              {framework.parts.map((part) => {
                const own = strands.filter((place) => place.part === part);
                return own.length > 0 && (
                  <optgroup key={part.code} label={part.label}>
                    {own.map(({ strand: { code, label } }) => <option key={code} value={`strand ${code}`}>{code} {label}</option>)}
                  </optgroup>
                );
              })}
            </SelectField>
          </li>
        ))}
      </ul>
      {shown.some(({ twoWays, monthFirst }) => twoWays + monthFirst > 0) && (
        <Choices
          legend={example === '' ? 'Dates in this list are written' : `Dates such as ${example}`}
          name="day-order"
          value={dayFirst ? 'day' : 'month'}
          options={[{ value: 'day', label: `Day first${dayReadAs(example, true)}` }, { value: 'month', label: `Month first${dayReadAs(example, false)}` }]}
          onChange={(event) => setChosen(event.currentTarget.value === 'day')}
        />
      )}
      <div ref={trouble} tabIndex={-1} role="alert">
        {isAsked && problems.length > 0 && <Notice tone="problem" title="One thing first"><ul>{problems.map((problem) => <li key={problem}>{problem}</li>)}</ul></Notice>}
      </div>
      <div className="row">
        <Button
          weight="first"
          onClick={() => {
            setIsAsked(true);
            if (problems.length === 0) onReading({ columns, dayFirst });
            else trouble.current?.focus();
          }}
        >
          Look at the rows
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </section>
  );
}

function problemsOf(columns: readonly LevelColumn[]): readonly string[] {
  const used = columns.filter(Boolean);
  return [
    ...(columns.includes('upn') || columns.includes('firstName') || columns.includes('fullName') ? [] : ['Choose the column with the child’s name or UPN.']),
    ...(columns.includes('reviewedOn') ? [] : ['Choose the column with the date of the review. If there is none, add it to the spreadsheet first.']),
    ...(columns.some((column) => column.startsWith('strand ')) ? [] : ['Choose at least one column with the levels of a strand.']),
    ...(new Set(used).size < used.length ? ['Two columns are read as the same thing. Choose the one that counts.'] : []),
  ];
}

/** Warns before the rows are looked at, where what stands in a column of levels is none. */
function unread(column: LevelColumn, examples: readonly string[], framework: Framework): string {
  const none = column.startsWith('strand ') ? examples.filter((example) => readMark(example, framework) === undefined) : [];
  return none.length > 0 ? `. Not read as a level: ${none.join(' · ')}` : '';
}
