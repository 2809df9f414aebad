/**
 * The second copy: not begun yet, kept up to date, not possible in this browser (an older one, or a private window), or not
 * working just now (it is tried again by itself).
 */
export type CopiesState = 'starting' | 'kept' | 'none' | 'failing';

/** The state as it is, and word when it changes. */
export interface LiveCopies {
  readonly state: CopiesState;
  /** How many rows the comparison with it has put back, once the vault was open. */
  readonly repaired: number;
  /** Gives what ends it. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Resolves when no copying is under way or due. */
  settled(): Promise<void>;
}
