import { type ChangeEvent, useRef, useState } from 'react';
import { sentence } from '../../catalog/sentence.ts';
import type { Preference } from '../../core/merge.ts';
import { recordsToWrite } from '../../data/file/acceptImport.ts';
import { type ImportPreview, previewImport } from '../../data/file/preview.ts';
import { readEnvelope } from '../../data/file/readFile.ts';
import { useVault } from '../../state/records.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { fileSentence } from './fileSentence.ts';
import { mergeOnWriting } from './mergeOnWriting.ts';
import { PreviewTable } from './PreviewTable.tsx';
import { readHere } from './readHere.ts';

type Step =
  | { readonly at: 'start' }
  | { readonly at: 'reading' }
  | { readonly at: 'refused'; readonly text: string }
  | { readonly at: 'previewed'; readonly preview: ImportPreview }
  | { readonly at: 'done'; readonly text: string };

/** Brings a file in: looks at it, shows what it holds, asks, and then writes all of it or nothing. */
export function BringIn() {
  const vault = useVault();
  const [step, setStep] = useState<Step>({ at: 'start' });
  const [prefer, setPrefer] = useState<ReadonlyMap<string, Preference>>(new Map());
  const input = useRef<HTMLInputElement>(null);

  function begin(next: Step) {
    if (input.current) input.current.value = '';
    setPrefer(new Map());
    setStep(next);
  }

  async function look(event: ChangeEvent<HTMLInputElement>) {
    const file = event.currentTarget.files?.[0];
    if (!file) return;
    setStep({ at: 'reading' });
    const envelope = await readEnvelope(file);
    if (!envelope.ok) return begin({ at: 'refused', text: `${fileSentence(envelope.problem)} Nothing was changed.` });
    const here = readHere(vault);
    const preview = await previewImport(envelope.value, here.child, here.draft);
    if (here.problem()) return begin({ at: 'refused', text: here.problem() });
    setStep({ at: 'previewed', preview });
  }

  async function bringIn(preview: ImportPreview) {
    const { records, drafts } = recordsToWrite(preview, { prefer });
    const written = await vault.writeChildren(records, drafts, { merge: mergeOnWriting });
    if (!written.ok) return begin({ at: 'refused', text: `Nothing was changed. ${sentence(`vault.${written.problem.code}`)}` });
    begin({ at: 'done', text: records.length + drafts.length === 0 ? 'There was nothing new in the file.' : `Brought in. ${counted(records.length, 'child', 'children')} and ${counted(drafts.length, 'draft', 'drafts')} were written.` });
  }

  return (
    <section aria-labelledby="bring-in">
      <h2 id="bring-in">Bring a file in</h2>
      <TextField
        ref={input}
        label="File to bring in"
        help="A share, transfer or backup file from this app. You see what it holds before anything is written."
        type="file"
        accept=".json,application/json"
        onChange={(event) => void look(event)}
      />
      <div role="status">
        {step.at === 'reading' && <p>Reading the file…</p>}
        {step.at === 'done' && <Notice>{step.text}</Notice>}
      </div>
      {step.at === 'refused' && <Notice tone="problem" title="The file was not brought in." live>{step.text}</Notice>}
      {step.at === 'previewed' && (
        <>
          <PreviewTable preview={step.preview} prefer={prefer} onPrefer={(id, preference) => setPrefer(new Map(prefer).set(id, preference))} />
          <div className="row">
            <Button weight="first" onClick={() => void bringIn(step.preview)}>Import</Button>
            <Button onClick={() => begin({ at: 'start' })}>Cancel</Button>
          </div>
        </>
      )}
    </section>
  );
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
