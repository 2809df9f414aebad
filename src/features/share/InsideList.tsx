import words from '../../catalog/inside.json';
import type { Inside } from '../../core/inside.ts';

/** What a file holds, or what was left out of it, one kind a line. */
export function InsideList({ title, items }: { title: string; items: readonly Inside[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {items.map(({ code, count }) => <li key={code}>{words[code].replace('{count}', String(count))}</li>)}
      </ul>
    </div>
  );
}
