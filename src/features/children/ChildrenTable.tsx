import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { compareProfiles, listPhrase, tallyOf } from '../../core/change.ts';
import { fullName } from '../../core/child.ts';
import { shortDayInWords } from '../../core/day.ts';
import type { Framework } from '../../core/framework.ts';
import { pictureOf, pictureSentence } from '../../core/change/picture.ts';
import type { Profile } from '../../core/review.ts';
import { schoolYearOn, yearInWords } from '../../core/calendar/schoolYear.ts';
import type { DirectoryEntry } from '../../data/vault/vault.ts';
import { today } from '../../state/clock.ts';
import { useHeader, useOpenDrafts, useProfilesOf } from '../../state/live.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { Button } from '../../ui/Button.tsx';
import { ProfileStrip } from '../../ui/ProfileStrip.tsx';
import { Table } from '../../ui/Table.tsx';
import styles from './ChildrenTable.module.css';

/** What dates are worked out from comes after the list is there. */
const NextUp = lazy(async () => ({ default: (await import('./NextUp.tsx')).NextUp }));

const AT_ONCE = 50;

/** Children in a table, fifty at a time: who, the picture of the latest profile, what changed, when, and what comes next. */
export function ChildrenTable({ entries }: { entries: readonly DirectoryEntry[] }) {
  const { current, of } = useFrameworks();
  const [count, setCount] = useState(AT_ONCE);
  const shown = entries.slice(0, count);
  const ids = shown.map(({ id }) => id);
  const profiles = useProfilesOf(ids);
  const drafts = useOpenDrafts(ids);
  const header = useHeader();

  return (
    <>
      <Table
        caption="Children"
        hideCaption
        labels={false}
        head={['Child', 'Profile', 'Last review, what changed', 'Next']}
        rows={shown.map((entry) => {
          const own = profiles?.get(entry.id) ?? [];
          const latest = own.at(-1);
          const framework = (latest && of(latest.framework)) ?? current;
          return {
            key: entry.id,
            heading: <Who entry={entry} />,
            cells: [
              <Picture key="picture" name={entry.firstName} profiles={own} framework={framework} />,
              entry.lastReviewedOn
                ? <><span className="only-narrow">Last review </span><span className={styles.day}>{shortDayInWords(entry.lastReviewedOn)}</span><span className={styles.under}>{since(own, framework)}</span></>
                : 'No profile yet',
              header && drafts && <Suspense key="next" fallback={null}><NextUp entry={entry} drafts={drafts.get(entry.id) ?? NONE} local={header.localDates ?? {}} /></Suspense>,
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

const NONE = [] as const;

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
