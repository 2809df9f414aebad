import { type ChangeEvent, useRef, useState } from 'react';
import { viewsSentence } from '../../catalog/viewsSentence.ts';
import { fateOfPage, joinView, viewOf } from '../../core/views/pageAnswer.ts';
import { reviewsOf } from '../../core/review.ts';
import { type AnswerFate, fateOf, type TakeAs, takeIn } from '../../core/views/takeView.ts';
import type { ViewsAnswer } from '../../core/views/viewsAnswer.ts';
import { checkAnswer } from '../../data/file/viewsAnswer.ts';
import { openViewsFile, readAnswerFile } from '../../data/file/viewsFile.ts';
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
  | { readonly at: 'previewed'; readonly answer: ViewsAnswer; readonly isOpen: boolean };

/** Takes in the file of somebody who was asked: opens it, shows what it holds, asks, and then puts it into the draft. */
export function TakeAnswer({ child, live: { draft, change }, framework }: Pick<SectionProps, 'child' | 'live' | 'framework'>) {
  const vault = useVault();
  const reviews = reviewsOf(child.events);
  const [step, setStep] = useState<Step>({ at: 'start' });
  const [passphrase, setPassphrase] = useState('');
  const round = useRef(0);

  async function choose({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const file = currentTarget.files?.[0];
    if (!file) return;
    const mine = ++round.current;
    setPassphrase('');
    const read = await readAnswerFile(file);
    currentTarget.value = ''; // so that the same file can be chosen again
    const next: Step = !read.ok ? { at: 'refused', text: viewsSentence(read.problem) }
      : read.value.sealed === false ? await lookAt(read.value.answer, true) : { at: 'locked', sealed: read.value };
    if (round.current === mine) setStep(next);
  }

  async function open(sealed: SealedViews) {
    const mine = ++round.current;
    setStep({ at: 'opening' });
    const read = await openViewsFile(sealed, passphrase, checkAnswer);
    const next: Step = !read.ok
      ? isOfPassphrase(read.problem.code) ? { at: 'locked', sealed, trouble: viewsSentence(read.problem) } : { at: 'refused', text: viewsSentence(read.problem) }
      : await lookAt(read.value, false);
    if (round.current !== mine) return;
    if (next.at !== 'locked') setPassphrase('');
    setStep(next);
  }

  function fateHere(answer: ViewsAnswer): AnswerFate {
    return answer.page ? fateOfPage(draft, answer, reviews.map(({ id }) => id)) : fateOf(draft, answer, framework);
  }

  async function lookAt(answer: ViewsAnswer, isOpen: boolean): Promise<Step> {
    const { is } = fateHere(answer);
    if (is === 'otherReview') return { at: 'refused', text: `${viewsSentence({ code: is })} ${await whereElse(vault, answer, child)}` };
    const isRefused = is === 'strangeStrands' || is === 'same' || is === 'otherPage' || is === 'notNext';
    return isRefused ? { at: 'refused', text: viewsSentence({ code: is }) } : { at: 'previewed', answer, isOpen };
  }

  function take(answer: ViewsAnswer, as: TakeAs) {
    change((now) => (answer.page && as === 'family' ? joinView(now, answer) : takeIn(now, answer, as)));
    setStep({ at: 'done', text: as !== 'family' ? `Taken in: the view of ${answer.by}.` : viewOf(answer) === 'childsView' ? `Taken in as ${child.card.firstName}’s view.` : 'Taken in as the family’s view.' });
    void vault.log({ kind: 'import', children: [child.id], count: 1 });
  }

  const fate: AnswerFate | undefined = step.at === 'previewed' ? fateHere(step.answer) : undefined;
  const toldOf = step.at === 'previewed' && step.answer.page ? reviews.find(({ id }) => id === step.answer.reviewId)?.profile.reviewedOn : undefined;
  return (
    <div className="stack">
      <TextField label="Answer file" help="Its name begins with valuing-send-views-answer, also where it was written in a page that went home. You see what it says before anything is taken in." type="file" accept=".vsend" onChange={(event) => void choose(event)} />
      <div role="status">
        {step.at === 'opening' && <p>Unlocking the file…</p>}
        {step.at === 'done' && <Notice>{step.text}</Notice>}
      </div>
      {step.at === 'locked' && (
        <div className="stack" role="group" aria-label="Unlock the answer">
          <SecretField
            label="Passphrase of the request"
            help="Or of the page that went home, where it was written in one."
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
        <AnswerPreview
          answer={step.answer}
          fate={fate}
          framework={framework}
          child={child.card.firstName}
          {...(toldOf && { toldOf })}
          isOpen={step.isOpen}
          onTake={(as) => take(step.answer, as)}
          onCancel={() => setStep({ at: 'start' })}
        />
      )}
    </div>
  );
}

function isOfPassphrase(code: string): boolean {
  return code === 'wrongPassphrase' || code === 'noPassphrase' || code === 'passphraseTooLong';
}
