import { LAYER_PACKS, layerName } from '../../catalog/supportLayers.ts';
import { amountInWords, HELPED_WORDS, poundsInWords } from '../../catalog/supportWords.ts';
import type { PanelSheet } from '../../core/panel/panelSheet.ts';
import { placedLayer } from '../../core/support/supportLayer.ts';
import styles from './sheet.module.css';

interface Props {
  readonly sheet: PanelSheet;
  readonly withCosts: boolean;
  readonly leftOut: readonly string[];
}

/** The layer of support, and each provision: what, by whom, how often, did it help; what it costs only where that was asked for. */
export function SheetSupport({ sheet, withCosts, leftOut }: Props) {
  const placed = placedLayer(sheet.layer, LAYER_PACKS);
  const provisions = sheet.provisions.filter(([key]) => !leftOut.includes(key));
  const heads = ['What', 'Who and how often', 'Did it help?', ...(withCosts ? ['Cost'] : [])];
  return (
    <section>
      <h4>The support in place{placed && `: ${layerName(placed, 'staff')}`}</h4>
      {!placed && sheet.provisions.length === 0 && <p>Not on record.</p>}
      {provisions.length > 0 && (
        <table className={styles.support}>
          <caption className="visually-hidden">The support in place</caption>
          <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
          <tbody>
            {provisions.map(([key, one]) => (
              <tr key={key}>
                <th scope="row">{one.what}</th>
                <td>{[one.who, amountInWords(one)].filter(Boolean).join(': ')}</td>
                <td>{[one.helped && `${HELPED_WORDS[one.helped]}.`, one.helpedEvidence].filter(Boolean).join(' ')}</td>
                {withCosts && <td>{one.pencePerHour === undefined ? '' : `${poundsInWords(one.pencePerHour)} an hour`}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {provisions.length < sheet.provisions.length && <p className={styles.small}>Something is left out here.</p>}
    </section>
  );
}
