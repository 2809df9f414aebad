import { fieldInWords, valueOfField } from '../../catalog/listWords.ts';
import { isTaken, type ListChoices, type RowChoice } from '../../core/lists/pupilListChoices.ts';
import type { Difference } from '../../core/lists/pupilListDiffer.ts';
import { Choices } from '../../ui/Choices.tsx';

interface Props {
  readonly row: number;
  readonly differences: readonly Difference[];
  readonly choices: ListChoices;
  readonly onChoice: (choice: RowChoice) => void;
}

/** Field by field what is here and what the list says, to choose from. */
export function FieldChoices({ row, differences, choices, onChoice }: Props) {
  if (differences.length === 0) return <p>Nothing differs.</p>;
  return (
    <>
      {differences.map((difference) => (
        <Choices
          key={difference.field}
          legend={`${fieldInWords(difference.field)}, row ${row}`}
          name={`row-${row}-${difference.field}`}
          stacked
          value={isTaken(difference, row, choices) ? 'list' : 'here'}
          options={[
            { value: 'here', label: `Keep ${valueOfField(difference.field, difference.here)}` },
            { value: 'list', label: `Take ${valueOfField(difference.field, difference.listed)}` },
          ]}
          onChange={(event) => onChoice({ take: { ...choices.rows.get(row)?.take, [difference.field]: event.currentTarget.value === 'list' } })}
        />
      ))}
    </>
  );
}
