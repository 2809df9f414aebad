import { useState } from 'react';
import { Link } from 'wouter';
import { compareProfiles, listPhrase, tallyOf } from '../../core/change.ts';
import { fullName } from '../../core/child.ts';
import { dayInWords } from '../../core/day.ts';
import type { Framework } from '../../core/framework.ts';
import { pictureOf, pictureSentence } from '../../core/picture.ts';
import type { Profile } from '../../core/review.ts';
import { schoolYearOn, yearInWords } from '../../core/schoolYear.ts';
import type { DirectoryEntry } from '../../data/vault/vault.ts';
import { today } from '../../state/clock.ts';
import { useProfilesOf } from '../../state/live.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { Button } from '../../ui/Button.tsx';
import { ProfileStrip } from '../../ui/ProfileStrip.tsx';
import { Table } from '../../ui/Table.tsx';
import styles from './ChildrenTable.module.css';

const AT_ONCE = 50;

/** Children in a table, fifty at a time: who, the picture of the latest profile, what changed, when. */
export function ChildrenTable({ entries }: { entries: readonly DirectoryEntry[] }) {
  const { current, of } = useFrameworks();
  const [count, setCount] = useState(AT_ONCE);
  const shown = entries.slice(0, count);
  const profiles = useProfilesOf(shown.map(({ id }) => id));

  return (
    <>
      <Table
        caption="Children"
        hideCaption
        labels={false}
        head={['Child', 'Profile', 'Since last time', 'Last review']}
        rows={shown.map((entry) => {
          const own = profiles?.get(entry.id) ?? [];
          const latest = own.at(-1);
          const framework = (latest && of(latest.framework)) ?? current;
          return {
            key: entry.id,
            heading: <Who entry={entry} />,
            cells: [
              <Picture key="picture" name={entry.firstName} profiles={own} framework={framework} />,
              since(own, framework),
              entry.lastReviewedOn ? <><span className="only-narrow">Last review </span>{dayInWords(entry.lastReviewedOn)}</> : 'No profile yet',
            ],
          };
        })}
      />
      {entries.length > count && (
        <p><Button onClick={() => setCount(count + AT_ONCE)}>Show more: {entries.length - count} not shown</Button></p>
      )}
    </>
  );
}

function Who({ entry }: { entry: DirectoryEntry }) {
  return (
    <>
      <Link href={`/children/${entry.id}`}><b>{fullName(entry)}</b></Link>
      <span className={`meta ${styles.under}`}>{yearInWords(schoolYearOn(entry, today()))}{entry.example && ', example'}</span>
      {entry.waits && <span className={`meta ${styles.under}`}>Two devices say different things</span>}
    </>
  );
}

function Picture({ name, profiles, framework }: { name: string; profiles: readonly Profile[]; framework: Framework }) {
  const latest = profiles.at(-1);
  if (!latest) return null;
  const picture = pictureOf(latest, framework);
  return <div className={styles.picture}><ProfileStrip size="small" groups={picture.groups} title={pictureSentence(picture, name)} line={framework.rules.overTheLineFrom} /></div>;
}

function since(profiles: readonly Profile[], framework: Framework): string {
  const [before, latest] = profiles.slice(-2);
  if (!before) return '';
  return latest ? listPhrase(tallyOf(compareProfiles(before, latest, framework))) : 'First profile';
}
