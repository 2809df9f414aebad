import type { Draft } from '../../core/draft.ts';
import { done } from '../../core/result.ts';
import { carryOut } from './edit.ts';
import { openOrMend } from './mend.ts';
import { openDraft } from './sealedRows.ts';
import { draftIn, type Stores } from './stores.ts';
import type { StandingDraft, Vault } from './vault.ts';

type DraftVerbs = Pick<Vault, 'readDraft' | 'standingDraft' | 'draftsOf' | 'changeDraft' | 'eraseDraft' | 'allDrafts'>;

/** The verbs about drafts. */
export function createDraftVerbs(stores: Stores): DraftVerbs {
  const { connection } = stores;
  const { lock, tables: { draft } } = connection;
  return {
    readDraft: (id) => connection.attempt<Draft | undefined>(async () => {
      const row = await draft.get(id);
      return row ? draftIn(stores, row) : done(undefined);
    }),
    standingDraft: (id) => connection.attempt<StandingDraft | undefined>(async () => {
      const row = await draft.get(id);
      if (!row) return done(undefined);
      const opened = await draftIn(stores, row);
      return opened.ok ? done({ draft: opened.value, counter: row.counter }) : opened;
    }),
    draftsOf: (childId) => connection.attempt(async () => {
      const rows = await draft.where('childId').equals(childId).toArray();
      const drafts: Draft[] = [];
      const damaged: string[] = [];
      for (const row of rows) {
        const opened = await draftIn(stores, row);
        if (opened.ok) drafts.push(opened.value);
        else damaged.push(row.id);
      }
      return done({ drafts, damaged });
    }),
    async changeDraft(id, change) {
      let after: Draft | undefined;
      let standing: StandingDraft | undefined;
      const written = await connection.inTurn(() => carryOut(stores, {
        childIds: [], draftIds: [id], opens: false,
        async decide(stored) {
          const before = await stored.draft(id);
          if (!before.ok) return before;
          const counter = stored.draftCounters.get(id);
          standing = before.value && counter !== undefined ? { draft: before.value, counter } : undefined;
          const given = change(before.value) ?? before.value;
          // A correction has the id of its review, and one that was erased may have had it before.
          const changed = given && !before.value ? await (await import('./erasureRows.ts')).sinceErased(stores, given) : given;
          // Whoever fills in a draft has it already: it is not of the first screen.
          const { stampDraft } = await stamping();
          after = changed && changed !== before.value ? stampDraft(before.value, changed, stores.stamp()) : changed;
          return done({ children: new Map(), drafts: new Map(after === before.value ? [] : [[id, after]]) });
        },
        onWritten([row]) {
          if (after && row?.after) standing = { draft: after, counter: row.after.counter };
        },
      }));
      return written.ok ? done(standing) : written;
    },
    eraseDraft: (id) => connection.inTurn(async () => carryOut(stores, (await import('./erasureRows.ts')).erasingDraft(id))),
    async* allDrafts() {
      const rows = await connection.attempt(async () => done(await draft.toArray()));
      if (!rows.ok) return yield rows;
      for (const row of rows.value) yield await openOrMend(stores, 'draft', row, (one) => openDraft(lock, one));
    },
  };
}

/** Fetched with the first write, and asked for once: each `import()` looks through the whole page for what is to be loaded with it. */
let fetched: Promise<typeof import('../../core/merge/draftValues.ts')> | undefined;
function stamping() {
  fetched ??= import('../../core/merge/draftValues.ts');
  return fetched;
}
