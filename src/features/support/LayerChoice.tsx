import { LAYER_PACKS, layerPacksFor } from '../../catalog/supportLayers.ts';
import { chooseLayer } from '../../core/entry/keepSupport.ts';
import type { LayerPack, PlacedLayer } from '../../core/support/supportLayer.ts';
import { useProposedLayers } from '../../state/proposedLayers.ts';
import type { SectionProps } from '../../state/reviewSection.ts';
import { Choices } from '../../ui/Choices.tsx';
import { Button } from '../../ui/Button.tsx';

interface Props extends SectionProps {
  /** Always offered. Those that are only proposed come with the switch in Settings. */
  packs: readonly LayerPack[];
  before: PlacedLayer | undefined;
}

/**
 * The ladders of support layers. Nothing is chosen beforehand, and one layer at most stands for a review. A ladder that the draft
 * uses already stays, whatever the switch says: what was chosen is never out of sight.
 */
export function LayerChoice({ live: { draft, change }, packs, before }: Props) {
  const withProposed = useProposedLayers(({ on }) => on);
  const chosen = draft.support?.layer;
  const offered = new Set([...packs, ...layerPacksFor({ withProposed })]);
  return LAYER_PACKS.filter((pack) => offered.has(pack) || pack.id === chosen?.pack).map((pack) => (
    <div key={pack.id}>
      <Choices
        legend={pack.title}
        help={pack.note}
        name={`layer-${pack.id}`}
        stacked
        value={chosen?.pack === pack.id ? chosen.code : null}
        options={pack.layers.map(({ code, label, what }) => ({
          value: code,
          label,
          help: before?.pack.id === pack.id && before.layer.code === code ? `${what} This was in place last time.` : what,
        }))}
        onChange={(event) => {
          const code = event.currentTarget.value;
          change((now) => chooseLayer(now, { pack: pack.id, code }));
        }}
      />
      {chosen?.pack === pack.id && <p><Button weight="quiet" onClick={() => change((now) => chooseLayer(now, undefined))}>Clear the layer</Button></p>}
    </div>
  ));
}
