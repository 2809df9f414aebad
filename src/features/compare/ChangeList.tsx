import vocabulary from '../../catalog/vocabulary.json';
import type { Change } from '../../core/change.ts';
import type { Framework } from '../../core/framework.ts';
import { StrandPair } from '../../ui/StrandPair.tsx';
import styles from './ChangeList.module.css';
import type { Words } from './wording.ts';

/** Every strand that changed, in the order of the profile and never by direction: both directions look and read alike. */
export function ChangeList({ changes, words, framework }: { changes: readonly Change[]; words: Words; framework: Framework }) {
  const changed = changes.filter(({ direction }) => direction !== 'same' && direction !== 'cannotCompare');
  return (
    <section className={styles.section} aria-labelledby="strand-by-strand">
      <h2 id="strand-by-strand">Strand by strand</h2>
      {changed.length === 0
        ? <p>Nothing that can be compared has changed.</p>
        : changed.map((change) => <ChangeArticle key={change.place.strand.code} {...{ change, words, framework }} />)}
    </section>
  );
}

function ChangeArticle({ change, words, framework }: { change: Change; words: Words; framework: Framework }) {
  const { place, before, after, direction, line, whoseBefore, whoseAfter, reason, evidence } = change;
  const inside = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
  const fromTo = `From ${inside(words.mark(before))} to ${inside(words.mark(after))}.`;
  const whose = whoseBefore === whoseAfter ? vocabulary.voice[whoseAfter] : `${vocabulary.voice[whoseBefore]}, then ${vocabulary.voice[whoseAfter].toLowerCase()}`;
  return (
    <article className={styles.change}>
      <StrandPair was={before} now={after} line={framework.rules.overTheLineFrom} title={`Before: ${inside(words.mark(before))}. Now: ${inside(words.mark(after))}.`} />
      <div>
        <h3>{words.strand(place)}</h3>
        <p>{MARKS[direction] && <span aria-hidden="true">{MARKS[direction]} </span>}<b>{vocabulary.direction[direction]}.</b> {fromTo}</p>
        <dl>
          {line && <><dt>The line</dt><dd>{vocabulary.line[line]}</dd></>}
          <dt>Why</dt><dd>{reason ?? 'No reason written down'}</dd>
          {evidence && <><dt>What shows this</dt><dd>{evidence}</dd></>}
          <dt>Whose level</dt><dd>{whose}</dd>
        </dl>
      </div>
    </article>
  );
}

const MARKS: Readonly<Partial<Record<Change['direction'], string>>> = { stepUp: '▲', stepDown: '▼' };
