import { attainedInWords, themeInWords } from '../../catalog/outcomeWords.ts';
import words from '../../catalog/papers.json';
import type { ChildRecord } from '../../core/child.ts';
import { dayInWords, isDay } from '../../core/day.ts';
import { judgedIn } from '../../core/entry/judged.ts';
import { type Outcomes, outcomesOf } from '../../core/entry/keepOutcome.ts';
import { type Review, reviewsOf } from '../../core/review.ts';
import { Table } from '../../ui/Table.tsx';
import styles from './papers.module.css';
import type { Reader } from './reader.ts';

/** How far the outcomes of earlier reviews had come at this one; nothing where none was looked at. */
export function EarlierOutcomes({ child, review, reader }: { child: ChildRecord; review: Review; reader: Reader }) {
  const judged = judgedIn(review, reviewsOf(child.events)).filter(({ outcome }) => reader.tells(outcome.strands));
  if (judged.length === 0) return null;
  return (
    <>
      <h2>How far we have come</h2>
      <Table
        caption="How far we have come"
        hideCaption
        head={['What we hoped for', 'How far', 'What shows it']}
        rows={judged.map(({ id, outcome, how }) => ({
          key: id, heading: outcome.what, cells: [how.attained === undefined ? 'Not said' : attainedInWords(how.attained, outcome), how.evidence ?? ''],
        }))}
      />
    </>
  );
}

/** What is hoped for, with how anybody can tell and by when. */
export function HopedFor({ heading, outcomes, reader }: { heading: string; outcomes: Outcomes | undefined; reader: Reader }) {
  const hoped = outcomesOf(outcomes).filter(([, { strands }]) => reader.tells(strands));
  return (
    <>
      <h2>{heading}</h2>
      {hoped.length === 0 ? <p>{words.notSaid}</p> : (
        <div className={styles.hoped}><Table
          caption={heading}
          hideCaption
          head={['What', 'How we can tell', 'From and to', 'By when']}
          rows={hoped.map(([id, { what, measure, from, to, dueOn, strands, theme }]) => ({
            key: id,
            heading: <>{what}<Lines lines={[theme && themeInWords(theme), reader.full && reader.strands(strands) && `For: ${reader.strands(strands)}`]} /></>,
            cells: [measure ?? '', <Lines key="steps" lines={[from && `From: ${from}`, to && `To: ${to}`]} />, dueOn && isDay(dueOn) ? dayInWords(dueOn) : ''],
          }))}
        /></div>
      )}
    </>
  );
}

function Lines({ lines }: { lines: readonly (string | undefined | false)[] }) {
  return lines.filter((line) => line).map((line) => <div key={String(line)}>{line}</div>);
}
