/**
 * The folder of one vault's copies. Small on purpose: a browser's private folder does these five things, and a test can let
 * any of them fail.
 */
export interface Folder {
  list(): Promise<readonly FileInFolder[]>;
  /** The bytes from one place up to another; fewer where the file ends before. */
  read(name: string, from: number, to: number): Promise<Uint8Array<ArrayBuffer>>;
  /**
   * Adds to the end of a file, which is made where there is none. The bytes are on the disk when it resolves; when it rejects,
   * some of them may be there.
   */
  append(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Takes a file away. One that is not there is passed over. */
  remove(name: string): Promise<void>;
  /** Lets go of what was needed for it. */
  close(): void;
}

export interface FileInFolder {
  readonly name: string;
  readonly size: number;
}

/** Whether a folder, and not only a file in it, was taken away: the browser's data were cleared while it was in use. */
export function isGone(error: unknown): boolean {
  return error instanceof Error && GONE.has(error.name);
}

const GONE = new Set(['NotFoundError', 'InvalidStateError']);
