import catalog from '../../catalog/support-layers.json';
import { listed } from '../../core/listed.ts';
import { useProposedLayers } from '../../state/proposedLayers.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';

const PROPOSED = catalog.filter(({ standing }) => standing !== 'inUse');

/** Whether new reviews are also offered layers of support that are only proposed. Off, and never called law. */
export function ProposedLayers() {
  const { on, setOn } = useProposedLayers();
  return (
    <section aria-labelledby="layers" className="stack">
      <h2 id="layers">Layers of support</h2>
      {PROPOSED.map(({ id, title, source, owner, note, layers }) => (
        <div key={id} className="stack">
          <p>{title}: {listed(layers.map(({ label }) => label))}. {note}</p>
          <p className="meta">{source} {owner}.</p>
        </div>
      ))}
      <Checkbox
        label="Offer them in new reviews too (not law)"
        help="For this device. Finished profiles keep the layer they were finished with, and drafts the layer they name, whether this is on or off."
        checked={on}
        onChange={(event) => setOn(event.currentTarget.checked)}
      />
    </section>
  );
}

