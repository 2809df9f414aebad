import { type ChangeEvent, useRef, useState } from 'react';
import { Link } from 'wouter';
import { fileSentence } from '../../catalog/fileSentence.ts';
import { sentence } from '../../catalog/sentence.ts';
import type { Preference } from '../../core/merge.ts';
import { recordsToWrite } from '../../data/file/acceptImport.ts';
import { type ImportPreview, previewImport } from '../../data/file/preview.ts';
import { readEnvelope } from '../../data/file/readFile.ts';
import type { Vault } from '../../data/vault/vault.ts';
import { askToKeep } from '../../state/askToKeep.ts';
import { today } from '../../state/clock.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { useVault } from '../../state/records.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { counted, countedPacks } from './counted.ts';
import { mergeOnWriting } from './mergeOnWriting.ts';
import { PreviewTable } from './PreviewTable.tsx';
import { readHere } from './readHere.ts';
import { UNEXPECTED } from './unexpected.ts';

type Step =
  | { readonly at: 'start' | 'reading' | 'writing' }
  | { readonly at: 'refused' | 'done'; readonly text: string }
  | { readonly at: 'previewed'; readonly preview: ImportPreview };

/** Brings a file in: looks at it, shows what it holds, asks, and then writes all of it or nothing. */
export function BringIn() {
  const vault = useVault();
  const [builtIn] = useFrameworks().all;
  const [step, setStep] = useState<Step>({ at: 'start' });
  const [prefer, setPrefer] = useState<ReadonlyMap<string, Preference>>(new Map());
  const input = useRef<HTMLInputElement>(null);
  const run = useRef(0);

  function begin(next: Step) {
    if (input.current) input.current.value = '';
    setStep(next);
  }

  async function look(event: ChangeEvent<HTMLInputElement>) {
    const file = event.currentTarget.files?.[0];
    if (!file) return;
    run.current += 1;
    const mine = run.current;
    setStep({ at: 'reading' });
    const next = await lookAt(vault, file, builtIn?.id ?? '').catch((): Step => refused(UNEXPECTED));
    if (mine !== run.current) return; // another file was chosen meanwhile
    setPrefer(new Map());
    if (next.at === 'previewed') setStep(next);
    else begin(next);
  }

  async function bringIn(preview: ImportPreview) {
    setStep({ at: 'writing' });
    begin(await write(vault, preview, prefer).catch((): Step => refused(UNEXPECTED)));
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
        disabled={step.at === 'writing'}
        onChange={(event) => void look(event)}
      />
      <div role="status">
        {step.at === 'reading' && <p>Reading the file…</p>}
        {step.at === 'writing' && <p>Bringing the file in…</p>}
        {step.at === 'done' && <Notice>{step.text}</Notice>}
      </div>
      {step.at === 'refused' && <Notice tone="problem" title="The file was not brought in." live>{step.text}</Notice>}
      {step.at === 'previewed' && (
        <>
          <PreviewTable preview={step.preview} today={today()} prefer={prefer} onPrefer={(id, preference) => setPrefer(new Map(prefer).set(id, preference))} />
          {hasSomething(step.preview) && needsLock(vault, step.preview)
            ? (
              <Notice>
                <p>{sentence('lockFirst')} This file holds a child who is not an example.</p>
                <div className="row">
                  <Link className="button first" href="/lock">Set a passphrase</Link>
                  <Button onClick={() => begin({ at: 'start' })}>Cancel</Button>
                </div>
              </Notice>
            ) : hasSomething(step.preview)
            ? (
              <div className="row">
                <Button weight="first" onClick={() => void bringIn(step.preview)}>Import</Button>
                <Button onClick={() => begin({ at: 'start' })}>Cancel</Button>
              </div>
            )
            : (
              <>
                <p>There is nothing new in this file.</p>
                <p><Button onClick={() => begin({ at: 'start' })}>Close</Button></p>
              </>
            )}
        </>
      )}
    </section>
  );
}

async function lookAt(vault: Vault, file: File, builtIn: string): Promise<Step> {
  const envelope = await readEnvelope(file);
  if (!envelope.ok) return refused(`${fileSentence(envelope.problem)} Nothing was changed.`);
  const here = readHere(vault);
  const packs = await vault.packs();
  if (!packs.ok) return refused(sentence(`vault.${packs.problem.code}`));
  const preview = await previewImport(envelope.value, here.child, here.draft, { packs: packs.value.packs.map(({ content }) => content), builtIn });
  return here.problem() ? refused(here.problem()) : { at: 'previewed', preview };
}

async function write(vault: Vault, preview: ImportPreview, prefer: ReadonlyMap<string, Preference>): Promise<Step> {
  const { records, drafts, packs } = recordsToWrite(preview, { prefer });
  if (records.length + drafts.length + packs.length === 0) return { at: 'done', text: 'Nothing was written: what is here was kept.' };
  const written = await vault.writeChildren(records, drafts, { merge: mergeOnWriting, packs });
  if (!written.ok) return refused(`Nothing was changed. ${sentence(`vault.${written.problem.code}`)}`);
  askToKeep();
  return { at: 'done', text: `Brought in: ${counted({ child: records.length, draft: drafts.length, ...countedPacks(packs) })}.` };
}

function refused(text: string): Step {
  return { at: 'refused', text };
}

/** Whether a child would come in who is not invented, while the records are not locked. */
function needsLock({ protects }: Vault, preview: ImportPreview): boolean {
  return !protects && recordsToWrite(preview).records.some(({ example }) => !example);
}

/** Whether there is anything to write or to choose. */
function hasSomething(preview: ImportPreview): boolean {
  const { records, drafts, packs } = recordsToWrite(preview);
  return records.length + drafts.length + packs.length > 0 || preview.drafts.some(({ state }) => state === 'conflict');
}
