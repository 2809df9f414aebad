import type { ReactNode } from 'react';
import type { Framework, Level, Phase, Strand } from '../../core/framework.ts';
import { familySentence, type Named } from '../../core/words/familySentence.ts';
import { useLibrary } from '../../state/frameworks.tsx';
import { FrameworkText, useFrameworkDirection } from './FrameworkText.tsx';
import { Ideas } from './Ideas.tsx';
import { LooksLike } from './LooksLike.tsx';
import styles from './StrandHelp.module.css';

interface Props {
  strand: Strand;
  framework: Framework;
  child: Named;
  /** The one the child is in. */
  phase: Phase | undefined;
  level: Level | undefined;
}

/** The long texts of one strand, about this child and the level that is chosen. Suspends until they are there. */
export function StrandHelpTexts({ strand, framework, child, phase, level }: Props) {
  const texts = useLibrary(framework).strands[strand.code];
  if (!texts) return <p className="meta">There is nothing more on this strand.</p>;
  const { deciding, looksLike, ideas, askChild, askFamily } = texts;
  const say = (text: string) => familySentence(text, child);
  return (
    <div className={styles.help}>
      <Piece title="To decide between levels"><p><FrameworkText whole>{say(deciding)}</FrameworkText></p></Piece>
      {looksLike && (
        <Piece title="This might look like">
          <LooksLike examples={looksLike} framework={framework} name={child.name} phase={phase} level={level} say={say} />
        </Piece>
      )}
      <Piece title="Ideas that help">
        {level
          ? <Ideas strand={strand.code} framework={framework} level={level} ideas={ideas[level].map(say)} />
          : <p className="meta">Choose a level from 1 to 4 to see ideas.</p>}
      </Piece>
      {askChild.length + askFamily.length > 0 && (
        <Piece title="Questions to ask">
          <Questions to={child.name} questions={askChild.map(say)} />
          <Questions to="The family" questions={askFamily.map(say)} />
        </Piece>
      )}
    </div>
  );
}

function Piece({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Questions({ to, questions }: { to: string; questions: readonly string[] }) {
  const direction = useFrameworkDirection();
  return questions.length > 0 && (
    <>
      <p className="meta">{to}</p>
      <ul {...direction}>{questions.map((question) => <li key={question}><FrameworkText>{question}</FrameworkText></li>)}</ul>
    </>
  );
}
