import words from '../../catalog/meeting-words.json';
import { withAbsence } from '../../core/meeting/attendance.ts';
import { dayInWords, isDay } from '../../core/day.ts';
import { placeOf } from '../../core/framework.ts';
import { outcomesOf } from '../../core/entry/keepOutcome.ts';
import { rowsOf } from '../../core/meeting/meetingDraft.ts';
import { naturalList } from '../../core/words/naturalList.ts';
import { type Held, tells } from './held.ts';
import styles from './meeting.module.css';
import { markWords } from './strandFacts.ts';

/** All that will be frozen, line by line, in a family's words. */
export function WhatIsFrozen({ held }: { held: Held }) {
  const { meeting, framework, child } = held;
  const all = Object.entries(meeting.settled);
  const settled = all.flatMap(([code, one]) => (tells(held, [code]) ? { ...one, strand: placeOf(framework, code)?.strand.plain ?? code } : []));
  const unsaid = (settledSo: boolean) => (all.some(([code, one]) => !tells(held, [code]) && (settledSo ? one.mark !== undefined : one.unresolved)) ? [words.keptPrivate] : []);
  const who = (came: boolean) => rowsOf(withAbsence(meeting.invitees)).filter(([, one]) => one.came === came).map(([, { name, role }]) => name.trim() || (role === 'child' ? child.card.firstName : words.inviteeRole[role]));
  const came = who(true);
  const absent = who(false);
  const hoped = outcomesOf(meeting.outcomes).filter(([, { what }]) => what.trim() !== '');
  const outcomes = [...hoped.flatMap(([, { what, strands }]) => (tells(held, strands) ? what.trim() : [])), ...(hoped.every(([, { strands }]) => tells(held, strands)) ? [] : [words.keptPrivate])];
  const actions = rowsOf(meeting.actions).filter(([, { what }]) => what.trim() !== '');
  const { code } = meeting.recommendation;
  const facts: readonly (readonly [string, string])[] = [
    ['Day', isDay(meeting.heldOn) ? dayInWords(meeting.heldOn) : 'Not a day yet'],
    ['Who came', came.length > 0 ? naturalList(came) : 'Nobody is ticked'],
    ...(absent.length > 0 ? [['Did not come', naturalList(absent)] as const] : []),
    ['Agreed', [...settled.flatMap(({ mark, strand }) => (mark === undefined ? [] : `${strand}: ${markWords(mark, held)}.`)), ...unsaid(true)].join(' ') || 'No level'],
    ['Seen differently', [...settled.filter(({ unresolved }) => unresolved).map(({ strand }) => `${strand}.`), ...unsaid(false)].join(' ') || 'Nothing written down'],
    ['What we hope for', outcomes.join(' · ') || 'Nothing'],
    ['Who does what', actions.map(([, { what, who }]) => [what.trim(), who?.trim()].filter(Boolean).join(': ')).join(' · ') || 'Nothing'],
    ['The school recommends', code ? words.recommendation[code] : 'Nothing'],
  ];
  return (
    <section aria-labelledby="will-be-frozen">
      <h2 id="will-be-frozen">What will be frozen</h2>
      <dl className={styles.frozen}>{facts.map(([label, fact]) => <div key={label}><dt>{label}</dt><dd>{fact}</dd></div>)}</dl>
    </section>
  );
}
