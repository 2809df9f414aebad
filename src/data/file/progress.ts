/**
 * How far the work on a file has come. `collecting` records to write · `sealing` what was written · `opening` a sealed file ·
 * `reading` its text · `checking` child by child · `handing` what was read over to the page.
 */
export interface FileProgress {
  readonly doing: (typeof FILE_STEPS)[number];
  /** How much is through, and of how much; 0 of 0 where nobody knows. */
  readonly done: number;
  readonly of: number;
}

export const FILE_STEPS = ['collecting', 'sealing', 'opening', 'reading', 'checking', 'handing'] as const;

export interface FileWork {
  readonly onProgress?: ((progress: FileProgress) => void) | undefined;
  /** Ends the work: it answers with the problem `stopped`, and nothing was changed. */
  readonly signal?: AbortSignal | undefined;
}
