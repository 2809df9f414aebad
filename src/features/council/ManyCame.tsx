import type { CouncilMerge, NotCounted } from '../../core/council/councilMerge.ts';
import { SMALLER_SCHOOLS } from '../../core/council/councilGroups.ts';
import { dayInWords } from '../../core/day.ts';
import { plainRecipient } from '../../core/council/recipient.ts';
import type { CouncilView } from '../../core/council/suppress.ts';
import { instantInWords } from '../../state/clock.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Table } from '../../ui/Table.tsx';
import { WHO_WORDS } from './councilWords.ts';
import { ManyFolded } from './ManyFolded.tsx';
import styles from './ManySchools.module.css';
import { changeMany, type NamedHead, useManyState } from './manyState.ts';
import { toggled } from './toggled.ts';

interface Props {
  readonly merge: CouncilMerge<NamedHead>;
  /** Every file that was read, in the order in which they were. */
  readonly heads: readonly NamedHead[];
  /** Schools that are counted in what is shown or will be. */
  readonly counted: readonly NamedHead[];
  /** What is shown, as it is shown. Missing while nothing is counted yet; from then on nothing can be left out or put in any more. */
  readonly view: CouncilView | undefined;
  readonly isBusy: boolean;
}

/** Which schools came, and what has to be known of their files. How many children each has is told with the tables, as far as it may be. */
export function ManyCame({ merge, heads, counted, view, isBusy }: Props) {
  const { reader, choices, leftOut } = useManyState();
  const { schools, otherRecipient, older, future, unclear, sameName, old, who } = merge;
  const isSettled = view !== undefined;
  const first = plainRecipient(heads[0]?.recipient ?? '');
  const others = new Map(heads.filter(({ recipient }) => plainRecipient(recipient) !== first).map(({ recipient }) => [plainRecipient(recipient), recipient]));
  const { sameRecipients = new Set<string>(), without = new Set<number>() } = choices;
  const leaveOut = (at: number) => (
    <Checkbox
      key={at} label={`Leave out ${heads[at]?.fileName}, the file of ${momentInWords(heads[at])} from ${heads[at]?.school.name}`} checked={without.has(at)} disabled={isBusy}
      onChange={({ currentTarget: { checked } }) => changeMany(reader, (now) => ({ choices: { ...now.choices, without: toggled(now.choices.without ?? new Set(), at, checked) } }))}
    />
  );
  const doubtful = [...new Set([...future, ...unclear.flat(), ...without])];
  const sizes = view?.tables.find(({ id }) => id === 'schools');
  const countedIds = new Set(counted.map(({ school }) => school.id));
  const sizeOf = (id: string) => {
    const size = sizes?.rowTotals?.[sizes.rows.indexOf(id)];
    if (!countedIds.has(id)) return 'Not counted';
    return size === undefined ? (sizes?.rows.includes(SMALLER_SCHOOLS) && counted.length > 1 ? 'With the smaller schools' : 'Too few to tell') : size.toLocaleString('en-GB');
  };
  const nameOf = (id: string) => schools.find(({ school }) => school.id === id)?.school.name ?? '';
  return (
    <section className={`stack ${styles.came}`} aria-labelledby="schools-that-came">
      <h2 id="schools-that-came" tabIndex={-1}>{schools.length === 1 ? '1 school' : `${schools.length.toLocaleString('en-GB')} schools`}, for {heads[0]?.recipient}</h2>
      {otherRecipient.length > 0 && <Notice title="Kept apart.">{`Made for somebody else: ${otherRecipient.map((at) => `${heads[at]?.school.name} (for ${heads[at]?.recipient})`).join(', ')}. These are not counted.`}</Notice>}
      {!isSettled && [...others].map(([key, recipient]) => (
        <Checkbox
          key={key} label={`Count files for “${recipient}” too: it is the same`} help="A school that made files for both has two ids, and is counted twice unless one is left out." checked={sameRecipients.has(key)} disabled={isBusy}
          onChange={({ currentTarget: { checked } }) => changeMany(reader, (now) => ({ choices: { ...now.choices, sameRecipients: toggled(now.choices.sameRecipients ?? new Set(), key, checked) } }))}
        />
      ))}
      {future.length > 0 && <Notice title="Dated after today:">{`${future.map((at) => heads[at]?.school.name).join(', ')}. A clock was wrong, here or there; such a file counts before every later one, unless it is left out.`}</Notice>}
      {unclear.length > 0 && <Notice title="Which is newer?">{`${unclear.map(([at = 0]) => heads[at]?.school.name).join(', ')}: files of one moment that differ. None of them is counted until all but one are left out.`}</Notice>}
      {!isSettled && doubtful.map(leaveOut)}
      {older.length > 0 && (
        <div className="no-print">
          <p>{older.length === 1 ? 'One file is not counted:' : `${older.length} files are not counted:`}</p>
          <ul>{older.map(({ at, because }) => <li key={at}>{heads[at]?.fileName} ({heads[at]?.school.name}, {momentInWords(heads[at])}): {BECAUSE[because]}</li>)}</ul>
        </div>
      )}
      {old.length > 0 && <Notice title="More than 18 months old:">{`${old.map(nameOf).join(', ')}. Ask for a newer file.`}</Notice>}
      {who.length > 1 && <Notice title="Not all tell of the same children.">Some schools sent children with a plan alone, others also children on SEN support or everyone.</Notice>}
      {sameName.map((ids) => (
        <Notice key={ids[0]} title="Two schools, one name?">
          <p>{nameOf(ids[0] ?? '')} is here {ids.length} times, from different copies of the records. Each is counted, and children in both are counted twice, unless one is left out{isSettled ? '. Start again to change that.' : ':'}</p>
          {!isSettled && ids.map((id) => (
            <Checkbox
              key={id} label={`Leave out the file of ${dayInWords(schools.find(({ school }) => school.id === id)?.madeOn ?? '')}`} checked={leftOut.has(id)} disabled={isBusy}
              onChange={({ currentTarget: { checked } }) => changeMany(reader, (now) => ({ leftOut: toggled(now.leftOut, id, checked) }))}
            />
          ))}
        </Notice>
      ))}
      <ManyFolded name="Which schools">
        {() => (
          <Table
            caption="Schools, in order of name" hideCaption head={['School', 'File made on', 'Tells of', ...(view ? ['Children'] : [])]}
            rows={schools.map(({ school, madeOn, who: told }) => ({ key: school.id, heading: school.name, cells: [dayInWords(madeOn), WHO_WORDS[told], ...(view ? [sizeOf(school.id)] : [])] }))}
          />
        )}
      </ManyFolded>
      <p className="meta">A child who moved between schools is counted at both: they cannot be recognised.</p>
    </section>
  );
}

const BECAUSE: Readonly<Record<NotCounted['because'], string>> = {
  older: 'its school sent a newer one.', copy: 'a copy of it is counted.', leftOut: 'left out by hand.',
};

function momentInWords(head: NamedHead | undefined): string {
  return head ? instantInWords(head.madeAt) : '';
}
