import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import words from '../../catalog/meeting-words.json';
import { sentence } from '../../catalog/sentence.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { BIN_DAYS } from '../../core/bin.ts';
import { TEXT_LIMIT } from '../../core/entry/finish.ts';
import type { MeetingProblem } from '../../core/meeting/finishMeeting.ts';
import { placeOf } from '../../core/framework.ts';
import { sayWhy } from '../../core/meeting/meetingDraft.ts';
import type { Stop } from '../../core/meeting/meetingSteps.ts';
import { binDraft, putDraftBack } from '../../state/bin.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { LONGEST_NAME, useWhoIsHere } from '../../state/whoIsHere.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { focusNewPage } from '../../ui/focusPage.ts';
import { Notice } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { freezeMeeting } from './freezeMeeting.ts';
import { type Held, tells } from './held.ts';
import { MeetingDiffering } from './MeetingDiffering.tsx';
import styles from './meeting.module.css';
import { WhatIsFrozen } from './WhatIsFrozen.tsx';
import { WorthALook } from './WorthALook.tsx';

/** What is worth a look, what will be frozen, and the one step that freezes it. */
export function FinishMeeting({ held, stops, onOver }: { held: Held; stops: readonly Stop[]; onOver: () => void }) {
  const { live, meeting, child } = held;
  const vault = useVault();
  const [, navigate] = useLocation();
  const tell = useSession((session) => session.tell);
  const [tried, setTried] = useState<{ attempt: number; problems: readonly MeetingProblem[]; trouble: string }>({ attempt: 0, problems: [], trouble: '' });
  const { unlocked, typed } = useWhoIsHere();
  const [by, setBy] = useState(typed);
  const finishing = useRef(false);
  const back = `/children/${child.id}/review/${live.draft.id}`;

  async function finish() {
    if (finishing.current) return; // a double press finishes once
    finishing.current = true;
    live.retry();
    const frozen = await live.settled() ? await freezeMeeting(vault, live.draft, by) : { ok: false, problem: 'The last changes could not be saved, so nothing was finished. Make room on this device, then try again.' } as const;
    finishing.current = false;
    setTried({ attempt: tried.attempt + 1, problems: frozen.ok ? frozen.value.problems : [], trouble: frozen.ok ? '' : frozen.problem });
    if (!frozen.ok || !frozen.value.isFrozen) return;
    onOver();
    tell('The meeting is finished. What was agreed is frozen now, and can be put right later with a reason.');
    navigate(back, { replace: true });
    focusNewPage();
  }

  async function throwAway() {
    const binned = await binDraft(vault, live.draft);
    if (!binned.ok) return tell(vaultSentence(binned.problem.code));
    onOver();
    const undo = async () => {
      const putBack = await putDraftBack(vault, live.draft);
      tell(putBack.ok ? 'What was written in the meeting is back.' : vaultSentence(putBack.problem.code));
    };
    tell(`What was written in the meeting is in the bin, and can be put back for ${BIN_DAYS} days.`, { act: () => void undo(), at: back });
    navigate(back, { replace: true });
  }

  return (
    <div className="stack">
      {tried.problems.length > 0 && (
        <ErrorSummary
          key={tried.attempt}
          title="The meeting cannot be finished yet"
          problems={tried.problems.map((problem) => ({ text: problemText(problem, held), onGo: () => goTo(problem, held) }))}
        />
      )}
      {tried.trouble && <Notice tone="problem" title="Not finished" live>{tried.trouble}</Notice>}
      <MeetingDiffering held={held} />
      <WorthALook held={held} stops={stops} />
      <WhatIsFrozen held={held} />
      {(held.corrects || meeting.why !== undefined) && (
        <TextArea
          id="why"
          label="Why is what the meeting wrote down put right?"
          help="Nothing is overwritten: the earlier one stays on the record, with this reason beside the new one."
          limit={TEXT_LIMIT}
          value={meeting.why ?? ''}
          onChange={(event) => {
            const why = event.currentTarget.value;
            live.change((now) => sayWhy(now, why));
          }}
        />
      )}
      {!unlocked && <TextField label="Name of who writes this down" optional width="medium" maxLength={LONGEST_NAME} value={by} onChange={(event) => setBy(event.currentTarget.value)} />}
      <p className={styles.statement}>Finishing freezes what was agreed, and what was seen differently, so that it can go into the report.</p>
      <p className="row">
        <Button weight="first" onClick={() => void finish()}>Finish the meeting</Button>
        <Button weight="quiet" onClick={() => void throwAway()}>Throw away what was written here</Button>
      </p>
    </div>
  );
}

function problemText({ code, field, item }: MeetingProblem, held: Held): string {
  const strand = field === 'settled' && item && tells(held, [item]) ? placeOf(held.framework, item)?.strand.plain : undefined;
  const where = field && field !== 'heldOn' && field !== 'why' ? strand ?? words.title[STOP_OF[field]] : undefined;
  const text = code === 'whyMissing' ? 'Say why what the meeting wrote down is put right.' : sentence(code, { limit: TEXT_LIMIT });
  return where ? `${where}: ${text}` : text;
}

/** Leads to where it can be mended; the field itself takes the focus where it is on this very page. What is the family's own has a page only once they want it here. */
function goTo({ field, code, item }: MeetingProblem, held: Held) {
  const { onGo } = held;
  if (field === 'why') document.getElementById('why')?.focus();
  else if (code === 'stillDiffering') document.getElementById('draft-differing')?.focus();
  else if (field === 'settled' && item && tells(held, [item])) onGo(item);
  else if (field) onGo(STOP_OF[field]);
}

/** On which screenful a field of the meeting is filled in. */
const STOP_OF = {
  heldOn: 'here', invitees: 'here', settled: 'changes', outcomes: 'outcomes', actions: 'actions', earlierHelp: 'earlier', recommendation: 'recommend',
  familyAnswers: 'family', points: 'questions', notes: 'finish', why: 'finish',
} as const satisfies Readonly<Record<NonNullable<MeetingProblem['field']>, keyof typeof words.title>>;
