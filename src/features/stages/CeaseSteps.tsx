import words from '../../catalog/meeting-words.json';
import type { ChildRecord } from '../../core/child.ts';
import { familySentence } from '../../core/words/familySentence.ts';
import { named } from '../../core/words/named.ts';

/** What has to happen before a plan ends (F71). Nothing is closed by writing down that it shall. */
export function CeaseSteps({ child: { card } }: { child: ChildRecord }) {
  return (
    <section aria-labelledby="cease-steps">
      <h4 id="cease-steps">Before a plan can end</h4>
      <ol>{words.ceaseSteps.map((step) => <li key={step}>{familySentence(step, named(card))}</li>)}</ol>
    </section>
  );
}
