import vocabulary from '../../catalog/vocabulary.json';
import type { Domain, Framework, Strand } from '../../core/framework.ts';
import { isLevel, places, rungOf } from '../../core/framework.ts';
import { markThatCounts, type Profile, type Rating } from '../../core/review.ts';
import { Table } from '../../ui/Table.tsx';
import { FrameworkText, InLanguage } from './FrameworkText.tsx';
import { markInWords } from './markInWords.ts';
import styles from './ProfileTables.module.css';

/** The whole profile as tables, one for each domain, strengths above. */
export function ProfileTables({ profile, framework }: { profile: Profile; framework: Framework }) {
  return (
    <InLanguage framework={framework}>
      {framework.parts.flatMap((part) => part.domains).map((domain) => (
        <DomainTable key={domain.code} domain={domain} profile={profile} framework={framework} />
      ))}
    </InLanguage>
  );
}

function DomainTable({ domain, profile, framework }: { domain: Domain; profile: Profile; framework: Framework }) {
  const strength = profile.strengths[domain.code];
  const rows = places(framework).filter((place) => place.domain === domain).map((place) => {
    const { mark, whose, rating } = markThatCounts(profile, place);
    return {
      key: place.strand.code,
      heading: <FrameworkText key="heading">{place.strand.label}</FrameworkText>,
      cells: [markInWords(mark, framework), isLevel(mark) ? vocabulary.voice[whose] : '', <Beside key="beside" strand={place.strand} rating={rating} />],
    };
  });
  return (
    <section className={styles.domain}>
      <h2><FrameworkText>{domain.label}</FrameworkText></h2>
      {strength && (
        <p>
          <span className="meta">Strengths{strength.toBuildOn && ', to build on'}: </span>{strength.text}
        </p>
      )}
      <Table caption={domain.label} hideCaption head={['Strand', 'Level', 'Whose level', 'Beside it']} rows={rows} />
    </section>
  );
}

function Beside({ strand, rating }: { strand: Strand; rating?: Rating }) {
  if (!rating) return null;
  const lines = [
    rating.strength && `Something to build on: ${rungOf(strand, rating.strength).staff}`,
    rating.going && `With that help: ${vocabulary.going[rating.going].toLowerCase()}.`,
    rating.specialistAdvice && 'Specialist advice needed.',
    rating.confirmedUnchanged && 'Confirmed unchanged.',
    rating.reason && `What changed: ${rating.reason}`,
    rating.evidence && `What shows this: ${rating.evidence}`,
  ].filter((line) => typeof line === 'string');
  return <div>{lines.map((line) => <span key={line} className={styles.line}>{line}</span>)}</div>;
}
