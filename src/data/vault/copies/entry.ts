/** The stores that have a second home. What belongs to this device alone has none. */
export const COPIED = ['header', 'child', 'draft', 'directory', 'columns', 'pack', 'manifest', 'log', 'erased'] as const;
export type CopiedTable = (typeof COPIED)[number];

/** What one transaction did to the rows, as they were written: enough to do it again anywhere, without a key. */
export interface Entry {
  /** One more than that of the transaction before it. */
  readonly commit: number;
  /** When it was (ISO 8601, UTC). */
  readonly at: string;
  /** Stores that were emptied before anything else. */
  readonly clears: readonly CopiedTable[];
  readonly deletes: readonly Gone[];
  readonly puts: readonly Put[];
}

export interface Put {
  readonly table: CopiedTable;
  readonly row: CopiedRow;
}

export interface Gone {
  readonly table: CopiedTable;
  readonly id: RowId;
}

export type RowId = string | number;

/** A row as it lies in its store: plain values, and sealed bytes where it has them. */
export interface CopiedRow {
  readonly id: RowId;
  readonly counter?: number;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  /** What else it says in clear: random ids, numbers, and what the header holds. */
  readonly [field: string]: unknown;
}

/** Rows by store and id. */
export type Replica = Map<CopiedTable, Map<RowId, CopiedRow>>;

/** Does to the rows what the transaction did. */
export function apply(replica: Replica, { clears, deletes, puts }: Entry): void {
  for (const table of clears) replica.delete(table);
  for (const { table, id } of deletes) replica.get(table)?.delete(id);
  for (const put of puts) place(replica, put);
}

/** Puts one row in. */
export function place(replica: Replica, { table, row }: Put): void {
  const rows = replica.get(table) ?? new Map<RowId, CopiedRow>();
  replica.set(table, rows.set(row.id, row));
}
