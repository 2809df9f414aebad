import { Choices } from './Choices.tsx';

export interface SomeOfManyProps {
  readonly legend: string;
  readonly name: string;
  /** At hand: what is most likely meant, and what is chosen. */
  readonly near: readonly Option[];
  /** Every other one, folded away. */
  readonly far: readonly Option[];
  /** Names the fold where something stands above it: "Other strands". */
  readonly others: string;
  readonly chosen: readonly string[];
  readonly onToggle: (value: string, on: boolean) => void;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/**
 * Any number of many answers: the likely ones in sight, the others one tap away.
 *
 * Accessibility promise: that of Choices, twice; the fold is a native details element.
 */
export function SomeOfMany({ legend, name, near, far, others, chosen, onToggle }: SomeOfManyProps) {
  const group = (options: readonly Option[], title: string, hideLegend: boolean) => (
    <Choices
      legend={title}
      hideLegend={hideLegend}
      kind="checkbox"
      name={name}
      value={chosen}
      options={options}
      onChange={(event) => onToggle(event.currentTarget.value, event.currentTarget.checked)}
    />
  );
  return (
    <div>
      {near.length > 0 && group(near, legend, false)}
      {far.length > 0 && (
        <details>
          <summary>{near.length > 0 ? others : legend}</summary>
          {group(far, near.length > 0 ? others : legend, true)}
        </details>
      )}
    </div>
  );
}
