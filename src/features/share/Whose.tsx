import type { Preference } from '../../core/merge.ts';
import { Choices } from '../../ui/Choices.tsx';

interface Props {
  legend: string;
  name: string;
  prefer: Preference;
  onPrefer: (preference: Preference) => void;
}

/** Asks whose to keep where both have changed. */
export function Whose({ legend, name, prefer, onPrefer }: Props) {
  return (
    <Choices
      legend={legend}
      name={`whose-${name}`}
      stacked
      value={prefer}
      options={[{ value: 'mine', label: 'Keep the one here' }, { value: 'theirs', label: 'Take the one in the file' }]}
      onChange={(event) => onPrefer(event.currentTarget.value === 'theirs' ? 'theirs' : 'mine')}
    />
  );
}
