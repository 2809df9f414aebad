import { listHead, sen2Head } from '../../../catalog/outWords.ts';
import type { OutMore } from '../../../core/school/cohortOut.ts';
import type { Day } from '../../../core/day.ts';
import type { Place } from '../../../core/framework.ts';
import type { OutKind } from './outKind.ts';

interface Props {
  readonly kind: OutKind;
  readonly places: readonly Place[];
  readonly more: OutMore;
  readonly since: Day | undefined;
}

/** What is inside a file, column by column, before anybody saves it. */
export function OutInside({ kind, places, more, since }: Props) {
  const head = kind === 'sen2' ? sen2Head(more) : listHead({ places, more, since });
  const strands = new Set(kind === 'sen2' ? [] : places.map(({ strand }) => `${strand.code} ${strand.label}`));
  const plain = head.filter((column) => !strands.has(column));
  return (
    <section aria-labelledby="out-inside">
      <h2 id="out-inside">What is inside</h2>
      <ul>
        {plain.map((column) => <li key={column}>{column}</li>)}
        {strands.size > 0 && <li>The level of each of {strands.size} strands, or in words why there is none</li>}
      </ul>
      <p>No dates of birth, no notes, and nothing that families say of their home.{kind === 'sen2' && ' The types of need are those on the card today.'}</p>
    </section>
  );
}
