import vocabulary from '../../catalog/vocabulary.json';
import { compareProfiles } from '../../core/change.ts';
import { namesOfDays } from '../../core/day.ts';
import { readIn } from '../../core/editions.ts';
import { isLevel, isOverTheLine, type Place, rungOf } from '../../core/framework.ts';
import { markThatCounts, type Profile } from '../../core/review.ts';
import { Table, type TableRow } from '../../ui/Table.tsx';
import styles from './papers.module.css';
import type { Reader } from './reader.ts';

interface Props {
  profile: Profile;
  before?: Profile;
  reader: Reader;
  name: string;
}

/**
 * What help is needed, domain by domain, with last time beside it. The copy in everyday words leaves out what is fine both times
 * and what nobody looked at: sentences around the table tell those. The full copy has every strand.
 */
export function LevelsTable({ profile, before, reader, name }: Props) {
  const { framework } = reader;
  const compared = before && readIn(framework, before) ? before : undefined;
  const was = new Map(compared && compareProfiles(compared, profile, framework).map((change) => [change.place, change]));
  const rows = reader.places(profile).flatMap((place): (TableRow & { place: Place })[] => {
    const { mark, whose, rating } = markThatCounts(profile, place);
    const change = was.get(place);
    const isOfNote = (isLevel(mark) && (mark > 0 || isOverTheLine(mark, framework))) || change?.direction === 'stepDown' || change?.direction === 'noLongerRated';
    if (!reader.full && !isOfNote) return [];
    const beside = [
      reader.full && isLevel(mark) && `Whose level: ${vocabulary.voice[whose].toLowerCase()}.`,
      reader.full && rating?.strength && `Something to build on: ${rungOf(place.strand, rating.strength).staff}`,
      reader.full && rating?.going && `With that help: ${vocabulary.going[rating.going].toLowerCase()}.`,
      rating?.specialistAdvice && 'A specialist’s advice is needed.',
      reader.full && rating?.confirmedUnchanged && 'Looked at, and found the same.',
      reader.full && rating?.reason && `What changed: ${rating.reason}`,
      reader.full && rating?.evidence && `What shows it: ${rating.evidence}`,
    ].filter((line) => typeof line === 'string');
    const tells = isLevel(mark) && (reader.full || isOverTheLine(mark, framework)) ? ` ${reader.statement(place, mark)}` : '';
    return [{
      place, key: place.strand.code, heading: reader.strand(place),
      cells: [
        <span key="now"><strong>{reader.mark(mark)}.</strong><span lang={framework.language}>{tells}</span></span>,
        ...(compared ? [change && (change.because && change.because !== 'noLevelEitherTime' ? '–' : reader.mark(change.before))] : []),
        <Lines key="beside" lines={beside} />,
      ],
    }];
  });
  const [wasLabel, nowLabel] = compared ? namesOfDays([compared.reviewedOn, profile.reviewedOn]) : ['', ''];
  return (
    <>
      <h2>The help {name} needs</h2>
      {rows.length === 0 ? <p>Nothing beyond what everyone gets is written down.</p> : (
        <div className={styles.levels}><Table
          caption={`The help ${name} needs`}
          hideCaption
          head={['What we looked at', compared ? nowLabel : 'Help that is needed', ...(compared ? [wasLabel] : []), 'Beside it']}
          rows={rows.map(({ place, ...row }, at) => (rows[at - 1]?.place.domain === place.domain ? row : { ...row, group: <span lang={framework.language}>{reader.domain(place.domain)}</span> }))}
        /></div>
      )}
    </>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => <div key={line}>{line}</div>);
}
