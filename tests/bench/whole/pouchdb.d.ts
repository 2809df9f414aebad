/** As much of PouchDB as is measured here; the package has no types of its own. */
declare module 'pouchdb-browser' {
  interface Row<Doc> { readonly id: string; readonly doc?: Doc }
  interface Range { readonly include_docs: true; readonly startkey?: string; readonly endkey?: string }

  export default class PouchDB<Doc extends { readonly _id: string }> {
    constructor(name: string);
    bulkDocs(docs: readonly Doc[]): Promise<readonly ({ readonly ok: true } | { readonly error: unknown })[]>;
    allDocs(range: Range): Promise<{ readonly rows: readonly Row<Doc>[] }>;
    close(): Promise<void>;
  }
}
