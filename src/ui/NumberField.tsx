import { useState } from 'react';
import { Field } from './Field.tsx';
import type { FieldWords } from './Field.tsx';
import styles from './Field.module.css';

export interface NumberFieldProps extends FieldWords {
  readonly value: number | undefined;
  readonly least?: number;
  readonly most: number;
  /** How many digits may stand behind the point. */
  readonly decimals?: number;
  /** The number that was typed, or undefined when the field is empty. Not called while it holds anything else. */
  readonly onChange: (value: number | undefined) => void;
}

/**
 * A number with its label. What is typed stays as it is typed; what is no number, or too small or large, is said at once
 * and is not handed on.
 *
 * Accessibility promise: that of Field. A text field with a number pad on a phone: no wheel or arrow changes it by accident.
 */
export function NumberField({ label, help, error, optional = false, id, value, least = 0, most, decimals = 0, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState('');
  const bounds = { least, most, decimals };
  const meant = readNumber(typed, bounds);
  // Another tab, or an undo, may have changed the number; what is being typed stays.
  const shown = meant === 'bad' || meant === value ? typed : textOf(value);
  const read = readNumber(shown, bounds);
  const problem = read === 'bad' ? `Type a number from ${least} to ${most}${decimals > 0 ? '' : ', without a point'}.` : undefined;
  return (
    <Field label={label} help={help} error={error ?? problem} optional={optional} id={id}>
      {(ids) => (
        <input
          {...ids}
          type="text"
          inputMode={decimals > 0 ? 'decimal' : 'numeric'}
          autoComplete="off"
          className={styles.short}
          value={shown}
          onChange={(event) => {
            const text = event.currentTarget.value;
            setTyped(text);
            const number = readNumber(text, bounds);
            if (number !== 'bad') onChange(number);
          }}
        />
      )}
    </Field>
  );
}

function readNumber(text: string, { least, most, decimals }: { least: number; most: number; decimals: number }): number | undefined | 'bad' {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const pattern = decimals > 0 ? new RegExp(`^\\d+([.,]\\d{1,${decimals}})?$`) : /^\d+$/;
  const number = pattern.test(trimmed) ? Number(trimmed.replace(',', '.')) : Number.NaN;
  return number >= least && number <= most ? number : 'bad';
}

function textOf(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}
