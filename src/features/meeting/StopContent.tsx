import type { Stop } from '../../core/meeting/meetingSteps.ts';
import { AgreeActions } from './AgreeActions.tsx';
import { AgreeOutcomes } from './AgreeOutcomes.tsx';
import { ChangesOverview } from './ChangesOverview.tsx';
import { Differences } from './Differences.tsx';
import { EarlierHelpStop } from './EarlierHelpStop.tsx';
import { FamilyQuestions } from './FamilyQuestions.tsx';
import { FinishMeeting } from './FinishMeeting.tsx';
import { GoingWell } from './GoingWell.tsx';
import type { Held } from './held.ts';
import { Questions } from './Questions.tsx';
import { Recommend } from './Recommend.tsx';
import { SinceLastTime } from './SinceLastTime.tsx';
import { StrandStop } from './StrandStop.tsx';
import { SupportStop } from './SupportStop.tsx';
import { ChildsWords, FamilysWords, OthersWords } from './TheirWords.tsx';
import { WhatNext } from './WhatNext.tsx';
import { WhoIsHere } from './WhoIsHere.tsx';

/** What stands on one screenful. */
export function StopContent({ held, stop: { at, place, contribution }, stops, onOver }: { held: Held; stop: Stop; stops: readonly Stop[]; onOver: () => void }) {
  if (place) return <StrandStop held={held} place={place} />;
  if (contribution !== undefined) return <OthersWords held={held} id={contribution} />;
  switch (at) {
    case 'child': return <ChildsWords held={held} />;
    case 'family-says': return <FamilysWords held={held} />;
    case 'going-well': return <GoingWell held={held} />;
    case 'changes': return <ChangesOverview held={held} stops={stops} />;
    case 'different': return <Differences held={held} />;
    case 'support': return <SupportStop held={held} />;
    case 'since-last-time': return <SinceLastTime held={held} />;
    case 'earlier': return <EarlierHelpStop held={held} />;
    case 'questions': return <Questions held={held} />;
    case 'outcomes': return <AgreeOutcomes held={held} />;
    case 'actions': return <AgreeActions held={held} />;
    case 'recommend': return <Recommend held={held} />;
    case 'family': return <FamilyQuestions held={held} />;
    case 'next': return <WhatNext held={held} />;
    case 'finish': return <FinishMeeting held={held} stops={stops} onOver={onOver} />;
    default: return <WhoIsHere held={held} />;
  }
}
