import vocabulary from '../../catalog/vocabulary.json';
import { compareProfiles } from '../../core/change.ts';
import { type Day, dayInWords } from '../../core/day.ts';
import type { Domain, Framework, Place, Strand } from '../../core/framework.ts';
import { isLevel, places, rungOf } from '../../core/framework.ts';
import { markThatCounts, type Profile, type Rating } from '../../core/review.ts';
import { Table } from '../../ui/Table.tsx';
import { FrameworkText, InLanguage } from './FrameworkText.tsx';
import { markInWords } from './markInWords.ts';
import styles from './ProfileTables.module.css';

interface Props {
  profile: Profile;
  framework: Framework;
  /** The profile before: strands whose level is the same are folded away, more help and less help alike in sight. */
  before?: Profile | undefined;
  /** On a page that leads to each domain. */
  linked?: boolean;
}

/** The whole profile as tables, one for each domain, strengths above. */
export function ProfileTables({ profile, framework, before, linked = false }: Props) {
  const changes = before && compareProfiles(before, profile, framework);
  const same = new Set(changes?.filter(({ direction }) => direction === 'same').map(({ place }) => place.strand.code));
  return (
    <InLanguage framework={framework}>
      {framework.parts.flatMap((part) => part.domains).map((domain) => (
        <DomainTable key={domain.code} id={linked ? domain.code : undefined} domain={domain} profile={profile} framework={framework} same={same} since={before?.reviewedOn} />
      ))}
    </InLanguage>
  );
}

interface DomainProps extends Pick<Props, 'profile' | 'framework'> {
  id: string | undefined;
  domain: Domain;
  /** Codes of the strands whose level is that of the profile before. */
  same: ReadonlySet<string>;
  since: Day | undefined;
}

function DomainTable({ id, domain, profile, framework, same, since }: DomainProps) {
  const strength = profile.strengths[domain.code];
  const own = places(framework).filter((place) => place.domain === domain);
  const isSeen = own.some((place) => markThatCounts(profile, place).mark !== 'notAssessed' || markThatCounts(profile, place).rating);
  const [moved, still] = [own.filter(({ strand }) => !same.has(strand.code)), own.filter(({ strand }) => same.has(strand.code))];
  const table = (of: readonly Place[], caption: string) => (
    <Table
      caption={caption}
      hideCaption
      head={['Strand', 'Level', 'Whose level', 'Beside it']}
      rows={of.map((place) => {
        const { mark, whose, rating } = markThatCounts(profile, place);
        return {
          key: place.strand.code,
          heading: <FrameworkText key="heading">{place.strand.label}</FrameworkText>,
          cells: [markInWords(mark, framework), isLevel(mark) ? vocabulary.voice[whose] : '', <Beside key="beside" strand={place.strand} rating={rating} />],
        };
      })}
    />
  );
  return (
    <section className={styles.domain}>
      <h2 id={id}><FrameworkText>{domain.label}</FrameworkText></h2>
      {strength && (
        <p>
          <span className="meta">Strengths{strength.toBuildOn && ', to build on'}: </span>{strength.text}
        </p>
      )}
      {isSeen
        ? (
          <>
            {moved.length > 0 && table(moved, domain.label)}
            {still.length > 0 && since && (
              <details className={styles.same}>
                <summary>No level changed since {dayInWords(since)}: {still.length === own.length ? 'the whole domain' : still.length === 1 ? '1 strand' : `${still.length} strands`}</summary>
                <div>{table(still, `${domain.label}, no level changed`)}</div>
              </details>
            )}
          </>
        )
        : <p>Not assessed: <FrameworkText>{own.map(({ strand }) => strand.label).join('; ')}</FrameworkText>.</p>}
    </section>
  );
}

function Beside({ strand, rating }: { strand: Strand; rating?: Rating }) {
  if (!rating) return null;
  const lines = [
    rating.strength && `What goes well: ${rungOf(strand, rating.strength).staff}`,
    rating.going && `With that help: ${vocabulary.going[rating.going].toLowerCase()}.`,
    rating.specialistAdvice && 'Specialist advice needed.',
    rating.confirmedUnchanged && 'Confirmed unchanged.',
    rating.reason && `What changed: ${rating.reason}`,
    rating.evidence && `What shows this: ${rating.evidence}`,
  ].filter((line) => typeof line === 'string');
  return <div>{lines.map((line) => <span key={line} className={styles.line}>{line}</span>)}</div>;
}
