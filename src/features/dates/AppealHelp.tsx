import { useState } from 'react';
import { CHECK } from '../../catalog/dateWords.ts';
import { appealBy } from '../../core/calendar/appeal.ts';
import type { AppealRule } from '../../core/calendar/dateRules.ts';
import { dayInWords, isDay } from '../../core/day.ts';
import { NotRemembered } from '../../ui/NotRemembered.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './DatesPage.module.css';

/** Works out the last day to appeal from two days; keeps neither (R-F5). */
export function AppealHelp({ rule }: { rule: AppealRule }) {
  const [letterOn, setLetterOn] = useState('');
  const [certificateOn, setCertificateOn] = useState('');
  const by = isDay(letterOn) ? appealBy(letterOn, isDay(certificateOn) ? certificateOn : undefined, rule) : undefined;
  return (
    <details className="no-print">
      <summary>Until when can the family appeal?</summary>
      <NotRemembered>
        <p>Two months from the council’s letter or the final plan, or one month from the mediation certificate, whichever is later. What you enter here is not kept.</p>
        <div className={styles.ask}>
          <TextField label="Letter or final plan dated" type="date" width="medium" value={letterOn} onChange={(event) => setLetterOn(event.currentTarget.value)} />
          <TextField label="Mediation certificate dated" optional type="date" width="medium" value={certificateOn} onChange={(event) => setCertificateOn(event.currentTarget.value)} />
        </div>
      </NotRemembered>
      <p role="status">{by && <><strong>Until {dayInWords(by)}.</strong> The plan stays in force until then. {CHECK}</>}</p>
    </details>
  );
}
