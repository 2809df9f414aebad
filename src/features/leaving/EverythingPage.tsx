import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { type ChildRecord, fullName } from '../../core/child.ts';
import { saveToDisk } from '../../data/file/download.ts';
import { useDraftsOf } from '../../state/live.ts';
import { useVault } from '../../state/records.tsx';
import { today } from '../../state/clock.ts';
import { useLogged } from '../../state/useLogged.ts';
import { Button } from '../../ui/Button.tsx';
import { Crumb } from '../../ui/Crumb.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { accessCopyData } from './accessCopyData.ts';
import { Everything } from './Everything.tsx';
import { pageFile } from './pageFile.ts';

/** Everything held about one child, to be read, printed and saved when the family or the young person asks for it (R-J6, F137). */
export function EverythingPage({ child }: { child: ChildRecord }) {
  const vault = useVault();
  const drafts = useDraftsOf(child.id);
  const logged = useLogged();
  const article = useRef<HTMLElement>(null);
  const [told, setTold] = useState<{ readonly tone: 'note' | 'problem'; readonly text: string }>();
  if (!drafts || !logged) return <p className="meta" role="status">One moment…</p>;
  const held = drafts.ok ? [...drafts.value.drafts, ...drafts.value.inBin] : [];

  async function save(make: () => Promise<{ blob: Blob; fileName: string } | string>) {
    setTold(undefined);
    const made = await make().catch(() => 'Something went wrong in this browser that the app did not expect. Reload this page and try again.');
    if (typeof made === 'string') return setTold({ tone: 'problem', text: `The file was not saved. ${made}` });
    saveToDisk(made.blob, made.fileName);
    const noted = await vault.log({ kind: 'accessCopy', children: [child.id], count: 1, file: made.fileName });
    setTold(noted.ok
      ? { tone: 'note', text: `${made.fileName} has been handed to this browser to save. It is not locked: anyone who has the file can read it.` }
      : { tone: 'problem', text: `${made.fileName} was handed to this browser to save, and that could not be written into the local record. ${vaultSentence(noted.problem.code)}` });
  }

  const savePage = () => save(async () => {
    if (!article.current) throw new Error('the page is there when its button is pressed');
    return pageFile(article.current, child.id, today());
  });

  return (
    <div className="stack">
      <div className="no-print stack">
        <Crumb><Link href={`/children/${child.id}`}>{fullName(child.card)}</Link></Crumb>
        <h1>Everything held about this child</h1>
        <p>
          For when the young person, or a parent, asks to see what is held. A school answers within one month; a maintained school shows parents the educational record
          within 15 school days. Check with your data protection lead which it is, and who may ask.
        </p>
        <Notice title="Before you give it to anybody: look for other people.">
          Notes may name brothers and sisters, other pupils, or somebody who spoke in confidence. Read every note below. What is about somebody else is taken out of the
          copy that is given, or they are asked first. This app does not take it out by itself.
        </Notice>
        {!drafts.ok && <Notice tone="problem" title="The drafts could not be read.">{vaultSentence(drafts.problem.code)}</Notice>}
        {drafts.ok && drafts.value.damaged.length > 0 && (
          <Notice tone="problem" title="Not all of it is here.">{`Drafts that cannot be read: ${drafts.value.damaged.length}.`}</Notice>
        )}
        <p className="row">
          <Button onClick={() => window.print()}>Print</Button>
          <Button onClick={() => void savePage()}>Save as a page to read</Button>
          <Button onClick={() => void save(() => accessCopyData(vault, child, held, today()))}>Save as data</Button>
        </p>
        <p className="meta">The page opens in any browser, with no app. The data is the form that other systems and this app can read.</p>
        {told && <Notice tone={told.tone} live>{told.text}</Notice>}
      </div>
      <Everything ref={article} child={child} drafts={held} lines={logged.ok ? logged.value.filter(({ children }) => children?.includes(child.id)) : []} />
    </div>
  );
}
