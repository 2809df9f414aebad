import vocabulary from '../../catalog/vocabulary.json';
import { type ChildRecord, fullName } from '../../core/child.ts';
import { type Day, dayInWords } from '../../core/day.ts';
import type { Review } from '../../core/review.ts';
import { yearInWords } from '../../core/calendar/schoolYear.ts';
import styles from './papers.module.css';

interface Props {
  child: ChildRecord;
  review: Review;
  before?: Review;
  meetingOn?: Day | undefined;
  /** With what only professionals need. */
  full: boolean;
}

/** Who and what a review is about (F75 to F77), as it was at the time. Never a UPN. */
export function PaperHead({ child: { card }, review: { profile }, before, meetingOn, full }: Props) {
  const { context } = profile;
  const facts: readonly (readonly [string, string | undefined | false])[] = [
    ['Name', fullName(card)],
    ['Born', dayInWords(card.bornOn)],
    ['Pronouns', card.pronouns],
    ['Taught in', yearInWords(context.schoolYear)],
    ['School or setting', context.setting],
    ['Type of setting', full && context.settingType && vocabulary.settingType[context.settingType]],
    ['Support', context.senStatus && vocabulary.senStatus[context.senStatus].label],
    ['Type of need', full && card.senTypes?.map((type) => vocabulary.senType[type]).join('; ')],
    ['Languages at home', card.homeLanguages?.join(', ')],
    ['Kind of review', vocabulary.reviewKind[profile.kind]],
    ['How things are on', dayInWords(profile.reviewedOn)],
    ['Meeting', meetingOn && dayInWords(meetingOn)],
    ['Last review', before && dayInWords(before.profile.reviewedOn)],
    ['Plan first made', card.planMadeOn && dayInWords(card.planMadeOn)],
    ['Plan last changed', card.planAmendedOn && dayInWords(card.planAmendedOn)],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([label, fact]) => fact && <div key={label}><dt>{label}</dt><dd>{fact}</dd></div>)}
    </dl>
  );
}
