import { useState } from 'react';
import { fileSentence } from '../../catalog/fileSentence.ts';
import { sentence } from '../../catalog/sentence.ts';
import { saveToDisk } from '../../data/file/download.ts';
import { readEnvelope } from '../../data/file/readFile.ts';
import { writeEnvelope } from '../../data/file/writeFile.ts';
import type { Vault } from '../../data/vault/vault.ts';
import { thisInstant, today } from '../../state/clock.ts';
import { headerOf } from '../../state/live.ts';
import { useVault } from '../../state/records.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { counted } from './counted.ts';
import { everythingIn } from './everything.ts';
import { UNEXPECTED } from './unexpected.ts';

/** Everything on this device in one file. */
export function BackUp() {
  const vault = useVault();
  const [told, setTold] = useState<Told>();
  const [busy, setBusy] = useState(false);

  async function backUp() {
    setBusy(true);
    setTold(undefined);
    setTold(await save(vault).catch((): Told => notSaved(UNEXPECTED)));
    setBusy(false);
  }

  return (
    <section aria-labelledby="back-up">
      <h2 id="back-up">Back up</h2>
      <p>One file with every child, review, draft and installed framework on this device. Keep it somewhere safe: it is not locked yet, and anyone who has it can read it.</p>
      <p><Button disabled={busy} onClick={() => void backUp()}>Back up everything</Button></p>
      {told && <Notice tone={told.tone} live>{told.text}</Notice>}
    </section>
  );
}

interface Told {
  readonly tone: 'note' | 'problem';
  readonly text: string;
}

/** The device only counts as backed up when nothing was left out: else people would lean on a file with a gap. */
async function save(vault: Vault): Promise<Told> {
  const header = await headerOf(vault);
  if (!header.ok) return notSaved(sentence(`vault.${header.problem.code}`));
  const packs = await vault.packs();
  if (!packs.ok) return notSaved(sentence(`vault.${packs.problem.code}`));
  const everything = everythingIn(vault);
  const { blob, contents, fileName } = await writeEnvelope({
    kind: 'backup', exportedOn: today(), records: everything.records, drafts: everything.drafts, packs: packs.value.packs.map(({ content }) => content),
  });
  const problem = everything.problem();
  if (problem) return notSaved(sentence(`vault.${problem.code}`));
  const readBack = await readEnvelope(blob);
  if (!readBack.ok) return notSaved(`It could not be read back. ${fileSentence(readBack.problem)}`);
  saveToDisk(blob, fileName);
  const leftOut = counted({ ...everything.leftOut(), framework: packs.value.damaged.length });
  if (leftOut) {
    return { tone: 'problem', text: `${fileName} was handed to this browser to save, but it is not whole. Not in it, because they cannot be read: ${leftOut}. ${sentence('vault.damaged')}` };
  }
  const noted = await vault.noteBackup(thisInstant(), header.value.changesSinceBackup);
  if (!noted.ok) return { tone: 'problem', text: sentence(`vault.${noted.problem.code}`) };
  const held = counted({ child: contents.children, review: contents.reviews }, ' with ') || 'no children';
  return { tone: 'note', text: `${fileName} holds ${held}. Look in the place where this browser puts downloads, and keep a copy away from this device.` };
}

function notSaved(why: string): Told {
  return { tone: 'problem', text: `The backup was not saved. ${why}` };
}
