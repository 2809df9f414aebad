import { useState } from 'react';
import words from '../../catalog/meeting-words.json';
import { TEXT_LIMIT } from '../../core/entry/finish.ts';
import { CEASE_REASONS, type CeaseReason, RECOMMENDATIONS } from '../../core/meeting.ts';
import { recommend } from '../../core/meeting/meetingDraft.ts';
import { isOfAPlan } from '../../core/calendar/planReview.ts';
import type { Profile } from '../../core/review.ts';
import { Choices } from '../../ui/Choices.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { say, type StopProps } from './held.ts';
import styles from './meeting.module.css';

type Code = (typeof RECOMMENDATIONS)[number];

/** What the school recommends, apart from what the council decides. Nothing is chosen beforehand, and nothing suggested. */
export function Recommend({ held }: StopProps) {
  const { live: { change }, meeting: { recommendation }, frozen, child } = held;
  const known = hasPlan(frozen);
  const [said, setSaid] = useState(recommendation.code && WITH_PLAN.includes(recommendation.code));
  const withPlan = known ?? said;
  const offered = offeredFor(withPlan, recommendation.code);
  return (
    <div className="stack">
      <p className={styles.statement}>This is what the school recommends.{withPlan !== false && ' The council makes its own decision, and everyone’s views go with it.'}</p>
      {known === undefined && (
        <Choices
          legend={`Does ${child.card.firstName} have an EHC plan?`}
          help="The review does not say so, and what can be recommended depends on it."
          name="has-plan"
          value={said === undefined ? null : said ? 'yes' : 'no'}
          options={[{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }]}
          onChange={(event) => setSaid(event.currentTarget.value === 'yes')}
        />
      )}
      {offered.length > 0 && <Choices
        legend="What the school recommends"
        hideLegend={known !== undefined}
        stacked
        name="recommendation"
        value={recommendation.code ?? null}
        options={offered.map((code) => ({ value: code, label: words.recommendation[code] }))}
        onChange={(event) => {
          const code = RECOMMENDATIONS.find((known) => known === event.currentTarget.value);
          change((now) => recommend(now, { code }));
        }}
      />}
      {recommendation.code === 'cease' && (
        <>
          <SelectField
            label="Why would the plan end?"
            width="full"
            value={recommendation.ceaseReason ?? ''}
            onChange={(event) => {
              const ceaseReason = CEASE_REASONS.find((known) => known === event.currentTarget.value);
              change((now) => recommend(now, { ceaseReason }));
            }}
          >
            <option value="">Choose a reason</option>
            {reasonsInRoom(recommendation.ceaseReason).map((reason) => <option key={reason} value={reason}>{words.ceaseReason[reason]}</option>)}
          </SelectField>
          <section aria-labelledby="before-a-plan-ends">
            <h2 id="before-a-plan-ends">Before a plan can end</h2>
            <ol className={styles.asked}>{words.ceaseSteps.map((step) => <li key={step}>{say(step, held)}</li>)}</ol>
          </section>
        </>
      )}
      <TextArea
        label="Which parts of the plan or the support, and why?"
        plain="staff"
        optional
        rows={3}
        limit={TEXT_LIMIT}
        value={recommendation.note ?? ''}
        onChange={(event) => {
          const note = event.currentTarget.value || undefined;
          change((now) => recommend(now, { note }));
        }}
      />
    </div>
  );
}

/** The reasons that may be read out in a room. One that was chosen elsewhere is among them: it must be seen before it is frozen again. */
function reasonsInRoom(chosen: CeaseReason | undefined): readonly CeaseReason[] {
  return CEASE_REASONS.filter((reason) => reason === chosen || !words.ceaseReasonForStaffAlone.includes(reason));
}

const WITH_PLAN: readonly Code[] = ['maintain', 'amend', 'reassess', 'cease'];
const WITHOUT_PLAN: readonly Code[] = ['continue', 'askForAssessment'];

/** Whether there was a plan at the review; undefined where nobody wrote it down and the kind of review does not tell. */
function hasPlan(profile: Profile): boolean | undefined {
  if (isOfAPlan(profile)) return true;
  return profile.context.senStatus === undefined ? undefined : profile.context.senStatus === 'E';
}

/** What can be recommended at all, with a plan or without; what was chosen already is always among it. */
function offeredFor(withPlan: boolean | undefined, chosen: Code | undefined): readonly Code[] {
  const offered = withPlan === undefined ? [] : withPlan ? WITH_PLAN : WITHOUT_PLAN;
  return chosen && !offered.includes(chosen) ? [...offered, chosen] : offered;
}
