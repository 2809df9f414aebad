/** What is written down here: everything that leaves this device or takes something away from it, and who can unlock it. */
export const LOG_KINDS = [
  'backup', 'folderBackup', 'share', 'transfer', 'council', 'list', 'accessCopy', 'print', 'import', 'bin', 'putBack', 'erase', 'handOver', 'repair', 'calendar',
  'personAdded', 'personRemoved', 'newKey', 'passphraseChanged',
] as const;
export type LogKind = (typeof LOG_KINDS)[number];

/** One line of this device's own record (R-J4). It holds ids, never a name. */
export interface LogEntry {
  readonly id: string;
  /** ISO 8601, UTC, by this device's clock. */
  readonly at: string;
  readonly kind: LogKind;
  /** Ids of the children it was about, where they were few. */
  readonly children?: readonly string[];
  readonly count?: number;
  /** The name of the file, which holds no name of anybody. */
  readonly file?: string;
  /** What it was for, as somebody typed it. */
  readonly purpose?: string;
}

/** So many ids of children go into one line, and so many names are shown of one; beyond, their number must do. */
export const NAMED = 20;

/** Whom a line is about: how many children, and their ids where they are few. */
export function aboutChildren(ids: readonly string[]): Pick<LogEntry, 'children' | 'count'> {
  return { count: ids.length, ...(ids.length <= NAMED && { children: ids }) };
}
