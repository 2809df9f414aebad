import { Link } from 'wouter';
import { useFrameworks, useLibrary } from '../../state/frameworks.tsx';
import { attemptAt, attemptKey, usePractice } from '../../state/practice.ts';
import { isCaseAt } from './caseAddress.ts';
import { CaseRating } from './CaseRating.tsx';
import { CaseResult } from './CaseResult.tsx';

/** One worked case of the current framework: rated first, then seen beside the authors' levels. */
export function CasePage({ caseCode }: { caseCode: string }) {
  const attempts = usePractice((practice) => practice.attempts);
  const framework = useFrameworks().current;
  const { cases, strands } = useLibrary(framework);
  const practiceCase = cases.find(({ code }) => isCaseAt(caseCode, code));
  if (!practiceCase) {
    return (
      <div className="stack">
        <h1>This case is not here</h1>
        <p>It may belong to another framework or edition. <Link href="/practice">Go to the worked cases</Link>.</p>
      </div>
    );
  }
  const key = attemptKey(framework, practiceCase.code);
  const attempt = attemptAt(attempts, key);
  const shown = { framework, practiceCase, attempt, attemptKey: key };
  return attempt.seen ? <CaseResult {...shown} cases={cases} /> : <CaseRating key={key} {...shown} library={strands} />;
}
