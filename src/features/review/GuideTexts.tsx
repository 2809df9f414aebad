import type { Framework, Part } from '../../core/framework.ts';
import { useLibrary } from '../../state/frameworks.tsx';
import { FrameworkText } from './FrameworkText.tsx';
import styles from './HowToRate.module.css';

/** What parts two neighbouring levels in this part, and what to keep in mind anywhere. Suspends until the texts are there. */
export function GuideTexts({ part, framework }: { part: Part; framework: Framework }) {
  const { guide } = useLibrary(framework);
  const questions = guide.choosing[part.code] ?? [];
  return (
    <>
      {questions.length > 0 && (
        <section>
          <h2>Between two levels</h2>
          <ol className={styles.questions}>
            {questions.map(({ lower, ask, whenLower, whenHigher }) => (
              <li key={lower}>
                <p><b>{lower} or {lower + 1}: <FrameworkText>{ask}</FrameworkText></b></p>
                <p>{lower}: <FrameworkText>{whenLower}</FrameworkText></p>
                <p>{lower + 1}: <FrameworkText>{whenHigher}</FrameworkText></p>
              </li>
            ))}
          </ol>
        </section>
      )}
      <section>
        <h2>To keep in mind</h2>
        <p><FrameworkText>{guide.opening}</FrameworkText></p>
        <dl>
          {guide.rules.map(({ title, text }) => (
            <div key={title}>
              <dt><FrameworkText>{title}</FrameworkText></dt>
              <dd><FrameworkText>{text}</FrameworkText></dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
