import { type FormEvent, useState } from 'react';
import { sentence } from '../../catalog/sentence.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { dayInWords } from '../../core/day.ts';
import { whatIsInside, whatWasLeftOut } from '../../core/share/inside.ts';
import { failed } from '../../core/result.ts';
import { leastOf } from '../../core/share/share.ts';
import type { ShareMore } from '../../core/share/shareMore.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { useDraftsOf, useRecord } from '../../state/live.ts';
import { useVault } from '../../state/records.tsx';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useFileLock } from './fileLock.ts';
import { FileProgressBar } from './FileProgressBar.tsx';
import { InsideList } from './InsideList.tsx';
import { LockFile } from './LockFile.tsx';
import { frameworksFor } from './packsFor.ts';
import { privateWords } from './privateWords.ts';
import { saveChild } from './saveChild.ts';
import { UNEXPECTED } from './unexpected.ts';
import { useWork } from './useWork.ts';

const MORE: readonly { readonly value: keyof ShareMore; readonly label: string }[] = [
  { value: 'fullName', label: 'The full name' },
  { value: 'setting', label: 'The name of the setting' },
  { value: 'homeLanguages', label: 'Home languages' },
  { value: 'raters', label: 'Who gave the levels, came to the meeting and does what was agreed' },
  { value: 'views', label: 'What the child, the family and others said' },
  { value: 'support', label: 'What is in place, without what it costs' },
  { value: 'upn', label: 'The UPN' },
];

const PURPOSES = ['Advice from a specialist', 'The annual review', 'A move to another school', 'The local authority asked for it', 'The family asked for it'];
const LOCKED = 'It is locked. Tell the other person the passphrase by phone or face to face, not in the message that brings the file: it is written down nowhere.';

/** What goes out of one child, whether it is locked, and what it is for. `begin`: what is chosen at first. */
export function ShareForm({ id, begin = 'share' }: { id: string; begin?: 'share' | 'transfer' | undefined }) {
  const vault = useVault();
  const { of, all } = useFrameworks();
  const record = useRecord(id);
  const drafts = useDraftsOf(id);
  const [kind, setKind] = useState<'share' | 'transfer'>(begin);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [told, setTold] = useState<Told>();
  const [purpose, setPurpose] = useState('');
  const lock = useFileLock();
  const work = useWork();
  if (!record || !drafts) return null;
  if (!record.ok) return <Notice tone="problem">{vaultSentence(record.problem.code)}</Notice>;
  if (!record.value || record.value.removedAt) return null; // a child in the bin is shared with nobody

  const whole = record.value;
  const kept = privateWords(whole, of);
  const more = kept.all ? [...MORE, { value: 'home' as const, label: `${kept.all}: only if the family says so` }] : MORE;
  const add: ShareMore = Object.fromEntries(more.map(({ value }) => [value, added.includes(value)]));
  const going = kind === 'share' ? leastOf(whole, of, add) : whole;
  const leftOut = kind === 'share' ? whatWasLeftOut(whole, going, of) : [];

  const draftsGoing = kind === 'transfer' && drafts.ok ? drafts.value.drafts : [];
  const frameworks = frameworksFor(going, draftsGoing, all);

  const choice = [kind, ...added, lock.locked].join(' ');
  const lacksDrafts = kind === 'transfer' && (!drafts.ok || drafts.value.damaged.length > 0);

  async function share(event: FormEvent) {
    event.preventDefault();
    if (work.busy || !lock.check()) return;
    setTold(undefined);
    const passphrase = lock.locked ? lock.passphrase : undefined;
    const file = { kind, record: going, drafts: draftsGoing, frameworks, leftOut: leftOut.map(({ code }) => code), passphrase, purpose };
    const saved = await work.start((task) => saveChild(vault, file, task).catch(() => failed(UNEXPECTED)));
    if (!saved) return;
    if (saved.ok) lock.forget();
    setTold(saved.ok
      ? { tone: 'note', choice, text: [`${saved.value.fileName} has been handed to this browser to save.`, lock.locked ? LOCKED : 'It is not locked: anyone who has the file can read it.', saved.value.remark].filter(Boolean).join(' ') }
      : { tone: 'problem', choice, text: `The file was not saved. ${saved.problem}` });
  }

  return (
    <form className="stack loose" noValidate onSubmit={(event) => void share(event)}>
      {whole.card.restrictedOn && <Notice title="Not to be changed.">{sentence('restricted', { since: dayInWords(whole.card.restrictedOn) })}</Notice>}
      <Choices
        legend="What to save"
        name="share-kind"
        stacked
        value={kind}
        options={[
          { value: 'share', label: 'Share the least', disabled: work.busy, help: `For advice or a meeting: initials, no UPN${kept.none && `, ${kept.none}`}. You can add more.` },
          { value: 'transfer', label: 'Full transfer', disabled: work.busy, help: 'For the next school: the whole record with every edition and draft.' },
        ]}
        onChange={(event) => {
          setTold(undefined);
          setKind(event.currentTarget.value === 'transfer' ? 'transfer' : 'share');
        }}
      />
      {kind === 'share' && (
        <Choices
          legend="Add to it"
          kind="checkbox"
          name="share-more"
          stacked
          value={added}
          options={more.map((one) => ({ ...one, disabled: work.busy }))}
          onChange={({ currentTarget: { value, checked } }) => {
            setTold(undefined);
            setAdded(checked ? [...added, value] : added.filter((one) => one !== value));
          }}
        />
      )}
      <InsideList title="What is inside" items={whatIsInside(going, of)} parts={kept.parts} frameworks={frameworks} />
      {leftOut.length > 0 && <InsideList title="What is left out" items={leftOut} parts={kept.parts} isFolded />}
      {kind === 'share' && (
        <p className="meta">
          Read the notes before you send them: other people’s names and nicknames stay in them. The family may ask to see everything that is held, also what is left out here.
        </p>
      )}
      {lacksDrafts && <Notice tone="problem">There are drafts of this child that cannot be read. They will not be in the file.</Notice>}
      <TextField
        label="What is it for?"
        optional
        help="Write no names here. It is written into the record of this device, beside the day and the name of the file. It does not go into the file."
        list="share-purposes"
        maxLength={200}
        autoComplete="off"
        value={purpose}
        onChange={(event) => setPurpose(event.currentTarget.value)}
      />
      <datalist id="share-purposes">{PURPOSES.map((one) => <option key={one}>{one}</option>)}</datalist>
      <LockFile lock={lock} disabled={work.busy} />
      <p><Button type="submit" weight="first" aria-disabled={work.busy || undefined}>Share</Button></p>
      {work.busy && <FileProgressBar progress={work.progress} opening="Saving the file…" onStop={work.stop} />}
      {told?.choice === choice && <Notice tone={told.tone} live>{told.text}</Notice>}
    </form>
  );
}

/** What came of saving; it speaks of one choice, and goes with it. */
interface Told {
  readonly tone: 'note' | 'problem';
  readonly choice: string;
  readonly text: string;
}
