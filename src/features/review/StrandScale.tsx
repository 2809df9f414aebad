import vocabulary from '../../catalog/vocabulary.json';
import { type Framework, LEVELS, type Place, placeOf, wordsFor } from '../../core/framework.ts';
import { familySentence } from '../../core/summary.ts';
import type { Mark } from '../../core/review.ts';
import { Button } from '../../ui/Button.tsx';
import { LevelScale } from '../../ui/LevelScale.tsx';

interface Props {
  place: Place;
  framework: Framework;
  value?: string;
  lastMark?: Mark;
  lastOn: string;
  name: string;
  onGo: (code: string) => void;
  onChange: (value: string) => void;
}

/** The strand's question, where its neighbours belong, and the five levels with their statements. */
export function StrandScale({ place, framework, value, lastMark, lastOn, name, onGo, onChange }: Props) {
  const { part, strand } = place;
  return (
    <div className="stack">
      <h2>{strand.label}</h2>
      <p>{strand.prompt}</p>
      {strand.notHere.map(({ text, see }) => (
        <p key={see} className="meta">
          {text} <Button weight="inline" onClick={() => onGo(see)}>See {placeOf(framework, see)?.strand.label.toLowerCase() ?? see}</Button>
        </p>
      ))}
      <LevelScale
        legend={strand.label}
        hideLegend
        name={`level-${strand.code}`}
        value={value}
        options={LEVELS.toReversed().map((level) => ({
          value: String(level),
          number: level,
          label: wordsFor(level, framework).label,
          statement: part.answeredByFamily ? familySentence(strand.statements[`${level}`].family, { name }) : strand.statements[`${level}`].staff,
          ...(lastMark === level && { last: lastOn }),
        }))}
        lineBelow={framework.rules.overTheLineFrom}
        lineText="The line. From here up, someone must act."
        aside={(['notAssessed', 'notApplicable'] as const).map((mark) => ({
          value: mark,
          label: vocabulary.mark[mark],
          ...(lastMark === mark && { last: lastOn }),
        }))}
        onChange={onChange}
      />
    </div>
  );
}
