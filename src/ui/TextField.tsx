import type { ComponentPropsWithRef } from 'react';
import { Field } from './Field.tsx';
import type { FieldWords } from './Field.tsx';
import styles from './Field.module.css';

export interface TextFieldProps extends FieldWords, Omit<ComponentPropsWithRef<'input'>, keyof FieldWords | 'placeholder' | 'size' | 'width'> {
  /** How long an answer is expected: a date or a number, a name, or a line. */
  readonly width?: 'short' | 'medium' | 'full';
}

/**
 * One line of text, a date or a number, with its label. Takes the props of a native input, `ref` included,
 * so that `{...register('name')}` can be spread into it.
 *
 * Accessibility promise: that of Field; no placeholder ever stands in for a label.
 */
export function TextField({ label, help, error, optional = false, id, width = 'full', type = 'text', className, ...native }: TextFieldProps) {
  const classes = [width === 'full' ? undefined : styles[width], className].filter(Boolean).join(' ');
  return (
    <Field label={label} help={help} error={error} optional={optional} id={id}>
      {(ids) => <input {...native} {...ids} type={type} {...(classes ? { className: classes } : {})} />}
    </Field>
  );
}
