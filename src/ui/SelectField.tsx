import type { ComponentPropsWithRef } from 'react';
import { Field } from './Field.tsx';
import type { FieldWords } from './Field.tsx';
import styles from './Field.module.css';

export interface SelectFieldProps extends FieldWords, Omit<ComponentPropsWithRef<'select'>, keyof FieldWords | 'multiple' | 'size'> {
  /** How long the longest choice is. */
  readonly width?: 'short' | 'medium' | 'full';
}

/**
 * A native list of choices with its label; for six or fewer, Choices shows them all at once.
 * The options are its children. Takes the props of a native select, `ref` included.
 *
 * Accessibility promise: that of Field, and whatever list the device gives its owner.
 */
export function SelectField({ label, help, error, optional = false, id, width = 'medium', className, children, ...native }: SelectFieldProps) {
  const classes = [width === 'full' ? undefined : styles[width], className].filter(Boolean).join(' ');
  return (
    <Field label={label} help={help} error={error} optional={optional} id={id}>
      {(ids) => <select {...native} {...ids} {...(classes ? { className: classes } : {})}>{children}</select>}
    </Field>
  );
}
