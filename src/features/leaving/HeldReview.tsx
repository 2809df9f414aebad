import { draftLabel, draftValueInWords } from '../../catalog/valueWords.ts';
import vocabulary from '../../catalog/vocabulary.json';
import { dayInWords, isDay } from '../../core/day.ts';
import { type Draft, newsIn } from '../../core/draft.ts';
import type { Framework } from '../../core/framework.ts';
import type { Context, ProfileEvent, Strength, View } from '../../core/review.ts';
import { yearInWords } from '../../core/calendar/schoolYear.ts';
import { instantInWords } from '../../state/clock.ts';
import { Facts } from './Facts.tsx';
import { HeldMeeting } from './HeldMeeting.tsx';
import { HeldSections, HeldThing } from './HeldSections.tsx';
import { HeldView } from './HeldView.tsx';
import { Waiting } from './Waiting.tsx';

/** One edition of a finished review; earlier editions are held, so they are shown too. */
export function HeldEdition({ event: { kind, happenedAt, by, profile, why }, framework }: { event: ProfileEvent; framework: Framework | undefined }) {
  return (
    <section>
      <h4>{vocabulary.reviewKind[profile.kind]}, {dayInWords(profile.reviewedOn)}: {kind === 'profileFinished' ? 'as it was finished' : 'as it was corrected'}</h4>
      <Facts
        facts={[
          [kind === 'profileFinished' ? 'Finished' : 'Corrected', instantInWords(happenedAt)],
          ['By', by],
          ['Why it was corrected', why],
          ['Framework', `${profile.framework.id}, edition ${profile.framework.edition}`],
          ...contextFacts(profile.context),
          ['For the school only', profile.schoolNote],
        ]}
      />
      <Strengths strengths={profile.strengths} framework={framework} />
      {profile.views.map((view) => <HeldView key={view.voice} view={view} framework={framework} />)}
      <HeldSections of={{ ...profile, circumstances: newsIn(profile.context) }} framework={framework} />
    </section>
  );
}

/** A draft as it stands, with everything that has been typed. */
export function HeldDraft({ draft, framework }: { draft: Draft; framework: Framework | undefined }) {
  const views = (['school', 'family'] as const).map((voice): View => ({ voice, by: draft.by[voice], ratings: draft.ratings[voice] }));
  return (
    <section>
      <h4>Draft: {vocabulary.reviewKind[draft.kind]}, {isDay(draft.reviewedOn) ? dayInWords(draft.reviewedOn) : 'no date yet'}</h4>
      <Facts
        facts={[
          ['In the bin since', draft.removedAt && instantInWords(draft.removedAt)],
          ['Why it corrects a finished review', draft.correction?.why],
          ['Framework', `${draft.framework.id}, edition ${draft.framework.edition}`],
          ...(draft.correction ? contextFacts(draft.correction.context) : []),
          ['For the school only', draft.schoolNote],
        ]}
      />
      <Strengths strengths={draft.strengths} framework={framework} />
      {views.filter(({ by, ratings }) => by || Object.keys(ratings).length > 0).map((view) => <HeldView key={view.voice} view={view} framework={framework} />)}
      <HeldSections of={draft} framework={framework} />
      {draft.correction && <HeldThing title="What else was going on at the time" path="circumstances" thing={newsIn(draft.correction.context)} framework={framework} />}
      {draft.meeting && (
        <>
          <h5>The meeting, being filled in</h5>
          <HeldMeeting meeting={draft.meeting} framework={framework} />
        </>
      )}
      <Waiting
        versions={draft.versions}
        of="this draft"
        label={(path) => draftLabel(path, framework)}
        inWords={(path, value) => draftValueInWords(path, value, framework)}
      />
    </section>
  );
}

function contextFacts({ schoolYear, setting, settingType, senStatus }: Context): readonly (readonly [string, string | undefined])[] {
  return [
    ['School year at the time', yearInWords(schoolYear)],
    ['Setting at the time', setting],
    ['Type of setting at the time', settingType && vocabulary.settingType[settingType]],
    ['SEN status at the time', senStatus && vocabulary.senStatus[senStatus].label],
  ];
}

function Strengths({ strengths, framework }: { strengths: Readonly<Record<string, Strength>>; framework: Framework | undefined }) {
  const domains = framework?.parts.flatMap((part) => part.domains) ?? [];
  const entries = Object.entries(strengths).filter(([, { text, toBuildOn }]) => text || toBuildOn);
  if (entries.length === 0) return null;
  return (
    <>
      <h5>Strengths</h5>
      <Facts
        facts={entries.map(([code, { text, toBuildOn }]) =>
          [domains.find((domain) => domain.code === code)?.label ?? code, [text, toBuildOn && 'A real strength to build on.'].filter(Boolean).join('\n')])}
      />
    </>
  );
}
