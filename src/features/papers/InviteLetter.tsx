import { type ReactNode, useState } from 'react';
import { DATE_RULES } from '../../catalog/dateRules.ts';
import words from '../../catalog/papers.json';
import { questionsFor } from '../../catalog/viewQuestions.ts';
import { statusWords } from '../../catalog/dateWords.ts';
import { type ChildRecord, fullName } from '../../core/child.ts';
import { dateFactsOf } from '../../core/calendar/dateFacts.ts';
import type { DatedItem, DateSetting } from '../../core/calendar/datedItem.ts';
import { type Day, dayInWords, isDay } from '../../core/day.ts';
import { familySentence } from '../../core/words/familySentence.ts';
import { meetingDates } from '../../core/calendar/meetingDates.ts';
import { useDateSetting } from '../../state/dateSetting.ts';
import { Choices } from '../../ui/Choices.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { DatesTable } from './DatesTable.tsx';
import { PaperFrame } from './PaperFrame.tsx';
import styles from './papers.module.css';

type Reads = 'family' | 'professional';

/** A letter that invites to the review meeting, with the dates that follow from its day (R-C3). What is typed here is on the paper alone. */
export function InviteLetter({ child }: { child: ChildRecord }) {
  const setting = useDateSetting(DATE_RULES);
  const [reads, setReads] = useState<Reads>('family');
  const [typed, setTyped] = useState({ on: child.card.meetingOn ?? '', time: '', where: '', wanted: '', from: '' });
  const field = (key: keyof typeof typed) => ({ value: typed[key], onChange: (event: { currentTarget: { value: string } }) => setTyped({ ...typed, [key]: event.currentTarget.value }) });
  if (!setting) return <p className="meta" role="status">One moment…</p>;
  const on = isDay(typed.on) ? typed.on : undefined;
  const items = on ? datesFor(child, on, setting) : [];
  const invite = items.find(({ code }) => code === 'invite');
  return (
    <PaperFrame child={child} fields={(
      <>
        <Choices legend="Who is it for?" name="reads" value={reads} onChange={(event) => setReads(event.currentTarget.value === 'family' ? 'family' : 'professional')}
          options={[{ value: 'family', label: 'The family or young person' }, { value: 'professional', label: 'Somebody who works with them' }]} />
        <div className={styles.fields}>
          <TextField label="Day of the meeting" type="date" {...field('on')} />
          <TextField label="Time" {...field('time')} />
          <TextField label="Place" {...field('where')} />
          <TextField label="Views wanted by" type="date" {...field('wanted')} />
          <TextField label="From: name and phone number" {...field('from')} />
        </div>
        <p className="meta">What is typed here stands on this letter alone and is not kept. Empty fields become lines to write on.</p>
        {invite && <p>{invite.label} by {dayInWords(invite.on)}. {statusWords(invite.status)}. {invite.ruleText}</p>}
      </>
    )}>
      <Letter {...{ child, reads, typed, on, items, setting }} />
    </PaperFrame>
  );
}

interface LetterProps {
  child: ChildRecord;
  reads: Reads;
  typed: { readonly time: string; readonly where: string; readonly wanted: string; readonly from: string };
  on: Day | undefined;
  items: readonly DatedItem[];
  setting: DateSetting;
}

function Letter({ child: { card }, reads, typed, on, items, setting }: LetterProps) {
  const named = (text: string) => familySentence(text, { name: card.firstName, ...(card.pronouns && { pronouns: card.pronouns }) });
  const { invite } = words;
  const papers = items.find(({ code }) => code === 'papers');
  const next = items.filter(({ code }) => code !== 'invite' && code !== 'papers');
  return (
    <>
      <p>{dayInWords(setting.today)}</p>
      <p>{invite.to} <span className={styles.fill} /></p>
      <h1>{named(words.title.invite)}</h1>
      {reads === 'professional' && <p>{fullName(card)}, born {dayInWords(card.bornOn)}</p>}
      <p>{named(invite.opening[reads])}</p>
      <dl className={styles.facts}>
        <Fact label={invite.when}>{on && dayInWords(on)}</Fact>
        <Fact label={invite.time}>{typed.time}</Fact>
        <Fact label={invite.where}>{typed.where}</Fact>
      </dl>
      <h2>{invite.before}</h2>
      <p>{invite.asks[reads]}</p>
      {reads === 'professional' && <ul>{questionsFor('others', { name: card.firstName }).map(({ code, ask }) => <li key={code}>{ask}</li>)}</ul>}
      <p>{invite.wanted} {isDay(typed.wanted) ? `${dayInWords(typed.wanted)}.` : <span className={styles.fill} />} {papers && invite.papers.replace('{day}', dayInWords(papers.on))}</p>
      <p>{reads === 'family' && named(invite.childComes)} {invite.cannotCome[reads]} {reads === 'family' && invite.bring}</p>
      <h2>{invite.dates}</h2>
      {next.length > 1 ? <DatesTable caption={invite.dates} items={next} /> : <p>{invite.noDates}</p>}
      {reads === 'family' && <p>{invite.advice}</p>}
      <div className={styles.question}>
        <p>{invite.from}</p>
        {typed.from.trim() ? <p>{typed.from}</p> : <div className={styles.fillWide} />}
      </div>
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return <div><dt>{label}</dt><dd>{children || <span className={styles.fill} />}</dd></div>;
}

/** As if nothing later were known: the letter is about this meeting alone. */
function datesFor(child: ChildRecord, meetingOn: Day, setting: DateSetting): readonly DatedItem[] {
  const { dates: _, planReviewedOn: _1, ...facts } = dateFactsOf(child);
  return meetingDates({ ...facts, meetingOn }, setting).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
