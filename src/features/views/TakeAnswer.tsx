import { type ChangeEvent, useRef, useState } from 'react';
import { viewsSentence } from '../../catalog/viewsSentence.ts';
import { type AnswerFate, fateOf, type TakeAs, takeIn } from '../../core/takeView.ts';
import type { ViewsAnswer } from '../../core/viewsAnswer.ts';
import { checkAnswer } from '../../data/file/viewsAnswer.ts';
import { openViewsFile, readViewsFile } from '../../data/file/viewsFile.ts';
import type { SealedViews } from '../../data/file/viewsSeal.ts';
import { useVault } from '../../state/records.tsx';
import type { SectionProps } from '../../state/reviewSection.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SecretField } from '../../ui/SecretField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { AnswerPreview } from './AnswerPreview.tsx';
import { whereElse } from './whereElse.ts';

type Step =
  | { readonly at: 'start' | 'opening' }
  | { readonly at: 'locked'; readonly sealed: SealedViews; readonly trouble?: string }
  | { readonly at: 'refused' | 'done'; readonly text: string }
  | { readonly at: 'previewed'; readonly answer: ViewsAnswer };

/** Takes in the file of somebody who was asked: opens it, shows what it holds, asks, and then puts it into the draft. */
export function TakeAnswer({ child, live: { draft, change }, framework }: Pick<SectionProps, 'child' | 'live' | 'framework'>) {
  const vault = useVault();
  const [step, setStep] = useState<Step>({ at: 'start' });
  const [passphrase, setPassphrase] = useState('');
  const round = useRef(0);

  async function choose({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const file = currentTarget.files?.[0];
    if (!file) return;
    const mine = ++round.current;
    setPassphrase('');
    const read = await readViewsFile(file, 'answer');
    currentTarget.value = ''; // so that the same file can be chosen again
    if (round.current !== mine) return;
    setStep(read.ok ? { at: 'locked', sealed: read.value } : { at: 'refused', text: viewsSentence(read.problem) });
  }

  async function open(sealed: SealedViews) {
    const mine = ++round.current;
    setStep({ at: 'opening' });
    const read = await openViewsFile(sealed, passphrase, checkAnswer);
    const next: Step = !read.ok
      ? isOfPassphrase(read.problem.code) ? { at: 'locked', sealed, trouble: viewsSentence(read.problem) } : { at: 'refused', text: viewsSentence(read.problem) }
      : await lookAt(read.value);
    if (round.current !== mine) return;
    if (next.at !== 'locked') setPassphrase('');
    setStep(next);
  }

  async function lookAt(answer: ViewsAnswer): Promise<Step> {
    const { is } = fateOf(draft, answer, framework);
    if (is === 'otherReview') return { at: 'refused', text: `${viewsSentence({ code: is })} ${await whereElse(vault, answer, child)}` };
    return is === 'strangeStrands' || is === 'same' ? { at: 'refused', text: viewsSentence({ code: is }) } : { at: 'previewed', answer };
  }

  function take(answer: ViewsAnswer, as: TakeAs) {
    change((now) => takeIn(now, answer, as));
    setStep({ at: 'done', text: as === 'family' ? 'Taken in as the family’s view.' : `Taken in: the view of ${answer.by}.` });
    void vault.log({ kind: 'import', children: [child.id], count: 1 });
  }

  const fate: AnswerFate | undefined = step.at === 'previewed' ? fateOf(draft, step.answer, framework) : undefined;
  return (
    <div className="stack">
      <TextField label="Answer file" help="Its name begins with valuing-send-views-answer. You see what it says before anything is taken in." type="file" accept=".vsend" onChange={(event) => void choose(event)} />
      <div role="status">
        {step.at === 'opening' && <p>Unlocking the file…</p>}
        {step.at === 'done' && <Notice>{step.text}</Notice>}
      </div>
      {step.at === 'locked' && (
        <div className="stack" role="group" aria-label="Unlock the answer">
          <SecretField
            label="Passphrase of the request"
            error={step.trouble}
            autoComplete="off"
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            // The whole draft stands in one form already, and a form in a form submits nothing.
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              void open(step.sealed);
            }}
          />
          <div className="row">
            <Button onClick={() => void open(step.sealed)}>Open the answer</Button>
            <Button onClick={() => setStep({ at: 'start' })}>Cancel</Button>
          </div>
        </div>
      )}
      {step.at === 'refused' && <Notice tone="problem" title="The answer was not taken in." live>{step.text}</Notice>}
      {step.at === 'previewed' && fate && (
        <AnswerPreview answer={step.answer} fate={fate} framework={framework} onTake={(as) => take(step.answer, as)} onCancel={() => setStep({ at: 'start' })} />
      )}
    </div>
  );
}

function isOfPassphrase(code: string): boolean {
  return code === 'wrongPassphrase' || code === 'noPassphrase' || code === 'passphraseTooLong';
}
