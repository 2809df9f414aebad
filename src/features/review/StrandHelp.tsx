import { memo } from 'react';
import type { Card } from '../../core/child.ts';
import { isDay } from '../../core/day.ts';
import type { Draft } from '../../core/draft.ts';
import { type Framework, isLevel, type Phase, phaseAt, type Place } from '../../core/framework.ts';
import type { Mark } from '../../core/review.ts';
import { schoolYearOn } from '../../core/calendar/schoolYear.ts';
import { today } from '../../state/clock.ts';
import { HelpDetails } from './HelpDetails.tsx';
import { HelpTexts } from './HelpTexts.tsx';
import { named } from '../../core/words/named.ts';
import { StrandHelpTexts } from './StrandHelpTexts.tsx';

interface Props {
  place: Place;
  framework: Framework;
  card: Card;
  reviewedOn: Draft['reviewedOn'];
  correction: Draft['correction'];
  mark: Mark | undefined;
}

/** What helps with this one strand: to decide, to picture it, to help, to ask. Fetched when it is opened. */
export const StrandHelp = memo(Help);

function Help({ place, framework, card, reviewedOn, correction, mark }: Props) {
  return (
    <HelpDetails help="strand" summary="Help with this strand">
      <HelpTexts>
        <StrandHelpTexts
          strand={place.strand}
          framework={framework}
          child={named(card)}
          phase={phaseOf({ card, reviewedOn, correction }, framework)}
          level={isLevel(mark) ? mark : undefined}
        />
      </HelpTexts>
    </HelpDetails>
  );
}

/** The phase by the year the child is taught in on the review's date; today while that is not a day. A correction keeps the year it had then. */
function phaseOf({ card, reviewedOn, correction }: Pick<Props, 'card' | 'reviewedOn' | 'correction'>, framework: Framework): Phase | undefined {
  const schoolYear = correction?.context.schoolYear ?? schoolYearOn(card, isDay(reviewedOn) ? reviewedOn : today());
  return phaseAt(schoolYear + YEAR_TO_AGE, framework);
}

/** Year 1 is the year of those who were 5 on the 31 August before it, and Reception is 0 (R-B3). */
const YEAR_TO_AGE = 4;
