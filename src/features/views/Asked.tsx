import { contributorName } from '../../catalog/viewQuestions.ts';
import { contribute, contributionsOf, withdraw } from '../../core/views/giveView.ts';
import { isWaiting } from '../../core/views/takeView.ts';
import type { LiveDraft } from '../../state/draft.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';

/** Who was asked by file and has not answered. */
export function Asked({ live: { draft, change } }: { live: Pick<LiveDraft, 'draft' | 'change'> }) {
  const tell = useSession((session) => session.tell);
  const waiting = contributionsOf(draft).filter(([, one]) => isWaiting(one));
  return waiting.length > 0 && (
    <section className="stack" aria-label="Asked, no answer yet">
      <h2>Asked, no answer yet</h2>
      <ul>
        {waiting.map(([id, one]) => (
          <li key={id}>
            {contributorName(one)}{' '}
            <Button weight="inline" onClick={() => {
              change((now) => withdraw(now, id));
              tell('Taken off the list. An answer can still be taken in.', { act: () => change((now) => contribute(now, id, one)) });
            }}>Take off the list<span className="visually-hidden">: {contributorName(one)}</span></Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
