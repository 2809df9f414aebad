import { type ComponentPropsWithRef, useState } from 'react';
import { Button } from './Button.tsx';
import { Field, type FieldWords } from './Field.tsx';
import styles from './SecretField.module.css';

interface Props extends FieldWords, Omit<ComponentPropsWithRef<'input'>, keyof FieldWords | 'type' | 'placeholder'> {
  /** `current-password` for one that is there already, `new-password` for one being chosen: password managers go by it. `off` for one of something else than this app. */
  readonly autoComplete: 'current-password' | 'new-password' | 'off';
}

/**
 * A passphrase, hidden until its owner wants to see it. Pasting and password managers are welcome.
 *
 * Accessibility promise: that of Field; the button beside it says which passphrase it shows or hides, and a change is told.
 */
export function SecretField({ label, help, error, optional = false, id, ...native }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} help={help} error={error} optional={optional} id={id}>
      {(ids) => (
        <div className={styles.pair}>
          {/* No spelling aid: some send what is typed elsewhere. */}
          <input {...native} {...ids} type={shown ? 'text' : 'password'} spellCheck={false} autoCapitalize="none" autoCorrect="off" />
          <Button aria-controls={ids.id} onClick={() => setShown(!shown)}>
            {shown ? 'Hide' : 'Show'} <span className="visually-hidden">{label.charAt(0).toLowerCase() + label.slice(1)}</span>
          </Button>
          <span className="visually-hidden" role="status">{shown && 'The passphrase can be read on the screen.'}</span>
        </div>
      )}
    </Field>
  );
}
