import { contributorName, pageQuestionsFor, questionsFor } from '../../catalog/viewQuestions.ts';
import { changedContribution } from '../../core/entry/changedSince.ts';
import type { ChildRecord } from '../../core/child.ts';
import { type Framework, isLevel, placeOf, wordsFor } from '../../core/framework.ts';
import { answerIn, contribute, describe, withdraw } from '../../core/views/giveView.ts';
import { putBackCame } from '../../core/views/takeView.ts';
import type { Contribution } from '../../core/views.ts';
import type { LiveDraft } from '../../state/draft.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { AnswerFields } from './AnswerFields.tsx';
import { GivenFields } from './GivenFields.tsx';
import { named } from '../../core/words/named.ts';
import { SinceItCame } from './SinceItCame.tsx';
import styles from './views.module.css';

interface Props {
  id: string;
  contribution: Contribution;
  child: ChildRecord;
  framework: Framework;
  change: LiveDraft['change'];
}

/** One person's view in a draft, typed in or brought in by file. */
export function OtherView({ id, contribution, child: { card }, framework, change }: Props) {
  const tell = useSession((session) => session.tell);
  const rated = Object.entries(contribution.ratings).flatMap(([code, { mark }]) => {
    const place = placeOf(framework, code);
    return place && isLevel(mark) ? [`${place.strand.label}: ${wordsFor(mark, framework).label.toLowerCase()}`] : [];
  });
  const title = contributorName(contribution);
  const asked = contribution.role === 'parent' ? 'family' : 'others';
  const { came } = contribution;
  return (
    <section className={`stack ${styles.person}`} aria-label={title}>
      <h2>{title}</h2>
      {came && (
        <SinceItCame came={came} changed={changedContribution(contribution)} asked={asked} child={named(card)} framework={framework}>
          <p>
            <Button onClick={() => {
              change((now) => putBackCame(now, id));
              tell('What came by file is put back.', { act: () => change((now) => contribute(now, id, contribution)) });
            }}>Put back what came</Button>
          </p>
        </SinceItCame>
      )}
      {rated.length > 0 && <p>Levels given: {rated.join('; ')}.</p>}
      <AnswerFields
        of={id}
        questions={[...questionsFor(asked, named(card)), ...pageQuestionsFor(asked, named(card)).filter(({ code }) => contribution.answers[code])]}
        answers={contribution.answers}
        plain={contribution.role === 'parent' || contribution.role === 'child' ? undefined : 'staff'}
        came={came?.answers}
        onAnswer={(question, text) => change((now) => answerIn(now, id, question, { text }))}
      />
      <div className={styles.facts}>
        <GivenFields name={id} given={contribution} who="Name" onChange={(given) => change((now) => describe(now, id, given))} />
      </div>
      <p>
        <Button onClick={() => {
          change((now) => withdraw(now, id));
          tell('Taken out of this draft.', { act: () => change((now) => contribute(now, id, contribution)) });
        }}>Take this view out</Button>
      </p>
    </section>
  );
}
