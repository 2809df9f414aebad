import { useEffect, useState } from 'react';
import { type Resolver, useForm, useWatch } from 'react-hook-form';
import laNumbers from '../../catalog/la-numbers.json';
import { sentence } from '../../catalog/sentence.ts';
import vocabulary from '../../catalog/vocabulary.json';
import { CARD_LIMITS, type CardEntry, type CardField, finishCard, remarksOnCard } from '../../core/card.ts';
import { SEN_STATUSES, SEN_TYPES, SETTING_TYPES } from '../../core/census.ts';
import type { Card } from '../../core/child.ts';
import { type Day, dayInWords, isDay } from '../../core/day.ts';
import { keepUntilOf, USUAL_KEEP_YEARS } from '../../core/keepUntil.ts';
import { today } from '../../state/clock.ts';
import { useHeader } from '../../state/live.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './CardForm.module.css';
import { YearField } from './YearField.tsx';

interface Props {
  /** The card as it stands. */
  start: CardEntry;
  /** What was typed over it before, where that was kept. */
  typed?: CardEntry | undefined;
  /** Told what stands in the form; undefined once it is saved or given up, or is what it was. */
  onTyped: (typed: CardEntry | undefined) => void;
  firstReviewedOn?: Day | undefined;
  action: string;
  /** Keeps the card; gives back a sentence when that could not be done. */
  onCard: (card: Card) => Promise<string | undefined>;
  onCancel: () => void;
}

const AUTHORITIES: ReadonlySet<string> = new Set([...laNumbers.england, ...laNumbers.englandEarlier, ...laNumbers.wales]);

/** The card of a child. Core decides what is sound; the form shows it. */
export function CardForm({ start, typed, onTyped, firstReviewedOn, action, onCard, onCancel }: Props) {
  const [trouble, setTrouble] = useState('');
  const [begunWith] = useState(start);
  const { control, register, handleSubmit, formState: { errors, isSubmitting, isSubmitted, submitCount } } = useForm<CardEntry, unknown, Card>({
    defaultValues: typed ?? start,
    resolver: resolverFor(firstReviewedOn),
    shouldFocusError: false,
  });
  const entry = useWatch({ control, compute: (now: CardEntry) => now });
  const isTyped = FIELDS.some((field) => entry[field] !== begunWith[field]);
  useWarnBeforeLeaving(isTyped && !isSubmitting);
  useEffect(() => onTyped(isTyped ? entry : undefined), [onTyped, isTyped, entry]);
  const years = useHeader()?.keepYears ?? USUAL_KEEP_YEARS;

  const fields = FIELDS.filter((field) => errors[field]);
  const remarks = remarksFor(entry);
  const text = (field: CardField) => ({ id: field, error: errors[field]?.message, ...register(field) });

  async function save(card: Card) {
    const problem = await onCard(card);
    if (problem === undefined) onTyped(undefined);
    setTrouble(problem ?? '');
  }

  return (
    <form className={styles.form} noValidate autoComplete="off" onSubmit={(event) => void handleSubmit(save)(event)}>
      {isSubmitted && fields.length > 0 && (
        <ErrorSummary key={submitCount} title="Some answers need another look" problems={fields.map((field) => ({ text: `${errors[field]?.type === 'tooLong' ? `${LONG_FIELDS[field] ?? field}: ` : ''}${errors[field]?.message ?? ''}`, href: `#${field}` }))} />
      )}
      {trouble && <Notice tone="problem" title="Not saved" live>{trouble}</Notice>}
      <div className={styles.pair}>
        <TextField label="First name" help="The name the child likes to be called." {...text('firstName')} />
        <TextField label="Last name" optional {...text('lastName')} />
      </div>
      <div className={styles.pair}>
        <TextField label="Date of birth" type="date" max={today()} {...text('bornOn')} />
        <YearField bornOn={entry.bornOn} schoolYear={entry.schoolYear} field={text('schoolYear')} />
      </div>
      <TextField label="Pronouns" optional help="As the child says it, such as she/her or they/them." {...text('pronouns')} />
      <div className={styles.pair}>
        <TextField label="Setting" optional help="The name of the school, nursery or college." {...text('setting')} />
        <SelectField label="Type of setting" optional {...text('settingType')}>
          <option value="">Not said</option>
          {SETTING_TYPES.map((type) => <option key={type} value={type}>{vocabulary.settingType[type]}</option>)}
        </SelectField>
      </div>
      <SelectField label="SEN status" optional {...text('senStatus')}>
        <option value="">Not said</option>
        {SEN_STATUSES.map((status) => <option key={status} value={status}>{status}: {vocabulary.senStatus[status].label}</option>)}
      </SelectField>
      {(entry.senStatus === 'E' || PLAN_FIELDS.some((field) => entry[field] !== '')) && (
        <fieldset className={styles.plan}>
          <legend>The plan</legend>
          <div className={styles.pair}>
            <TextField label="Plan first made on" optional type="date" max={today()} {...text('planMadeOn')} />
            <TextField label="Plan last changed on" optional type="date" max={today()} {...text('planAmendedOn')} />
          </div>
          <TextField
            label="Last annual review complete on"
            optional
            type="date"
            max={today()}
            help="The day of the council’s decision. Only for a review that is not here: the next one is counted from it."
            {...text('planReviewedOn')}
          />
        </fieldset>
      )}
      {(entry.senStatus === 'E' || entry.senStatus === 'K' || entry.meetingOn !== '') && (
        <TextField label="Next review meeting on" optional type="date" {...text('meetingOn')} />
      )}
      <div className={styles.pair}>
        <SelectField label="Main type of need" optional help={remarks.mainType} {...text('mainType')}><TypeOptions /></SelectField>
        <SelectField label="Second type of need" optional {...text('secondType')}><TypeOptions /></SelectField>
      </div>
      <TextField
        label="UPN"
        optional
        help="Only if you need it here. It is left out of everything that is printed or shared, except the copy of everything held, a full transfer, and a share to which you add it."
        spellCheck={false}
        {...text('upn')}
      />
      <div role="status">{remarks.upn && <Notice title="Check the UPN.">{remarks.upn}</Notice>}</div>
      <TextField label="Home languages" optional help="With a comma between. Speaking another language at home is not a special need." {...text('homeLanguages')} />
      <div className="no-print">
        <TextArea label="For the school only" optional help={sentence('schoolOnly')} limit={CARD_LIMITS.schoolNote} {...text('schoolNote')} />
      </div>
      <TextField
        label="Keep this record until"
        optional
        type="date"
        help={isDay(entry.bornOn)
          ? `Left empty, it is ${dayInWords(keepUntilOf({ bornOn: entry.bornOn }, years))}: ${years} years after birth.`
          : `Left empty, it is ${years} years after birth.`}
        {...text('keepUntil')}
      />
      <div className={styles.choices}>
        <Button type="submit" weight="first" disabled={isSubmitting}>{action}</Button>
        <Button onClick={() => { onTyped(undefined); onCancel(); }}>Cancel</Button>
      </div>
    </form>
  );
}

