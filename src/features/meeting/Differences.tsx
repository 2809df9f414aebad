import words from '../../catalog/meeting-words.json';
import { placeOf } from '../../core/framework.ts';
import { type Difference, differencesOf } from '../../core/change/differences.ts';
import { Button } from '../../ui/Button.tsx';
import { type Held, type StopProps, tells } from './held.ts';
import { WriteItDown } from './MeetingNotes.tsx';
import styles from './meeting.module.css';
import { markWords, whoSaid } from './strandFacts.ts';

/** Where it is seen differently: what is open still, then what was settled. Differences stay on the record and harm nobody. */
export function Differences({ held }: StopProps) {
  const { frozen, framework, meeting, onGo } = held;
  const all = differencesOf(frozen, framework, meeting.settled).filter(({ place }) => tells(held, [place.strand.code]));
  const open = all.filter(({ isOpen }) => isOpen);
  const marked = Object.entries(meeting.settled).filter(([, { mark }]) => mark !== undefined);
  const told = marked.filter(([code]) => tells(held, [code]));
  const settled = told.flatMap(([code, one]) => {
    const place = placeOf(framework, code);
    return place && one.mark !== undefined ? [{ place, mark: one.mark, note: one.note }] : [];
  });
  return (
    <>
      {open.length === 0 && <p className={styles.statement}>Nobody has said that they see anything differently. Does anyone?</p>}
      {open.length > 0 && (
        <ul className={styles.strands}>
          {open.map((difference) => (
            <li key={difference.place.strand.code}>
              <Button weight="quiet" onClick={() => onGo(difference.place.strand.code)}><span lang={framework.language}>{difference.place.strand.plain}</span></Button>
              <span className={styles.facts}>{levelsOf(difference, held)}</span>
              <span className="meta">{difference.settled?.unresolved ? 'Written down as seen differently. Each view stays on the record.' : 'Not settled yet.'}{difference.settled?.note && ` Note: ${difference.settled.note}`}</span>
            </li>
          ))}
        </ul>
      )}
      {settled.length > 0 && (
        <section aria-labelledby="settled">
          <h2 id="settled">What we settled</h2>
          <ul className={styles.strands}>
            {settled.map(({ place, mark, note }) => (
              <li key={place.strand.code}>
                <Button weight="quiet" onClick={() => onGo(place.strand.code)}><span lang={framework.language}>{place.strand.plain}</span></Button>
                <span className={styles.facts}>{markWords(mark, held)}</span>
                {note && <span className="meta">Note: {note}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {told.length < marked.length && <p className={styles.statement}>{words.keptPrivate}</p>}
      <WriteItDown held={held} />
    </>
  );
}

/** "Family, Mum: A lot of help. School: Some planned help." The family first. */
function levelsOf({ said }: Difference, held: Held): string {
  const inOrder = [...said.filter(({ voice }) => voice === 'family'), ...said.filter(({ voice }) => voice !== 'family')];
  return inOrder.map((one) => `${whoSaid(one)}: ${markWords(one.level, held)}.`).join(' ');
}
