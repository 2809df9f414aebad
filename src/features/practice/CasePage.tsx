import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useFrameworks, useLibrary } from '../../state/frameworks.tsx';
import { attemptAt, attemptKey, usePractice } from '../../state/practice.ts';
import { useSession } from '../../state/session.ts';
import { focusPage } from '../../ui/focusPage.ts';
import { isCaseAt } from './caseAddress.ts';
import { CaseRating } from './CaseRating.tsx';
import { CaseResult } from './CaseResult.tsx';

/** One worked case of the current framework: rated first, then seen beside the authors' levels. */
export function CasePage({ caseCode }: { caseCode: string }) {
  const { attempts, startAgain, putBack } = usePractice();
  const tell = useSession((session) => session.tell);
  const [begunAgain, setBegunAgain] = useState(0);
  // The button that was pressed is on no page any more.
  useEffect(() => {
    if (begunAgain === 0) return;
    focusPage();
    window.scrollTo(0, 0);
  }, [begunAgain]);
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
  const shown = { framework, practiceCase, attempt };
  const forget = () => {
    startAgain(key);
    tell('Your answers to this case are gone. You can begin again.', {
      act: () => {
        putBack(key, attempt);
        tell('Your answers are back.');
      },
    });
  };
  const forgetAndLeave = () => {
    forget();
    setBegunAgain(begunAgain + 1);
  };
  return attempt.seen
    ? <CaseResult {...shown} cases={cases} onStartAgain={forgetAndLeave} />
    : <CaseRating key={key} {...shown} attemptKey={key} library={strands} onStartAgain={forget} />;
}
