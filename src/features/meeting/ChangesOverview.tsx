import words from '../../catalog/meeting-words.json';
import type { Place } from '../../core/framework.ts';
import type { Stop } from '../../core/meeting/meetingSteps.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { CompareWith } from './CompareWith.tsx';
import type { Held } from './held.ts';
import styles from './meeting.module.css';
import { markWords, strandFacts } from './strandFacts.ts';

/** What will be gone through, strand by strand, and the choice of more. */
export function ChangesOverview({ held, stops }: { held: Held; stops: readonly Stop[] }) {
  const { choice, onChoice, onGo, framework, child: { card } } = held;
  const strands = stops.flatMap(({ place }) => place ?? []);
  const isPrivateThere = framework.parts.some(({ keptPrivate }) => keptPrivate);
  return (
    <>
      <CompareWith held={held} />
      {strands.length > 0
        ? (
          <>
            <p className={styles.statement}>We look at these one by one.</p>
            <ul className={styles.strands} lang={framework.language}>
              {strands.map((place) => (
                <li key={place.strand.code}>
                  <Button weight="quiet" onClick={() => onGo(place.strand.code)}>{place.strand.plain}</Button>
                  <span className={styles.shortly}>{shortly(held, place)}</span>
                </li>
              ))}
            </ul>
          </>
        )
        : <p className={styles.statement}>Nothing changed that we looked at both times, everyone sees it the same way, and nothing needs planned help.</p>}
      <div className={styles.beside}>
        <Checkbox label="Show every strand" checked={choice.every} onChange={(event) => onChoice({ ...choice, every: event.currentTarget.checked })} />
        {isPrivateThere && (
          <Checkbox
            label={`${card.firstName}’s family wants to talk about home here too`}
            help="What a family said about home is theirs. Ask them before everyone sees it."
            checked={choice.withPrivate}
            onChange={(event) => onChoice({ ...choice, withPrivate: event.currentTarget.checked })}
          />
        )}
      </div>
    </>
  );
}

function shortly(held: Held, place: Place): string {
  const { settled, differs, now, direction } = strandFacts(held, place);
  if (settled.mark !== undefined) return `Agreed: ${markWords(settled.mark, held)}`;
  if (settled.unresolved) return 'We see it differently';
  if (differs) return 'Not seen the same way by everyone';
  if (direction && direction !== 'same') return words.change[direction];
  const level = now === undefined ? '' : markWords(now, held);
  return direction && level ? `${words.change.same}: ${level}` : level; // under “What has changed” a level alone would read as one that has
}
