import type { LayerPack } from '../core/supportLayer.ts';
import packs from './support-layers.json';

/** Every pack of support layers that this app knows: what was recorded with one can always be read. */
export const LAYER_PACKS: readonly LayerPack[] = packs.map(({ standing, ...pack }) => ({ ...pack, standing: standing === 'inUse' ? 'inUse' : 'notLaw' }));

/** The packs to choose a layer from. What is only proposed is off unless somebody asks for it, and is always labelled "not law". */
export function layerPacksFor({ withProposed = false } = {}): readonly LayerPack[] {
  return LAYER_PACKS.filter(({ standing }) => withProposed || standing === 'inUse');
}
