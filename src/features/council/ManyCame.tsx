import type { CouncilMerge } from '../../core/councilMerge.ts';
import { dayInWords } from '../../core/day.ts';
import type { CouncilView } from '../../core/suppress.ts';
import type { ReadHead } from '../../data/file/council/mergeSession.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Table } from '../../ui/Table.tsx';

interface Props {
  readonly merge: CouncilMerge<ReadHead>;
  /** Every file that was read, in the order in which they were. */
  readonly heads: readonly ReadHead[];
  /** Schools that are counted in what is shown or will be. */
  readonly counted: readonly ReadHead[];
  readonly leftOut: ReadonlySet<string>;
  /** Missing before the tables are shown; afterwards no school can be left out any more. */
  readonly view: CouncilView | undefined;
  readonly onLeaveOut: (school: string, isOut: boolean) => void;
}

/** Which schools came, and what has to be known of their files. How many children each has is told with the tables, as far as it may be. */
export function ManyCame({ merge, heads, counted, leftOut, view, onLeaveOut }: Props) {
  const { schools, otherRecipient, older, sameName, old, who } = merge;
  const sizes = view?.tables.find(({ id }) => id === 'schools');
  const sizeOf = (id: string) => {
    const size = sizes?.rowTotals?.[sizes.rows.indexOf(id)];
    if (!counted.some(({ school }) => school.id === id)) return 'Not counted';
    return size === undefined ? 'With the smaller schools' : size.toLocaleString('en-GB');
  };
  const nameOf = (id: string) => schools.find(({ school }) => school.id === id)?.school.name ?? '';
  return (
    <section className="stack" aria-labelledby="schools-that-came">
      <h2 id="schools-that-came">{schools.length === 1 ? '1 school' : `${schools.length.toLocaleString('en-GB')} schools`}, for {heads[0]?.recipient}</h2>
      {otherRecipient.length > 0 && <Notice title="Kept apart.">{`Made for somebody else: ${otherRecipient.map((at) => `${heads[at]?.school.name} (for ${heads[at]?.recipient})`).join(', ')}. These are not counted.`}</Notice>}
      {older.length > 0 && <p>{older.length === 1 ? 'One older file is' : `${older.length} older files are`} not counted: the newest of a school is.</p>}
      {old.length > 0 && <Notice title="More than 18 months old:">{`${old.map(nameOf).join(', ')}. Ask for a newer file.`}</Notice>}
      {who.length > 1 && <Notice title="Not all tell of the same children.">Some schools sent children with a plan alone, others also children on SEN support or everyone.</Notice>}
      {sameName.map((ids) => (
        <Notice key={ids[0]} title="Two schools, one name?">
          <p>{nameOf(ids[0] ?? '')} is here {ids.length} times, from different copies of the records. Each is counted, and children in both are counted twice, unless one is left out{view ? '. Start again to change that.' : ':'}</p>
          {!view && ids.map((id) => (
            <Checkbox key={id} label={`Leave out the file of ${dayInWords(schools.find(({ school }) => school.id === id)?.madeOn ?? '')}`} checked={leftOut.has(id)} onChange={({ currentTarget: { checked } }) => onLeaveOut(id, checked)} />
          ))}
        </Notice>
      ))}
      <details>
        <summary>Which schools</summary>
        <Table
          caption="Schools, in order of name" hideCaption head={['School', 'File made on', 'Tells of', ...(view ? ['Children'] : [])]}
          rows={schools.map(({ school, madeOn, who: told }) => ({ key: school.id, heading: school.name, cells: [dayInWords(madeOn), WHO[told], ...(view ? [sizeOf(school.id)] : [])] }))}
        />
      </details>
      <p className="meta">A child who moved between schools is counted at both: they cannot be recognised.</p>
    </section>
  );
}

const WHO = { E: 'Children with a plan', KE: 'Children with a plan or SEN support', all: 'All children' };
