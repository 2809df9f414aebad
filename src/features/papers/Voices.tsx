import { answered, type Asked, changedInWords, contributorName, givenInWords } from '../../catalog/viewQuestions.ts';
import words from '../../catalog/papers.json';
import { contributionsOf, isAnswered } from '../../core/views/giveView.ts';
import type { Profile } from '../../core/review.ts';
import type { AskedView } from '../../core/views.ts';
import styles from './papers.module.css';

/**
 * What the child says, then the family, then others: exactly as they said it, and how it was given. A view that came by file and
 * says something else by now is marked, also where nothing of it is left.
 */
export function Voices({ profile, name }: { profile: Profile; name: string }) {
  const family = profile.views.find(({ voice }) => voice === 'family')?.by;
  return (
    <>
      <Voice heading={`${name}’s own words`} asked="child" view={profile.childsView} by={profile.childsView?.by} />
      <Voice heading={`What ${name}’s family says`} asked="family" view={profile.familysView} by={family} />
      {contributionsOf(profile).filter(([, one]) => isAnswered(one) || changedInWords(one)).map(([id, one]) => (
        <Voice key={id} heading={contributorName(one)} asked={one.role === 'parent' ? 'family' : 'others'} view={one} />
      ))}
    </>
  );
}

function Voice({ heading, asked, view, by }: { heading: string; asked: Asked; view: AskedView | undefined; by?: string | undefined }) {
  const how = view && [givenInWords(view), by].filter(Boolean).join('. ');
  const changed = view && changedInWords(view);
  return (
    <section>
      <h2>{heading}</h2>
      {!view || !isAnswered(view)
        ? !changed && <p>{words.notSaid}</p>
        : (
          <div className={styles.quotes}>
            {answered(asked, view.answers).map(({ said, text, how: givenSo }) => (
              <div key={said}>
                <p className={styles.label}>{said}{givenSo && ` (${givenSo.toLowerCase()})`}</p>
                <blockquote>{text}</blockquote>
              </div>
            ))}
            {how && <p>{how}.</p>}
          </div>
        )}
      {changed && <p><strong>{changed}</strong></p>}
    </section>
  );
}
