import { useState } from 'react';
import { sentence } from '../../catalog/sentence.ts';
import { saveToDisk } from '../../data/file/download.ts';
import { readEnvelope } from '../../data/file/readFile.ts';
import { writeEnvelope } from '../../data/file/writeFile.ts';
import { thisInstant, today } from '../../state/clock.ts';
import { headerOf } from '../../state/live.ts';
import { useVault } from '../../state/records.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { allFrom } from './allFrom.ts';
import { fileSentence } from './fileSentence.ts';

/** Everything on this device in one file. */
export function BackUp() {
  const vault = useVault();
  const [told, setTold] = useState<{ tone: 'note' | 'problem'; text: string }>();
  const [busy, setBusy] = useState(false);

  async function backUp() {
    const header = await headerOf(vault);
    if (!header.ok) return setTold({ tone: 'problem', text: sentence(`vault.${header.problem.code}`) });
    setBusy(true);
    const damaged: string[] = [];
    const { blob, contents, fileName } = await writeEnvelope({
      kind: 'backup',
      exportedOn: today(),
      records: allFrom(vault.allRecords(), damaged),
      drafts: allFrom(vault.allDrafts(), damaged),
    });
    const readBack = await readEnvelope(blob);
    if (!readBack.ok) {
      setBusy(false);
      return setTold({ tone: 'problem', text: `The backup was not saved: it could not be read back. ${fileSentence(readBack.problem)}` });
    }
    saveToDisk(blob, fileName);
    const noted = await vault.noteBackup(thisInstant(), header.value.changesSinceBackup);
    setBusy(false);
    if (damaged.length > 0) setTold({ tone: 'problem', text: `${damaged.length} of the records could not be read and are not in the file. ${sentence('vault.damaged')}` });
    else if (!noted.ok) setTold({ tone: 'problem', text: sentence(`vault.${noted.problem.code}`) });
    else setTold({ tone: 'note', text: `${fileName} holds ${counted(contents.children, 'child', 'children')} with ${counted(contents.reviews, 'review', 'reviews')}. Look in the place where this browser puts downloads, and keep a copy away from this device.` });
  }

  return (
    <section aria-labelledby="back-up">
      <h2 id="back-up">Back up</h2>
      <p>One file with every child, review and draft on this device. Keep it somewhere safe: it is not locked yet, and anyone who has it can read it.</p>
      <p><Button disabled={busy} onClick={() => void backUp()}>Back up everything</Button></p>
      {told && <Notice tone={told.tone} live>{told.text}</Notice>}
    </section>
  );
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
