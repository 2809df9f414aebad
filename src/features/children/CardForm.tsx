import { useEffect, useState } from 'react';
import { type Resolver, useForm, useWatch } from 'react-hook-form';
import laNumbers from '../../catalog/la-numbers.json';
import { sentence } from '../../catalog/sentence.ts';
import { CARD_LIMITS, type CardEntry, type CardField, finishCard, remarksOnCard } from '../../core/entry/card.ts';
import type { Card } from '../../core/child.ts';
import { type Day, dayInWords } from '../../core/day.ts';
import { today } from '../../state/clock.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './CardForm.module.css';
import { MoreAbout } from './MoreAbout.tsx';
import { MoreFields } from './MoreFields.tsx';

/** What a button does with a card that is sound. */
export interface CardAction {
  label: string;
  /** Keeps the card; gives back a sentence when that could not be done. */
  onCard: (card: Card) => Promise<string | undefined>;
}

interface Props {
  /** The card as it stands. */
  start: CardEntry;
  /** What was typed over it before, where that was kept. */
  typed?: CardEntry | undefined;
  /** Told what stands in the form; undefined once it is saved or given up, or is what it was. */
  onTyped: (typed: CardEntry | undefined) => void;
  firstReviewedOn?: Day | undefined;
  /** What the first button does, and Enter. */
  action: CardAction;
  /** A quieter way to keep it. */
  also?: CardAction;
  /** For a new child: all but the name and the date of birth is closed, until somebody wants it or something in it is wrong. */
  folded?: boolean;
  onCancel: () => void;
}

const AUTHORITIES: ReadonlySet<string> = new Set([...laNumbers.england, ...laNumbers.englandEarlier, ...laNumbers.wales]);

/** The card of a child. Core decides what is sound; the form shows it. */
export function CardForm({ start, typed, onTyped, firstReviewedOn, action, also, folded = false, onCancel }: Props) {
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

  const wrong = FIELDS.filter((field) => errors[field]);
  const text = (field: CardField) => ({ id: field, error: errors[field]?.message, ...register(field) });
  const more = <MoreFields entry={entry} text={text} remarks={remarksFor(entry)} />;
  const keep = ({ onCard }: CardAction) => handleSubmit(async (card) => {
    const problem = await onCard(card);
    if (problem === undefined) onTyped(undefined);
    setTrouble(problem ?? '');
  });

  return (
    <form className={styles.form} noValidate autoComplete="off" onSubmit={(event) => void keep(action)(event)}>
      {isSubmitted && wrong.length > 0 && (
        <ErrorSummary key={submitCount} title="Some answers need another look" problems={wrong.map((field) => ({ text: `${errors[field]?.type === 'tooLong' ? `${LONG_FIELDS[field] ?? field}: ` : ''}${errors[field]?.message ?? ''}`, href: `#${field}` }))} />
      )}
      {trouble && <Notice tone="problem" title="Not saved" live>{trouble}</Notice>}
      <div className={styles.pair}>
        <TextField label="First name" help="The name the child likes to be called." {...text('firstName')} />
        <TextField label="Last name" optional {...text('lastName')} />
      </div>
      <TextField label="Date of birth" type="date" width="medium" max={today()} {...text('bornOn')} />
      {folded
        ? <MoreAbout begin={FOLDED.some((field) => entry[field] !== '')} wrong={wrong.some((field) => FOLDED.includes(field)) ? submitCount : 0}>{more}</MoreAbout>
        : more}
      <div className={styles.choices}>
        <Button type="submit" weight="first" disabled={isSubmitting}>{action.label}</Button>
        {also && <Button disabled={isSubmitting} onClick={() => void keep(also)()}>{also.label}</Button>}
        <Button weight={also ? 'quiet' : 'plain'} onClick={() => { onTyped(undefined); onCancel(); }}>Cancel</Button>
      </div>
    </form>
  );
}

/** In the order in which they stand. */
const FIELDS: readonly CardField[] = [
  'firstName', 'lastName', 'bornOn', 'schoolYear', 'pronouns', 'setting', 'settingType', 'senStatus', 'planMadeOn', 'planAmendedOn', 'planReviewedOn', 'meetingOn',
  'mainType', 'secondType', 'upn', 'homeLanguages', 'schoolNote', 'keepUntil',
];

const FOLDED: readonly CardField[] = FIELDS.slice(FIELDS.indexOf('bornOn') + 1);

/** What fields that can be too long are called, in the list of problems. */
const LONG_FIELDS: Readonly<Partial<Record<CardField, string>>> = {
  firstName: 'First name', lastName: 'Last name', pronouns: 'Pronouns', setting: 'Setting', upn: 'UPN', homeLanguages: 'Home languages',
  schoolNote: 'For the school only',
};

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
