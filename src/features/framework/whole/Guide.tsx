import type { Framework } from '../../../core/framework.ts';
import type { Guide as GuideTexts } from '../../../core/library.ts';
import { LevelTile } from '../../../ui/LevelTile.tsx';
import { FrameworkText } from '../FrameworkText.tsx';
import styles from './Guide.module.css';

/** How to choose a level: what to keep in mind, and by part the question that parts each two neighbours. */
export function Guide({ framework, guide }: { framework: Framework; guide: GuideTexts }) {
  return (
    <section aria-labelledby="guide" className={`stack ${styles.guide}`}>
      <h2 id="guide">How to choose a level</h2>
      <p className="lead"><FrameworkText whole>{guide.opening}</FrameworkText></p>
      <dl className={styles.rules}>
        {guide.rules.map(({ title, text }) => (
          <div key={title}>
            <dt><FrameworkText whole>{title}</FrameworkText></dt>
            <dd><FrameworkText whole>{text}</FrameworkText></dd>
          </div>
        ))}
      </dl>
      {framework.parts.flatMap((part) => {
        const questions = guide.choosing[part.code] ?? [];
        return questions.length === 0 ? [] : [
          <section key={part.code} aria-labelledby={`choosing-${part.code}`} className={styles.part}>
            <h3 id={`choosing-${part.code}`}>Between two levels: <FrameworkText>{part.label}</FrameworkText></h3>
            <ol className={styles.questions}>
              {questions.map(({ lower, ask, whenLower, whenHigher }) => (
                <li key={lower}>
                  <p><b>{lower} or {lower + 1}? <FrameworkText>{ask}</FrameworkText></b></p>
                  <p className={styles.answer}><LevelTile number={lower} /> <span><FrameworkText whole>{whenLower}</FrameworkText></span></p>
                  <p className={styles.answer}><LevelTile number={lower + 1} /> <span><FrameworkText whole>{whenHigher}</FrameworkText></span></p>
                </li>
              ))}
            </ol>
          </section>,
        ];
      })}
    </section>
  );
}
