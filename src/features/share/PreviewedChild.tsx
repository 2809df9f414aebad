import { type Card, fullName } from '../../core/child.ts';
import { dayInWords } from '../../core/day.ts';
import type { ChildPreview, UnknownCodes } from '../../data/file/importPreview.ts';
import { STATES } from './states.ts';

/** What would happen to a child. Where the details here would be replaced, the old and the new ones are named. */
export function PreviewedChild({ child: { state, card, reviews, theirs, mine, erasure, unknown } }: { child: ChildPreview }) {
  const replaces = card === 'newer';
  const adds = reviews.some((review) => ['new', 'newer', 'both'].includes(review.state));
  return (
    <>
      {(!replaces || adds || state !== 'newer') && <p>{state === 'erased' && mine ? 'Erased on another device, and would be erased here as well' : STATES[state]}</p>}
      {replaces && <p>Replaces the details here</p>}
      {mine && (replaces || card === 'both') && <Details mine={mine.card} theirs={theirs.card} />}
      {state === 'conflict' && card === 'both' && <p>{STATES.both}</p>}
      {erasure && state !== 'erased' && <p>Was erased from these records, and comes back: the file has something that was not known then.</p>}
      {mine?.removedAt && <p>In the bin here.</p>}
      {unknown && <p>{unknownInWords(unknown)}</p>}
    </>
  );
}

/** What has no place in its framework: a newer edition may have made it, or a person with another program. */
function unknownInWords({ ratings, strengths }: UnknownCodes): string {
  const what = [
    ...(ratings > 0 ? [`${ratings === 1 ? '1 rating of a strand' : `${ratings} ratings of strands`}`] : []),
    ...(strengths > 0 ? [`the strengths of ${strengths === 1 ? '1 domain' : `${strengths} domains`}`] : []),
  ].join(' and ');
  const isOne = ratings === 1 && strengths === 0;
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} that this framework does not have ${isOne ? 'is kept as it is' : 'are kept as they are'}, and not shown.`;
}

function Details({ mine, theirs }: { mine: Card; theirs: Card }) {
  const [here, there] = [mine, theirs].map((card) => `${fullName(card)}, born on ${dayInWords(card.bornOn)}`);
  return here === there
    ? <p>Name and date of birth are the same, other details differ.</p>
    : <p>Here: {here}. In the file: {there}.</p>;
}
