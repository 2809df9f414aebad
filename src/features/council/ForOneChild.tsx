import { useMemo, useState } from 'react';
import vocabulary from '../../catalog/vocabulary.json';
import type { CouncilChild, CouncilFile, CouncilReview } from '../../core/council/councilFile.ts';
import { monthInWords } from '../../core/day.ts';
import { yearInWords } from '../../core/calendar/schoolYear.ts';
import { childAsWritten } from '../../data/file/council/writeCouncil.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Table } from '../../ui/Table.tsx';
import { DECISION_WORDS } from './councilWords.ts';
import styles from './ForCouncil.module.css';
import type { PutTogether } from './forPutTogether.ts';

/** One child as the council sees them, for whoever sends it to look at. The name stands on this screen alone. */
export function ForOneChild({ made: { file, names } }: { made: PutTogether }) {
  const [chosen, setChosen] = useState('');
  const options = useMemo(() => {
    if (names.size > MOST_TO_CHOOSE) return undefined;
    const { compare } = new Intl.Collator('en-GB', { numeric: true });
    return [...names].toSorted(([, one], [, other]) => compare(one, other)).map(([id, name]) => <option key={id} value={id}>{name}</option>);
  }, [names]);
  const at = Math.max(0, file.children.findIndex(({ id, reviews }) => (chosen ? id === chosen : reviews.length > 0)));
  const child = file.children[at];
  const next = file.children[(at + 1) % file.children.length];
  if (!child || !next) return null;
  return (
    <section aria-labelledby="one-child" className="stack">
      <h2 id="one-child">How one child looks in it</h2>
      {/* On paper a name would stand beside the pseudonym. */}
      {options
        ? <div className="no-print"><SelectField label="Child" value={child.id} onChange={({ currentTarget: { value } }) => setChosen(value)}>{options}</SelectField></div>
        : <div className="row no-print"><p role="status">{names.get(child.id)}</p><Button onClick={() => setChosen(next.id)}>Show another child</Button></div>}
      <p>{aboutChild(child)}</p>
      {child.reviews.length === 0 ? <p>No review.</p> : (
        <Table
          caption="The last two reviews, the older first"
          head={['Review', 'Levels by domain', 'Support and decision']}
          rows={child.reviews.map((review, at) => ({
            key: `${at}`,
            heading: `${at + 1}. ${aboutReview(review)}`, // two can be of one month and kind
            cells: [
              <span key="marks" className={styles.marks}>{marksByDomain(review, file).map((own) => <span key={own}>{own}</span>)}</span>,
              [supportOf(review), decisionOf(review)].filter(Boolean).join('; '),
            ],
          }))}
        />
      )}
      <p className="meta">One sign for each strand: 0 to 4, ? not assessed, x does not apply, - cannot be read in the framework of today.</p>
      <details>
        <summary>As it is written in the file</summary>
        <pre className={styles.written}>{childAsWritten(child)}</pre>
      </details>
    </section>
  );
}

/** A list of more names than this would be long to draw, and to look through. */
const MOST_TO_CHOOSE = 500;

function aboutChild({ id, schoolYear, status, types = [], due }: CouncilChild): string {
  const says = [
    `Pseudonym ${id}`, yearInWords(schoolYear), status ? vocabulary.senStatus[status].label : 'SEN status not on record',
    ...types.map((type) => vocabulary.senType[type]), ...(due ? [due === 'late' ? 'Annual review overdue' : 'Annual review in time'] : []),
  ];
  return `${says.join(' · ')}.`;
}

function aboutReview({ month, kind, schoolYear, settingType }: CouncilReview): string {
  return [monthInWords(`${month}-01`), vocabulary.reviewKind[kind], yearInWords(schoolYear), settingType && vocabulary.settingType[settingType]].filter(Boolean).join(' · ');
}

/** "CI 1 3 0 ?", "CL 2 …": as they stand, so that nobody thinks that more is told. */
function marksByDomain({ marks }: CouncilReview, { framework: { domains } }: CouncilFile): readonly string[] {
  let at = 0;
  return domains.map(({ code, strands }) => {
    const own = marks.slice(at, at += strands.length);
    return `${code} ${own.split('').join(' ')}`;
  });
}

function supportOf({ layer, provisions }: CouncilReview): string {
  const count = provisions.length === 0 ? 'no provision' : provisions.length === 1 ? '1 provision' : `${provisions.length} provisions`;
  return layer ? `Layer ${layer.code}; ${count}` : `No layer; ${count}`;
}

function decisionOf({ decision }: CouncilReview): string {
  if (!decision) return '';
  const { inTime } = decision;
  return `${DECISION_WORDS[decision.decision]}${inTime === undefined ? '' : inTime ? ', within four weeks' : ', after four weeks'}`;
}
