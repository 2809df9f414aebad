import type { ReactNode } from 'react';
import words from '../../catalog/meeting-words.json';
import { actionsNow } from '../../core/entry/actionNow.ts';
import { dayInWords, isDay } from '../../core/day.ts';
import { familySentence } from '../../core/words/familySentence.ts';
import { FAMILY_QUESTIONS, type Meeting } from '../../core/meeting.ts';
import type { Review } from '../../core/review.ts';
import { Table } from '../../ui/Table.tsx';
import styles from './papers.module.css';

/** Who was invited, who came, and whose advice came (F78). Roles that nobody filled and that did not come stay, so that it can be seen. */
export function Invitees({ invitees, room }: { invitees: Meeting['invitees']; room: ReactNode }) {
  const rows = inOrder(invitees).map(([id, { name, role, came, adviceAsked, adviceReceivedOn }]) => ({
    key: id,
    heading: [name.trim(), words.inviteeRole[role]].filter(Boolean).join(', '),
    cells: [came === undefined ? 'Not said' : came ? 'Yes' : 'No', dayOr(adviceReceivedOn) || (adviceAsked ? 'Asked for, not here' : '')],
  }));
  return (
    <>
      <h2>Who was invited, and who came</h2>
      {rows.length === 0 ? room : <Table caption="Who was invited, and who came" hideCaption head={['Who', 'Came', 'Advice came on']} rows={rows} />}
    </>
  );
}

/** Who does what by when, and where that stands now. The state is that of the action, never of a child. */
export function Actions({ review, room }: { review: Pick<Review, 'later'>; room: ReactNode }) {
  const rows = actionsNow(review).map(({ id, what, who, by, state }) => (
    { key: id, heading: what, cells: [who ?? '', dayOr(by), state ? `${words.actionShape[state]} ${words.actionState[state]}` : ''] }
  ));
  return (
    <>
      <h2>{words.title.actions}</h2>
      {rows.length === 0 ? room : <div className={styles.actions}><Table caption={words.title.actions} hideCaption head={['What', 'Who', 'By when', 'How it stands']} rows={rows} /></div>}
    </>
  );
}

/** What the school recommends. Where that is to end a plan, also what has to happen first (R-F4). */
export function Recommended({ recommendation: { code, note, ceaseReason }, name, room }: { recommendation: Meeting['recommendation']; name: string; room: ReactNode }) {
  return (
    <>
      <h2>{words.title.recommend}</h2>
      {!code && !note?.trim() && room}
      {code && <p>{words.recommendation[code]}{code === 'cease' && ceaseReason && `: ${words.ceaseReason[ceaseReason]}`}. The council decides; this is what the school recommends.</p>}
      {note?.trim() && <p>{note}</p>}
      {code === 'cease' && <ul>{words.ceaseSteps.map((step) => <li key={step}>{familySentence(step, { name })}</li>)}</ul>}
    </>
  );
}

/** The two questions at the end, with what the family said. */
export function FamilyAnswers({ answers, room }: { answers: Meeting['familyAnswers']; room: (label: string) => ReactNode }) {
  return (
    <>
      <h2>{words.title.family}</h2>
      {FAMILY_QUESTIONS.map((question) => {
        const { answer, words: said } = answers[question] ?? {};
        return (
          <div key={question} className={styles.answer}>
            <p><strong>{words.familyQuestion[question]}</strong> {answer && `${words.familyAnswer[answer]}.`} {said}</p>
            {!answer && !said?.trim() && room(words.familyQuestion[question])}
          </div>
        );
      })}
    </>
  );
}

function inOrder<Thing extends { readonly n: number }>(things: Readonly<Record<string, Thing>>): readonly (readonly [string, Thing])[] {
  return Object.entries(things).toSorted(([, a], [, b]) => a.n - b.n);
}

function dayOr(day: string | undefined): string {
  return day && isDay(day) ? dayInWords(day) : '';
}
