import { type ComponentProps, useCallback, useEffect, useMemo, useState } from 'react';
import type { CardEntry, CardField } from '../../core/entry/card.ts';
import { readTypedCard, typedOver } from '../../core/entry/typedCard.ts';
import { useTyped } from '../../state/typed.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { CardForm } from './CardForm.tsx';

interface Props extends Omit<ComponentProps<typeof CardForm>, 'typed' | 'onTyped'> {
  /** Names the form: the id of its child, or `new`. */
  readonly form: string;
}

const FIRST_FIELD: CardField = 'firstName';

/** The form of a card. What is typed into it outlives locking and loading the page again, sealed, until it is saved or given up. */
export function TypedCardForm({ form, start, ...props }: Props) {
  const { found, keep } = useTyped(`card-${form}`);
  const [begunWith] = useState(start);
  const [given, setGiven] = useState(false);
  const again = useMemo(() => {
    const kept = found === undefined || found === 'looking' ? undefined : readTypedCard(found.text);
    return kept && typedOver(begunWith, kept);
  }, [found, begunWith]);
  const onTyped = useCallback((typed: CardEntry | undefined) => keep(typed && JSON.stringify({ begunWith, typed })), [keep, begunWith]);
  useEffect(() => {
    if (given) document.getElementById(FIRST_FIELD)?.focus(); // the button that was pressed is gone
  }, [given]);

  if (found === 'looking') return <p className="meta" role="status">One moment…</p>;
  const shown = given ? undefined : again;
  return (
    <>
      {shown && (
        <Notice title="What you had typed is here again." live>
          <p>
            It was not saved yet.{' '}
            {shown.hasMoved && 'The details themselves were changed meanwhile, so look at each answer before you save. '}
            Go on from here, or throw it away.
          </p>
          <p><Button onClick={() => { keep(undefined); setGiven(true); }}>Throw away what was typed</Button></p>
        </Notice>
      )}
      <CardForm key={shown ? 'again' : 'anew'} {...props} start={begunWith} typed={shown?.entry} onTyped={onTyped} />
    </>
  );
}
