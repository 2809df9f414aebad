import { ATTAINED_WORDS } from '../../catalog/outcomeWords.ts';
import type { Outcome } from '../../core/outcome.ts';
import { TextField } from '../../ui/TextField.tsx';

interface Props {
  id: string;
  scale: NonNullable<Outcome['scale']>;
  onChange: (scale: Outcome['scale']) => void;
}

/** What each level of attainment would look like, written in advance (goal attainment scaling). */
export function ScaleFields({ id, scale, onChange }: Props) {
  return (
    <details>
      <summary>Write down in advance what each step would look like</summary>
      <div className="stack">
        {ATTAINED_WORDS.toReversed().map(({ attained, words: label }) => (
          <TextField
            key={attained}
            id={`scale-${id}-${attained}`}
            label={label}
            optional
            maxLength={500}
            value={scale[`${attained}`] ?? ''}
            onChange={(event) => {
              const text = event.currentTarget.value;
              const kept = Object.entries({ ...scale, [attained]: text }).filter(([, words]) => words !== '');
              onChange(kept.length > 0 ? Object.fromEntries(kept) : undefined);
            }}
          />
        ))}
      </div>
    </details>
  );
}
