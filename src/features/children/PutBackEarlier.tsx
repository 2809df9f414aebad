import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { type ChildRecord, fullName } from '../../core/child.ts';
import { reviewsOf } from '../../core/review.ts';
import { instantInWords } from '../../state/clock.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** Of a record that cannot be read: offers an earlier state from the second copy, if it has one. Nothing is put back unasked. */
export function PutBackEarlier({ id }: { id: string }) {
  const vault = useVault();
  const tell = useSession((session) => session.tell);
  const [earlier, setEarlier] = useState<ChildRecord>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let here = true;
    void vault.earlierState(id).then((found) => { if (here && found.ok) setEarlier(found.value); });
    return () => { here = false; };
  }, [vault, id]);
  if (!earlier) return null;
  const when = whenInWords(earlier);

  async function putBack(record: ChildRecord) {
    setBusy(true);
    const written = await vault.writeChildren([record], []);
    setBusy(false);
    if (written.ok) void vault.log({ kind: 'repair', count: 1 });
    tell(written.ok ? `The record is back as it was${when && ` on ${when}`}. What was changed after that is not in it.` : vaultSentence(written.problem.code));
  }

  const reviews = reviewsOf(earlier.events).length;
  return (
    <Notice title="The second copy holds an earlier state of this record." live>
      <p>
        <bdi>{fullName(earlier.card)}</bdi>, {reviews === 1 ? '1 review' : `${reviews} reviews`}{when && <>, last changed on {when}</>}. What was changed after that is not in it; a newer backup may hold it, to be brought in under{' '}
        <Link href="/share">Files</Link>.
      </p>
      <p><Button weight="first" disabled={busy} onClick={() => void putBack(earlier)}>Put back how it was{when && ` on ${when}`}</Button></p>
    </Notice>
  );
}

/** When a record was last changed, as far as it says so itself: numbers of changes are instants, unless a clock went back. */
function whenInWords({ events, versions }: ChildRecord): string {
  const changes = Object.values(versions?.seen ?? {}).filter((number) => number > FIRST_INSTANT);
  const latest = Math.max(0, ...changes, ...events.map(({ happenedAt }) => Date.parse(happenedAt) || 0));
  return latest > 0 ? instantInWords(new Date(latest).toISOString()) : '';
}

/** Before this app was made: smaller numbers are no instants (2020-09-13). */
const FIRST_INSTANT = 1_600_000_000_000;
