import type { Framework, Level } from '../../../core/framework.ts';
import { useFrameworks } from '../../../state/frameworks.tsx';

interface Props {
  framework: Framework;
  strand: string;
  level: Exclude<Level, 0>;
}

/** What councils add to the ideas for one level of a strand. Addresses are text to read: nothing leads out of the app from here. */
export function LocalIdeas({ framework, strand, level }: Props) {
  return useFrameworks().localHelpFor(framework.id).flatMap(({ owner, strands }) => {
    const ideas = strands[strand]?.[level] ?? [];
    return ideas.length === 0 ? [] : [
      <div key={owner}>
        <p className="meta">From {owner}</p>
        <ul>
          {ideas.map(({ text, phone, link }) => <li key={text}>{[text, phone, link].filter(Boolean).join(' · ')}</li>)}
        </ul>
      </div>,
    ];
  });
}
