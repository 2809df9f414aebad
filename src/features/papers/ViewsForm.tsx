import words from '../../catalog/papers.json';
import { type Asked, questionsFor } from '../../catalog/viewQuestions.ts';
import type { ChildRecord } from '../../core/child.ts';
import { familySentence } from '../../core/words/familySentence.ts';
import { PaperFrame } from './PaperFrame.tsx';
import styles from './papers.module.css';
import { TickBoxes, WriteOn } from './WriteOn.tsx';

/** The questions to a family, to be answered by hand. */
export function FamilyForm({ child }: { child: ChildRecord }) {
  const { title, intro, by, how, ticks, more } = words.familyForm;
  const named = (text: string) => familySentence(text, { name: child.card.firstName });
  return (
    <PaperFrame child={child}>
      <h1>{named(title)}</h1>
      <p>{named(intro)}</p>
      <div className={styles.question}><h2>{by}</h2><WriteOn lines={1} label={by} /></div>
      <Questions asked="family" child={child} lines={4} />
      <div className={styles.question}><h2>{more}</h2><WriteOn lines={4} label={more} /></div>
      <div className={styles.question}><h2>{how}</h2><TickBoxes ticks={ticks} /></div>
    </PaperFrame>
  );
}

/** The questions to the child or young person, in larger letters, with room to draw. */
export function ChildForm({ child }: { child: ChildRecord }) {
  const { title, intro, by, helper, ticks } = words.childForm;
  return (
    <PaperFrame child={child}>
      <h1>{title}</h1>
      <p>{intro}</p>
      <div className={styles.question}><h2>{by}</h2><WriteOn lines={1} label={by} big /></div>
      <Questions asked="child" child={child} lines={3} big />
      <div className={styles.question}><TickBoxes ticks={ticks} /><p>{helper}</p><WriteOn lines={2} label={helper} /></div>
    </PaperFrame>
  );
}

function Questions({ asked, child: { card }, lines, big = false }: { asked: Asked; child: ChildRecord; lines: number; big?: boolean }) {
  return questionsFor(asked, { name: card.firstName, ...(card.pronouns && { pronouns: card.pronouns }) }).map(({ code, ask }) => (
    <div key={code} className={styles.question}>
      <h2>{ask}</h2>
      <WriteOn lines={lines} label={ask} big={big} />
    </div>
  ));
}
