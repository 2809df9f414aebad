import vocabulary from '../../catalog/vocabulary.json';
import type { Card } from '../../core/child.ts';
import { dayInWords } from '../../core/day.ts';
import { keepUntilOf } from '../../core/calendar/keepUntil.ts';
import { isShared } from '../../core/merge/isShared.ts';
import { useHeader } from '../../state/live.ts';
import { Facts } from './Facts.tsx';

/** Every field of the card in words. */
export function HeldCard({ card }: { card: Card }) {
  const years = useHeader()?.keepYears;
  const offset = card.yearOffset ?? 0;
  const apart = `${Math.abs(offset)} ${Math.abs(offset) === 1 ? 'year' : 'years'} ${offset > 0 ? 'above' : 'below'} the year of their age`;
  return (
    <>
      <h3>Details</h3>
      <Facts
        facts={[
          ['First name', card.firstName],
          ['Last name', card.lastName],
          ['Date of birth', dayInWords(card.bornOn)],
          ['Pronouns', card.pronouns],
          ['School year', offset === 0 ? undefined : `Taught ${apart}`],
          ['Setting', card.setting],
          ['Type of setting', card.settingType && vocabulary.settingType[card.settingType]],
          ['SEN status', card.senStatus && vocabulary.senStatus[card.senStatus].label],
          ['Type of need', card.senTypes?.map((type) => vocabulary.senType[type]).join('; then ')],
          ['UPN', card.upn],
          ['Home languages', card.homeLanguages?.join(', ')],
          ['Plan first made on', card.planMadeOn && dayInWords(card.planMadeOn)],
          ['Plan last amended on', card.planAmendedOn && dayInWords(card.planAmendedOn)],
          ['Last annual review completed on', card.planReviewedOn && dayInWords(card.planReviewedOn)],
          ['Next review meeting on', card.meetingOn && dayInWords(card.meetingOn)],
          ['Left on', card.leftOn && dayInWords(card.leftOn)],
          ['Left for', card.leftFor],
          ['Kept until', dayInWords(keepUntilOf(card, years))],
          ['Not to be changed since', card.restrictedOn && dayInWords(card.restrictedOn)],
          ['For the school only', card.schoolNote],
          ['Where it came from', isShared(card) ? 'A shared file, which may leave things out' : undefined],
        ]}
      />
    </>
  );
}
