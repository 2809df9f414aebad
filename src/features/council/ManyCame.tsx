import type { CouncilMerge, MergeChoices } from '../../core/councilMerge.ts';
import { SMALLER_SCHOOLS } from '../../core/councilGroups.ts';
import { dayInWords } from '../../core/day.ts';
import { plainRecipient } from '../../core/recipient.ts';
import type { CouncilView } from '../../core/suppress.ts';
import { instantInWords } from '../../state/clock.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Table } from '../../ui/Table.tsx';
import type { NamedHead } from './useManyFiles.ts';

interface Props {
  readonly merge: CouncilMerge<NamedHead>;
  /** Every file that was read, in the order in which they were. */
  readonly heads: readonly NamedHead[];
  /** Schools that are counted in what is shown or will be. */
  readonly counted: readonly NamedHead[];
  readonly leftOut: ReadonlySet<string>;
  /** Missing while nothing is counted yet. */
  readonly view: CouncilView | undefined;
  /** From then on nothing can be left out or put in any more, also while numbers are counted anew. */
  readonly isAsked: boolean;
  readonly choices: MergeChoices;
  readonly onChoose: (choices: MergeChoices) => void;
  readonly onLeaveOut: (school: string, isOut: boolean) => void;
}

/** Which schools came, and what has to be known of their files. How many children each has is told with the tables, as far as it may be. */
export function ManyCame({ merge, heads, counted, leftOut, view, isAsked, choices, onChoose, onLeaveOut }: Props) {
  const { schools, otherRecipient, older, future, unclear, sameName, old, who } = merge;
  const first = plainRecipient(heads[0]?.recipient ?? '');
  const others = new Map(heads.filter(({ recipient }) => plainRecipient(recipient) !== first).map(({ recipient }) => [plainRecipient(recipient), recipient]));
  const { sameRecipients = new Set<string>(), without = new Set<number>() } = choices;
  const leaveOut = (at: number) => (
    <Checkbox
      key={at} label={`Leave out ${heads[at]?.fileName}, the file of ${momentInWords(heads[at])} from ${heads[at]?.school.name}`} checked={without.has(at)}
      onChange={({ currentTarget: { checked } }) => onChoose({ ...choices, without: toggled(without, at, checked) })}
    />
  );
  const doubtful = [...new Set([...future, ...unclear.flat(), ...without])];
  const sizes = view?.tables.find(({ id }) => id === 'schools');
  const sizeOf = (id: string) => {
    const size = sizes?.rowTotals?.[sizes.rows.indexOf(id)];
    if (!counted.some(({ school }) => school.id === id)) return 'Not counted';
    return size === undefined ? (sizes?.rows.includes(SMALLER_SCHOOLS) && counted.length > 1 ? 'With the smaller schools' : 'Too few to tell') : size.toLocaleString('en-GB');
  };
  const nameOf = (id: string) => schools.find(({ school }) => school.id === id)?.school.name ?? '';
  return (
    <section className="stack" aria-labelledby="schools-that-came">
      <h2 id="schools-that-came" tabIndex={-1}>{schools.length === 1 ? '1 school' : `${schools.length.toLocaleString('en-GB')} schools`}, for {heads[0]?.recipient}</h2>
      {otherRecipient.length > 0 && <Notice title="Kept apart.">{`Made for somebody else: ${otherRecipient.map((at) => `${heads[at]?.school.name} (for ${heads[at]?.recipient})`).join(', ')}. These are not counted.`}</Notice>}
      {!isAsked && [...others].map(([key, recipient]) => (
        <Checkbox key={key} label={`Count files for “${recipient}” too: it is the same`} help="A school that made files for both has two ids, and is counted twice unless one is left out." checked={sameRecipients.has(key)} onChange={({ currentTarget: { checked } }) => onChoose({ ...choices, sameRecipients: toggled(sameRecipients, key, checked) })} />
      ))}
      {future.length > 0 && <Notice title="Dated after today:">{`${future.map((at) => heads[at]?.school.name).join(', ')}. A clock was wrong, here or there; such a file counts before every later one, unless it is left out.`}</Notice>}
      {unclear.length > 0 && <Notice title="Which is newer?">{`${unclear.map(([at = 0]) => heads[at]?.school.name).join(', ')}: files of one moment that differ. None of them is counted until all but one are left out.`}</Notice>}
      {!isAsked && doubtful.map(leaveOut)}
      {older.length > 0 && <p>{older.length === 1 ? 'One file is a copy, older or left out, and not counted' : `${older.length} files are copies, older or left out, and not counted`}: {older.map((at) => `${heads[at]?.fileName} (${heads[at]?.school.name}, ${momentInWords(heads[at])})`).join(', ')}.</p>}
      {old.length > 0 && <Notice title="More than 18 months old:">{`${old.map(nameOf).join(', ')}. Ask for a newer file.`}</Notice>}
      {who.length > 1 && <Notice title="Not all tell of the same children.">Some schools sent children with a plan alone, others also children on SEN support or everyone.</Notice>}
      {sameName.map((ids) => (
        <Notice key={ids[0]} title="Two schools, one name?">
          <p>{nameOf(ids[0] ?? '')} is here {ids.length} times, from different copies of the records. Each is counted, and children in both are counted twice, unless one is left out{isAsked ? '. Start again to change that.' : ':'}</p>
          {!isAsked && ids.map((id) => (
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

function momentInWords(head: NamedHead | undefined): string {
  return head ? instantInWords(head.madeAt) : '';
}

function toggled<Thing>(all: ReadonlySet<Thing>, one: Thing, isIn: boolean): ReadonlySet<Thing> {
  return new Set(isIn ? [...all, one] : [...all].filter((other) => other !== one));
}

const WHO = { E: 'Children with a plan', KE: 'Children with a plan or SEN support', all: 'All children' };
