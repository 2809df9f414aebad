import { memo, useState } from 'react';
import { Link } from 'wouter';
import vocabulary from '../../catalog/vocabulary.json';
import { type ChildRecord, fullName } from '../../core/child.ts';
import { dayInWords, isDay, shortDayInWords } from '../../core/day.ts';
import type { Draft } from '../../core/draft.ts';
import { TEXT_LIMIT } from '../../core/entry/finish.ts';
import { type Profile, REVIEW_KINDS, type ReviewKind } from '../../core/review.ts';
import { schoolYearOn, yearInWords } from '../../core/calendar/schoolYear.ts';
import { today } from '../../state/clock.ts';
import type { LiveDraft } from '../../state/draft.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './DraftHead.module.css';
import { SchoolNoteField } from './SchoolNote.tsx';

const FIELDS = ['reviewedOn', 'kind', 'by', 'correction', 'schoolNote'] as const;

interface Props {
  child: ChildRecord;
  draft: Pick<Draft, (typeof FIELDS)[number]>;
  change: LiveDraft['change'];
  before?: Profile | undefined;
}

/** Whose review it is, when and of which type; for a correction also why. Drawn again only where one of these is another. */
export const DraftHead = memo(Head, (one, other) => one.child === other.child && one.before === other.before && one.change === other.change
  && FIELDS.every((field) => one.draft[field] === other.draft[field]));

function Head({ child, draft, change, before }: Props) {
  const { card } = child;
  return (
    <div className={styles.head}>
      <p className="crumb"><Link href={`/children/${child.id}`}>{fullName(card)}</Link>, {yearInWords(schoolYearOn(card, today()))}{draft.correction && '. Correcting a finished profile.'}</p>
      <About draft={draft} change={change} before={before} />
      {draft.correction && (
        <TextArea
          id="why"
          label="Why is this profile being corrected?"
          help="Nothing is overwritten: the earlier edition stays in the record, with this reason beside the new one."
          value={draft.correction.why}
          limit={TEXT_LIMIT}
          onChange={(event) => {
            const why = event.currentTarget.value;
            change((now) => now.correction ? { ...now, correction: { ...now.correction, why } } : now);
          }}
        />
      )}
    </div>
  );
}

/**
 * What the review is, in one line that opens to change it.
 *
 * Accessibility promise: the browser's own details. Its fields are there while it is closed, and what is wrong with one of them opens it.
 */
function About({ draft, change, before }: Omit<Props, 'child'>) {
  const [isOpen] = useState(!isDay(draft.reviewedOn)); // afterwards it is the person's own to open and close
  const when = isDay(draft.reviewedOn) ? shortDayInWords(draft.reviewedOn) : 'no date yet';
  return (
    <details className={styles.about} open={isOpen}>
      <summary>{vocabulary.reviewKind[draft.kind]}, {when}: change</summary>
      <div className={styles.inside}>
        <p className="meta">{before && isDay(before.reviewedOn) ? `A draft. Last time: ${dayInWords(before.reviewedOn)}.` : 'A draft of the first profile.'}</p>
        <div className={styles.fields}>
          <TextField
            id="reviewedOn"
            label="Review date"
            type="date"
            max={today()}
            value={draft.reviewedOn}
            onChange={(event) => {
              const reviewedOn = event.currentTarget.value;
              change((now) => ({ ...now, reviewedOn }));
            }}
          />
          <SelectField
            label="Type of review"
            value={draft.kind}
            onChange={(event) => {
              const kind = REVIEW_KINDS.find((known) => known === event.currentTarget.value);
              if (kind) change((now) => ({ ...now, kind }));
            }}
          >
            {REVIEW_KINDS.map((kind: ReviewKind) => <option key={kind} value={kind}>{vocabulary.reviewKind[kind]}</option>)}
          </SelectField>
          <TextField
            label="Rated by"
            optional
            value={draft.by.school ?? ''}
            maxLength={80}
            onChange={(event) => {
              const school = event.currentTarget.value;
              change((now) => ({ ...now, by: { ...now.by, school } }));
            }}
          />
        </div>
        <SchoolNoteField text={draft.schoolNote ?? ''} change={change} />
      </div>
    </details>
  );
}
