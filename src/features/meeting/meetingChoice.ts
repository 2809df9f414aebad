import { useState } from 'react';
import { readKeptObject } from '../../core/entry/keptObject.ts';
import type { StrandChoice } from '../../core/meeting/meetingSteps.ts';
import { useTyped } from '../../state/typed.ts';

/** What somebody chose for one meeting on this device. It is no part of what the meeting writes down. */
export interface MeetingChoice extends StrandChoice {
  /** Id of the review that everything is compared with; the one before, where none is chosen. */
  readonly comparedWith?: string;
  /** After how many minutes without a touch the records lock while this meeting is on the screen, where that is longer than elsewhere. */
  readonly lockAfter?: number;
}

export interface KeptChoice {
  readonly choice: MeetingChoice;
  readonly onChoice: (choice: MeetingChoice) => void;
  /** When the meeting is left or over. */
  readonly forget: () => void;
}

/**
 * The choice for the meeting of one review, kept sealed for this tab: after the records locked, the meeting goes on with the
 * same pages. `looking` while it is being opened.
 */
export function useMeetingChoice(reviewId: string): KeptChoice | 'looking' {
  const { found, keep } = useTyped(`meeting-${reviewId}`);
  const [chosen, setChosen] = useState<MeetingChoice>();
  if (found === 'looking') return found;
  return {
    choice: chosen ?? choiceIn(found?.text),
    onChoice(choice) {
      setChosen(choice);
      keep(JSON.stringify(choice));
    },
    forget: () => keep(undefined),
  };
}

/** What was kept, as far as it can be read: an older app may have kept something else. */
function choiceIn(text: string | undefined): MeetingChoice {
  const { every, withPrivate, comparedWith, lockAfter } = readKeptObject(text ?? '');
  return {
    every: every === true,
    withPrivate: withPrivate === true,
    ...(typeof comparedWith === 'string' && { comparedWith }),
    ...(typeof lockAfter === 'number' && { lockAfter }),
  };
}
