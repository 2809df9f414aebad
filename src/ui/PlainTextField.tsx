import { Field } from './Field.tsx';
import { PlainHints } from './PlainHints.tsx';
import { usePlainHints, type Writer } from './plainWords.ts';
import type { TextFieldProps } from './TextField.tsx';

export interface PlainTextFieldProps extends Omit<TextFieldProps, 'type' | 'width' | 'className'> {
  /** Who writes: families may come to read it. */
  readonly plain: Writer;
}

/** One line of text with hints on plain words under it. Accessibility promise: those of Field and PlainHints. */
export function PlainTextField({ label, help, error, optional = false, id, plain, onInput, ...native }: PlainTextFieldProps) {
  const hints = usePlainHints(plain, native.value);
  return (
    <Field label={label} help={help} error={error} optional={optional} id={id}>
      {(ids) => (
        <>
          <input
            {...native}
            {...ids}
            {...hints.describing(ids)}
            type="text"
            onInput={(event) => {
              hints.typed(event.currentTarget.value);
              onInput?.(event);
            }}
          />
          <PlainHints hints={hints} />
        </>
      )}
    </Field>
  );
}
