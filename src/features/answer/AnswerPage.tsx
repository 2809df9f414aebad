import { type ChangeEvent, type FormEvent, useCallback, useRef, useState } from 'react';
import { Link } from 'wouter';
import { ANSWER_WORDS } from '../../catalog/answerPage.ts';
import { viewsSentence } from '../../catalog/viewsSentence.ts';
import { openViewsFile, readViewsFile } from '../../data/file/viewsFile.ts';
import { checkRequest } from '../../data/file/viewsRequest.ts';
import type { SealedViews } from '../../data/file/viewsSeal.ts';
import { useVault } from '../../state/records.tsx';
import { type Typed, useTyped } from '../../state/typed.ts';
import { Button } from '../../ui/Button.tsx';
import { Crumb } from '../../ui/Crumb.tsx';
import { focusNewPage } from '../../ui/focusPage.ts';
import { Notice } from '../../ui/Notice.tsx';
import { SecretField } from '../../ui/SecretField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { type KeptAnswer, type OpenedRequest, openedIn, readKeptAnswer, rememberOpened } from './keptAnswer.ts';

type Step =
  | { readonly at: 'start' | 'opening' }
  | { readonly at: 'locked'; readonly sealed: SealedViews; readonly trouble?: string }
  | { readonly at: 'refused'; readonly text: string }
  | { readonly at: 'open'; readonly sealed: SealedViews } & OpenedRequest;

/**
 * Answers a request for views that came as a file. Nothing of it goes into the records of this device: what is typed is kept for this
 * tab until it is saved into a file or thrown away.
 */
export function AnswerPage() {
  const vault = useVault();
  const { found, keep } = useTyped('answer');
  if (found === 'looking') return <p className="meta" role="status">One moment…</p>;
  const kept = found && readKeptAnswer(found.text);
  const opened = kept && openedIn(vault);
  return <AnswerSteps begin={kept ? opened ? { at: 'open', sealed: kept.sealed, ...opened } : { at: 'locked', sealed: kept.sealed } : { at: 'start' }} before={kept} keep={keep} />;
}

function AnswerSteps({ begin, before, keep }: { begin: Step; before: KeptAnswer | undefined; keep: Typed['keep'] }) {
  const vault = useVault();
  const [step, setStep] = useState(begin);
  const [kept, setKept] = useState(before);
  const [passphrase, setPassphrase] = useState('');
  const round = useRef(0);
  const open = step.at === 'open' ? step : undefined;
  const onTyped = useCallback((answer: Pick<KeptAnswer, 'id' | 'typed'> | undefined) => {
    rememberOpened(vault, answer && open && { request: open.request, passphrase: open.passphrase });
    keep(answer && open ? JSON.stringify({ sealed: open.sealed, ...answer }) : undefined);
  }, [vault, keep, open]);

  async function choose({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const file = currentTarget.files?.[0];
    if (!file) return;
    const mine = ++round.current;
    const read = await readViewsFile(file, 'request');
    currentTarget.value = ''; // so that the same file can be chosen again
    if (round.current !== mine) return;
    setPassphrase('');
    setStep(read.ok ? { at: 'locked', sealed: read.value } : { at: 'refused', text: viewsSentence(read.problem) });
  }

  async function unlock(event: FormEvent, sealed: SealedViews) {
    event.preventDefault();
    const mine = ++round.current;
    setStep({ at: 'opening' });
    const read = await openViewsFile(sealed, passphrase, checkRequest);
    if (round.current !== mine) return;
    if (read.ok) {
      setStep({ at: 'open', sealed, request: read.value, passphrase });
      focusNewPage();
      return;
    }
    const { code } = read.problem;
    const isTyped = kept !== undefined || code === 'wrongPassphrase' || code === 'noPassphrase' || code === 'passphraseTooLong';
    const text = viewsSentence(read.problem);
    setStep(isTyped ? { at: 'locked', sealed, trouble: text } : { at: 'refused', text });
  }

  function throwAway() {
    keep(undefined);
    setKept(undefined);
    setStep({ at: 'start' });
    focusNewPage();
  }

  if (open) return <AnswerForm request={open.request} passphrase={open.passphrase} start={kept} onTyped={onTyped} />;
  return (
    <div className="stack">
      <Crumb><Link href="/share">Files</Link></Crumb>
      <h1>Answer a request for views</h1>
      <p>Somebody asked you for your view of a child and sent a file. Nothing of it, and nothing that you answer, goes into the records of this device: your answer leaves this page only as a file that you save.</p>
      {kept
        ? (
          <Notice title="What you had typed is still here." live>
            <p>It is in no file yet, and locked away. Unlock its request once more to go on, or throw it away.</p>
            <p><Button onClick={throwAway}>Throw away what was typed</Button></p>
          </Notice>
        )
        : (
          <TextField
            label="Request file"
            help="Its name begins with valuing-send-views-request."
            type="file"
            accept=".vsend,.html,text/html"
            onChange={(event) => void choose(event)}
          />
        )}
      <div role="status">{step.at === 'opening' && <p>Unlocking the file…</p>}</div>
      {step.at === 'locked' && (
        <form className="stack" noValidate autoComplete="off" aria-label="Unlock the request" onSubmit={(event) => void unlock(event, step.sealed)}>
          <SecretField
            label="Passphrase that you were told"
            error={step.trouble}
            autoComplete="off"
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <p><Button type="submit" weight="first">{ANSWER_WORDS.open}</Button></p>
        </form>
      )}
      {step.at === 'refused' && <Notice tone="problem" title="The request was not opened." live>{step.text}</Notice>}
    </div>
  );
}
