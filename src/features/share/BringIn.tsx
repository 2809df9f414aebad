import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { sentence } from '../../catalog/sentence.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { fullName } from '../../core/child.ts';
import { differingInDraft, differingInRecord } from '../../core/merge/differing.ts';
import { mergeDraft, mergeRecord } from '../../core/merge/merge.ts';
import { hasOthers } from '../../core/entry/otherFramework.ts';
import { type ImportChoices, lookedAt, recordsToWrite, type ToWrite } from '../../data/file/acceptImport.ts';
import type { Envelope } from '../../data/file/envelope.ts';
import type { ImportPreview, PacksHere } from '../../data/file/importPreview.ts';
import { previewImport } from '../../data/file/preview.ts';
import type { DirectoryEntry, Vault } from '../../data/vault/vault.ts';
import type { LeftOut, LookedAt } from '../../data/vault/writeOptions.ts';
import { askToKeep } from '../../state/askToKeep.ts';
import { thisInstant, today } from '../../state/clock.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { useVault } from '../../state/records.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { WorkBar } from '../../ui/WorkBar.tsx';
import { counted, countedPacks } from './counted.ts';
import { PreviewTable } from './PreviewTable.tsx';
import { ReadFileStep } from './ReadFileStep.tsx';
import { readHere } from './readHere.ts';
import { unchangedBy } from './unchangedBy.ts';
import { UNEXPECTED } from './unexpected.ts';
import { useFocusWhenLost } from './useFocusWhenLost.ts';

type Step =
  | { readonly at: 'start' }
  /** `sealed` of `of` children are ready to be written, all at once. */
  | { readonly at: 'writing'; readonly sealed: number; readonly of: number }
  | { readonly at: 'refused'; readonly text: string }
  /** `differing`: children about whom two devices say different things. */
  | { readonly at: 'done'; readonly text: string; readonly differing: readonly DirectoryEntry[] }
  /** `isLocked`: a secret opened the file. */
  | { readonly at: 'previewed'; readonly preview: ImportPreview; readonly deviceId: string; readonly isLocked: boolean };

