import { Link } from 'wouter';
import { dayInWords } from '../../core/day.ts';
import { panelsOf } from '../../core/panel/panels.ts';
import type { Review } from '../../core/review.ts';

/** The way to a sheet for a panel, and what the last panel said. Nothing before the first profile: there is nothing to show a panel yet. */
export function PanelLine({ childId, reviews, isClosed }: { childId: string; reviews: readonly Review[]; isClosed: boolean }) {
  if (reviews.length === 0) return null;
  const last = panelsOf(reviews).at(-1);
  return (
    <>
      {last && <p className="meta">{last.panel ?? 'A panel'}, {dayInWords(last.heldOn)}: {last.decided}{last.againBy && ` To be looked at again by ${dayInWords(last.againBy)}.`}</p>}
      <p className="row meta no-print"><Link href={`/panel/of/${childId}`}>Sheet for a panel</Link>{!isClosed && <Link href={`/children/${childId}/history`}>Write down what a panel said</Link>}</p>
    </>
  );
}
