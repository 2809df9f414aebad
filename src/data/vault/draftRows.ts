import type { Draft } from '../../core/draft.ts';
import { done } from '../../core/result.ts';
import { carryOut } from './edit.ts';
import { openDraft } from './sealedRows.ts';
import { draftIn, type Stores } from './stores.ts';
import type { Vault } from './vault.ts';

type DraftVerbs = Pick<Vault, 'readDraft' | 'draftsOf' | 'changeDraft' | 'eraseDraft' | 'allDrafts' | 'draftCounter' | 'draftCounters'>;

/** The verbs about drafts. */
export function createDraftVerbs(stores: Stores): DraftVerbs {
  const { connection } = stores;
  const { lock, tables: { draft } } = connection;
  return {
    readDraft: (id) => connection.attempt<Draft | undefined>(async () => {
      const row = await draft.get(id);
      return row ? draftIn(stores, row) : done(undefined);
    }),
    draftsOf: (childId) => connection.attempt(async () => {
      const rows = await draft.where('childId').equals(childId).toArray();
      const drafts: Draft[] = [];
      for (const row of rows) {
        const opened = await draftIn(stores, row);
        if (!opened.ok) return opened;
        drafts.push(opened.value);
      }
      return done(drafts);
    }),
    async changeDraft(id, change) {
      let after: Draft | undefined;
      const written = await connection.inTurn(() => carryOut(stores, {
        childIds: [], draftIds: [id], opens: false,
        async decide(stored) {
          const before = await stored.draft(id);
          if (!before.ok) return before;
          after = change(before.value) ?? before.value;
          return done({ children: new Map(), drafts: new Map(after === before.value ? [] : [[id, after]]) });
        },
      }));
      return written.ok ? done(after) : written;
    },
    eraseDraft: (id) => connection.inTurn(() => carryOut(stores, {
      childIds: [], draftIds: [id], opens: false,
      decide: async () => done({ children: new Map(), drafts: new Map([[id, undefined]]) }),
    })),
    async* allDrafts() {
      const rows = await connection.attempt(async () => done(await draft.toArray()));
      if (!rows.ok) return yield rows;
      for (const row of rows.value) yield await openDraft(lock, row);
    },
    async draftCounter(id) {
      return (await draft.get(id))?.counter;
    },
    async draftCounters(childId) {
      const rows = await draft.where('childId').equals(childId).toArray();
      return new Map(rows.map(({ id, counter }) => [id, counter]));
    },
  };
}
