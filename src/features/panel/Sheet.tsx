import vocabulary from '../../catalog/vocabulary.json';
import { monthInWords } from '../../core/day.ts';
import type { Framework } from '../../core/framework.ts';
import type { PanelSheet } from '../../core/panelSheet.ts';
import { yearInWords } from '../../core/schoolYear.ts';
import { ProfileStrip } from '../../ui/ProfileStrip.tsx';
import styles from './sheet.module.css';
import { SheetGoodAndHoped } from './SheetGoodAndHoped.tsx';
import { SheetStrands } from './SheetStrands.tsx';
import { SheetSupport } from './SheetSupport.tsx';
import { SheetVoices } from './SheetVoices.tsx';
import { useSheets } from './useSheets.ts';

interface Props {
  readonly label: string;
  readonly of: string;
  readonly sheet: PanelSheet;
  readonly framework: Framework;
  readonly withCosts: boolean;
  readonly asks: string;
  readonly leftOut: readonly string[];
}

/** One child on one sheet of A4, the people's own words first. What does not fit goes on to a second sheet; nothing is cut, and the person is told. */
export function Sheet({ label, of, sheet, framework, withCosts, asks, leftOut }: Props) {
  const { paper, sheets } = useSheets(styles.measured ?? '', sheet, [label, of, withCosts, asks, ...leftOut].join('\n'));
  const { schoolYear, senStatus, settingType, reviewedOn, before, picture } = sheet;
  const facts = [yearInWords(schoolYear), senStatus && vocabulary.senStatus[senStatus].label, settingType && vocabulary.settingType[settingType]].filter(Boolean).join(' · ');
  return (
    <>
      <p className="no-print" role="status">{sheets > 1 && <strong>{label} takes {sheets} sheets. Leave something out above, or let it go on.</strong>}</p>
      <article ref={paper} className={styles.sheet} aria-label={`Sheet of ${label}`}>
        <header>
          <div className={styles.head}><h3 className={styles.title}>{label}</h3><p>{facts}</p></div>
          <p className={styles.small}>{of && `${of}. `}Profile of {monthInWords(reviewedOn)}{before ? `; before: ${monthInWords(before)}` : ', the first one'}.</p>
        </header>
        <SheetVoices voices={sheet.voices} leftOut={leftOut} />
        <h4>The help that is needed</h4>
        <div className={styles.picture}>
          <div className="only-wide"><ProfileStrip groups={picture.groups} size="large" title={`A picture of the help ${label} needs. The tables say the same in words.`} line={framework.rules.overTheLineFrom} /></div>
          <div className="only-narrow"><ProfileStrip groups={picture.groups} size="small" title={`A picture of the help ${label} needs. The tables say the same in words.`} line={framework.rules.overTheLineFrom} /></div>
        </div>
        <SheetStrands sheet={sheet} framework={framework} />
        <SheetGoodAndHoped sheet={sheet} framework={framework} leftOut={leftOut} />
        <SheetSupport sheet={sheet} withCosts={withCosts} leftOut={leftOut} />
        {asks && <section><h4>What the school asks the panel</h4><p className={styles.typed}>{asks}</p></section>}
      </article>
    </>
  );
}
