import { useRef, useState } from 'react';
import { answered, contributorName, givenInWords } from '../../catalog/viewQuestions.ts';
import vocabulary from '../../catalog/vocabulary.json';
import { changedContribution } from '../../core/entry/changedSince.ts';
import { type Day, dayInWords } from '../../core/day.ts';
import { type Framework, isLevel, wordsFor } from '../../core/framework.ts';
import { type AnswerFate, levelsGiven, ratedPlaces, type TakeAs } from '../../core/views/takeView.ts';
import { viewOf } from '../../core/views/pageAnswer.ts';
import type { ViewsAnswer } from '../../core/views/viewsAnswer.ts';
import { isFamily } from '../../core/views/viewsRequest.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Table } from '../../ui/Table.tsx';
import styles from './views.module.css';

interface Props {
  answer: ViewsAnswer;
  fate: AnswerFate;
  framework: Framework;
  /** First name. */
  child: string;
  /** The day of the review that the page told of in which it was written. */
  toldOf?: Day;
  /** Nothing locked the file. */
  isOpen: boolean;
  onTake: (as: TakeAs) => void;
  onCancel: () => void;
}

/** What an answer says and what taking it in would do, before anything is done. */
export function AnswerPreview({ answer, fate, framework, child, toldOf, isOpen, onTake, onCancel }: Props) {
  const [as, setAs] = useState<TakeAs>();
  const [asked, setAsked] = useState(false);
  const question = useRef<HTMLDivElement>(null);
  const choices = answer.page ? pageChoicesFor(answer, fate, child) : choicesFor(fate);
  const levels = levelsGiven(answer);
  const said = answered(isFamily(answer.role) ? 'family' : answer.page ? 'child' : 'others', answer.answers);
  const rated = fate.withLevels ? ratedPlaces(answer, framework) : [];
  function take() {
    const chosen = as ?? (choices.length === 1 ? choices[0]?.value : undefined);
    if (chosen) return onTake(chosen);
    setAsked(true);
    question.current?.querySelector('input')?.focus();
  }

  return (
    <section className={`stack ${styles.person}`} aria-label="What the answer says">
      <h2>{contributorName(answer)}</h2>
      <p>
        {givenInWords({ ...answer, givenOn: answer.answeredOn })}. {!answer.page && `${counted(levels, 'level')}, `}{counted(said.length, 'answer')}.
        {toldOf && ` Written in the page that went home after the review of ${dayInWords(toldOf)}.`}
        {fate.is === 'asked' && ' It answers a request of this review.'}
      </p>
      {isOpen && <Notice title="This file was not locked.">Whoever had it can have read or changed it. Check with {answer.by} that it is theirs.</Notice>}
      {fate.is === 'unasked' && <Notice title="This review does not know the request.">It was made on another device, or taken off the list here. The answer is for this review all the same.</Notice>}
      {!fate.withLevels && <Notice title="The levels cannot be taken in.">They were given with another framework or edition, where they may mean something else. What was said in words can.</Notice>}
      {fate.before && (
        <Notice title="Another answer to the same request is here.">
          {`${contributorName(fate.before.contribution)}${fate.before.contribution.givenOn ? `, ${dayInWords(fate.before.contribution.givenOn)}` : ''}. ${changedContribution(fate.before.contribution) ? 'It was changed or added to here since it came. ' : ''}${fate.isOlder ? 'The one in the file is older.' : ''}`}
        </Notice>
      )}
      {fate.wasFamilys && !fate.before && (
        <Notice title="An answer to the same request is here as the family’s view.">It says something else, or was changed here since. {fate.isOlder ? 'The one in the file is older.' : ''}</Notice>
      )}
      {said.map(({ said: heading, text }) => (
        <div key={heading} className={styles.quotes}>
          <div>
            <p className="meta">{heading}</p>
            <blockquote className="said">{text}</blockquote>
          </div>
        </div>
      ))}
      {rated.length > 0 && (
        <details>
          <summary>Strand by strand</summary>
          <Table
            caption="What the answer says, strand by strand"
            hideCaption
            head={['Strand', 'Level', 'Why']}
            rows={rated.map(({ strand: { code, label } }) => {
              const { mark = 'notAssessed', evidence = '' } = answer.ratings[code] ?? {};
              return { key: code, heading: label, cells: [isLevel(mark) ? wordsFor(mark, framework).label : vocabulary.mark[mark], evidence] };
            })}
          />
        </details>
      )}
      {choices.length > 1 && (
        <div ref={question}>
          <Choices
            stacked legend="How should it be taken in?" name="take-as" value={as ?? null} options={choices}
            error={asked && !as ? 'Choose how it should be taken in.' : undefined}
            onChange={(event) => setAs(choices.find(({ value }) => value === event.currentTarget.value)?.value)}
          />
        </div>
      )}
      <div className="row">
        <Button onClick={take}>Take it in</Button>
        <Button onClick={onCancel}>Leave it out</Button>
      </div>
    </section>
  );
}

/** Asked only where there is something to choose. */
function choicesFor({ before, mayBeFamilys }: AnswerFate): readonly { readonly value: TakeAs; readonly label: string; readonly help?: string }[] {
  return [
    before ? { value: 'own', label: 'In place of the one that is here' } : { value: 'own', label: 'As a voice of its own', help: 'Beside the school and the family, such as of a second parent.' },
    ...(before ? [{ value: 'beside', label: 'Beside the one that is here' } as const] : []),
    ...(mayBeFamilys ? [{ value: 'family', label: 'As the family’s view', help: 'Nothing of the family is in this draft yet.' } as const] : []),
  ];
}

/** The view it belongs to comes first, where there is room for it. */
function pageChoicesFor(answer: ViewsAnswer, { before, mayBeFamilys }: AnswerFate, child: string): readonly { readonly value: TakeAs; readonly label: string; readonly help?: string }[] {
  const isChilds = viewOf(answer) === 'childsView';
  return [
    ...(mayBeFamilys ? [{ value: 'family', label: isChilds ? `As ${child}’s view` : 'As the family’s view', help: 'What is there already stays. These words stand under it, with who gave them and when.' } as const] : []),
    ...(!isChilds || !mayBeFamilys ? [before ? { value: 'own', label: 'In place of the one that is here' } as const : { value: 'own', label: 'As a voice of its own', help: 'Beside the others, such as of a second parent.' } as const] : []),
    ...(before ? [{ value: 'beside', label: 'Beside the one that is here' } as const] : []),
  ];
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
