import { useMemo } from 'react';
import { Link } from 'wouter';
import { CHECK, countedFromWords, MISSING_WORDS, statusWords } from '../../catalog/dateWords.ts';
import { type ChildRecord, fullName } from '../../core/child.ts';
import { dateFactsOf } from '../../core/calendar/dateFacts.ts';
import { type DatedItem, type DateSetting, isSure } from '../../core/calendar/datedItem.ts';
import { dayInWords } from '../../core/day.ts';
import { datesOf, nextOf } from '../../core/calendar/deadlines.ts';
import { Button } from '../../ui/Button.tsx';
import { Crumb } from '../../ui/Crumb.tsx';
import { AppealHelp } from './AppealHelp.tsx';
import { DateList } from './DateList.tsx';
import styles from './DatesPage.module.css';
import { MeetingDay } from './MeetingDay.tsx';
import { RulesNote } from './RulesNote.tsx';
import { SaveCalendar } from './SaveCalendar.tsx';

/** Every date of one child: what comes next first, what is done folded away, each with its rule and source. */
export function ChildDates({ child, setting }: { child: ChildRecord; setting: DateSetting }) {
  const { id, card } = child;
  const dates = useMemo(() => datesOf(dateFactsOf({ card, events: child.events }), setting), [card, child.events, setting]);
  const next = nextOf(dates);
  const { ahead, onlyIf, passed, done } = grouped(dates.items);
  const hasNone = dates.items.length === 0 && dates.missing.length === 0;

  return (
    <div className={`stack ${styles.page}`}>
      <Crumb><Link href={`/children/${id}`}>{fullName(card)}</Link></Crumb>
      <h1>Dates</h1>
      <p className="print-only">{fullName(card)}</p>
      {next && <p className="lead">Next: {next.label}, {dayInWords(next.on)}. {statusWords(next.status)}.</p>}
      {hasNone && <p>{card.leftOn ? 'This child has left, so there are no dates here.' : 'There are no dates to keep for this child.'}</p>}
      {dates.missing.map((fact) => <p key={fact}>{MISSING_WORDS[fact]} {!card.restrictedOn && (fact === 'senStatus' || fact === 'planDay') && <Link className="no-print" href={`/children/${id}/card`}>Edit details</Link>}</p>)}
      {dates.from && <p>{countedFromWords(dates.from)}</p>}
      <p><strong>{CHECK}</strong></p>
      {ahead.length > 0 && <section aria-labelledby="ahead"><h2 id="ahead">Next</h2><DateList label="Next" items={ahead} /></section>}
      {onlyIf.length > 0 && <section aria-labelledby="only-if"><h2 id="only-if">Only if they change school or college</h2><DateList label="Only if they change school or college" items={onlyIf} /></section>}
      {passed.length > 0 && <section aria-labelledby="passed"><h2 id="passed">Gone by</h2><DateList label="Gone by" items={passed} /></section>}
      {done.length > 0 && <details><summary>Done: {done.length}</summary><DateList label="Done" items={done} /></details>}
      <RulesNote rules={setting.rules} />
      {(card.senStatus === 'E' || card.senStatus === 'K') && !card.restrictedOn && <MeetingDay key={card.meetingOn} childId={id} meetingOn={card.meetingOn} today={setting.today} />}
      {card.senStatus === 'E' && <AppealHelp rule={setting.rules.appeal} />}
      {dates.items.length > 0 && (
        <div className={`no-print ${styles.out}`}>
          <SaveCalendar of={[{ id, firstName: card.firstName, items: dates.items }]} today={setting.today} />
          <Button onClick={() => window.print()}>Print</Button>
        </div>
      )}
    </div>
  );
}

function grouped(items: readonly DatedItem[]) {
  const standing = (item: DatedItem) => item.status.code;
  const sure = items.filter(isSure);
  return {
    ahead: sure.filter((item) => standing(item) !== 'done' && standing(item) !== 'passed'),
    passed: sure.filter((item) => standing(item) === 'passed'),
    done: sure.filter((item) => standing(item) === 'done'),
    onlyIf: items.filter((item) => !isSure(item)),
  };
}
