import { type Card, fullName } from '../../core/child.ts';
import { dayInWords } from '../../core/day.ts';
import type { Preference } from '../../core/merge.ts';
import type { ChildPreview } from '../../data/file/preview.ts';
import { STATES } from './states.ts';
import { Whose } from './Whose.tsx';

interface Props {
  child: ChildPreview;
  prefer: Preference;
  onPrefer: (preference: Preference) => void;
}

/** What would happen to a child. Where the details here would be replaced, the old and the new ones are named. */
export function PreviewedChild({ child: { id, state, card, reviews, theirs, mine }, prefer, onPrefer }: Props) {
  const replaces = card === 'newer';
  const adds = reviews.some((review) => ['new', 'newer', 'both'].includes(review.state));
  return (
    <>
      {(!replaces || adds || state !== 'newer') && <p>{STATES[state]}</p>}
      {replaces && <p>Replaces the details here</p>}
      {mine && (replaces || card === 'conflict') && <Details mine={mine.card} theirs={theirs.card} />}
      {card === 'conflict' && <Whose legend={`Details of ${theirs.card.firstName}`} name={id} prefer={prefer} onPrefer={onPrefer} />}
    </>
  );
}

function Details({ mine, theirs }: { mine: Card; theirs: Card }) {
  const [here, there] = [mine, theirs].map((card) => `${fullName(card)}, born on ${dayInWords(card.bornOn)}`);
  return here === there
    ? <p>Name and date of birth are the same, other details differ.</p>
    : <p>Here: {here}. In the file: {there}.</p>;
}
