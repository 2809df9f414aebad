import { type Framework, LEVELS, wordsFor } from '../../../core/framework.ts';
import { LevelTile } from '../../../ui/LevelTile.tsx';
import { lineInWords } from '../../../ui/lineInWords.ts';
import { Table } from '../../../ui/Table.tsx';
import { ColumnLabel } from './ColumnLabel.tsx';
import { FrameworkText } from '../FrameworkText.tsx';

/** What each level means in staff's and in families' words, and what it asks of people in each part. */
export function Levels({ framework }: { framework: Framework }) {
  const { parts, rules } = framework;
  const group = (level: number) => (level === rules.overTheLineFrom ? { group: lineInWords(level) } : {});
  return (
    <section aria-labelledby="levels" className="stack">
      <h2 id="levels">What a level means</h2>
      <p>
        Levels go from 0 to 4. Higher always means more help is needed, in every part. Not assessed means that nobody has looked; not applicable, that the question
        does not arise. Neither is a level, and neither is ever counted as 0.
      </p>
      <Table
        caption="The five levels"
        hideCaption
        head={['Level', 'For staff', 'For families', 'How much, how often']}
        rows={LEVELS.map((level) => {
          const { label, plain, amount } = wordsFor(level, framework);
          const cells = [label, plain, amount].map((words) => <FrameworkText key={words} whole>{words}</FrameworkText>);
          return { key: `${level}`, heading: <LevelTile number={level} />, cells, ...group(level) };
        })}
      />
      <h3>What a level asks of people</h3>
      <Table
        caption="What a level asks of people, by part"
        hideCaption
        head={['Level', ...parts.map((part) => <FrameworkText key={part.code} whole>{part.label}</FrameworkText>)]}
        labels={false}
        rows={LEVELS.map((level) => ({
          key: `${level}`,
          heading: <LevelTile number={level} />,
          cells: parts.map((part) => (
            <span key={part.code}>
              <ColumnLabel>{part.label}</ColumnLabel>
              <FrameworkText whole>{part.asks[`${level}`]}</FrameworkText>
            </span>
          )),
          ...group(level),
        }))}
      />
    </section>
  );
}
