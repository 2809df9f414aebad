import { type ChangeEvent, type FormEvent, useRef, useState } from 'react';
import { ANSWER_WORDS } from '../../catalog/answerPage.ts';
import { viewsSentence } from '../../catalog/viewsSentence.ts';
import type { ViewsRequest } from '../../core/viewsRequest.ts';
import { openViewsFile, readViewsFile } from '../../data/file/viewsFile.ts';
import { checkRequest } from '../../data/file/viewsRequest.ts';
import type { SealedViews } from '../../data/file/viewsSeal.ts';
import { Button } from '../../ui/Button.tsx';
import { focusPage } from '../../ui/focusPage.ts';
import { Notice } from '../../ui/Notice.tsx';
import { SecretField } from '../../ui/SecretField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { AnswerForm } from './AnswerForm.tsx';

type Step =
  | { readonly at: 'start' | 'opening' }
  | { readonly at: 'locked'; readonly sealed: SealedViews; readonly trouble?: string }
  | { readonly at: 'refused'; readonly text: string }
  | { readonly at: 'open'; readonly request: ViewsRequest };

/** Answers a request for views that came as a file. Nothing of it goes into the records of this device. */
export function AnswerPage() {
  const [step, setStep] = useState<Step>({ at: 'start' });
  const [passphrase, setPassphrase] = useState('');
  const round = useRef(0);

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

  async function open(event: FormEvent, sealed: SealedViews) {
    event.preventDefault();
    const mine = ++round.current;
    setStep({ at: 'opening' });
    const read = await openViewsFile(sealed, passphrase, checkRequest);
    if (round.current !== mine) return;
    if (read.ok) {
      setStep({ at: 'open', request: read.value });
      focusPage();
      return;
    }
    const { code } = read.problem;
    const isTyped = code === 'wrongPassphrase' || code === 'noPassphrase' || code === 'passphraseTooLong';
    const text = viewsSentence(read.problem);
    setStep(isTyped ? { at: 'locked', sealed, trouble: text } : { at: 'refused', text });
  }

  if (step.at === 'open') return <AnswerForm request={step.request} passphrase={passphrase} />;
  return (
    <div className="stack">
      <h1>Answer a request for views</h1>
      <p>Somebody asked you for your view of a child and sent a file. Nothing of it, and nothing that you answer, goes into the records of this device: your answer leaves this page only as a file that you save.</p>
      <TextField
        label="Request file"
        help="Its name begins with valuing-send-views-request."
        type="file"
        accept=".vsend,.html,text/html"
        onChange={(event) => void choose(event)}
      />
      <div role="status">{step.at === 'opening' && <p>Unlocking the file…</p>}</div>
      {step.at === 'locked' && (
        <form className="stack" noValidate autoComplete="off" aria-label="Unlock the request" onSubmit={(event) => void open(event, step.sealed)}>
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
