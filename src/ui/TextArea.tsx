import { useCallback, useEffect, useRef, useState } from 'react';
import type { ComponentPropsWithRef, Ref } from 'react';
import { Field } from './Field.tsx';
import type { FieldWords } from './Field.tsx';
import { PlainHints } from './PlainHints.tsx';
import { usePlainHints, type Writer } from './plainWords.ts';

export interface TextAreaProps extends FieldWords, Omit<ComponentPropsWithRef<'textarea'>, keyof FieldWords | 'placeholder' | 'maxLength'> {
  /** How many characters there is room for. Nothing is ever cut: past it, the field says so. */
  readonly limit?: number;
  /** Who writes, where hints on plain words are wanted under the field: in what families may come to read. */
  readonly plain?: Writer | undefined;
}

/**
 * Several lines of text with their label. Takes the props of a native textarea, `ref` included.
 *
 * Accessibility promise: that of Field. Near the limit the characters left are shown at every key, and said
 * politely at every tenth, so that they do not talk over the person's own typing. Hints: as PlainHints.
 */
export function TextArea({ label, help, error, optional = false, id, limit, plain, ref, onFocus, onInput, ...native }: TextAreaProps) {
  const own = useRef<HTMLTextAreaElement>(null);
  const [length, setLength] = useState(0);
  const hints = usePlainHints(plain, native.value);
  // The same at every drawing: React would take another one back and give it anew, and a caller's that focuses would pull the focus back.
  const attached = useCallback((element: HTMLTextAreaElement | null) => attach(element, own, ref), [ref]);
  // A form may fill the box without a key being pressed: it is measured when it appears, when the caller
  // changes what is in it, and when the person comes to it.
  useEffect(() => setLength(own.current?.value.length ?? 0), [native.value]);
  return (
    <Field label={label} help={help} error={error} optional={optional} id={id}>
      {(ids) => (
        <>
          <textarea
            rows={3}
            {...native}
            {...ids}
            {...hints.describing(ids)}
            onFocus={(event) => {
              setLength(event.currentTarget.value.length);
              onFocus?.(event);
            }}
            onInput={(event) => {
              setLength(event.currentTarget.value.length);
              hints.typed(event.currentTarget.value);
              onInput?.(event);
            }}
            ref={attached}
          />
          <PlainHints hints={hints} />
          {limit !== undefined && <Left left={limit - length} limit={limit} />}
        </>
      )}
    </Field>
  );
}

function Left({ left, limit }: { readonly left: number; readonly limit: number }) {
  const near = left < limit * 0.2;
  return (
    <>
      {near && <p aria-hidden="true" className="meta">{inWords(left)}</p>}
      <p role="status" className="visually-hidden">{near && inWords(left > 0 ? Math.ceil(left / 10) * 10 : left, left > 0)}</p>
    </>
  );
}

function inWords(left: number, about = false): string {
  const count = `${Math.abs(left)} ${Math.abs(left) === 1 ? 'character' : 'characters'}`;
  if (left < 0) return `${count} too many`;
  return about ? `At most ${count} left` : `${count} left`;
}

function attach(element: HTMLTextAreaElement | null, own: { current: HTMLTextAreaElement | null }, given: Ref<HTMLTextAreaElement> | undefined) {
  own.current = element;
  if (typeof given === 'function') return given(element);
  if (given) given.current = element;
  return undefined;
}
