import { Link } from 'wouter';
import { DATE_RULES } from '../../catalog/dateRules.ts';
import { STATUS_SHAPES, statusWords } from '../../catalog/dateWords.ts';
import type { LocalDates } from '../../core/calendar/localDates.ts';
import { datesOf, nextOf } from '../../core/calendar/deadlines.ts';
import { shortDayInWords } from '../../core/day.ts';
import type { Draft } from '../../core/draft.ts';
import type { DirectoryEntry } from '../../data/vault/vault.ts';
import { today } from '../../state/clock.ts';
import styles from './ChildrenTable.module.css';

interface Props {
  readonly entry: DirectoryEntry;
  /** Open ones of this child. */
  readonly drafts: readonly Draft[];
  readonly local: LocalDates;
}

/** What comes next for a child: drafts to go on with, then the next date and how it stands. */
export function NextUp({ entry, drafts, local }: Props) {
  const next = nextOf(datesOf(entry, { rules: DATE_RULES, local, today: today() }));
  return (
    <>
      {drafts.map((draft) => (
        <Link key={draft.id} className={styles.under} href={`/children/${entry.id}/${draft.meeting ? 'meeting' : 'review'}/${draft.id}`}>
          {draft.meeting ? 'Continue the meeting' : 'Continue the draft'}<span className="visually-hidden"> about {entry.firstName}</span>
        </Link>
      ))}
      {next && (
        <span className={styles.under}>
          {next.label}, <time dateTime={next.on} className={styles.day}>{shortDayInWords(next.on)}</time>
          {next.status.code !== 'due' && <span className={styles.under}><span aria-hidden="true">{STATUS_SHAPES[next.status.code]} </span>{statusWords(next.status)}</span>}
        </span>
      )}
    </>
  );
}
