import { compareProfiles } from '../../core/change.ts';
import { namesOfDays } from '../../core/day.ts';
import { readIn } from '../../core/editions.ts';
import { isLevel, isOverTheLine, type Place } from '../../core/framework.ts';
import { markThatCounts, type Profile } from '../../core/review.ts';
import { Table } from '../../ui/Table.tsx';
import { besideLevel } from './besideLevel.ts';
import styles from './papers.module.css';
import type { Reader } from './reader.ts';

interface Props {
  profile: Profile;
  before?: Profile;
  reader: Reader;
  name: string;
}

/** One row: strands of a domain with what is said of them. */
interface Told {
  readonly places: readonly Place[];
  readonly now: string;
  readonly before: string;
  /** What the level means, and what was written beside it. Strands with nothing of either share a row. */
  readonly statement: string;
  readonly beside: readonly string[];
}

/**
 * What help is needed, domain by domain, with last time beside it. The copy in everyday words leaves out what is fine both times
 * and what nobody looked at: sentences around the table tell those. The full copy has every strand. What there is to say stands
 * under its level, so that no column is empty; strands of a domain that say nothing but the same marks share a row.
 */
export function LevelsTable({ profile, before, reader, name }: Props) {
  const { framework } = reader;
  const compared = before && readIn(framework, before) ? before : undefined;
  const was = new Map(compared && compareProfiles(compared, profile, framework).map((change) => [change.place, change]));
  const rows = reader.places(profile).flatMap((place): Told[] => {
    const { mark, whose, rating } = markThatCounts(profile, place);
    const change = was.get(place);
    const isOfNote = (isLevel(mark) && (mark > 0 || isOverTheLine(mark, framework))) || change?.direction === 'stepDown' || change?.direction === 'noLongerRated';
    if (!reader.full && !isOfNote) return [];
    const unread = change?.because !== undefined && change.because !== 'noLevelEitherTime';
    return [{
      places: [place],
      now: reader.mark(mark),
      before: !change || unread ? NOT_KNOWN : reader.mark(change.before),
      statement: isLevel(mark) && (reader.full || isOverTheLine(mark, framework)) ? reader.statement(place, mark) : '',
      beside: besideLevel({ mark, whose, rating }, place, reader.full),
    }];
  }).reduce(sharing, []);
  const withBefore = rows.some((row) => row.before !== NOT_KNOWN);
  const [wasLabel = '', nowLabel = ''] = compared ? namesOfDays([compared.reviewedOn, profile.reviewedOn]) : [];
  const domainOf = (row: Told | undefined) => row?.places[0]?.domain;
  return (
    <>
      <h2>The help {name} needs</h2>
      {rows.length === 0 && <p>Nothing beyond what everyone gets is written down.</p>}
      {rows.length > 0 && reader.full && <p>Each level is the school’s where it does not say whose it is.</p>}
      {rows.length > 0 && (
        <div className={styles.levels}><Table
          caption={`The help ${name} needs`}
          hideCaption
          head={['What we looked at', withBefore ? nowLabel : 'Help that is needed', ...(withBefore ? [wasLabel] : [])]}
          rows={rows.map((row, at) => ({
            key: row.places.map(({ strand }) => strand.code).join(' '),
            heading: row.places.map(reader.strand).join('; '),
            ...(domainOf(rows[at - 1]) !== domainOf(row) && { group: <span lang={framework.language}>{row.places[0] && reader.domain(row.places[0].domain)}</span> }),
            cells: [
              <span key="now"><strong>{row.now}.</strong>{row.statement && <span lang={framework.language}> {row.statement}</span>}{row.beside.map((line) => <span key={line} className={styles.beside}>{line}</span>)}</span>,
              ...(withBefore ? [row.before] : []),
            ],
          }))}
        /></div>
      )}
    </>
  );
}

/** What stands where nothing can be known of the time before. */
const NOT_KNOWN = '–';

/** Puts a strand that says nothing but its marks into the row of one of its domain that says the same. */
function sharing(rows: readonly Told[], row: Told): readonly Told[] {
  const isBare = ({ statement, beside }: Told) => statement === '' && beside.length === 0;
  const alike = isBare(row) ? rows.findIndex((one) => isBare(one) && one.places[0]?.domain === row.places[0]?.domain && one.now === row.now && one.before === row.before) : -1;
  return alike < 0 ? [...rows, row] : rows.map((one, at) => (at === alike ? { ...one, places: [...one.places, ...row.places] } : one));
}
