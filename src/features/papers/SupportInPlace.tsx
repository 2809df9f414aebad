import words from '../../catalog/papers.json';
import { LAYER_PACKS, layerName } from '../../catalog/supportLayers.ts';
import { amountInWords, HELPED_WORDS } from '../../catalog/supportWords.ts';
import { provisionsFor } from '../../core/support/provisionMove.ts';
import type { Support } from '../../core/support.ts';
import { placedLayer } from '../../core/support/supportLayer.ts';
import { Table } from '../../ui/Table.tsx';
import styles from './papers.module.css';
import type { Reader } from './reader.ts';

/** What is in place and whether it helped. What it costs never stands on a paper. */
export function SupportInPlace({ support, reader }: { support: Support | undefined; reader: Reader }) {
  const provisions = provisionsFor(support).filter(([, { strands }]) => reader.tells(strands));
  const placed = placedLayer(support?.layer, LAYER_PACKS);
  const layer = placed && layerName(placed, reader.full ? 'staff' : 'family');
  return (
    <>
      <h2>The support in place</h2>
      {layer && <p>{layer}.</p>}
      {provisions.length === 0 && !layer && <p>{words.notSaid}</p>}
      {provisions.length > 0 && (
        <div className={styles.support}><Table
          caption="The support in place"
          hideCaption
          head={['What', 'Who and how much', 'What for', 'Did it help?']}
          rows={provisions.map(([id, provision]) => ({
            key: id,
            heading: provision.what,
            cells: [
              [provision.who, amountInWords(provision)].filter(Boolean).join(': '),
              reader.strands(provision.strands),
              [provision.helped && `${HELPED_WORDS[provision.helped]}.`, provision.helpedEvidence].filter(Boolean).join(' '),
            ],
          }))}
        /></div>
      )}
    </>
  );
}
