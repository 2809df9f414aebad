import { useRef, useState } from 'react';
import { notKeptSentence } from '../../catalog/stageWords.ts';
import type { ChildRecord } from '../../core/child.ts';
import type { PointAnswer } from '../../core/meeting.ts';
import type { TalkingPoint } from '../../core/change/talkingPoint.ts';
import { type AppendProblem, appendStage } from '../../state/appendStage.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { useKeeping } from '../../state/useKeeping.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './TalkingPoints.module.css';

interface Props {
  child: ChildRecord;
  reviewId: string;
  point: TalkingPoint;
  sentence: string;
}

/** What somebody answered to a talking point, and the place to answer. Each answer is kept beside those before it; the last counts. */
export function AnswerPoint({ child, reviewId, point: { key, answer }, sentence }: Props) {
  const vault = useVault();
  const tell = useSession((session) => session.tell);
  const [asking, setAsking] = useState<'closed' | 'answering' | 'because'>('closed');
  const [because, setBecause] = useState('');
  const { trouble, keep: keepOnce } = useKeeping(sentenceOf);
  // What was pressed goes away: the focus stays where it was.
  const here = useRef<HTMLDivElement>(null);

  async function keep(given: PointAnswer) {
    const written = await keepOnce(() => appendStage(vault, { childId: child.id, reviewId, body: { kind: 'pointAnswered', point: key, answer: given } }));
    if (!written?.ok) return;
    setAsking('closed');
    setBecause('');
    here.current?.focus();
    tell('Answer kept.');
  }

  const isShut = child.card.restrictedOn !== undefined;
  const open = asking !== 'closed' || !answer;
  return (
    <div className={styles.answer} ref={here} tabIndex={-1} role="group" aria-label={`Answer to: ${sentence}`}>
      {answer && <p><b>Answer:</b> {answerInWords(answer)}</p>}
      {trouble && <Notice tone="problem" title="Not kept" live>{trouble}</Notice>}
      {!isShut && (
        <div className="no-print">
          {!open && <Button weight="inline" onClick={() => setAsking('answering')}>Answer again</Button>}
          {open && asking !== 'because' && (
            <div className={styles.buttons}>
              <Button weight="quiet" onClick={() => void keep({ answer: 'talkedAbout' })}>Talked about it</Button>
              <Button weight="quiet" onClick={() => setAsking('because')}>Not now, because…</Button>
            </div>
          )}
          {asking === 'because' && (
            <form
              className={styles.because}
              onSubmit={(event) => {
                event.preventDefault();
                void keep({ answer: 'notNow', ...(because.trim() && { because: because.trim() }) });
              }}
            >
              <TextArea ref={focusFirst} label="Not now, because" optional limit={MOST} value={because} onChange={(event) => setBecause(event.currentTarget.value)} />
              <div className={styles.buttons}>
                <Button type="submit" disabled={because.trim().length > MOST}>Keep this answer</Button>
                <Button onClick={() => { setAsking('closed'); here.current?.focus(); }}>Cancel</Button>
              </div>
            </form>
          )}
        </div>
      )}
    </div>
  );
}

/** What fits comfortably into a report. */
const MOST = 1000;

function sentenceOf({ code }: AppendProblem): string {
  return notKeptSentence(code);
}

function focusFirst(field: HTMLTextAreaElement | null) {
  field?.focus();
}

function answerInWords({ answer, because }: PointAnswer): string {
  if (answer === 'talkedAbout') return because ? `Talked about it. ${because}` : 'Talked about it.';
  return because ? `Not now, because: ${because}` : 'Not now.';
}
