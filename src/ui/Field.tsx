import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './Field.module.css';

/** What a control needs in order to be named and described by its field. */
export interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: true | undefined;
}

/** What every field shares. */
export interface FieldWords {
  readonly label: string;
  /** Stands between label and control. */
  readonly help?: ReactNode;
  /** What is wrong and how to put it right. */
  readonly error?: string | undefined;
  /** Says "(optional)" behind the label. It describes the control and is no part of its name. */
  readonly optional?: boolean;
  /** To be linked to from an error summary; made up when left out. */
  readonly id?: string | undefined;
}

export interface FieldProps extends FieldWords {
  readonly children: (ids: FieldIds) => ReactNode;
}

/**
 * A label above a control, with help and error between the two.
 *
 * Accessibility promise: the label alone names the control and is always visible; "optional", help and error describe it;
 * an error begins with the word "Problem:" for those who cannot see its colour or place.
 */
export function Field({ label, help, error, optional = false, id: given, children }: FieldProps) {
  const made = useId();
  const id = given ?? made;
  const describedBy = [optional && `${id}-optional`, help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <div>
        <label htmlFor={id}>{label}</label>
        {optional && <> <span id={`${id}-optional`} className={styles.optional}>(optional)</span></>}
      </div>
      <Help id={id}>{help}</Help>
      <Problem id={id}>{error}</Problem>
      {children({
        id,
        ...(describedBy ? { 'aria-describedby': describedBy } : {}),
        ...(error ? { 'aria-invalid': true as const } : {}),
      })}
    </div>
  );
}

/** Help for the control with this id, where there is any. */
export function Help({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return children ? <div id={`${id}-help`} className={styles.help}>{children}</div> : null;
}

/** What is wrong with the control with this id, where anything is. */
export function Problem({ id, children }: { readonly id: string; readonly children: string | undefined }) {
  if (!children) return null;
  return (
    <p id={`${id}-error`} className={styles.problem}>
      <span className="visually-hidden">Problem:</span> {children}
    </p>
  );
}
