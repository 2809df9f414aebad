import { useState } from 'react';
import { type Framework, type Level, type Phase, wordsFor } from '../../core/framework.ts';
import type { ByHelp } from '../../core/library.ts';
import { LevelTile } from '../../ui/LevelTile.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { FrameworkText, useFrameworkLanguage } from './FrameworkText.tsx';
import { type HelpLevel, nearFirst } from './nearFirst.ts';
import styles from './StrandHelp.module.css';

interface Props {
  /** By phase code. */
  examples: Readonly<Record<string, ByHelp<string>>>;
  framework: Framework;
  name: string;
  /** The one the child is in. */
  phase: Phase | undefined;
  level: Level | undefined;
  say: (text: string) => string;
}

/** What levels might look like in the child's phase, or in another that is looked up. An example is read beside a level and never chooses one. */
export function LooksLike({ examples, framework, name, phase: own, level, say }: Props) {
  const [lookedUp, setLookedUp] = useState<string>();
  const language = useFrameworkLanguage();
  const phases = framework.rules.phases.filter(({ code }) => examples[code]);
  const shown = phases.find(({ code }) => code === lookedUp) ?? phases.find(({ code }) => code === own?.code) ?? phases[0];
  const ofPhase = shown && examples[shown.code];
  if (!ofPhase) return null;
  const { near, others } = nearFirst(level);
  const list = (levels: readonly HelpLevel[]) => (
    <ul className={styles.examples}>
      {levels.map((one) => (
        <li key={one}>
          <LevelTile number={one} />
          <span>
            <span className="meta"><FrameworkText>{wordsFor(one, framework).label}</FrameworkText>{one === level && ', the level that is chosen'}</span>
            <FrameworkText whole>{say(ofPhase[one])}</FrameworkText>
          </span>
        </li>
      ))}
    </ul>
  );

  return (
    <>
      <SelectField
        label="Phase"
        width="short"
        value={shown.code}
        help={own && shown !== own && <>{name} is in this phase: <FrameworkText>{own.label}</FrameworkText>.</>}
        onChange={(event) => setLookedUp(event.currentTarget.value)}
      >
        {phases.map(({ code, label }) => <option key={code} value={code} {...language}>{label}</option>)}
      </SelectField>
      <p className="meta">Examples are for <FrameworkText>{shown.label}</FrameworkText>.</p>
      {list(near)}
      {others.length > 0 && <p className="meta">At the other levels</p>}
      {others.length > 0 && list(others)}
      <p className="meta">These are examples. How much help is needed, and how often, decides the level.</p>
    </>
  );
}
