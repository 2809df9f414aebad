import { type Day, dayInWords } from '../../core/day.ts';

/** In the place of a last day in the bin: what belongs to a record that is not to be changed is not erased. */
export function NotErased({ since }: { since: Day }) {
  return <>Not erased: the record is not to be changed, since {dayInWords(since)}</>;
}
