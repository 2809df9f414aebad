import words from '../../catalog/meeting-words.json';
import type { ChildRecord } from '../../core/child.ts';
import { familySentence } from '../../core/familySentence.ts';

/** What has to happen before a plan ends (F71). Nothing is closed by writing down that it shall. */
export function CeaseSteps({ child: { card } }: { child: ChildRecord }) {
  const named = { name: card.firstName, ...(card.pronouns !== undefined && { pronouns: card.pronouns }) };
  return (
    <section aria-labelledby="cease-steps">
      <h4 id="cease-steps">Before a plan can end</h4>
      <ol>{words.ceaseSteps.map((step) => <li key={step}>{familySentence(step, named)}</li>)}</ol>
    </section>
  );
}
