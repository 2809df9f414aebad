import { Link } from 'wouter';
import { sentence } from '../../catalog/sentence.ts';
import { type ChildRecord, fullName } from '../../core/child.ts';
import { type Day, dayInWords } from '../../core/day.ts';

/** In the place of a draft while the record is not to be changed. The draft stays as it is. */
export function NotToBeChanged({ child: { id, card }, since }: { child: ChildRecord; since: Day }) {
  return (
    <div className="stack">
      <p className="crumb"><Link href={`/children/${id}`}>{fullName(card)}</Link></p>
      <h1>This draft cannot be changed for now</h1>
      <p>{sentence('restricted', { since: dayInWords(since) })} The draft is kept as it is.</p>
    </div>
  );
}
