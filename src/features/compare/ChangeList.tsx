import { changeInWords } from '../../catalog/changeInWords.ts';
import { LAYER_PACKS } from '../../catalog/supportLayers.ts';
import { provisionInWords } from '../../catalog/talkingPoints.ts';
import vocabulary from '../../catalog/vocabulary.json';
import type { Change } from '../../core/change.ts';
import { type Framework, isLevel } from '../../core/framework.ts';
import { supportFor } from '../../core/support/needSupport.ts';
import type { Profile } from '../../core/review.ts';
import { StrandPair } from '../../ui/StrandPair.tsx';
import styles from './ChangeList.module.css';
import type { Words } from './wording.ts';

interface Props {
  words: Words;
  framework: Framework;
  before: Profile;
  after: Profile;
}

/** Every strand that changed, in the order of the profile and never by direction: both directions look and read alike. */
export function ChangeList({ changes, ...rest }: Props & { changes: readonly Change[] }) {
  const changed = changes.filter(({ direction }) => direction !== 'same' && direction !== 'cannotCompare');
  return (
    <section className={styles.section} aria-labelledby="strand-by-strand">
      <h2 id="strand-by-strand">Strand by strand</h2>
      {changed.length === 0
        ? <p>Nothing that can be compared has changed.</p>
        : changed.map((change) => <ChangeArticle key={change.place.strand.code} change={change} {...rest} />)}
      <TheSame changes={changes} words={rest.words} />
    </section>
  );
}

/** What stayed the same, one tap away: its level, what shows it, and whether it was only confirmed. */
function TheSame({ changes, words }: Pick<Props, 'words'> & { changes: readonly Change[] }) {
  const same = changes.filter(({ direction, after }) => direction === 'same' && isLevel(after));
  if (same.length === 0) return null;
  return (
    <details className={`folds ${styles.same}`}>
      <summary>What stayed the same, with what shows it</summary>
      <dl>
        {same.map(({ place, after, evidence, confirmedUnchanged, whoseAfter, note, unresolved }) => (
          <div key={place.strand.code}>
            <dt>{words.strand(place)}</dt>
            <dd>
              {words.mark(after)} ({vocabulary.voice[whoseAfter].toLowerCase()}).{' '}
              {[unresolved && 'Still seen differently.', note, evidence ?? (confirmedUnchanged ? 'Looked at and found the same; nothing more is written down.' : 'What shows it is not written down.')].filter(Boolean).join(' ')}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function ChangeArticle({ change, words, framework, before: earlier, after: later }: Props & { change: Change }) {
  const { place, before, after, direction, line, whoseBefore, whoseAfter, reason, evidence, note, unresolved } = change;
  const { provisions } = supportFor(place.strand.code, earlier, later, framework, LAYER_PACKS);
  const inside = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
  const fromTo = `From ${inside(words.mark(before))} to ${inside(words.mark(after))}.`;
  const whose = whoseBefore === whoseAfter ? vocabulary.voice[whoseAfter] : `${vocabulary.voice[whoseBefore]}, then ${vocabulary.voice[whoseAfter].toLowerCase()}`;
  return (
    <article className={styles.change}>
      <StrandPair was={before} now={after} line={framework.rules.overTheLineFrom} title={`Before: ${inside(words.mark(before))}. Now: ${inside(words.mark(after))}.`} />
      <div>
        <h3>{words.strand(place)}</h3>
        <p>{MARKS[direction] && <span aria-hidden="true">{MARKS[direction]} </span>}<b>{changeInWords(change, 'staff')}.</b> {fromTo}</p>
        <dl>
          {line && <><dt>The line</dt><dd>{vocabulary.line[line]}</dd></>}
          <dt>Why</dt><dd>{reason ?? 'No reason written down'}</dd>
          {evidence && <><dt>What shows this</dt><dd>{evidence}</dd></>}
          {provisions.length > 0 && <><dt>Support meanwhile</dt><dd>{provisions.map(provisionInWords).join(' ')}</dd></>}
          <dt>Whose level</dt><dd>{whose}</dd>
          {note && <><dt>Noted at the meeting</dt><dd>{note}</dd></>}
          {unresolved && <><dt>Still seen differently</dt><dd>The meeting did not settle this. Each voice’s level stays on record.</dd></>}
        </dl>
      </div>
    </article>
  );
}

const MARKS: Readonly<Partial<Record<Change['direction'], string>>> = { stepUp: '▲', stepDown: '▼' };
