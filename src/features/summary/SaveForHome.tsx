import { useRef, useState } from 'react';
import { sentence } from '../../catalog/sentence.ts';
import type { Speaker } from '../../catalog/speaker.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { ChildRecord } from '../../core/child.ts';
import type { PageFacts } from '../../core/family/familyPage.ts';
import type { PageDocument } from '../../core/family/pageDocument.ts';
import { today } from '../../state/clock.ts';
import { useVault } from '../../state/records.tsx';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { type ChosenPassphrase, NO_PASSPHRASE, passphraseProblems } from '../../ui/chosenPassphrase.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PassphraseChoice } from '../../ui/PassphraseChoice.tsx';
import { AnswerComesBack } from './AnswerComesBack.tsx';
import { NeedsPicture } from './NeedsPicture.tsx';

interface Props {
  child: ChildRecord;
  document: PageDocument;
  facts: PageFacts;
  english: Speaker;
  beside?: Speaker;
  withSymbols: boolean;
  /** Whether the page speaks to the child or young person, who then answers in it. */
  asYou: boolean;
}

/** `passphrase`: one that was made up here, told once more, for nobody else knows it. */
type Outcome = { readonly saved: string; readonly locked: boolean; readonly passphrase?: string; readonly remark?: string } | { readonly refused: string };

/** A fault of the app, or of the browser, that has no sentence of its own: a part of the app that could not be fetched, say. */
const BROKEN = 'Something went wrong in the app while the file was made. Try again; if that does not help, load the page again.';

/** The page as one file for a phone, which needs no app and no network; locked unless somebody chooses otherwise. */
export function SaveForHome({ child, document, facts, english, beside, withSymbols, asYou }: Props) {
  const vault = useVault();
  const [locked, setLocked] = useState(vault.protects && !child.example);
  const [chosen, setChosen] = useState<ChosenPassphrase>(NO_PASSPHRASE);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const drawing = useRef<HTMLDivElement>(null);
  const problems = tried && locked ? passphraseProblems(chosen) : {};
  const hasPicture = document.sections.some(({ items }) => items.some(({ kind }) => kind === 'picture'));

  async function save() {
    setTried(true);
    setOutcome(undefined);
    if (busy || (locked && Object.keys(passphraseProblems(chosen)).length > 0)) return;
    setBusy(true);
    try {
      setOutcome(await made());
    } catch {
      setOutcome({ refused: BROKEN });
    } finally {
      setBusy(false);
    }
  }

  async function made(): Promise<Outcome> {
    const [wide, narrow] = [...drawing.current?.querySelectorAll('svg') ?? []].map((svg) => svg.outerHTML);
    // Fetched only by whoever saves one.
    const [{ homeDocument }, { saveHome }] = await Promise.all([import('./homeDocument.ts'), import('./saveHome.ts')]);
    const page = await homeDocument({ document, facts, english, beside, withSymbols, role: asYou ? 'child' : 'parent', madeOn: today(), ...(wide && narrow && { picture: { wide, narrow } }) });
    const saved = await saveHome(page, locked ? { passphrase: chosen.passphrase, title: english.phrase('private') } : undefined);
    if (!saved.ok) return { refused: saved.problem };
    const purpose = `${document.page === 'child' ? 'The child’s page' : 'Page for the family'}, ${locked ? 'locked' : 'not locked'}`;
    // The file is saved by now, whatever becomes of the line about it.
    const remark = await vault.log({ kind: 'share', children: [child.id], count: 1, file: saved.value, purpose })
      .then((logged) => (logged.ok ? undefined : vaultSentence(logged.problem.code)), () => 'Something went wrong in the app.');
    setChosen(NO_PASSPHRASE);
    setTried(false);
    return { saved: saved.value, locked, ...(locked && chosen.madeUp && { passphrase: chosen.passphrase }), ...(remark && { remark }) };
  }

  return (
    <details>
      <summary>Save<span className="visually-hidden"> as a file for a phone</span></summary>
      <div className="stack">
        <p>A file for a phone, that opens in a web browser, with no app and no network. It can be read aloud where the device has a voice, made larger or dark, and answered.</p>
        <Choices
          stacked legend="Lock the file" name="lock-home" value={locked ? 'locked' : 'open'}
          options={[
            { value: 'locked', label: 'Lock it with a passphrase', help: 'Nobody can read it without. It needs a recent web browser; where a phone only shows a preview of files, as an iPhone or iPad often does, it cannot be opened.' },
            { value: 'open', label: 'Without a passphrase', help: `Anyone who gets hold of the file can read it: ${child.card.firstName}’s first name and all that stands on this page. The same goes for an answer that is saved from it. It can also be read where a phone only shows a preview.` },
          ]}
          onChange={(event) => setLocked(event.currentTarget.value === 'locked')}
        />
        {locked && (
          <PassphraseChoice
            label="Passphrase for this page" why="The answer opens with it too." chosen={chosen} onChange={setChosen}
            problems={{ passphrase: problems.passphrase && sentence(problems.passphrase), again: problems.again && sentence(problems.again) }}
          />
        )}
        <p><Button aria-disabled={busy || undefined} onClick={() => void save()}>Save the file</Button></p>
        <div role="status">
          {busy && <p>Making the file…</p>}
          {outcome && 'saved' in outcome && (
            <Notice title="The file was handed to this browser to save.">
              <p>{outcome.saved}. {outcome.locked ? 'Give it to the family in one way, and tell the passphrase in another: by phone, or in person.' : 'It is not locked: anyone who has the file can read it.'}</p>
              {outcome.passphrase && <p>Its passphrase is <strong className="code">{outcome.passphrase}</strong>. Once you leave this page nobody can tell it to you again.</p>}
              {outcome.remark && <p>It could not be written into the record of this device. {outcome.remark}</p>}
            </Notice>
          )}
        </div>
        {outcome && 'refused' in outcome && <Notice tone="problem" title="Nothing was saved." live>{outcome.refused}</Notice>}
        <AnswerComesBack childId={child.id} />
        {hasPicture && <div hidden ref={drawing}><NeedsPicture facts={facts} english={english} /></div>}
      </div>
    </details>
  );
}
