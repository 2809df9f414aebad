import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import { finishProfile, type FinishProblem } from '../../core/entry/finish.ts';
import type { Framework } from '../../core/framework.ts';
import type { Profile, RecordEvent } from '../../core/review.ts';
import { oneMore } from '../../core/steps.ts';
import { today, thisInstant } from '../../state/clock.ts';
import type { LiveDraft } from '../../state/draft.ts';
import { headerOf } from '../../state/live.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { byWhom } from '../../state/whoIsHere.ts';
import { Button } from '../../ui/Button.tsx';
import { focusNewPage } from '../../ui/focusPage.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './FinishPanel.module.css';
import { ThrowAway } from './ThrowAway.tsx';
import { WorthALook } from './WorthALook.tsx';

interface Props {
  child: ChildRecord;
  live: LiveDraft;
  last?: Profile;
  framework: Framework;
  onProblems: (problems: readonly FinishProblem[]) => void;
  onGo: (code: string) => void;
}

/** What is worth a look before finishing, and the one step that freezes the profile. */
export function FinishPanel({ child, live, last, framework, onProblems, onGo }: Props) {
  const vault = useVault();
  const [, navigate] = useLocation();
  const tell = useSession((session) => session.tell);
  const [trouble, setTrouble] = useState('');
  const finishing = useRef(false);
  const { draft } = live;

  async function finish() {
    if (finishing.current) return; // a double press finishes once
    finishing.current = true;
    live.retry();
    setTrouble(await live.settled() ? await frozen() ?? '' : 'The last changes could not be saved, so nothing was finished. Make room on this device, then try again.');
    finishing.current = false;
  }

  /** Freezes the draft as the vault has it; gives a sentence when that could not be done. */
  async function frozen(): Promise<string | undefined> {
    const header = await headerOf(vault);
    if (!header.ok) return vaultSentence(header.problem.code);
    let finished: ReturnType<typeof finishProfile> | undefined;
    // Made once: the change is applied again when another tab was quicker.
    const made = { id: crypto.randomUUID(), device: header.value.deviceId, happenedAt: thisInstant() };
    const day = today();
    // Where another tab was quicker there is no draft any more, and the record stays as it is.
    const written = await vault.finishDraft(draft.id, child.id, (record, found) => {
      const stored = found?.removedAt || record?.card.restrictedOn ? undefined : found;
      finished = record && stored ? finishProfile(stored, record.card, framework, day) : undefined;
      return record && stored && finished?.ok
        ? { ...record, events: [...record.events, eventFor(stored, finished.value, record.events, made)] }
        : record;
    });
    if (!written.ok) return vaultSentence(written.problem.code);
    onProblems(finished && !finished.ok ? finished.problem : []);
    if (finished?.ok) {
      tell('Profile finished. It is frozen now: a correction makes a new edition.');
      navigate(`/children/${child.id}/review/${draft.id}`, { replace: true });
      focusNewPage();
    }
    return undefined;
  }

  return (
    <section className={styles.panel} aria-labelledby="finish">
      <h1 id="finish">When you are done</h1>
      <WorthALook draft={draft} card={child.card} framework={framework} last={last} onGo={onGo} />
      <p className="meta">Finishing freezes the profile, so that it can be shared and compared. A correction later makes a new edition that says why.</p>
      {trouble && <Notice tone="problem" title="Not finished" live>{trouble}</Notice>}
      <div className={styles.choices}>
        <Button weight="first" onClick={() => void finish()}>Finish profile</Button>
        <ThrowAway child={child} draft={draft} />
      </div>
    </section>
  );
}

function eventFor(draft: Draft, profile: Profile, events: readonly RecordEvent[], made: Pick<RecordEvent, 'id' | 'device' | 'happenedAt'>): RecordEvent {
  return {
    ...made,
    sequence: oneMore(...events.map((event) => event.sequence)),
    kind: draft.correction ? 'profileCorrected' : 'profileFinished',
    reviewId: draft.id,
    profile,
    ...byWhom(draft.by.school),
    ...(draft.correction && { why: draft.correction.why.trim() }),
  };
}
