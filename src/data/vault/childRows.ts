import type { ChildRecord } from '../../core/child.ts';
import { done } from '../../core/result.ts';
import type { Answer } from './connection.ts';
import { carryOut, type Decision } from './edit.ts';
import { openChild } from './sealedRows.ts';
import { recordIn, type Stores } from './stores.ts';
import { everyKey, rowsInShard } from './tables.ts';
import type { FinishingChange, Vault } from './vault.ts';

type ChildVerbs = Pick<Vault,
  'readChild' | 'changeChild' | 'finishDraft' | 'writeChildren' | 'eraseWhere' | 'allRecords' | 'keepPack'>;

/** The verbs about children's records, and about keeping what came with them. */
export function createChildVerbs(stores: Stores): ChildVerbs {
  const { connection } = stores;
  const { child } = connection.tables;

  async function change(childId: string, draftId: string | undefined, decide: FinishingChange): Answer<ChildRecord | undefined> {
    let after: ChildRecord | undefined;
    const written = await connection.inTurn(() => carryOut(stores, {
      childIds: [childId], draftIds: draftId === undefined ? [] : [draftId], opens: true,
      async decide(stored) {
        const record = await stored.record(childId);
        if (!record.ok) return record;
        const draft = draftId === undefined ? done(undefined) : await stored.draft(draftId);
        if (!draft.ok) return draft;
        const own = draft.value?.childId === childId ? draft.value : undefined;
        after = decide(record.value, own) ?? record.value;
        return done(after === record.value ? NOTHING : {
          children: new Map([[childId, after]]),
          drafts: new Map(own ? [[own.id, undefined]] : []),
        });
      },
    }));
    return written.ok ? done(after) : written;
  }

  return {
    readChild: (id) => connection.attempt<ChildRecord | undefined>(async () => {
      const row = await child.where('id').equals(id).first();
      return row ? recordIn(stores, row) : done(undefined);
    }),
    changeChild: (id, decide) => change(id, undefined, decide),
    finishDraft: (draftId, childId, decide) => change(childId, draftId, decide),
    writeChildren: (given, drafts, { packs, merge, onProgress } = {}) => connection.inTurn(() => carryOut(stores, {
      childIds: given.map((record) => record.id),
      draftIds: drafts.map((draft) => draft.id),
      opens: merge !== undefined,
      ...(packs && { packs }),
      async decide(stored) {
        const children = new Map<string, ChildRecord>();
        for (const record of given) {
          const there = merge && await stored.record(record.id);
          // A damaged row holds nothing that could be merged: what is given takes its place.
          children.set(record.id, merge && there?.ok && there.value ? merge(there.value, record) : record);
        }
        return done({ children, drafts: new Map(drafts.map((draft) => [draft.id, draft])) });
      },
      onSealed: (count) => onProgress?.(count, given.length),
    })),
    keepPack: (pack) => connection.inTurn(() => carryOut(stores, {
      childIds: [], draftIds: [], opens: false, packs: [pack], replacesPacks: true, decide: async () => done(NOTHING),
    })),
    eraseWhere: (ids) => connection.inTurn(() => carryOut(stores, {
      childIds: ids, draftIds: [], opens: false,
      decide: async () => done({ children: new Map(ids.map((id) => [id, undefined])), drafts: new Map() }),
    })),
    async* allRecords() {
      const numbers = await connection.attempt(async () => {
        const keys = await everyKey(child);
        return done([...new Set(keys.map(([number]) => number))].toSorted((a, b) => a - b));
      });
      if (!numbers.ok) return yield numbers;
      for (const number of numbers.value) {
        const rows = await connection.attempt(async () => done(await rowsInShard(connection.tables, number).toArray()));
        if (!rows.ok) return yield rows;
        for (const row of rows.value) yield await openChild(connection.lock, row);
      }
    },
  };
}

const NOTHING: Decision = { children: new Map(), drafts: new Map() };
