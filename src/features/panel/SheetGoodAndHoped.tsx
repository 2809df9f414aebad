import { monthInWords } from '../../core/day.ts';
import { type Framework, rungOf } from '../../core/framework.ts';
import type { PanelSheet } from '../../core/panel/panelSheet.ts';
import styles from './sheet.module.css';

interface Props {
  readonly sheet: PanelSheet;
  readonly framework: Framework;
  readonly leftOut: readonly string[];
}

/** What there is to build on, and what is hoped for, side by side. */
export function SheetGoodAndHoped({ sheet, framework, leftOut }: Props) {
  const strengths = sheet.strengths.filter(({ key }) => !leftOut.includes(key));
  const outcomes = sheet.outcomes.filter(({ key }) => !leftOut.includes(key));
  return (
    <div className={styles.pair}>
      <section>
        <h4>Strengths</h4>
        {strengths.length + sheet.rungs.length === 0 && <p>{sheet.strengths.length > 0 ? LESS : 'Not on record.'}</p>}
        <ul>
          {strengths.map(({ key, domain, text, toBuildOn }) => (
            <li key={key}><span lang={framework.language}>{domain.short}</span>: {text}{toBuildOn && <>{text && ' '}A real strength to build on.</>}</li>
          ))}
          {sheet.rungs.map(({ place, rung }) => <li key={place.strand.code} lang={framework.language}>{rungOf(place.strand, rung).staff}</li>)}
        </ul>
        {strengths.length < sheet.strengths.length && strengths.length + sheet.rungs.length > 0 && <p className={styles.small}>{LESS}</p>}
      </section>
      <section>
        <h4>What is hoped for</h4>
        {outcomes.length === 0 && <p>{sheet.outcomes.length > 0 ? LESS : 'Not on record.'}</p>}
        <ul>{outcomes.map(({ key, what, dueOn }) => <li key={key}>{what}{dueOn && ` (by ${monthInWords(dueOn)})`}</li>)}</ul>
        {outcomes.length > 0 && outcomes.length < sheet.outcomes.length && <p className={styles.small}>{LESS}</p>}
      </section>
    </div>
  );
}

const LESS = 'Something is left out here.';