const FIELDS: readonly CardField[] = [
  'firstName', 'lastName', 'bornOn', 'schoolYear', 'pronouns', 'setting', 'settingType', 'senStatus', 'planMadeOn', 'planAmendedOn', 'planReviewedOn', 'meetingOn',
  'mainType', 'secondType', 'upn', 'homeLanguages', 'schoolNote', 'keepUntil',
];

const PLAN_FIELDS = ['planMadeOn', 'planAmendedOn', 'planReviewedOn'] as const;

/** What fields that can be too long are called, in the list of problems. */
const LONG_FIELDS: Readonly<Partial<Record<CardField, string>>> = {
  firstName: 'First name', lastName: 'Last name', pronouns: 'Pronouns', setting: 'Setting', upn: 'UPN', homeLanguages: 'Home languages',
  schoolNote: 'For the school only',
};

function TypeOptions() {
  return (
    <>
      <option value="">Not said</option>
      {SEN_TYPES.map((type) => <option key={type} value={type}>{vocabulary.senType[type]} ({type})</option>)}
    </>
  );
}

const resolverFor = (firstReviewedOn?: Day): Resolver<CardEntry, unknown, Card> => (entry) => {
  const finished = finishCard(entry, today(), firstReviewedOn);
  if (finished.ok) return { values: finished.value, errors: {} };
  return {
    values: {},
    errors: Object.fromEntries(finished.problem.map(({ field, code }) =>
      [field, { type: code, message: sentence(code, { limit: CARD_LIMITS[field] ?? '', firstReview: firstReviewedOn ? dayInWords(firstReviewedOn) : '' }) }])),
  };
};

function remarksFor(entry: CardEntry): { upn?: string; mainType?: string } {
  const finished = finishCard(entry, today());
  if (!finished.ok) return {};
  const remarks: { upn?: string; mainType?: string } = {};
  for (const { field, remark } of remarksOnCard(finished.value, AUTHORITIES)) {
    remarks[field] = sentence(remark.code, { ...remark });
  }
  return remarks;
}

/** The browser asks before a half-typed card is left by closing or reloading. */
function useWarnBeforeLeaving(on: boolean) {
  useEffect(() => {
    if (!on) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [on]);
}
