export interface SealAnewOptions {
  /** Rows looked at, of all there are. */
  readonly onProgress?: (looked: number, of: number) => void;
  /** Ends it after the slice that is being written. */
  readonly signal?: AbortSignal;
}

export interface SealedAnew {
  /** Whether no row is left that an earlier data key opens. */
  readonly finished: boolean;
  /** How many rows of earlier data keys do not open, and stayed as they are. */
  readonly damaged: number;
}
