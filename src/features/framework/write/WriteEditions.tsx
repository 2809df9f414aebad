import { Table } from '../../../ui/Table.tsx';

const HOW = [
  { how: 'same', from: 'one', to: 'one, with the same code', read: 'The rating as it was.' },
  { how: 'reworded', from: 'one', to: 'one, with the same code', read: 'The rating as it was: other words, the same meaning.' },
  { how: 'renamed', from: 'one', to: 'one, with another code', read: 'The rating as it was, under the new code.' },
  {
    how: 'merged', from: 'several', to: 'one',
    read: 'The highest of their levels; those that were not applicable stand aside. Not applicable when all were. If one was not assessed and another had a level, it cannot be compared.',
  },
  {
    how: 'split', from: 'one', to: 'several',
    read: 'Level 0, not assessed and not applicable hold for each of the new ones. A level from 1 to 4 cannot be compared: nobody can know which of them it was for.',
  },
] as const;

/** How ratings made with an earlier edition are read in a new one, and what becomes of reviews made with it. */
export function WriteEditions() {
  return (
    <section aria-labelledby="editions" className="stack">
      <h2 id="editions">A new edition</h2>
      <p>
        Give the file a new <code>edition</code> whenever a review may have been made with the old words. In <code>readsAs</code>, say for each earlier edition what has become of
        its strands. You can map another framework in the same way.
      </p>
      <Table
        caption="What has become of a strand, and how its ratings are read"
        head={['how', 'Strands there', 'Strands here', 'How a rating there is read here']}
        rows={HOW.map(({ how, from, to, read }) => ({ key: how, heading: <code>{how}</code>, cells: [from, to, read] }))}
      />
      <p>
        A strand that stands in no line cannot be compared, and the comparison says so. Say “reworded” only where a child’s level would be the same under both; where it might not be,
        leave the strand out of the map. A code that stood for something in an earlier edition is never given to something else.
      </p>
      <h3>What happens to reviews made with an older edition</h3>
      <ul>
        <li>Nothing in them changes. Each keeps the edition it was rated with, and is shown in the words of that edition for as long as that edition is on the device.</li>
        <li>Two reviews of different editions are compared in the later review’s edition, by its map; in the earlier one’s if only that one has a map for the other. Without a map they cannot be compared.</li>
        <li>A draft is finished with the edition it was begun with. “Same as last time” is offered only within one edition.</li>
        <li>Where an edition is not on a device, its reviews are kept and go along when they are shared, but they cannot be drawn or put into words there.</li>
        <li>A child’s file carries the editions its reviews rest on, and whoever reads it in gets those that they have not. What is there already under the same id and edition stays.</li>
        <li>An edition on which reviews or drafts rest cannot be removed.</li>
      </ul>
    </section>
  );
}
