import type { Result } from '../../core/result.ts';

/**
 * Seals bytes before they are stored and opens them afterwards. Nothing is stored that has not been through it.
 * A sealed row opens only in the place it was sealed for.
 */
export interface Lock {
  /** Names the way of sealing; written into the vault's header. */
  readonly kind: string;
  /** Whether somebody who has the stored bytes is kept from reading them. */
  readonly protects: boolean;
  /** Gives bytes that fill their buffer exactly, ready to be stored. */
  seal(place: SealPlace, bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
  open(place: SealPlace, sealed: Uint8Array): Promise<Result<Uint8Array<ArrayBuffer>, LockProblem>>;
}

/** Where a row stands. It is bound into the seal, so that a row put elsewhere, or put back, does not open. */
export interface SealPlace {
  readonly store: string;
  readonly id: string;
  /** The edition of the row. */
  readonly counter: number;
}

/** Changed, cut short, or sealed for another place: authenticated encryption cannot tell these apart, so no lock does. */
export type LockProblem = 'damaged';
