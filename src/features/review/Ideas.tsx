import type { Framework } from '../../core/framework.ts';
import type { LocalIdea } from '../../core/library.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { FrameworkText, useFrameworkDirection } from './FrameworkText.tsx';
import type { HelpLevel } from './nearFirst.ts';

interface Props {
  strand: string;
  framework: Framework;
  level: HelpLevel;
  ideas: readonly string[];
}

/** Ideas that help at one level: the framework's, then what councils add, each with whose it is. */
export function Ideas({ strand, framework, level, ideas }: Props) {
  const direction = useFrameworkDirection();
  const local = useFrameworks().localHelpFor(framework.id);
  return (
    <>
      <ul {...direction}>{ideas.map((idea) => <li key={idea}><FrameworkText>{idea}</FrameworkText></li>)}</ul>
      {local.map(({ owner, strands }) => <FromCouncil key={owner} owner={owner} ideas={strands[strand]?.[level] ?? []} />)}
    </>
  );
}

function FromCouncil({ owner, ideas }: { owner: string; ideas: readonly LocalIdea[] }) {
  return ideas.length > 0 && (
    <>
      <p className="meta">From {owner}</p>
      <ul>
        {ideas.map(({ text, link, phone }) => (
          <li key={`${text} ${link ?? ''}`}>
            {text}
            {phone && <>{' '}<a href={dialled(phone)}>{phone}</a></>}
            {link && <>{' '}<a href={link} target="_blank" rel="noreferrer noopener">{withoutScheme(link)} (opens the internet in a new tab)</a></>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The address of a number as it is written: the "(0)" behind a country's code is for those who ring from inside it. */
function dialled(phone: string): string {
  return `tel:${phone.replace(/^(\+.*)\(0\)/, '$1').replace(/[^\d+]/g, '')}`;
}

function withoutScheme(link: string): string {
  return link.replace(/^https:\/\//, '').replace(/\/$/, '');
}
