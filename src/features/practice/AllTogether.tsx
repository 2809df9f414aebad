import { agreementOf } from '../../core/agreement.ts';
import type { Framework } from '../../core/framework.ts';
import type { PracticeCase } from '../../core/library.ts';
import { attemptAt, attemptKey, usePractice } from '../../state/practice.ts';
import { AgreementWords } from './AgreementWords.tsx';
import { answeredOf, comparedOf } from './compared.ts';
import styles from './CaseResult.module.css';

interface Props {
  framework: Framework;
  cases: readonly PracticeCase[];
  /** It is shown from so many cases that are done. */
  least: number;
}

/** Every case done in this tab, counted as one. */
export function AllTogether({ framework, cases, least }: Props) {
  const attempts = usePractice((practice) => practice.attempts);
  const done = cases.flatMap((practiceCase) => {
    const attempt = attemptAt(attempts, attemptKey(framework, practiceCase.code));
    return attempt.seen ? [answeredOf(comparedOf(practiceCase, attempt, framework))] : [];
  });
  if (done.length < least) return null;
  return (
    <section className={`stack ${styles.section}`} aria-labelledby="together">
      <h2 id="together">{done.length === 1 ? 'The case you have done' : `The ${done.length} cases you have done, taken together`}</h2>
      <AgreementWords agreement={agreementOf(done.flat(), framework)} />
      <p className="meta">
        This is about written cases and one group of authors. It does not show that either side is right, nor how you rate children you know, and it is not a validation of
        the framework.
      </p>
    </section>
  );
}
