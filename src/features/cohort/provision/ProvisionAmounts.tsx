import { poundsInWords } from '../../../catalog/supportWords.ts';
import type { ProvisionTally } from '../../../core/support/provisionTally.ts';
import { Table, type TableRow } from '../../../ui/Table.tsx';
import { CountOf, type Group } from '../Behind.tsx';
import { ProvisionBar } from './ProvisionBar.tsx';
import { hoursShort, workedShort } from './provisionWords.ts';

/** One row: whose numbers they are, and what to call the children behind them. */
export interface Amounts {
  readonly key: string;
  readonly label: string;
  /** What the children have in common. */
  readonly title: string;
  readonly tally: ProvisionTally;
  /** Opens a new group of rows. */
  readonly group?: string;
}

interface Props {
  readonly caption: string;
  readonly first: string;
  readonly rows: readonly Amounts[];
  readonly withCosts: boolean;
  readonly onShow: (group: Group) => void;
}

/** Hours and cost a year, row by row, in the order given. What is not on record stands in a column of its own. */
export function ProvisionAmounts({ caption, first, rows, withCosts, onShow }: Props) {
  const longest = Math.max(...rows.map(({ tally }) => tally.hours.sum));
  return (
    <Table
      caption={caption}
      head={[first, 'Children', 'Provisions', 'Hours a year', 'No hours on record', ...(withCosts ? ['Cost a year', 'No cost on record'] : [])]}
      rows={rows.map(({ key, label, title, tally: { children, provisions, hours, pence }, group }): TableRow => ({
        key, heading: label, ...(group !== undefined && { group }),
        cells: [
          <CountOf key="who" group={{ title, places: children }} onShow={onShow} />,
          provisions.toLocaleString('en-GB'),
          <div key="hours">{workedShort(hours, provisions, hoursShort)}<ProvisionBar amount={hours.sum} longest={longest} /></div>,
          hours.unknown.toLocaleString('en-GB'),
          ...(withCosts ? [workedShort(pence, provisions, poundsInWords), pence.unknown.toLocaleString('en-GB')] : []),
        ],
      }))}
    />
  );
}