/** Brings a file in: looks at it, shows what it holds, asks, and then writes all of it or nothing. */
export function BringIn() {
  const vault = useVault();
  const { of, all: [builtIn] } = useFrameworks();
  const [step, setStep] = useState<Step>({ at: 'start' });
  const [bringsBack, setBringsBack] = useState(false);
  // With another number the choosing begins anew, with no file in it.
  const [round, setRound] = useState(0);

  function begin(next: Step) {
    setRound(round + 1);
    setStep(next);
  }

  async function look(envelope: Envelope, { signal, isLocked }: { signal: AbortSignal; isLocked: boolean }): Promise<string | undefined> {
    const next = await lookAt(vault, envelope, { builtIn: builtIn?.id ?? '', of, isLocked, signal });
    if (signal.aborted) return undefined; // stopped, or another file was chosen meanwhile
    if (next.at === 'refused') return next.text;
    setBringsBack(false);
    setStep(next);
    return undefined;
  }

  async function bringIn(toWrite: ToWrite, preview: ImportPreview) {
    const of = toWrite.records.length;
    const known = lookedAt(preview);
    setStep({ at: 'writing', sealed: 0, of });
    begin(await write(vault, toWrite, { known, unchanged: unchangedBy(preview) }, (sealed) => setStep({ at: 'writing', sealed, of })).catch((): Step => refused(UNEXPECTED)));
  }

  const heading = useRef<HTMLHeadingElement>(null);
  useFocusWhenLost(heading, step.at);
  const erased = step.at === 'previewed' ? erasedIn(step.preview) : '';
  const choices: ImportChoices = step.at === 'previewed' && bringsBack ? { bringBack: { device: step.deviceId, now: Date.parse(thisInstant()) } } : {};
  const isLockedBackup = step.at === 'previewed' && step.preview.kind === 'backup' && step.isLocked;
  const toWrite = step.at === 'previewed' ? recordsToWrite(step.preview, choices) : undefined;
  const isSomething = step.at === 'previewed' && toWrite !== undefined && hasSomething(toWrite, unchangedBy(step.preview));

  return (
    <section aria-labelledby="bring-in">
      <h2 id="bring-in" ref={heading} tabIndex={-1}>Bring a file in</h2>
      <ReadFileStep
        key={round}
        label="File to bring in"
        help="A share, transfer or backup file from this app. You see what it holds before anything is written."
        refusal="The file was not brought in."
        disabled={step.at === 'writing'}
        takesLaunched
        onChosen={() => setStep({ at: 'start' })}
        onRead={look}
      />
      {step.at === 'writing' && step.of > MANY && <WorkBar progress={{ words: 'Bringing the file in…', done: step.sealed, of: step.of }} />}
      <div role="status">
        {step.at === 'writing' && step.of <= MANY && <p>Bringing the file in…</p>}
        {step.at === 'done' && (
          <Notice>
            <p>{step.text}</p>
            {step.differing.length > 0 && (
              <p>
                Two devices say different things, and both are kept. Open each and choose:{' '}
                {step.differing.map((child, at) => <span key={child.id}>{at > 0 && ', '}<Link href={`/children/${child.id}`}>{fullName(child)}</Link></span>)}.
              </p>
            )}
          </Notice>
        )}
      </div>
      {step.at === 'refused' && <Notice tone="problem" title="The file was not brought in." live>{step.text}</Notice>}
      {step.at === 'previewed' && toWrite && (
        <>
          <PreviewTable preview={step.preview} today={today()} />
          {erased && (
            <Checkbox
              label={`Bring back ${erased} erased from these records`}
              help="Without this they stay erased. Brought back, they are on every device again that brings these records in."
              checked={bringsBack}
              onChange={(event) => setBringsBack(event.currentTarget.checked)}
            />
          )}
          {isSomething && needsLock(vault, toWrite)
            ? (
              <Notice>
                <p>{sentence('lockFirst')} This file holds a child who is not an example.</p>
                {isLockedBackup && (
                  <p>This is a locked backup. Take over its records, and this device unlocks with the same passphrases and the same recovery key. Setting a passphrase makes new ones.</p>
                )}
                <div className="row">
                  {isLockedBackup && <Link className="button first" href="/lock/take-over">Take over its records</Link>}
                  <Link className={isLockedBackup ? 'button' : 'button first'} href="/lock">Set a passphrase</Link>
                  <Button onClick={() => begin({ at: 'start' })}>Cancel</Button>
                </div>
              </Notice>
            ) : isSomething
            ? (
              <div className="row">
                <Button weight="first" onClick={() => void bringIn(toWrite, step.preview)}>Import</Button>
                <Button onClick={() => begin({ at: 'start' })}>Cancel</Button>
              </div>
            )
            : (
              <>
                <p>Nothing to bring in: all of it is here already, or stays as it is here.</p>
                <p><Button onClick={() => begin({ at: 'start' })}>Close</Button></p>
              </>
            )}
        </>
      )}
    </section>
  );
}

async function lookAt(vault: Vault, envelope: Envelope, { builtIn, of, isLocked, signal }: Pick<PacksHere, 'builtIn' | 'of'> & { isLocked: boolean; signal: AbortSignal }): Promise<Step> {
  const here = readHere(vault);
  const [packs, erasures, directory, { vaultId, deviceId }] = await Promise.all([vault.packs(), vault.erasures(), vault.directory(), vault.header()]);
  if (!packs.ok) return refused(vaultSentence(packs.problem.code));
  if (!erasures.ok) return refused(vaultSentence(erasures.problem.code));
  const preview = await previewImport(
    envelope, here.child, here.draft, { packs: packs.value.packs.map(({ content }) => content), builtIn, ...(of && { of }) }, {
      vaultId, erasures: erasures.value, draftsOf: here.draftsOf, schoolKey: packs.value.schoolKey?.content, isEmpty: directory.ok && directory.value.every(({ example }) => example),
    }, signal,
  );
  return here.problem() ? refused(here.problem()) : { at: 'previewed', preview, deviceId, isLocked };
}

