import { type FormEvent, useEffect, useState } from 'react';
import { ANSWER_WORDS as WORDS } from '../../catalog/answerPage.ts';
import { dayInWords } from '../../core/day.ts';
import { sameContent } from '../../core/sameContent.ts';
import { LONGEST_TEXT } from '../../core/words/tidy.ts';
import { LONGEST_NAME, NOTHING_TYPED, problemsIn, type TypedAnswer, type TypedProblem } from '../../core/views/viewsAnswer.ts';
import type { ViewsRequest } from '../../core/views/viewsRequest.ts';
import { GIVEN_HOW, WHOSE_WORDS } from '../../core/views.ts';
import { filled } from '../../data/file/page/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './answer.module.css';
import { AnswerStrand } from './AnswerStrand.tsx';
import type { KeptAnswer } from './keptAnswer.ts';
import { saveAnswer } from './saveAnswer.ts';
import { useAskBeforeLeaving } from './useAskBeforeLeaving.ts';

type Outcome = { readonly saved: string } | { readonly refused: string };

interface Props {
  request: ViewsRequest;
  passphrase: string;
  /** What had been typed before, where that was kept. */
  start?: Pick<KeptAnswer, 'id' | 'typed'> | undefined;
  /** Told what is typed and in no file yet; undefined once it is saved or thrown away. */
  onTyped: (answer: Pick<KeptAnswer, 'id' | 'typed'> | undefined) => void;
}

/** The questions and strands of a request, and the answer while it is typed. */
export function AnswerForm({ request, passphrase, start, onTyped }: Props) {
  const { firstName: name, from, until, parts, questions } = request;
  const [id] = useState(() => start?.id ?? crypto.randomUUID());
  const [typed, setTyped] = useState<TypedAnswer>(start?.typed ?? NOTHING_TYPED);
  const [isAgain, setAgain] = useState(start !== undefined);
  const [saved, setSaved] = useState<TypedAnswer>(NOTHING_TYPED);
  const [found, setFound] = useState<{ readonly problems: readonly TypedProblem[]; readonly at: number }>({ problems: [], at: 0 });
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const isUnsaved = !sameContent(typed, saved);
  useAskBeforeLeaving(isUnsaved);
  useEffect(() => onTyped(isUnsaved ? { id, typed } : undefined), [onTyped, isUnsaved, id, typed]);
  useEffect(() => { window.scrollTo(0, 0); }, []);
  const change = (more: Partial<TypedAnswer>) => setTyped((now) => ({ ...now, ...more }));
  const labels = new Map([['by', WORDS.by], ...questions.map(({ code, ask }) => [`answer-${code}`, ask] as const), ...parts.flatMap((part) => part.domains.flatMap((domain) => domain.strands.map(({ code, title }) => [`evidence-${code}`, title] as const)))]);

  function throwAway() {
    setTyped(NOTHING_TYPED);
    setAgain(false);
    setFound(({ at }) => ({ problems: [], at }));
    document.getElementById('by')?.focus(); // the button that was pressed goes
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setOutcome(undefined);
    const problems = problemsIn(typed, request);
    setFound(({ at }) => ({ problems, at: at + 1 }));
    if (problems.length > 0) return;
    setBusy(true);
    const file = await saveAnswer(request, typed, { id, passphrase });
    setBusy(false);
    if (file.ok) {
      setSaved(typed);
      setAgain(false);
    }
    setOutcome(file.ok ? { saved: filled(WORDS.saved, { file: file.value, from }) } : { refused: file.problem });
  }

  return (
    <form className={`stack ${styles.form}`} noValidate autoComplete="off" onSubmit={(event) => void save(event)}>
      <h1>{filled(WORDS.heading, { name })}</h1>
      <p>{filled(WORDS.from, { from, name })}{until && ` ${filled(WORDS.until, { day: dayInWords(until) })}`}</p>
      <p>{filled(WORDS.about, { name })}</p>
      <Notice>Nothing of this goes into the records of this device. What you write stays here while you look at other pages of the app. Save the answer file before you close the app.</Notice>
      {isAgain && (
        <Notice title="What you had typed is here again." live>
          <p>It is in no file yet. Go on from here, or throw it away.</p>
          <p><Button onClick={throwAway}>Throw away what was typed</Button></p>
        </Notice>
      )}
      {found.problems.length > 0 && (
        <ErrorSummary key={found.at} title={WORDS.mend} problems={found.problems.map(({ code, field }) => ({ text: filled(WORDS[code], { label: labels.get(field) ?? '' }), href: `#${field}` }))} />
      )}
      <TextField id="by" label={WORDS.by} width="medium" maxLength={LONGEST_NAME} autoComplete="off" value={typed.by} onChange={(event) => change({ by: event.currentTarget.value })} />
      {questions.length > 0 && <h2>{WORDS.questions}</h2>}
      {questions.map(({ code, ask }) => (
        <TextArea
          key={code}
          id={`answer-${code}`}
          label={ask}
          limit={LONGEST_TEXT}
          value={typed.answers[code] ?? ''}
          onChange={({ currentTarget: { value } }) => change({ answers: { ...typed.answers, [code]: value } })}
        />
      ))}
      {parts.length > 0 && <><h2>{WORDS.levels}</h2><p>{filled(WORDS.levelsLead, { name })}</p></>}
      {parts.map((part) => (
        <section key={part.title} className="stack" aria-label={part.title}>
          <h3>{part.title}</h3>
          {part.guidance && <Notice>{part.guidance}</Notice>}
          {part.domains.map((domain) => (
            <div key={domain.title} className="stack">
              {domain.title !== part.title && <h4>{domain.title}</h4>}
              {domain.strands.map((strand) => <AnswerStrand key={strand.code} strand={strand} levels={request.levels} typed={typed} onChange={change} />)}
            </div>
          ))}
        </section>
      ))}
      <h2>{WORDS.given}</h2>
      <Choices
        legend={WORDS.how}
        name="how"
        value={typed.how ?? null}
        options={GIVEN_HOW.map((how) => ({ value: how, label: WORDS.howChoices[how] }))}
        onChange={(event) => change({ how: GIVEN_HOW.find((known) => known === event.currentTarget.value) })}
      />
      <Choices
        legend={WORDS.whose}
        name="words"
        value={typed.words ?? null}
        options={WHOSE_WORDS.map((words) => ({ value: words, label: WORDS.whoseChoices[words] }))}
        onChange={(event) => change({ words: WHOSE_WORDS.find((known) => known === event.currentTarget.value) })}
      />
      <p><Button type="submit" weight="first" aria-disabled={busy || undefined}>{WORDS.save}</Button></p>
      <div role="status">
        {busy && <p>{WORDS.saving}</p>}
        {outcome && 'saved' in outcome && <Notice>{outcome.saved}</Notice>}
      </div>
      {outcome && 'refused' in outcome && <Notice tone="problem" title="Nothing was saved." live>{outcome.refused}</Notice>}
    </form>
  );
}
