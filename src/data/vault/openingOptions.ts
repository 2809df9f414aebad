import type { CopyPlace } from './copyPlace.ts';
import type { HeaderRow } from './tables.ts';
import type { BroughtBack } from './vault.ts';
import type { WitnessPlace } from './witness.ts';

export interface OpeningOptions {
  readonly makeHeader: () => HeaderRow;
  readonly place: CopyPlace;
  readonly witness: WitnessPlace;
  /** Called before records are put back from the second copy, which may take its time. */
  readonly onBringingBack?: (() => void) | undefined;
}

export interface Opened {
  readonly header: HeaderRow;
  readonly broughtBack?: BroughtBack;
}
