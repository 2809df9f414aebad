import { memo } from 'react';
import { Link } from 'wouter';
import vocabulary from '../../catalog/vocabulary.json';
import { type ChildRecord, fullName } from '../../core/child.ts';
import { dayInWords, isDay } from '../../core/day.ts';
import type { Draft } from '../../core/draft.ts';
import { TEXT_LIMIT } from '../../core/finish.ts';
import { type Profile, REVIEW_KINDS, type ReviewKind } from '../../core/review.ts';
import { schoolYearOn, yearInWords } from '../../core/schoolYear.ts';
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
      <p className="meta">
        <Link href={`/children/${child.id}`}>{fullName(card)}</Link>, {yearInWords(schoolYearOn(card, today()))}.{' '}
        {draft.correction ? 'Correcting a finished profile.' : 'Draft.'}{' '}
        {before && isDay(before.reviewedOn) ? `Last time: ${dayInWords(before.reviewedOn)}.` : 'This is the first profile.'}
      </p>
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
      <SchoolNoteField text={draft.schoolNote ?? ''} change={change} />
    </div>
  );
}
