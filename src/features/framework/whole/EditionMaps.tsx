import type { EditionMap, Framework } from '../../../core/framework.ts';
import { Table } from '../../../ui/Table.tsx';

const HOW = { same: 'Same', reworded: 'Reworded', renamed: 'Renamed', merged: 'Merged', split: 'Split' } as const;

/** The other editions whose ratings can be read in this one, strand by strand. Nothing when there are none. */
export function EditionMaps({ framework }: { framework: Framework }) {
  return framework.readsAs.map((map) => <MapTable key={`${map.from.id} ${map.from.edition}`} map={map} />);
}

function MapTable({ map: { from, strands } }: { map: EditionMap }) {
  const name = `${from.id}, edition ${from.edition}`;
  return (
    <details>
      <summary>How reviews rated with {name} are read in this one</summary>
      <Table
        caption={`Strands of ${name}, and what they are here`}
        head={['Strand there', 'Strand here', 'How']}
        rows={strands.map((line) => ({ key: line.to.join(), heading: line.from.join(', '), cells: [line.to.join(', '), HOW[line.how]] }))}
      />
      <p className="meta">A strand that is in no line of this table cannot be compared.</p>
    </details>
  );
}
