import { layerName } from '../../catalog/supportLayers.ts';
import vocabulary from '../../catalog/vocabulary.json';
import { type Domain, type Framework, isLevel, type Level, type Place, wordsFor } from '../../core/framework.ts';
import type { Mark } from '../../core/review.ts';
import type { PlacedLayer } from '../../core/support/supportLayer.ts';

export const WORDINGS = [{ value: 'staff', label: 'For staff' }, { value: 'family', label: 'For families' }] as const;
export type Wording = (typeof WORDINGS)[number]['value'];

/** How strands, domains and marks are named for the people in front of the page. */
export interface Words {
  strand: (place: Place) => string;
  domain: (domain: Domain) => string;
  mark: (mark: Mark) => string;
  /** A layer of support; one that is no law says so. */
  layer: (layer: PlacedLayer) => string;
  levels: readonly [string, string, string, string, string];
}

/** The framework's words for staff, or its words for families. */
export function wordingOf(voice: Wording, framework: Framework): Words {
  const level = (one: Level) => (voice === 'staff' ? wordsFor(one, framework).label : wordsFor(one, framework).plain);
  return {
    strand: ({ strand }) => (voice === 'staff' ? strand.label : strand.plain),
    domain: (domain) => (voice === 'staff' ? domain.label : domain.plain),
    mark: (mark) => (isLevel(mark) ? level(mark) : vocabulary.mark[mark]),
    layer: (placed) => layerName(placed, voice),
    levels: [level(0), level(1), level(2), level(3), level(4)],
  };
}
