import { useState } from 'react';
import { sentence } from '../../catalog/sentence.ts';
import { failed } from '../../core/result.ts';
import { useCouncilSetting } from '../../state/councilSetting.ts';
import { useVault } from '../../state/records.tsx';
import { Button } from '../../ui/Button.tsx';
import { NO_PASSPHRASE, type PassphraseProblems, passphraseProblems } from '../../ui/chosenPassphrase.ts';
import { Choices } from '../../ui/Choices.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PassphraseChoice } from '../../ui/PassphraseChoice.tsx';
import type { PutTogether } from './forPutTogether.ts';
import { type SaveAs, saveForCouncil } from './forSave.ts';
import { useTask } from '../../state/task.ts';
import { WorkBar } from '../../ui/WorkBar.tsx';

/** Saves what was put together: locked unless somebody says otherwise, or as lines for a database, which are never locked. */
export function ForSaving({ made }: { made: PutTogether }) {
  const vault = useVault();
  const saved = useCouncilSetting((setting) => setting.saved);
  const [locked, setLocked] = useState(true);
  const [chosen, setChosen] = useState(NO_PASSPHRASE);
  const [problems, setProblems] = useState<PassphraseProblems>({});
  const [told, setTold] = useState<{ readonly tone: 'note' | 'problem'; readonly text: string }>();
  const task = useTask();
  const said = (code: keyof PassphraseProblems) => problems[code] && sentence(problems[code]);

  async function save(as: SaveAs) {
    if (task.progress) return;
    setTold(undefined);
    const words = 'Saving the file…';
    // What came of it counts, also where somebody pressed Stop when it was saved already.
    let result: Awaited<ReturnType<typeof saveForCouncil>> | undefined;
    await task.start(words, async ({ signal, tell }) => {
      let isSure = false;
      const onSure = () => {
        isSure = true;
        tell({ words, done: 0, of: 0, isSure });
      };
      try {
        result = await saveForCouncil(vault, made, as, { signal, tell: (done, of) => tell({ words, done, of }), onSure });
      } catch (error) {
        if (signal.aborted && !isSure) throw error;
        result = failed('Something went wrong in this app. Try again.');
      }
    });
    if (!result) return setTold({ tone: 'note', text: 'Stopped. Nothing was saved.' });
    if (!result.ok) return setTold({ tone: 'problem', text: `The file was not saved. ${result.problem}` });
    saved(made.file.school.name, made.file.recipient);
    const isSealed = as.kind === 'file' && as.passphrase !== undefined;
    return setTold({ tone: 'note', text: [
      `${result.value.fileName} has been handed to this browser to save.`,
      isSealed ? 'Tell them the passphrase by phone or face to face, not in the message that brings the file.' : 'It is not locked: anyone who has it can read it.',
      result.value.remark,
    ].filter(Boolean).join(' ') });
  }

  function saveFile() {
    const found = locked ? passphraseProblems(chosen) : {};
    setProblems(found);
    if (!found.passphrase && !found.again) void save({ kind: 'file', passphrase: locked ? chosen.passphrase : undefined });
  }

  return (
    <section aria-labelledby="save" className="stack loose no-print">
      <h2 id="save">Save it</h2>
      <Choices
        legend="Lock the file"
        name="lock-council-file"
        stacked
        value={locked ? 'passphrase' : 'none'}
        options={[
          { value: 'passphrase', label: 'Lock it with a passphrase', help: 'Recommended. It opens in this app, under Many schools.' },
          { value: 'none', label: 'Without a passphrase', help: 'Anyone who has the file can read it.' },
        ]}
        onChange={({ currentTarget: { value } }) => { setLocked(value === 'passphrase'); setTold(undefined); }}
      />
      {locked && (
        <PassphraseChoice
          label="Passphrase for this file"
          why="The council or trust needs it to open the file."
          chosen={chosen}
          problems={{ passphrase: said('passphrase'), again: said('again') }}
          onChange={(next) => { setChosen(next); setProblems({}); setTold(undefined); }}
        />
      )}
      <p><Button weight="first" aria-disabled={task.progress ? true : undefined} onClick={saveFile}>Save the file</Button></p>
      <WorkBar progress={task.progress} stop={task.stop} />
      {told && <Notice tone={told.tone} live>{told.text}</Notice>}
      <details>
        <summary>Only for somebody who loads it into a database</summary>
        <div className="stack">
          <p id="lines-help">Lines (NDJSON) have every review, not only the last two, and are never locked. The tables of this app need no more than the file above.</p>
          <p><Button aria-describedby="lines-help" aria-disabled={task.progress ? true : undefined} onClick={() => void save({ kind: 'lines' })}>For a database (NDJSON)</Button></p>
        </div>
      </details>
    </section>
  );
}
