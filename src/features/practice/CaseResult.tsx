import { Link } from 'wouter';
import { agreementOf, areOnSameSide } from '../../core/agreement.ts';
import type { Framework } from '../../core/framework.ts';
import type { PracticeCase } from '../../core/library.ts';
import type { Attempt } from '../../state/practice.ts';
import { Button } from '../../ui/Button.tsx';
import { Crumb } from '../../ui/Crumb.tsx';
import { Table } from '../../ui/Table.tsx';
import { AllTogether } from './AllTogether.tsx';
import { AgreementWords } from './AgreementWords.tsx';
import { answeredOf, comparedOf, differenceInWords, markWithNumber, sidesInWords } from './compared.ts';
import styles from './CaseResult.module.css';
import { SideBySide } from './SideBySide.tsx';

interface Props {
  framework: Framework;
  practiceCase: PracticeCase;
  attempt: Attempt;
  cases: readonly PracticeCase[];
  onStartAgain: () => void;
}

/** What was answered beside what the authors chose, and why. It looks alike whichever way they differ, and gives no mark. */
export function CaseResult({ framework, practiceCase, attempt, cases, onStartAgain }: Props) {
  const compared = comparedOf(practiceCase, attempt, framework);
  const answered = answeredOf(compared);
  const across = answered.filter((one) => areOnSameSide(one, framework) === false);
  const differ = [...across, ...answered.filter((one) => one.yours !== one.theirs && !across.includes(one))];
  const same = answered.filter(({ yours, theirs }) => yours === theirs);
  const open = compared.filter(({ yours }) => yours === undefined);

  return (
    <div className={`stack ${styles.page}`}>
      <Crumb><Link href="/practice">Worked cases</Link></Crumb>
      <h1>{practiceCase.title}: you and the authors</h1>
      <AgreementWords agreement={agreementOf(answered, framework)} />
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
              {across.length > 0 && (
                <p>
                  The line lies just below “{markWithNumber(framework.rules.overTheLineFrom, framework)}”: from there up, someone must act. Which side of it a level lies on
                  matters more than how many levels apart two are.
                </p>
              )}
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
          head={['Strand', 'You', 'The authors', 'Side by side', 'The line']}
          rows={compared.map(({ place, yours, theirs }) => ({
            key: place.strand.code,
            heading: place.strand.label,
            cells: [
              yours === undefined ? 'No answer' : markWithNumber(yours, framework),
              markWithNumber(theirs, framework),
              yours === undefined ? 'Not counted' : differenceInWords(yours, theirs),
              yours === undefined ? 'Not counted' : sidesInWords({ yours, theirs }, framework),
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
      <div className={`row no-print ${styles.section}`}>
        <Link className="button" href="/practice">All worked cases</Link>
        <Button onClick={onStartAgain}>Start this case again</Button>
      </div>
    </div>
  );
}
