import { useId } from 'react';
import type { ChangeEvent, FocusEvent, ReactNode, Ref } from 'react';
import { Help, Problem } from './Field.tsx';
import type { FieldWords } from './Field.tsx';
import styles from './Choices.module.css';

export interface ChoicesProps extends Omit<FieldWords, 'label' | 'optional'> {
  readonly legend: string;
  /** For a group whose question stands right above it already. */
  readonly hideLegend?: boolean;
  /** Radios allow one answer, checkboxes any number. */
  readonly kind?: 'radio' | 'checkbox';
  readonly name: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly help?: ReactNode; readonly disabled?: boolean }[];
  /** One under another, for long answers; otherwise side by side. */
  readonly stacked?: boolean;
  /** What is chosen, when the caller keeps it; `null` for nothing yet. Leave out to let the form keep it. */
  readonly value?: string | readonly string[] | null;
  /** What is chosen at first, when the form keeps it. */
  readonly defaultValue?: string | readonly string[];
  readonly onChange?: (event: ChangeEvent<HTMLInputElement>) => void;
  readonly onBlur?: (event: FocusEvent<HTMLInputElement>) => void;
  /** Handed to every input, as a form library expects. */
  readonly ref?: Ref<HTMLInputElement>;
}

/**
 * A question with all its answers in sight. `{...register('name')}` can be spread into it.
 *
 * Accessibility promise: native radios or checkboxes in a fieldset named by its legend and described by
 * its help and error; each answer is 44 px tall and its words can be pressed too.
 */
export function Choices({ legend, hideLegend = false, help, error, id: given, kind = 'radio', name, options, stacked = false, value, defaultValue, onChange, onBlur, ref }: ChoicesProps) {
  const made = useId();
  const id = given ?? made;
  const describedBy = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset id={id} aria-describedby={describedBy || undefined} className={styles.choices}>
      <legend className={hideLegend ? 'visually-hidden' : undefined}>
        {legend}
      </legend>
      <Help id={id}>{help}</Help>
      <Problem id={id}>{error}</Problem>
      <div className={stacked ? styles.stacked : styles.beside}>
        {options.map((option) => (
          <label key={option.value} className={styles.choice}>
            <input
              type={kind}
              name={name}
              value={option.value}
              disabled={option.disabled}
              aria-describedby={option.help ? `${id}-${option.value}` : undefined}
              aria-labelledby={option.help ? `${id}-${option.value}-label` : undefined}
              {...(value === undefined ? {} : { checked: holds(value, option.value) })}
              {...(defaultValue === undefined ? {} : { defaultChecked: holds(defaultValue, option.value) })}
              onChange={onChange}
              onBlur={onBlur}
              ref={ref}
            />
            <span>
              <span id={`${id}-${option.value}-label`}>{option.label}</span>
              {option.help && <span id={`${id}-${option.value}`} className={styles.help}>{option.help}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function holds(chosen: string | readonly string[] | null, value: string): boolean {
  return typeof chosen === 'string' ? chosen === value : (chosen?.includes(value) ?? false);
}
