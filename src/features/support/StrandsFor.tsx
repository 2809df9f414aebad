import type { Draft } from '../../core/draft.ts';
import { type Framework, isLevel, isOverTheLine, type Place, places } from '../../core/framework.ts';
import { voiceFor } from '../../core/review.ts';
import { Choices } from '../../ui/Choices.tsx';

interface Props {
  name: string;
  legend: string;
  framework: Framework;
  draft: Draft;
  chosen: readonly string[];
  onChange: (strands: readonly string[]) => void;
}

/** Which strands something is for: those over the line at hand, every other one a tap away. */
export function StrandsFor({ name, legend, framework, draft, chosen, onChange }: Props) {
  const isOver = ({ part, domain, strand }: Place) => {
    const mark = draft.ratings[voiceFor({ part, domain, strand })][strand.code]?.mark;
    return isLevel(mark) && isOverTheLine(mark, framework);
  };
  const all = places(framework);
  const near = all.filter((place) => isOver(place) || chosen.includes(place.strand.code));
  const far = all.filter((place) => !near.includes(place));
  const toggle = (code: string, on: boolean) => onChange(all.map(({ strand }) => strand.code).filter((known) => (known === code ? on : chosen.includes(known))));
  const group = (shown: readonly Place[], title: string, hideLegend: boolean) => (
    <Choices
      legend={title}
      hideLegend={hideLegend}
      kind="checkbox"
      name={`strands-${name}`}
      value={chosen}
      options={shown.map((place) => ({ value: place.strand.code, label: isOver(place) ? `${place.strand.label} (over the line)` : place.strand.label }))}
      onChange={(event) => toggle(event.currentTarget.value, event.currentTarget.checked)}
    />
  );
  return (
    <div>
      {near.length > 0 && group(near, legend, false)}
      {near.length === 0 && <p><strong>{legend}</strong></p>}
      <details>
        <summary>{near.length > 0 ? 'Other strands' : 'Choose strands'}</summary>
        {group(far, 'Other strands', true)}
      </details>
    </div>
  );
}
