import type { PromiseExtended } from 'dexie';
import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import { done, type Result } from '../../core/result.ts';
import { unpackRecord } from '../format/pack.ts';
import type { Answer } from './connection.ts';
import { carryOut, type Decision } from './edit.ts';
import { openOrMend } from './mend.ts';
import { openPacked } from './sealedRows.ts';
import { recordIn, type Stores } from './stores.ts';
import { type ChildRow, everyKey, rowsInShard } from './tables.ts';
import type { FinishingChange, PackedChild, Vault, VaultProblem } from './vault.ts';

type ChildVerbs = Pick<Vault,
  'readChild' | 'changeChild' | 'finishDraft' | 'writeChildren' | 'eraseWhere' | 'allRecords' | 'packedRecords' | 'keepPack'>;

/** The verbs about children's records, and about keeping what came with them. */
export function createChildVerbs(stores: Stores): ChildVerbs {
  const { connection } = stores;

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
        const decided = decide(record.value, own) ?? record.value;
        // Whoever changes a record has it already: it is not of the first screen.
        const { stampRecord } = await import('../../core/merge/recordValues.ts');
        after = decided && decided !== record.value ? stampRecord(record.value, noting(own, decided, record.value), stores.stamp()) : decided;
        return done(after === record.value ? NOTHING : {
          children: new Map([[childId, after]]),
          drafts: new Map(own ? [[own.id, after && await staysOf(own, record.value, after)]] : []),
        });
      },
    }));
    return written.ok ? done(after) : written;
  }

  /** What of a draft stays beside the event that was made of it: so seldom that it is fetched only then. */
  async function staysOf(draft: Draft, before: ChildRecord | undefined, after: ChildRecord): Promise<Draft | undefined> {
    if (!draft.meeting) return undefined;
    const [{ leftOver }, { stampDraft }] = await Promise.all([import('../../core/entry/leftOver.ts'), import('../../core/merge/draftValues.ts')]);
    const known = new Set(before?.events.map(({ id }) => id));
    const isMet = after.events.some((event) => event.kind === 'met' && event.reviewId === draft.id && !known.has(event.id));
    const left = leftOver(draft, after.events, isMet ? 'meeting' : 'profile');
    return left && stampDraft(draft, left, stores.stamp());
  }

  return {
    readChild: (id) => connection.attempt<ChildRecord | undefined>(async () => {
      // Read first: a live query follows only what is read before anything else is waited for.
      const before = await rowOf(stores, id);
      const checked = await stores.check.begin();
      if (!checked.ok) return checked;
      const row = checked.value.repaired > 0 ? await rowOf(stores, id) : before;
      return row ? recordIn(stores, row) : done(undefined);
    }),
    changeChild: (id, decide) => change(id, undefined, decide),
    finishDraft: (draftId, childId, decide) => change(childId, draftId, decide),
    // So seldom, and so much to decide, that it is fetched only then.
    writeChildren: (given, drafts, options = {}) => connection.inTurn(async () => {
      const { writeMany } = await import('./writeMany.ts');
      return carryOut(stores, writeMany(stores, given, drafts, options));
    }),
    keepPack: (pack) => connection.inTurn(() => carryOut(stores, {
      childIds: [], draftIds: [], opens: false, packs: [pack], replacesPacks: true, decide: async () => done(NOTHING),
    })),
    eraseWhere: (ids) => connection.inTurn(() => carryOut(stores, {
      childIds: ids, draftIds: [], opens: true,
      decide: async () => done({ children: new Map(ids.map((id) => [id, undefined])), drafts: new Map() }),
    })),
    async* allRecords() {
      for await (const read of packedRecords(stores)) yield read.ok ? done(unpackRecord(read.value.bytes)) : read;
    },
    packedRecords: () => packedRecords(stores),
  };
}

/** Shard by shard; the rows of one are opened together, as a browser opens several beside the page. */
async function* packedRecords(stores: Stores): AsyncGenerator<Result<PackedChild, VaultProblem>, void> {
  const { connection, connection: { lock, tables } } = stores;
  const checked = await stores.check.begin();
  if (!checked.ok) return yield checked;
  const numbers = await connection.attempt(async () => {
    const keys = await everyKey(tables.child);
    return done([...new Set(keys.map(([number]) => number))].toSorted((a, b) => a - b));
  });
  if (!numbers.ok) return yield numbers;
  for (const number of numbers.value) {
    const rows = await connection.attempt(async () => done(await rowsInShard(tables, number).toArray()));
    if (!rows.ok) return yield rows;
    yield* await Promise.all(rows.value.map((row) => openOrMend(stores, 'child', row, (one) => openPacked(lock, one))));
  }
}

/** The row of a child: by its key where the lists know that, which is quicker; else by its id. */
function rowOf({ connection: { tables: { child } }, children, placeOf }: Stores, id: string): PromiseExtended<ChildRow | undefined> {
  const key = children.get(id)?.key ?? placeOf(id);
  const byId = () => child.where('id').equals(id).first();
  // In one transaction, and in one chain of promises: a live query then follows both.
  return key ? child.get(key).then((row) => row ?? byId()) : byId();
}

/** What is new in a record because a draft was finished also says what had been seen of that draft. */
function noting(draft: Draft | undefined, after: ChildRecord, before: ChildRecord | undefined): ChildRecord {
  const saw = draft?.versions?.seen;
  if (!draft || !saw) return after;
  const known = new Set(before?.events.map(({ id }) => id));
  return { ...after, events: after.events.map((event) => (event.reviewId === draft.id && !known.has(event.id) ? { ...event, saw } : event)) };
}

const NOTHING: Decision = { children: new Map(), drafts: new Map() };
