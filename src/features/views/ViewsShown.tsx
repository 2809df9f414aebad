import { answered, type Asked, changedInWords, contributorName, givenInWords } from '../../catalog/viewQuestions.ts';
import { contributionsOf, isAnswered } from '../../core/views/giveView.ts';
import type { AskedView } from '../../core/views.ts';
import type { ShownProps } from '../../state/reviewSection.ts';
import styles from './views.module.css';

/** The child's words under a finished profile. */
export function ChildShown({ child: { card }, review: { profile: { childsView } } }: ShownProps) {
  return isAnswered(childsView) && childsView && <Quotes id="childs-words" title={`${card.firstName}’s view`} asked="child" view={childsView} by={childsView.by} />;
}

/** The family's words. Their levels stand in the tables with everybody's. */
export function FamilyShown({ child: { card }, review: { profile: { familysView, views } } }: ShownProps) {
  const by = views.find(({ voice }) => voice === 'family')?.by ?? familysView?.by;
  return isAnswered(familysView) && familysView && <Quotes id="familys-words" title={`What ${card.firstName}’s family says`} asked="family" view={familysView} by={by} />;
}

/** What others said, each by themselves. */
export function OthersShown({ review: { profile } }: ShownProps) {
  return contributionsOf(profile).filter(([, one]) => isAnswered(one)).map(([id, one]) => (
    <Quotes key={id} id={`said-${id}`} title={contributorName(one)} asked={one.role === 'parent' ? 'family' : 'others'} view={one} />
  ));
}

function Quotes({ id, title, asked, view, by }: { id: string; title: string; asked: Asked; view: AskedView; by?: string | undefined }) {
  const how = [givenInWords(view), by].filter(Boolean).join('. ');
  const changed = changedInWords(view);
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className={styles.quotes}>
        {answered(asked, view.answers).map(({ said, text, how: givenSo }) => (
          <div key={said}>
            <p className="meta">{said}{givenSo && ` (${givenSo.toLowerCase()})`}</p>
            <blockquote className="said">{text}</blockquote>
          </div>
        ))}
      </div>
      {how && <p className="meta">{how}.</p>}
      {changed && <p className="meta">{changed}</p>}
    </section>
  );
}
