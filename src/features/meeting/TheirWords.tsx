import { answered, givenInWords, questionsFor } from '../../catalog/viewQuestions.ts';
import type { Answers, Given } from '../../core/views.ts';
import { named } from '../../core/words/named.ts';
import type { Held, StopProps } from './held.ts';
import styles from './meeting.module.css';

/** What the child said, question by question, as it was kept; where nothing was, what to ask now. */
export function ChildsWords({ held }: StopProps) {
  const view = held.frozen.childsView;
  const said = answered('child', view?.answers ?? {});
  if (view && said.length > 0) return <Said asked="child" view={view} />;
  return (
    <>
      <p className={styles.statement}>Nothing is written down yet. {held.child.card.firstName} can say it now, or point, sign or show it.</p>
      <ul className={styles.asked}>{questionsFor('child', named(held.child.card)).map(({ code, ask }) => <li key={code}>{ask}</li>)}</ul>
    </>
  );
}

/** What the family said, question by question. */
export function FamilysWords({ held }: StopProps) {
  const view = held.frozen.familysView;
  return view ? <Said asked="family" view={view} /> : null;
}

/** What somebody else said. */
export function OthersWords({ held, id }: { held: Held; id: string }) {
  const view = held.frozen.contributions?.[id];
  return view ? <Said asked={view.role === 'child' ? 'child' : view.role === 'parent' ? 'family' : 'others'} view={view} /> : null;
}

function Said({ asked, view }: { asked: 'child' | 'family' | 'others'; view: Given & { readonly answers: Answers } }) {
  const given = givenInWords(view);
  return (
    <>
      {given && <p className={styles.who}>{[given, view.by?.trim()].filter(Boolean).join(', ')}.</p>}
      <dl className={styles.answers}>
        {answered(asked, view.answers).map(({ said, text, how, words = view.words }) => (
          <div key={said}>
            <dt>{said}{how && ` (${how.toLowerCase()})`}</dt>
            <dd className={styles.said}>{words === 'theirs' || asked === 'others' ? `“${text}”` : text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
