import { type FormEvent, useMemo, useState } from 'react';
import { sentence } from '../catalog/sentence.ts';
import { done, failed, type Result } from '../core/result.ts';
import { saveToDisk } from '../data/file/download.ts';
import { deriveInWorker } from '../data/lock/deriveKey.ts';
import type { Lock } from '../data/lock/lock.ts';
import { createTrialLock } from '../data/lock/trialLock.ts';
import type { SecondCopy } from '../data/vault/secondCopy.ts';
import { keySentence } from '../features/lock/keySentence.ts';
import type { Person, Secret } from '../features/lock/keys.ts';
import { Proof, useProving } from '../features/lock/Proof.tsx';
import { counted } from '../features/share/counted.ts';
import { FileProgressBar } from '../features/share/FileProgressBar.tsx';
import { makeBackup } from '../features/share/makeBackup.ts';
import { UNEXPECTED } from '../features/share/unexpected.ts';
import { type Task, useWork } from '../features/share/useWork.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { keysWith } from './keysWith.ts';

const KEYS = keysWith(deriveInWorker);

/** Saves what the second copy holds as a backup, without any database: the last way out where the browser gives none. */
export function SaveSecondCopy({ copy }: { copy: SecondCopy }) {
  const { lock } = copy.header;
  const people = useMemo(() => (lock === 'sealed' ? KEYS.people(copy.header.keyring) : done([])), [copy, lock]);
  return (
    <section className="stack" aria-labelledby="save-copy">
      <h2 id="save-copy">Save what the second copy holds</h2>
      <p>
        One file with every child, review, draft and installed framework in it, for another browser or device.{' '}
        {lock === 'sealed' ? 'It is locked: it opens with the passphrases and the recovery key of these records.' : 'It is not locked, as these records are not: anyone who has it can read it.'}
      </p>
      {people.ok ? <SaveForm copy={copy} people={people.value} /> : <Notice tone="problem">{keySentence(people.problem)}</Notice>}
    </section>
  );
}

function SaveForm({ copy, people }: { copy: SecondCopy; people: readonly Person[] }) {
  const proving = useProving(people);
  const work = useWork();
  const [told, setTold] = useState<Told>();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (work.busy) return;
    setTold(undefined);
    const secret = people.length > 0 ? proving.check() : 'none';
    if (!secret) return;
    const next = await work.start((task) => save(copy, secret, task).catch((): Told => notSaved(UNEXPECTED)));
    if (next) setTold(next);
  }

  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      {people.length > 0 && <Proof people={people} proving={proving} label="Passphrase" />}
      <p><Button type="submit" disabled={work.busy}>Save what the second copy holds</Button></p>
      {work.busy && <FileProgressBar progress={work.progress} opening="Opening the second copy…" onStop={work.stop} />}
      {told && <Outcome {...told} />}
    </form>
  );
}

interface Told {
  readonly tone: 'note' | 'problem';
  readonly title: string;
  readonly lines: readonly string[];
}

function Outcome({ tone, title, lines }: Told) {
  return <Notice tone={tone} title={title} live>{lines.map((line) => <p key={line}>{line}</p>)}</Notice>;
}

/** As "Back up everything" does it, but that nothing can be written down of it here. */
async function save(copy: SecondCopy, secret: Secret | 'none', { signal, onProgress }: Task): Promise<Told> {
  const lock = await lockOf(copy, secret);
  if (!lock.ok) return notSaved(lock.problem);
  const records = await copy.open(lock.value);
  const made = await makeBackup(records, onProgress, signal);
  if (!made.ok) return made.problem.code === 'stopped' ? { tone: 'note', title: 'Stopped.', lines: ['Nothing was saved.'] } : notSaved(made.problem.text);
  const { blob, fileName, contents, leftOut } = made.value;
  saveToDisk(blob, fileName);
  const { unread, earlier } = records.met;
  const missing = counted(leftOut);
  const held = [counted({ child: contents.children, review: contents.reviews }, ' with ') || 'no children', counted({ draft: contents.drafts })].filter(Boolean).join(' and ');
  return {
    tone: missing || earlier.length > 0 ? 'problem' : 'note',
    title: missing ? 'The backup is made, but it is not whole.' : 'The backup is made.',
    lines: [
      `${fileName} was read back and holds ${held}. Look in the place where this browser puts downloads, and keep a copy away from this device.`,
      ...(missing ? [`Not in it, because they cannot be read: ${missing}${unread.length > 0 ? ` (${unread.join(', ')})` : ''}.`] : []),
      ...(earlier.length > 0 ? [`In it as they were earlier, because what was newer cannot be read: ${earlier.join(', ')}.`] : []),
      `To go on, open this app in another browser or on another device and bring the file in: ${records.protects ? 'under Settings, Set a passphrase, Take over its records' : 'under Files'}.`,
    ],
  };
}

async function lockOf({ header: { vaultId, keyring } }: SecondCopy, secret: Secret | 'none'): Promise<Result<Lock, string>> {
  if (secret === 'none') return done(createTrialLock());
  const opened = await KEYS.open({ vaultId, keyring }, secret);
  if (opened.ok) return opened;
  return failed(secret.kind === 'recoveryKey' && opened.problem.code === 'wrongSecret' ? sentence('key.wrongRecoveryKey') : keySentence(opened.problem));
}

function notSaved(why: string): Told {
  return { tone: 'problem', title: 'Nothing was saved.', lines: [why] };
}
