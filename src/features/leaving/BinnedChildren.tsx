import { Link } from 'wouter';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { inBinUntil } from '../../core/bin.ts';
import { fullName } from '../../core/child.ts';
import { dayInWords } from '../../core/day.ts';
import type { Result } from '../../core/result.ts';
import type { DirectoryEntry, VaultProblem } from '../../data/vault/vault.ts';
import { eraseChildren, putChildrenBack } from '../../state/bin.ts';
import { instantInWords } from '../../state/clock.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { useRestricted } from '../../state/useBin.ts';
import { Button } from '../../ui/Button.tsx';
import { focusPage } from '../../ui/focusPage.ts';
import { Table } from '../../ui/Table.tsx';
import { EraseNow } from './EraseNow.tsx';
import { NotErased } from './NotErased.tsx';

/** The children in the bin, the latest first, each with the way back and the way out. */
export function BinnedChildren({ entries }: { entries: readonly DirectoryEntry[] }) {
  const vault = useVault();
  const tell = useSession((session) => session.tell);
  const after = (answer: Result<void, VaultProblem>, done: string) => {
    if (answer.ok) focusPage(); // the row goes, and the button with it
    tell(answer.ok ? done : vaultSentence(answer.problem.code));
  };
  const restricted = useRestricted(entries.map(({ id }) => id));
  const inOrder = entries.toSorted((one, other) => (other.removedAt ?? '').localeCompare(one.removedAt ?? ''));

  return (
    <section aria-labelledby="binned-children">
      <h2 id="binned-children">Children</h2>
      <Table
        caption="Children in the bin"
        hideCaption
        head={['Child', 'Thrown away', 'Can be put back until', 'What you can do']}
        rows={inOrder.map((child) => {
          const { id, removedAt = '', reviewCount } = child;
          const since = restricted.get(id);
          return {
            key: id,
            heading: <><Link href={`/children/${id}`}>{fullName(child)}</Link>{child.example && <span className="meta">, example</span>}</>,
            cells: [
              instantInWords(removedAt),
              since ? <NotErased key="until" since={since} /> : dayInWords(inBinUntil(removedAt)),
              <div key="do" className="row">
                <Button onClick={() => void putChildrenBack(vault, [id]).then((answer) => after(answer, 'The child is back, with everything as it was.'))}>
                  Put back <span className="visually-hidden">{fullName(child)}</span>
                </Button>
                {!since && (
                  <EraseNow
                    of={fullName(child)}
                    title="Erase this child for good?"
                    onErase={async () => after(await eraseChildren(vault, [id]), 'The child is erased from this device.')}
                  >
                    <p>It is about <strong>{fullName(child)}</strong>. The card goes, with {reviewCount === 1 ? '1 finished review' : `${reviewCount} finished reviews`} and every draft.</p>
                  </EraseNow>
                )}
                <Link href={`/children/${id}/everything`}>Everything held <span className="visually-hidden">about {fullName(child)}</span></Link>
              </div>,
            ],
          };
        })}
      />
    </section>
  );
}
