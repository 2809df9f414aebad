import { useState } from 'react';
import { Link } from 'wouter';
import { LAYER_PACKS } from '../../catalog/supportLayers.ts';
import { amountInWords, HELPED_WORDS, hoursInWords, poundsInWords, workedInWords } from '../../catalog/supportWords.ts';
import { dayInWords } from '../../core/day.ts';
import { hoursAYear, penceAYear, workedOut } from '../../core/support/supportHours.ts';
import { placedLayer } from '../../core/support/supportLayer.ts';
import { useCostsShown } from '../../state/costsShown.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Table } from '../../ui/Table.tsx';
import styles from './support.module.css';
import { type MapRow, useProvisionMap } from './useProvisionMap.ts';

/** The school's provision map: what was in place for each child at the latest review. By name; nobody is ranked. */
export function ProvisionPage() {
  const [stopped, setStopped] = useState(false);
  const { withCosts, setWithCosts } = useCostsShown();
  const { rows, looked, of, unread, isDone } = useProvisionMap(stopped);
  const all = rows.flatMap(({ provisions }) => provisions);
  return (
    <div className="stack">
      <p className="crumb no-print"><Link href="/school/provision">Provision</Link></p>
      <h1>Provision map</h1>
      <p>What was in place for each child at the latest finished review. It is for the school: names are on it{withCosts && ', and costs'}.</p>
      <p role="status">
        {isDone ? `${rows.length === 1 ? '1 child has' : `${rows.length} children have`} a finished review.` : `Looking: ${looked} of ${of} children.`}
        {unread > 0 && ` ${unread} could not be opened.`}
      </p>
      {!isDone && <p><Button onClick={() => setStopped(!stopped)}>{stopped ? 'Go on' : 'Stop'}</Button></p>}
      <div className="no-print"><Checkbox label="With costs, for the school only" checked={withCosts} onChange={(event) => setWithCosts(event.currentTarget.checked)} /></div>
      {rows.length > 0 && (
        <>
          <p>
            {all.length} {all.length === 1 ? 'provision' : 'provisions'}: {workedInWords(workedOut(all, hoursAYear), hoursInWords, 'hours')}
            {withCosts && `; ${workedInWords(workedOut(all, penceAYear), poundsInWords, 'cost')} a year`}.
            {' '}A group counts for each child in it.
          </p>
          <div className={styles.table}>
            <Table
              caption="Provision map"
              hideCaption
              head={['Child', 'Layer of support', 'What was done', 'Hours a year', ...(withCosts ? ['Cost a year'] : []), 'Over the line, with nothing in place for it']}
              rows={rows.map((row) => ({ key: row.id, heading: <Link href={`/children/${row.id}`}>{row.name}</Link>, cells: cellsOf(row, withCosts) }))}
            />
          </div>
        </>
      )}
      <p className="no-print"><Button onClick={() => window.print()}>Print</Button></p>
    </div>
  );
}

function cellsOf({ provisions, layer, without, reviewedOn }: MapRow, withCosts: boolean) {
  return [
    placedLayer(layer, LAYER_PACKS)?.layer.label ?? 'Not recorded',
    <div key="done">
      <span className="meta">{dayInWords(reviewedOn)}</span>
      {provisions.length === 0
        ? <p>Nothing recorded</p>
        : <ul>{provisions.map((one) => <li key={one.n}>{[one.what, amountInWords(one), one.helped && HELPED_WORDS[one.helped].toLowerCase()].filter(Boolean).join('; ')}</li>)}</ul>}
    </div>,
    provisions.length === 0 ? '' : workedInWords(workedOut(provisions, hoursAYear), hoursInWords, 'hours'),
    ...(withCosts ? [provisions.length === 0 ? '' : workedInWords(workedOut(provisions, penceAYear), poundsInWords, 'cost')] : []),
    without ? without.map(({ strand }) => strand.label).join('; ') : 'Cannot be told: the framework of this review is not on this device',
  ];
}
