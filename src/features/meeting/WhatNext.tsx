import { useMemo } from 'react';
import { ACTOR_WORDS, CHECK, KIND_WORDS, remarksInWords } from '../../catalog/dateWords.ts';
import { DATE_RULES } from '../../catalog/dateRules.ts';
import words from '../../catalog/meeting-words.json';
import { type DatedItem, datedItem, type DateSetting } from '../../core/calendar/datedItem.ts';
import { type Day, dayInWords, isDay } from '../../core/day.ts';
import { rowsOf } from '../../core/meeting/meetingDraft.ts';
import type { Profile } from '../../core/review.ts';
import { isOfPlan } from '../../core/stage.ts';
import { today } from '../../state/clock.ts';
import { useHeader } from '../../state/live.ts';
import { Button } from '../../ui/Button.tsx';
import type { StopProps } from './held.ts';
import styles from './meeting.module.css';

/** What happens after the meeting, by day: what the school and the council owe the family, and who does what. */
export function WhatNext({ held: { meeting, frozen, onGo } }: StopProps) {
  const local = useHeader()?.localDates;
  const now = today();
  const setting = useMemo((): DateSetting => ({ rules: DATE_RULES, local: local ?? {}, today: now }), [local, now]);
  const items = isDay(meeting.heldOn) ? datesAfter(meeting.heldOn, frozen, setting) : [];
  const actions = rowsOf(meeting.actions).filter(([, { what }]) => what.trim() !== '')
    .toSorted(([, a], [, b]) => (a.by ?? '9').localeCompare(b.by ?? '9'));
  return (
    <>
      {!isDay(meeting.heldOn) && <p className={styles.statement}>Say on which day the meeting is held, then the dates can be worked out. <Button weight="inline" onClick={() => onGo('here')}>Go to the day</Button></p>}
      {isDay(meeting.heldOn) && items.length + actions.length === 0 && <p className={styles.statement}>No date follows from this meeting, and no action is written down. Say together when you meet again.</p>}
      <ol className={styles.dates}>
        {items.map((item) => (
          <li key={item.code}>
            <p className={styles.what}>{WHAT[item.code] ?? item.label}</p>
            <p>{item.code === 'senSupport' ? 'By' : 'At the latest,'} <b><time dateTime={item.on}>{dayInWords(item.on)}</time></b>. {ACTOR_WORDS[item.who]}. {KIND_WORDS[item.kind].label}: {KIND_WORDS[item.kind].means}.</p>
            {remarksInWords(item).map((remark) => <p key={remark}>{remark}</p>)}
          </li>
        ))}
      </ol>
      {actions.length > 0 && (
        <section aria-labelledby="who-does-what">
          <h2 id="who-does-what">Who does what</h2>
          <ul className={styles.dates}>
            {actions.map(([id, { what, who, by }]) => (
              <li key={id}>
                <p className={styles.what}>{what}</p>
                <p>{[who, by && isDay(by) && `by ${dayInWords(by)}`].filter(Boolean).join(', ')}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>{isOfPlan(frozen) && words.families} {items.length > 0 && CHECK}</p>
    </>
  );
}

const WHAT: Readonly<Record<string, string>> = {
  report: 'The report goes to everyone who was invited', decision: 'The council decides, and tells the family', finalPlan: 'The final plan', senSupport: 'The next review',
};

/** R-C3, with the council's own numbers; for SEN support the next review. */
function datesAfter(heldOn: Day, profile: Profile, setting: DateSetting): readonly DatedItem[] {
  if (!isOfPlan(profile)) return profile.context.senStatus === 'K' ? [datedItem('senSupport', heldOn, 'after', setting)] : [];
  return [datedItem('report', heldOn, 'after', setting), datedItem('decision', heldOn, 'after', setting), datedItem('finalPlan', heldOn, 'after', setting, { remark: 'ifAmended' })];
}
