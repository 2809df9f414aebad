import type { ReactNode } from 'react';
import vocabulary from '../../catalog/vocabulary.json';
import { type Framework, LEVELS, type Place, placeOf, wordsFor } from '../../core/framework.ts';
import { familySentence, type Named } from '../../core/words/familySentence.ts';
import type { Mark } from '../../core/review.ts';
import { Button } from '../../ui/Button.tsx';
import { LevelScale } from '../../ui/LevelScale.tsx';
import { FrameworkText, useFrameworkDirection, useFrameworkLanguage } from './FrameworkText.tsx';

interface Props {
  place: Place;
  framework: Framework;
  value?: string;
  lastMark?: Mark;
  lastOn: string;
  child: Named;
  /** Stands under the levels. */
  children: ReactNode;
  onGo: (code: string) => void;
  onChange: (value: string) => void;
}

/** The strand's question, the five levels with their statements, and where its neighbours belong. */
export function StrandScale({ place, framework, value, lastMark, lastOn, child, children, onGo, onChange }: Props) {
  const { part, strand } = place;
  const language = useFrameworkLanguage();
  const direction = useFrameworkDirection();
  return (
    <div className="stack">
      <h2><FrameworkText whole>{strand.label}</FrameworkText></h2>
      <p><FrameworkText whole>{familySentence(strand.prompt, child)}</FrameworkText></p>
      <div {...language}>
        <LevelScale
          legend={strand.label}
          hideLegend
          name={scaleName(strand.code)}
          value={value}
          options={LEVELS.toReversed().map((level) => ({
            value: String(level),
            number: level,
            label: wordsFor(level, framework).label,
            statement: familySentence(strand.statements[`${level}`][part.answeredByFamily ? 'family' : 'staff'], child),
            ...(lastMark === level && { last: lastOn }),
          }))}
          lineBelow={framework.rules.overTheLineFrom}
          aside={(['notAssessed', 'notApplicable'] as const).map((mark) => ({
            value: mark,
            label: vocabulary.mark[mark],
            ...(lastMark === mark && { last: lastOn }),
          }))}
          onChange={onChange}
        />
      </div>
      {children}
      {strand.notHere.map(({ text, see }) => (
        <p key={see} className="meta" {...direction}>
          <FrameworkText>{text}</FrameworkText>{' '}
          <Button weight="inline" onClick={() => onGo(see)}>See <FrameworkText>{placeOf(framework, see)?.strand.label.toLowerCase() ?? see}</FrameworkText></Button>
        </p>
      ))}
    </div>
  );
}

/** What a strand's level radios are called, so that the focus can be led to them. */
export function scaleName(code: string): string {
  return `level-${code}`;
}
