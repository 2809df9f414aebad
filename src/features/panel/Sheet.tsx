import { memo } from 'react';
import vocabulary from '../../catalog/vocabulary.json';
import { monthInWords } from '../../core/day.ts';
import type { Framework } from '../../core/framework.ts';
import type { PanelSheet } from '../../core/panel/panelSheet.ts';
import { yearInWords } from '../../core/calendar/schoolYear.ts';
import { ProfileStrip } from '../../ui/ProfileStrip.tsx';
import { PanelLine } from './PanelLine.tsx';
import styles from './sheet.module.css';
import { SheetGoodAndHoped } from './SheetGoodAndHoped.tsx';
import { SheetStrands } from './SheetStrands.tsx';
import { SheetSupport } from './SheetSupport.tsx';
import { SheetVoices } from './SheetVoices.tsx';
import { useSheets } from './useSheets.ts';

interface Props {
  readonly label: string;
  /** Whether the panel's name takes more than its line: the name itself is not what is measured. */
  readonly isLongName: boolean;
  readonly sheet: PanelSheet;
  readonly framework: Framework;
  readonly withCosts: boolean;
  readonly asks: string;
  readonly leftOut: readonly string[];
}

/**
 * One child on one sheet of A4, the people's own words first. What does not fit goes on to a second sheet, under the same head; nothing is cut, and the
 * person is told.
 */
export function Sheet({ label, isLongName, sheet, framework, withCosts, asks, leftOut }: Props) {
  const { paper, sheets } = useSheets(styles.measured ?? '', sheet, [label, isLongName, withCosts, asks, ...leftOut].join('\n'));
  const { schoolYear, senStatus, settingType, reviewedOn, before } = sheet;
  const facts = [yearInWords(schoolYear), senStatus && vocabulary.senStatus[senStatus].label, settingType && vocabulary.settingType[settingType]].filter(Boolean).join(' · ');
  return (
    <>
      <p className="no-print" role="status">{sheets > 1 && <strong>{label} takes {sheets} sheets. Leave something out above, or let it go on.</strong>}</p>
      <article ref={paper} className={styles.sheet} aria-label={`Sheet of ${label}`}>
        <header className={styles.top}>
          <div className={styles.head}><h3 className={styles.title}>{label}</h3><p>{facts}</p></div>
          <p className={styles.small}><PanelLine />Profile of {monthInWords(reviewedOn)}{before ? `; before: ${monthInWords(before)}` : ', the first one'}.</p>
        </header>
        <div>
          <Told label={label} sheet={sheet} framework={framework} withCosts={withCosts} leftOut={leftOut} />
          {asks && <section><h4>What the school asks the panel</h4><p className={styles.typed}>{asks}</p></section>}
        </div>
      </article>
    </>
  );
}

/** What is on record: not made again while somebody types what the school asks. */
const Told = memo(function Told({ label, sheet, framework, withCosts, leftOut }: Pick<Props, 'label' | 'sheet' | 'framework' | 'withCosts' | 'leftOut'>) {
  const { groups } = sheet.picture;
  const title = `A picture of the help ${label} needs. The tables say the same in words.`;
  const line = framework.rules.overTheLineFrom;
  return (
    <>
      <SheetVoices voices={sheet.voices} leftOut={leftOut} />
      <h4>The help that is needed</h4>
      <div className={styles.picture}>
        <div className="only-wide"><ProfileStrip groups={groups} size="large" title={title} line={line} /></div>
        <div className="only-narrow"><ProfileStrip groups={groups} size="small" title={title} line={line} /></div>
      </div>
      <SheetStrands sheet={sheet} framework={framework} />
      <SheetGoodAndHoped sheet={sheet} framework={framework} leftOut={leftOut} />
      <SheetSupport sheet={sheet} withCosts={withCosts} leftOut={leftOut} />
    </>
  );
});
