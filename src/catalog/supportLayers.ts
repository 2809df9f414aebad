import type { LayerPack, PlacedLayer } from '../core/support/supportLayer.ts';
import catalog from './support-layers.json';

/** Stands behind every layer of a pack that is no law, so that no screen and no paper can show one without it. */
const NOT_LAW = ' (proposed, not law)';

/** Every pack of support layers that this app knows: what was recorded with one can always be read, whatever is offered. */
export const LAYER_PACKS: readonly LayerPack[] = catalog.map((pack) => {
  if (pack.standing === 'inUse') return { ...pack, standing: 'inUse' };
  return { ...pack, standing: 'notLaw', layers: pack.layers.map((layer) => ({ ...layer, label: layer.label + NOT_LAW, plain: layer.plain + NOT_LAW })) };
});

/** The packs to choose a layer from. What is only proposed is off unless somebody asks for it, and is always labelled "not law". */
export function layerPacksFor({ withProposed = false } = {}): readonly LayerPack[] {
  return LAYER_PACKS.filter(({ standing }) => withProposed || standing === 'inUse');
}

/** What a layer is called, for staff or for a family. */
export function layerName({ layer }: PlacedLayer, audience: 'staff' | 'family'): string {
  return audience === 'staff' ? layer.label : layer.plain;
}
