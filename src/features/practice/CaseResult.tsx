import { Link } from 'wouter';
import { agreementOf } from '../../core/agreement.ts';
import type { Framework } from '../../core/framework.ts';
import type { PracticeCase } from '../../core/library.ts';
import { type Attempt, usePractice } from '../../state/practice.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { focusPage } from '../../ui/focusPage.ts';
import { Table } from '../../ui/Table.tsx';
import { AllTogether } from './AllTogether.tsx';
import { AgreementWords } from './AgreementWords.tsx';
import { answeredOf, comparedOf, differenceInWords, markWithNumber } from './compared.ts';
import styles from './CaseResult.module.css';
import { SideBySide } from './SideBySide.tsx';

interface Props {
  framework: Framework;
  practiceCase: PracticeCase;
  attempt: Attempt;
  attemptKey: string;
  cases: readonly PracticeCase[];
}

/** What was answered beside what the authors chose, and why. It looks alike whichever way they differ, and gives no mark. */
export function CaseResult({ framework, practiceCase, attempt, attemptKey, cases }: Props) {
  const startAgain = usePractice((practice) => practice.startAgain);
  const tell = useSession((session) => session.tell);
  const compared = comparedOf(practiceCase, attempt, framework);
  const answered = answeredOf(compared);
  const differ = answered.filter(({ yours, theirs }) => yours !== theirs);
  const same = answered.filter(({ yours, theirs }) => yours === theirs);
  const open = compared.filter(({ yours }) => yours === undefined);

  return (
    <div className={`stack ${styles.page}`}>
      <p className="meta no-print"><Link href="/practice">Worked cases</Link></p>
      <h1>{practiceCase.title}: you and the authors</h1>
      <AgreementWords agreement={agreementOf(answered)} />
      {open.length > 0 && <p>You left {open.length} of {compared.length} strands without an answer. They stand further down and are not counted.</p>}
      <p className="no-print"><Button onClick={() => window.print()}>Print</Button></p>
      <details className="no-print">
        <summary>Read the case again</summary>
        {practiceCase.text.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
      </details>

      <section className={styles.section} aria-labelledby="differ">
        <h2 id="differ">Where you and the authors differ</h2>
        {differ.length === 0
          ? <p>Nowhere: you chose the same for every strand you answered.</p>
          : (
            <>
              <p>
                Talk about the ones that differ, best with somebody else: which words of the case made you choose, which words of the statement, and what more you would
                want to know. Either reading may be the better one.
              </p>
              {differ.map((one) => <SideBySide key={one.answer.strand} compared={one} framework={framework} />)}
            </>
          )}
      </section>
      {same.length > 0 && (
        <section className={styles.section} aria-labelledby="same">
          <h2 id="same">Where you chose the same</h2>
          {same.map((one) => <SideBySide key={one.answer.strand} compared={one} framework={framework} />)}
        </section>
      )}
      {open.length > 0 && (
        <section className={styles.section} aria-labelledby="open">
          <h2 id="open">Without an answer</h2>
          {open.map((one) => <SideBySide key={one.answer.strand} compared={one} framework={framework} />)}
        </section>
      )}
      <section className={styles.section} aria-labelledby="whole">
        <h2 id="whole">The whole case as a table</h2>
        <Table
          caption={`${practiceCase.title}: every strand, in the order of the case`}
          hideCaption
          head={['Strand', 'You', 'The authors', 'Side by side']}
          rows={compared.map(({ place, yours, theirs }) => ({
            key: place.strand.code,
            heading: place.strand.label,
            cells: [
              yours === undefined ? 'No answer' : markWithNumber(yours, framework),
              markWithNumber(theirs, framework),
              yours === undefined ? 'Not counted' : differenceInWords(yours, theirs),
            ],
          }))}
        />
      </section>
      <section className={styles.section} aria-labelledby="shows">
        <h2 id="shows">What this shows, and what it does not</h2>
        <p>
          It shows how you read these words on a written case, beside one group of authors. It does not show that either of you is right, nor how you rate children you
          know, and it is not a validation of the framework.
        </p>
      </section>
      <AllTogether framework={framework} cases={cases} least={2} />
      <p className={`row no-print ${styles.section}`}>
        <Link className="button" href="/practice">All worked cases</Link>
        <Button
          onClick={() => {
            startAgain(attemptKey);
            focusPage();
            window.scrollTo(0, 0);
            tell('Your answers to this case are gone. You can begin again.');
          }}
        >
          Start this case again
        </Button>
      </p>
    </div>
  );
}
