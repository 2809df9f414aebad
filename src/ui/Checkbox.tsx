import { useId } from 'react';
import type { ComponentPropsWithRef } from 'react';
import { Help, Problem } from './Field.tsx';
import type { FieldWords } from './Field.tsx';
import styles from './Choices.module.css';

export interface CheckboxProps extends Omit<FieldWords, 'optional'>, Omit<ComponentPropsWithRef<'input'>, keyof FieldWords | 'type'> {}

/**
 * One thing to tick: "A real strength to build on". Takes the props of a native input, `ref` included.
 *
 * Accessibility promise: a native checkbox named by the words beside it, which can be pressed too, 44 px tall.
 */
export function Checkbox({ label, help, error, id: given, ...native }: CheckboxProps) {
  const made = useId();
  const id = given ?? made;
  const describedBy = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div>
      <label className={styles.choice}>
        <input {...native} type="checkbox" id={id} aria-describedby={describedBy || undefined} aria-invalid={error ? true : undefined} />
        {label}
      </label>
      <Help id={id}>{help}</Help>
      <Problem id={id}>{error}</Problem>
    </div>
  );
}
