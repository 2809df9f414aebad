import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { agreementOf } from '../../core/agreement.ts';
import type { Framework } from '../../core/framework.ts';
import type { Library, PracticeCase } from '../../core/library.ts';
import type { Mark } from '../../core/review.ts';
import { type Attempt, usePractice } from '../../state/practice.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Crumb } from '../../ui/Crumb.tsx';
import { focusPage } from '../../ui/focusPage.ts';
import { agreementSentence } from './agreementInWords.ts';
import styles from './CaseRating.module.css';
import { CaseStrand } from './CaseStrand.tsx';
import { CaseStrandRow } from './CaseStrandRow.tsx';
import { answeredOf, comparedOf } from './compared.ts';

interface Props {
  framework: Framework;
  practiceCase: PracticeCase;
  library: Library['strands'];
  attempt: Attempt;
  attemptKey: string;
  onStartAgain: () => void;
}

/** The case and its strands, one of them open. The authors' levels are nowhere on this page. */
export function CaseRating({ framework, practiceCase, library, attempt, attemptKey, onStartAgain }: Props) {
  const { mark, see } = usePractice();
  const tell = useSession((session) => session.tell);
  const compared = comparedOf(practiceCase, attempt, framework);
  const answered = answeredOf(compared);
  const all = answered.length === compared.length;
  // Chosen once: answering the strand that is open must not close it.
  const [open, setOpen] = useState(() => ({ at: Math.max(0, compared.findIndex(({ yours }) => yours === undefined)), takesFocus: false }));
  const list = useRef<HTMLOListElement>(null);
  const text = useRef<HTMLHeadingElement>(null);
  const result = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const scale = list.current;
    if (open.takesFocus) (scale?.querySelector<HTMLElement>('fieldset input:checked') ?? scale?.querySelector<HTMLElement>('fieldset input'))?.focus();
  }, [open]);

  const goTo = (at: number) => {
    if (compared[at]) setOpen({ at, takesFocus: true });
    else if (at > 0) result.current?.focus();
  };
  const give = (at: number, given: Mark | undefined) => {
    const strand = compared[at]?.place.strand.code;
    if (strand !== undefined) mark(attemptKey, strand, given);
  };
  const show = () => {
    if (answered.length === 0) {
      tell('Choose a level for one strand or more first.');
      return;
    }
    see(attemptKey);
    focusPage();
    window.scrollTo(0, 0);
    tell(agreementSentence(agreementOf(answered, framework)));
  };

  return (
    <>
      <div className="stack">
        <Crumb><Link href="/practice">Worked cases</Link></Crumb>
        <h1>{practiceCase.title}</h1>
        <p className="meta">An invented case. What you choose is not sent anywhere. It stays in this tab until you close it.</p>
      </div>
      <div className={styles.two}>
        {/* It has a scrollbar of its own where it is longer than the screen, so the keyboard must reach it. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section className={styles.text} aria-labelledby="case-text" tabIndex={0}>
          <h2 id="case-text" className={styles.head} ref={text} tabIndex={-1}>The case</h2>
          {practiceCase.text.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
          <p className={styles.narrow}><Button onClick={() => goTo(open.at)}>Go on: {compared[open.at]?.place.strand.label.toLowerCase()}</Button></p>
        </section>
        <section aria-labelledby="your-levels">
          <h2 id="your-levels" className={styles.head}>Your levels</h2>
          <p className="meta">{answered.length} of {compared.length} answered. Choose “Not assessed” where the case does not tell you.</p>
          <ol ref={list} className={styles.strands}>
            {compared.map(({ place, yours }, at) => (
              <li key={place.strand.code}>
                {at === open.at
                  ? (
                    <CaseStrand
                      {...{ place, framework, yours }}
                      deciding={library[place.strand.code]?.deciding}
                      next={compared[at + 1]?.place.strand.label}
                      previous={compared[at - 1]?.place.strand.label}
                      nextIsFirst={!all}
                      onGive={(given) => give(at, given)}
                      onGo={(step) => goTo(at + step)}
                      onReadAgain={() => {
                        text.current?.focus({ preventScroll: true });
                        text.current?.scrollIntoView();
                      }}
                    />
                  )
                  : <CaseStrandRow {...{ place, framework, yours }} onGo={() => goTo(at)} />}
              </li>
            ))}
          </ol>
          <div className={styles.foot}>
            <Button ref={result} weight={all ? 'first' : 'plain'} onClick={show}>
              {all || answered.length === 0 ? 'See how I did' : `See how I did with ${answered.length} of ${compared.length}`}
            </Button>
            {answered.length > 0 && (
              <Button
                weight="quiet"
                onClick={() => {
                  onStartAgain();
                  setOpen({ at: 0, takesFocus: true });
                }}
              >
                Start this case again
              </Button>
            )}
            <p className="meta">This shows the authors’ levels and reasons. After that your answers stay as they are, until you start the case again.</p>
          </div>
        </section>
      </div>
    </>
  );
}
