import { useMemo, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { valueChangeInWords } from '../../catalog/valueChangeWords.ts';
import { eventInWords, reviewInWords } from '../../catalog/stageWords.ts';
import { type ChildRecord, fullName } from '../../core/child.ts';
import type { Framework } from '../../core/framework.ts';
import { changedBetween, type HistoryLine, historyOf } from '../../core/merge/history.ts';
import { type PanelEvent, panelsOf } from '../../core/panel/panels.ts';
import { reviewsOf } from '../../core/review.ts';
import { instantInWords } from '../../state/clock.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { NotRemembered } from '../../ui/NotRemembered.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Table } from '../../ui/Table.tsx';
import { PanelForm } from './PanelForm.tsx';
import styles from './stages.module.css';

/** Everything that was frozen or corrected about a child: what, by whom, when and why; the newest first, of all reviews or of one. */
export function HistoryPage({ child, reviewId }: { child: ChildRecord; reviewId?: string }) {
  const { of } = useFrameworks();
  const [, navigate] = useLocation();
  const { id, card, events } = child;
  const all = useMemo(() => historyOf(events), [events]);
  const reviews = reviewsOf(events).toReversed();
  const chosen = reviews.find((review) => review.id === reviewId);
  const latest = reviews.at(0);
  const panels = panelsOf(reviews);
  /** What is being corrected, or another sitting; undefined while nothing is typed. */
  const [open, setOpen] = useState<{ readonly before?: PanelEvent }>();
  const toOpen = useRef<HTMLButtonElement>(null);
  const tell = useSession((session) => session.tell);
  const keptWith = open?.before ? reviews.find((review) => review.id === open.before?.reviewId) : latest;
  const close = (message?: string) => {
    setOpen(undefined);
    if (message) tell(message);
    toOpen.current?.focus();
  };
  const lines = chosen ? all.filter(({ event }) => event.reviewId === chosen.id) : all;

  /** Of a sitting, what was written down last can be put right. */
  const correcting = ({ event }: HistoryLine) => {
    const before = card.restrictedOn ? undefined : panels.find(({ id: known }) => known === event.id);
    return before && (() => setOpen({ before }));
  };

  return (
    <div className="stack">
      <p className="crumb"><Link href={`/children/${id}`}>{fullName(card)}</Link></p>
      <h1>History</h1>
      <p>Everything that was frozen or corrected, the newest first{chosen && <>: <b>{reviewInWords(chosen)}</b></>}. Nothing in it is ever changed. Drafts are not in it.</p>
      {reviews.length > 1 && (
        <div className="no-print">
          <NotRemembered>
            <SelectField label="Of which review" width="medium" value={chosen?.id ?? ''} onChange={(event) => navigate(`/children/${id}/history${event.currentTarget.value && `/${event.currentTarget.value}`}`, { replace: true })}>
              <option value="">Every review</option>
              {reviews.map((review) => <option key={review.id} value={review.id}>{reviewInWords(review)}</option>)}
            </SelectField>
          </NotRemembered>
        </div>
      )}
      {latest && !card.restrictedOn && (
        <p className="no-print"><Button ref={toOpen} aria-expanded={open !== undefined} onClick={() => setOpen({})}>Write down what a panel said</Button></p>
      )}
      {keptWith && open && !card.restrictedOn && <PanelForm key={open.before?.id ?? 'new'} child={child} review={keptWith} before={open.before} onClose={close} />}
      {lines.some(({ clockDiffers }) => clockDiffers) && (
        <p className="meta">The clocks of two devices differ: some times below contradict the order. The order is right. It goes by what was known when each thing was written down.</p>
      )}
      {lines.length === 0
        ? <p>Nothing is finished yet.</p>
        : (
          <>
            <Table
              caption="History"
              hideCaption
              head={['What', 'When', 'Who']}
              rows={lines.map((line) => ({
                key: line.event.id,
                heading: <What line={line} framework={line.review && of(line.review.profile.framework)} at={chosen ? undefined : `/children/${id}/review/${line.event.reviewId}`} onCorrect={correcting(line)} />,
                cells: [<When key="when" line={line} />, line.event.by ?? 'Not said'],
              }))}
            />
            <p className="no-print"><Button onClick={() => window.print()}>Print</Button></p>
          </>
        )}
    </div>
  );
}

function What({ line, framework, at, onCorrect }: { line: HistoryLine; framework: Framework | undefined; at: string | undefined; onCorrect: (() => void) | undefined }) {
  const { what, facts } = eventInWords(line, framework);
  const isProfile = line.event.kind === 'profileFinished' || line.event.kind === 'profileCorrected';
  return (
    <>
      <b>{what}</b>
      {!isProfile && facts.map((fact) => <span key={fact} className={styles.line}>{fact}</span>)}
      {line.event.why && <span className={styles.line}>Why: {line.event.why}</span>}
      <WhatChanged line={line} framework={framework} />
      {line.apart && <span className={styles.line}>Written down without knowing of the other one, on another device.</span>}
      {onCorrect && <span className={`no-print ${styles.line}`}><Button weight="inline" onClick={onCorrect}>Add to what this panel said, or correct it</Button></span>}
      {at && <span className={`meta ${styles.line}`}>{line.review ? <Link href={at}>{reviewInWords(line.review)}</Link> : 'A review whose profile is not here'}</span>}
    </>
  );
}

/** What a correction changed in what stood there before: levels, views, support and the rest, each before and after. */
function WhatChanged({ line: { event, follows }, framework }: { line: HistoryLine; framework: Framework | undefined }) {
  const changes = follows && changedBetween(follows, event);
  if (!changes) return null;
  if (changes.length === 0) return <span className={styles.line}>Nothing in it was changed.</span>;
  return (
    <details className={styles.changed}>
      <summary>What changed: {changes.length}</summary>
      <ul>
        {changes.map((change) => {
          const { what, before, after } = valueChangeInWords(change, framework);
          return <li key={change.path}><b>{what}.</b> <span className={styles.line}>Before: {before}</span> <span className={styles.line}>After: {after}</span></li>;
        })}
      </ul>
    </details>
  );
}

function When({ line: { event, clockDiffers } }: { line: HistoryLine }) {
  return (
    <>
      <time dateTime={event.happenedAt}>{instantInWords(event.happenedAt)}</time>
      {clockDiffers && <span className={`meta ${styles.line}`}>By another clock: what stands below was known already.</span>}
    </>
  );
}