async function write(vault: Vault, { records: given, drafts: givenDrafts, ...along }: ToWrite, { known, unchanged }: { known: LookedAt; unchanged: ReadonlySet<string> }, onProgress: (sealed: number) => void): Promise<Step> {
  const { packs, erase } = along;
  let left: LeftOut = { gone: [], restricted: [], drafts: [] };
  const onLeftOut = (out: LeftOut) => { left = out; };
  const written = await vault.writeChildren(given, givenDrafts, { merge: mergeRecord, mergeDraft, ...along, lookedAt: known, onLeftOut, onProgress });
  if (!written.ok) return refused(`Nothing was changed. ${vaultSentence(written.problem.code)}`);
  const out = new Set([...left.gone, ...left.restricted, ...left.drafts]);
  const isIn = ({ id }: { readonly id: string }) => !out.has(id) && !unchanged.has(id);
  const [records, drafts] = [given.filter(isIn), givenDrafts.filter(isIn)];
  const alone = left.drafts.filter((id) => !givenDrafts.some((draft) => draft.id === id && out.has(draft.childId)));
  const gone = await goneOf(vault, erase);
  await vault.log({ kind: 'import', count: records.length, ...(records.length <= FEW && { children: records.map(({ id }) => id) }) });
  if (gone.length > 0) await vault.log({ kind: 'erase', count: gone.length, ...(gone.length <= FEW && { children: gone }) });
  askToKeep();
  const differing = [...new Set([
    ...records.filter((record) => differingInRecord(record).length > 0).map(({ id }) => id),
    ...drafts.filter((draft) => differingInDraft(draft).length > 0 || hasOthers(draft)).map(({ childId }) => childId),
  ])];
  const broughtIn = counted({ child: records.length, draft: drafts.length, ...countedPacks(packs) });
  return { at: 'done', differing: await listed(vault, differing), text: [
    ...(broughtIn ? [`Brought in: ${broughtIn}.`] : []),
    ...(gone.length > 0 ? [`Erased here as well: ${counted({ child: gone.length })}.`] : []),
    ...(left.gone.length > 0 ? [`Left out, because erased here since the file was looked at: ${counted({ child: left.gone.length })}.`] : []),
    ...(left.restricted.length > 0 ? [`Left as it is, because the record is not to be changed: ${counted({ child: left.restricted.length })}.`] : []),
    ...(alone.length > 0 ? [`Left out, because of what was done here since the file was looked at: ${counted({ draft: alone.length })}.`] : []),
    ...(gone.length < erase.length ? [`Not erased, because something was added here since the file was looked at: ${counted({ child: erase.length - gone.length })}.`] : []),
  ].join(' ') || 'Done.' };
}

async function listed(vault: Vault, ids: readonly string[]): Promise<readonly DirectoryEntry[]> {
  const directory = await vault.directory();
  return directory.ok && ids.length > 0 ? directory.value.filter(({ id }) => ids.includes(id)) : [];
}

/** Of children who were to go, those who did: one to whom something was added after the preview stays. */
async function goneOf(vault: Vault, ids: readonly string[]): Promise<readonly string[]> {
  const gone: string[] = [];
  for (const id of ids) {
    const read = await vault.readChild(id);
    if (read.ok && !read.value) gone.push(id);
  }
  return gone;
}

/** What the file would bring back if it was asked to, in words; drafts of children who stay erased go with them. Empty when there is nothing. */
function erasedIn({ children, drafts }: ImportPreview): string {
  const gone = new Set(children.flatMap(({ id, state }) => (state === 'erased' ? [id] : [])));
  const alone = drafts.filter(({ state, childId }) => state === 'erased' && !gone.has(childId)).length;
  const some = (count: number, one: string, many: string) => (count === 0 ? [] : [count === 1 ? `the ${one}` : `the ${count} ${many}`]);
  return [...some(gone.size, 'child', 'children'), ...some(alone, 'draft', 'drafts')].join(' and ');
}

/** From so many children on, writing takes long enough to show how far it is. */
const MANY = 200;

/** So many children are named in the record of what was done. */
const FEW = 20;

function refused(text: string): Step {
  return { at: 'refused', text };
}

/** Whether a child would come in who is not invented, while the records are not locked. */
function needsLock({ protects }: Vault, { records }: ToWrite): boolean {
  return !protects && records.some(({ example }) => !example);
}

/** Whether there is anything to write that somebody would see. */
function hasSomething({ records, drafts, packs, schoolKey, erase, erasures, finishedDrafts }: ToWrite, unchanged: ReadonlySet<string>): boolean {
  return schoolKey !== undefined || [...records, ...drafts].filter(({ id }) => !unchanged.has(id)).length + packs.length + erase.length + erasures.length + finishedDrafts.length > 0;
}
