import words from '../../catalog/inside.json';
import type { Framework } from '../../core/framework.ts';
import type { Inside } from '../../core/share/inside.ts';

interface InsideListProps {
  readonly title: string;
  readonly items: readonly Inside[];
  /** How the private parts are called, such as "Home part". */
  readonly parts: string;
  /** The frameworks that go along. */
  readonly frameworks?: readonly Framework[];
  /** It stands under its title, to be opened. */
  readonly isFolded?: boolean;
}

/** What a file holds, or what was left out of it, one kind a line. */
export function InsideList({ title, items, parts, frameworks = [], isFolded = false }: InsideListProps) {
  const list = (
    <ul>
      {items.map(({ code, count }) => <li key={code}>{words[code].replace('{parts}', () => parts).replace('{count}', String(count))}</li>)}
      {frameworks.map((framework) => (
        <li key={`${framework.id} ${framework.edition}`}>
          The framework “<span lang={framework.language}>{framework.title}</span>”, edition {framework.edition}, so that the levels can be read
        </li>
      ))}
    </ul>
  );
  return isFolded
    ? <details><summary>{title}: {items.length === 1 ? '1 thing' : `${items.length} things`}</summary>{list}</details>
    : <div><h3>{title}</h3>{list}</div>;
}
