import { Link } from 'wouter';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import vocabulary from '../../catalog/vocabulary.json';
import { inBinUntil } from '../../core/bin.ts';
import { fullName } from '../../core/child.ts';
import { dayInWords, isDay } from '../../core/day.ts';
import type { Result } from '../../core/result.ts';
import type { VaultProblem } from '../../data/vault/vault.ts';
import { eraseDraft, putDraftBack } from '../../state/bin.ts';
import { instantInWords } from '../../state/clock.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { type Bin, useRestricted } from '../../state/useBin.ts';
import { Button } from '../../ui/Button.tsx';
import { focusPage } from '../../ui/focusPage.ts';
import { Table } from '../../ui/Table.tsx';
import { EraseNow } from './EraseNow.tsx';
import { NotErased } from './NotErased.tsx';

/** The drafts in the bin whose child is not, each with the way back and the way out. */
export function BinnedDrafts({ drafts }: Pick<Bin, 'drafts'>) {
  const vault = useVault();
  const tell = useSession((session) => session.tell);
  const restricted = useRestricted([...new Set(drafts.map(({ child }) => child.id))]);
  const after = (answer: Result<void, VaultProblem>, done: string) => {
    if (answer.ok) focusPage(); // the row goes, and the button with it
    tell(answer.ok ? done : vaultSentence(answer.problem.code));
  };

  return (
    <section aria-labelledby="binned-drafts">
      <h2 id="binned-drafts">Drafts</h2>
      <Table
        caption="Drafts in the bin"
        hideCaption
        head={['Draft', 'Thrown away', 'Can be put back until', 'What you can do']}
        rows={drafts.map(({ draft, child }) => {
          const { removedAt = '', reviewedOn } = draft;
          const since = restricted.get(child.id);
          const kind = vocabulary.reviewKind[draft.kind];
          const on = isDay(reviewedOn) ? dayInWords(reviewedOn) : 'no date yet';
          const name = `${kind} of ${fullName(child)}, ${on}`;
          return {
            key: draft.id,
            heading: <>{kind} of <Link href={`/children/${child.id}`}>{fullName(child)}</Link>, {on}</>,
            cells: [
              instantInWords(removedAt),
              since ? <NotErased key="until" since={since} /> : dayInWords(inBinUntil(removedAt)),
              <div key="do" className="row">
                <Button onClick={() => void putDraftBack(vault, draft).then((answer) => after(answer, 'The draft is back, as it was.'))}>
                  Put back <span className="visually-hidden">{name}</span>
                </Button>
                {!since && (
                  <EraseNow of={name} title="Erase this draft for good?" onErase={async () => after(await eraseDraft(vault, draft), 'The draft is erased from this device.')}>
                    <p>
                      Everything in it goes. Finished profiles stay. A backup of these records from before does not bring it back. Where it was changed on another
                      device and that was not known here, it comes back from there.
                    </p>
                  </EraseNow>
                )}
              </div>,
            ],
          };
        })}
      />
    </section>
  );
}
