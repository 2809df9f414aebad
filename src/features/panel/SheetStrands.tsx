import { changeInWords } from '../../catalog/changeInWords.ts';
import vocabulary from '../../catalog/vocabulary.json';
import { type Framework, isLevel, wordsFor } from '../../core/framework.ts';
import type { PanelSheet, PanelStrand } from '../../core/panel/panelSheet.ts';
import styles from './sheet.module.css';

interface Props {
  readonly sheet: PanelSheet;
  readonly framework: Framework;
}

/** Every strand in the framework's own order, the same on each sheet: its level in words, and what changed, in the same words both ways. */
export function SheetStrands({ sheet: { domains, before }, framework }: Props) {
  return (
    <>
      <div className={styles.domains}>
        {domains.map(({ domain, strands }) => (
          <table key={domain.code} className={styles.domain}>
            <caption lang={framework.language}>{domain.label}</caption>
            <colgroup><col className={styles.strand} /><col />{before && <col className={styles.move} />}</colgroup>
            <thead className="visually-hidden"><tr><th scope="col">Strand</th><th scope="col">Level</th>{before && <th scope="col">Change</th>}</tr></thead>
            <tbody>
              {strands.map((strand) => (
                <tr key={strand.change.place.strand.code}>
                  <th scope="row" lang={framework.language}>{strand.change.place.strand.label}</th>
                  <td>{levelInWords(strand, framework)}</td>
                  {before && <td>{moveInWords(strand)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <p className={styles.small}><strong>Bold: over the line</strong>, where somebody must act. Levels are the school’s unless it says agreed{before ? '; changes are since the review before' : ''}.</p>
    </>
  );
}

function levelInWords({ change: { after, whoseAfter, unresolved }, isOver }: PanelStrand, framework: Framework) {
  if (!isLevel(after)) return vocabulary.mark[after];
  const { label } = wordsFor(after, framework);
  const whose = whoseAfter === 'school' ? '' : `, ${vocabulary.voice[whoseAfter].toLowerCase()}`;
  return (
    <>
      {isOver ? <strong>{label}<span className="visually-hidden">, over the line</span></strong> : label}
      {whose}{unresolved && ', seen differently'}
    </>
  );
}

/** Empty where there was no level either time. */
function moveInWords({ change }: PanelStrand): string {
  if (!isLevel(change.before) && !isLevel(change.after)) return '';
  const crossed = change.line === 'nowOver' || change.line === 'nowBelow' ? `, ${vocabulary.line[change.line].toLowerCase()}` : '';
  return `${changeInWords(change, 'staff')}${crossed}`;
}
