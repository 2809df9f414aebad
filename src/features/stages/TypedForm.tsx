import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { type Entry, isChanged, laidOver, readTypedEntry } from '../../core/entry/typedEntry.ts';
import type { LaterEvent } from '../../core/review.ts';
import { useTyped } from '../../state/typed.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** What is typed, and of which event: the last of its kind when the form was opened, empty where there was none. */
type Kept<Field extends string> = Entry<Field | 'follows'>;

interface Props<Field extends string> {
  readonly kind: LaterEvent['kind'];
  readonly reviewId: string;
  /** What the form begins with as the review stands now. */
  readonly now: Kept<Field>;
  readonly children: (form: TypedFields<Field>) => ReactNode;
}

export interface TypedFields<Field extends string> {
  readonly start: Kept<Field>;
  /** Told what stands in the form; undefined once it is written down or given up. */
  readonly onTyped: (typed: Kept<Field> | undefined) => void;
}

/**
 * A form under the stages, whose typed text outlives going to another screen and locking until it is written down or given up.
 * What came meanwhile is said, and stands in the fields that nobody had changed.
 */
export function TypedForm<Field extends string>({ kind, reviewId, now, children }: Props<Field>) {
  const { found, keep } = useTyped(`${kind}-${reviewId}`);
  const [begunWith] = useState(now);
  const [given, setGiven] = useState(false);
  const again = useMemo(() => {
    const kept = found === undefined || found === 'looking' ? undefined : readTypedEntry(found.text, fieldsOf(begunWith));
    return kept && { entry: { ...laidOver(begunWith, kept, fieldsOf(begunWith)), follows: begunWith.follows }, hasMoved: kept.begunWith.follows !== begunWith.follows };
  }, [found, begunWith]);
  const onTyped = useCallback((typed: Kept<Field> | undefined) => {
    keep(typed && isChanged({ begunWith, typed }, fieldsOf(begunWith)) ? JSON.stringify({ begunWith, typed }) : undefined);
  }, [keep, begunWith]);

  if (found === 'looking') return <p className="meta" role="status">One moment…</p>;
  const shown = given ? undefined : again;
  return (
    <>
      {shown && (
        <Notice title="What you had typed is here again." live>
          <p>
            It is not written down yet.{' '}
            {shown.hasMoved && 'Meanwhile something was written down here, so look at each answer before you go on. '}
            Go on from here, or throw it away.
          </p>
          <p><Button onClick={() => { keep(undefined); setGiven(true); }}>Throw away what was typed</Button></p>
        </Notice>
      )}
      <Fields key={shown ? 'again' : 'anew'} start={shown?.entry ?? begunWith} onTyped={onTyped}>{children}</Fields>
    </>
  );
}

/** An entry has its own fields as keys, and no others. */
function fieldsOf<Field extends string>(entry: Entry<Field>): readonly Field[] {
  return Object.keys(entry) as Field[];
}

/** A component of its own, so that the form begins anew when what was typed is thrown away. */
function Fields<Field extends string>({ start, onTyped, children }: TypedFields<Field> & Pick<Props<Field>, 'children'>) {
  return children({ start, onTyped });
}

/** Tells what stands in a form each time it changes. */
export function useTelling<Field extends string>(entry: Kept<Field>, onTyped: TypedFields<Field>['onTyped']): void {
  useEffect(() => onTyped(entry), [entry, onTyped]);
}
