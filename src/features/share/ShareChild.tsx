import { useMemo, useState } from 'react';
import { fileSentence } from '../../catalog/fileSentence.ts';
import { sentence } from '../../catalog/sentence.ts';
import { fullName } from '../../core/child.ts';
import { whatIsInside, whatWasLeftOut } from '../../core/inside.ts';
import { leastOf, type ShareMore } from '../../core/share.ts';
import { saveToDisk } from '../../data/file/download.ts';
import { readEnvelope } from '../../data/file/readFile.ts';
import { writeEnvelope } from '../../data/file/writeFile.ts';
import { today } from '../../state/clock.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { useDirectory, useDraftsOf, useRecord } from '../../state/live.ts';
import { useVault } from '../../state/records.tsx';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { InsideList } from './InsideList.tsx';
import { frameworksFor, packsFor } from './packsFor.ts';
import { privateWords } from './privateWords.ts';
import { UNEXPECTED } from './unexpected.ts';

const MORE: readonly { readonly value: keyof ShareMore; readonly label: string }[] = [
  { value: 'fullName', label: 'The full name' },
  { value: 'setting', label: 'The name of the setting' },
  { value: 'homeLanguages', label: 'Home languages' },
  { value: 'raters', label: 'Who gave the levels' },
  { value: 'upn', label: 'The UPN' },
];

/** One child in a file: the least that is needed, or everything for the next school. What is inside is listed first. */
export function ShareChild({ childId }: { childId?: string }) {
  const [chosen, setChosen] = useState(childId ?? '');
  const directory = useDirectory();
  // A trust may have tens of thousands: sorted once, and by a collator, which is many times quicker than localeCompare.
  const options = useMemo(() => {
    const { compare } = new Intl.Collator('en-GB');
    const children = directory?.ok ? directory.value.map((child) => ({ id: child.id, name: fullName(child) })) : [];
    return children.toSorted((a, b) => compare(a.name, b.name)).map(({ id, name }) => <option key={id} value={id}>{name}</option>);
  }, [directory]);
  return (
    <section aria-labelledby="share">
      <h2 id="share">Share one child</h2>
      <SelectField label="Child" value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
        <option value="">Choose a child</option>
        {options}
      </SelectField>
      {chosen !== '' && <ShareForm key={chosen} id={chosen} />}
    </section>
  );
}

function ShareForm({ id }: { id: string }) {
  const vault = useVault();
  const { of, all } = useFrameworks();
  const record = useRecord(id);
  const drafts = useDraftsOf(id);
  const [kind, setKind] = useState<'share' | 'transfer'>('share');
  const [added, setAdded] = useState<readonly string[]>([]);
  const [told, setTold] = useState<Told>();
  if (!record || !drafts) return null;
  if (!record.ok) return <Notice tone="problem">{sentence(`vault.${record.problem.code}`)}</Notice>;
  if (!record.value) return null;

  const whole = record.value;
  const kept = privateWords(whole, of);
  const more = kept.all ? [...MORE, { value: 'home' as const, label: `${kept.all}: only if the family says so` }] : MORE;
  const add: ShareMore = Object.fromEntries(more.map(({ value }) => [value, added.includes(value)]));
  const going = kind === 'share' ? leastOf(whole, of, add) : whole;
  const leftOut = kind === 'share' ? whatWasLeftOut(whole, going, of) : [];

  const draftsGoing = kind === 'transfer' && drafts.ok ? drafts.value.drafts : [];
  const frameworks = frameworksFor(going, draftsGoing, all);

  const choice = [kind, ...added].join(' ');
  const lacksDrafts = kind === 'transfer' && (!drafts.ok || drafts.value.damaged.length > 0);

  async function save(): Promise<Told> {
    const packs = await vault.packs();
    if (!packs.ok) return { tone: 'problem', choice, text: `The file was not saved. ${sentence(`vault.${packs.problem.code}`)}` };
    const { blob, fileName } = await writeEnvelope({
      kind,
      exportedOn: today(),
      records: [going],
      drafts: draftsGoing,
      packs: packsFor(frameworks, packs.value),
      ...(kind === 'share' && { leftOut: leftOut.map(({ code }) => code) }),
    });
    const readBack = await readEnvelope(blob);
    if (!readBack.ok) return { tone: 'problem', choice, text: `The file was not saved: it could not be read back. ${fileSentence(readBack.problem)}` };
    saveToDisk(blob, fileName);
    return { tone: 'note', choice, text: `${fileName} has been handed to this browser to save. It is not locked: anyone who has the file can read it.` };
  }

  async function share() {
    setTold(undefined);
    setTold(await save().catch((): Told => ({ tone: 'problem', choice, text: `The file was not saved. ${UNEXPECTED}` })));
  }

  return (
    <>
      <Choices
        legend="What to save"
        name="share-kind"
        stacked
        value={kind}
        options={[
          { value: 'share', label: 'Share the least', help: `For advice or a meeting: initials, no UPN${kept.none && `, ${kept.none}`}. You can add more.` },
          { value: 'transfer', label: 'Full transfer', help: 'For the next school: the whole record with every edition and draft.' },
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
          options={more}
          onChange={({ currentTarget: { value, checked } }) => {
            setTold(undefined);
            setAdded(checked ? [...added, value] : added.filter((one) => one !== value));
          }}
        />
      )}
      <InsideList title="What is inside" items={whatIsInside(going, of)} parts={kept.parts} frameworks={frameworks} />
      {leftOut.length > 0 && <InsideList title="What is left out" items={leftOut} parts={kept.parts} />}
      {kind === 'share' && (
        <p className="meta">
          Read the notes before you send them: other people’s names and nicknames stay in them. The family may ask to see everything that is held, also what is left out here.
        </p>
      )}
      {lacksDrafts && <Notice tone="problem">There are drafts of this child that cannot be read. They will not be in the file.</Notice>}
      <p><Button weight="first" onClick={() => void share()}>Share</Button></p>
      {told?.choice === choice && <Notice tone={told.tone} live>{told.text}</Notice>}
    </>
  );
}

/** What came of saving; it speaks of one choice, and goes with it. */
interface Told {
  readonly tone: 'note' | 'problem';
  readonly choice: string;
  readonly text: string;
}
