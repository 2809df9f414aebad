import words from '../../catalog/meeting-words.json';
import { dayInWords } from '../../core/day.ts';
import { type Framework, placeOf } from '../../core/framework.ts';
import { outcomesOf } from '../../core/entry/keepOutcome.ts';
import { FAMILY_QUESTIONS, type Invitee, type Meeting } from '../../core/meeting.ts';
import { rowsOf } from '../../core/meeting/meetingDraft.ts';
import { Table } from '../../ui/Table.tsx';
import styles from './stages.module.css';

interface Props {
  meeting: Meeting;
}

/** The outcomes as they were agreed. */
export function MeetingOutcomes({ meeting, framework }: Props & { framework: Framework }) {
  const outcomes = outcomesOf(meeting.outcomes);
  return outcomes.length > 0 && (
    <Table
      caption="Outcomes agreed"
      head={['Outcome', 'What will show it', 'From and to', 'By when', 'About']}
      rows={outcomes.map(([id, { what, measure, from, to, dueOn, strands }]) => ({
        key: id,
        heading: what,
        cells: [
          measure ?? '',
          [from && `From: ${from}`, to && `To: ${to}`].filter(Boolean).join('. '),
          dueOn ? dayInWords(dueOn) : '',
          strands.map((code) => placeOf(framework, code)?.strand.label ?? code).join('; '),
        ],
      }))}
    />
  );
}

/** Could more have been done earlier. */
export function EarlierHelp({ meeting }: Props) {
  const rows = rowsOf(meeting.earlierHelp);
  return rows.length > 0 && (
    <>
      <h3>Could anything have helped earlier?</h3>
      <ul>{rows.map(([id, { what, was }]) => <li key={id}>{what}{was && `: ${words.earlierHelp[was].toLowerCase()}`}</li>)}</ul>
    </>
  );
}

/** The family's two answers, in their words. */
export function FamilySaid({ meeting: { familyAnswers } }: Props) {
  const said = FAMILY_QUESTIONS.filter((question) => familyAnswers[question]);
  return said.length > 0 && (
    <>
      <h3>What the family said at the end</h3>
      <dl className={styles.facts}>
        {said.map((question) => {
          const { answer, words: own } = familyAnswers[question] ?? {};
          return (
            <div key={question}>
              <dt>{words.familyQuestion[question]}</dt>
              <dd>{answer && words.familyAnswer[answer]}{own && <blockquote className="said">{own}</blockquote>}</dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

/** Who was invited, who came, and whose advice came. */
export function Attendance({ meeting }: Props) {
  const invited = rowsOf(meeting.invitees);
  const came = invited.filter(([, one]) => one.came);
  const others = invited.filter(([, one]) => !one.came);
  return invited.length > 0 && (
    <>
      <h3>Who came</h3>
      {came.length > 0 ? <ul>{came.map(([id, one]) => <li key={id}>{inWords(one)}</li>)}</ul> : <p>Nobody is written down as having come.</p>}
      {others.length > 0 && <p className="meta">Invited as well: {others.map(([, one]) => `${inWords(one)}${one.came === false ? ', did not come' : ''}`).join('; ')}.</p>}
    </>
  );
}

function inWords({ name, role, adviceAsked, adviceReceivedOn }: Invitee): string {
  const part = words.inviteeRole[role];
  const who = name && name.toLowerCase() !== part.toLowerCase() ? `${name} (${part})` : part;
  return `${who}${adviceReceivedOn ? `, advice came on ${dayInWords(adviceReceivedOn)}` : adviceAsked ? ', asked for advice' : ''}`;
}
