import type { Framework } from '../../../core/framework.ts';
import { EditionMaps } from './EditionMaps.tsx';
import { FrameworkText } from '../FrameworkText.tsx';
import styles from './Rules.module.css';

/** The rules that this framework sets, as its data says them. */
export function Rules({ framework }: { framework: Framework }) {
  const { overTheLineFrom, phases, talkingPoints } = framework.rules;
  return (
    <section aria-labelledby="rules" className="stack">
      <h2 id="rules">Its rules</h2>
      <dl className={styles.rules}>
        <div>
          <dt>The line</dt>
          <dd>From level {overTheLineFrom}, someone must act. That is what “over the line” says.</dd>
        </div>
        <div>
          <dt>The level of a domain</dt>
          <dd>The highest level that counts in any of its strands. A mean would hide a need, so there is none, and no total.</dd>
        </div>
        <div>
          <dt>Phases</dt>
          <dd>
            {phases.map(({ code, label, fromAge }, at) => (
              <span key={code}>{at > 0 && ', '}<FrameworkText>{label}</FrameworkText> from {fromAge}</span>
            ))}. The age is that on 31 August before the school year. Anybody younger than the first is in the first.
          </dd>
        </div>
        <div>
          <dt>For talking points</dt>
          <dd>
            A change to more help is something to talk about when it holds over {comparisons(talkingPoints.needsMore)}; a change to less help, over {comparisons(talkingPoints.needsLess)}.
          </dd>
        </div>
      </dl>
      <EditionMaps framework={framework} />
    </section>
  );
}

function comparisons(count: number): string {
  return count === 1 ? 'one comparison of two reviews' : `${count} comparisons in a row`;
}
