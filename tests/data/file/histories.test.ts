import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeDraft, mergeRecord } from '../../../src/core/merge/merge.ts';
import { mergeVaults, type VaultCopy } from '../../../src/core/merge/mergeVault.ts';
import { recordsToWrite, type ToWrite } from '../../../src/data/file/acceptImport.ts';
import type { Envelope } from '../../../src/data/file/envelope.ts';
import type { ImportPreview } from '../../../src/data/file/importPreview.ts';
import { previewImport } from '../../../src/data/file/preview.ts';
import { readEnvelope } from '../../../src/data/file/readFile.ts';
import { writeEnvelope } from '../../../src/data/file/writeFile.ts';
import type { Vault } from '../../../src/data/vault/vault.ts';
import { readHere } from '../../../src/features/share/readHere.ts';
import { history, play, said, textsIn } from '../../core/history.ts';
import { all, good, open } from '../vault/support.ts';

/** As tests/core/histories.test.ts, by the road that the app takes: a backup, its preview, and what is then written. */
const HISTORIES = Math.ceil(Number(process.env['HISTORIES'] ?? 2000) / 2);
const vaultId = 'one-vault';
const contents = { children: 0, reviews: 0, drafts: 0 };

function backupOf({ records, drafts, erased }: VaultCopy): Envelope {
  return {
    format: 'valuing-send', version: 3, kind: 'backup', exportedOn: '2026-11-21', contents, integrity: { algorithm: 'SHA-256', digest: '' }, packs: [], packsLeftOut: 0,
    children: [...records.values()], drafts: [...drafts.values()], erased: [...erased.values()], vaultId,
  };
}

function previewOf(mine: VaultCopy, theirs: VaultCopy): Promise<ImportPreview> {
  const { records, drafts, erased } = mine;
  return previewImport(backupOf(theirs), async (id) => records.get(id), async (id) => drafts.get(id), undefined, {
    vaultId, erasures: [...erased.values()], draftsOf: async (childId) => ({ drafts: [...drafts.values()].filter((draft) => draft.childId === childId), damaged: [] }),
  });
}

function after(mine: VaultCopy, { records, drafts, erase, erasures, finishedDrafts }: ToWrite): VaultCopy {
  const gone = new Set([...erase, ...finishedDrafts.map(({ id }) => id)]);
  const put = <Thing extends { readonly id: string }>(here: ReadonlyMap<string, Thing>, given: readonly Thing[]) =>
    new Map([...here, ...given.map((thing): [string, Thing] => [thing.id, thing])]);
  return {
    records: new Map([...put(mine.records, records)].filter(([id]) => !gone.has(id))),
    drafts: new Map([...put(mine.drafts, drafts)].filter(([id, { childId }]) => !gone.has(id) && !gone.has(childId))),
    erased: put(mine.erased, erasures),
  };
}

const goneIn = ({ records, erased }: VaultCopy) => [...erased.keys()].filter((id) => !records.has(id)).toSorted();
const takeIn = async (mine: VaultCopy, theirs: VaultCopy) => after(mine, recordsToWrite(await previewOf(mine, theirs)));

describe(`three devices that bring in each other’s backups, over ${HISTORIES} histories`, () => {
  it('hold what is proved of `mergeVaults`, and bringing the same in again changes nothing', async () => {
    await fc.assert(fc.asyncProperty(history, async (steps) => {
      const [a, b] = (await play(steps, takeIn)).copies;
      const brought = await takeIn(a, b);
      expect(said(brought)).toEqual(said(mergeVaults(a, b)));
      expect(recordsToWrite(await previewOf(brought, b))).toEqual({ records: [], drafts: [], packs: [], erase: [], erasures: [], finishedDrafts: [] });
    }), { numRuns: HISTORIES });
  }, 600_000);

  it('lose no word that nobody saw and replaced, and bring nobody back to a device that never had the child', async () => {
    const nothing: VaultCopy = { records: new Map(), drafts: new Map(), erased: new Map() };
    let erased = 0;
    await fc.assert(fc.asyncProperty(history, async (steps) => {
      const { copies: [a, b, c], standing } = await play(steps, takeIn);
      const fresh = await [b, c, a, b, c, a].reduce<Promise<VaultCopy>>(async (mine, theirs) => takeIn(await mine, theirs), takeIn(nothing, a));
      expect([...standing].filter((text) => !textsIn(fresh).has(text))).toEqual([]);
      // What an older backup holds that an erasure had seen stays erased, in whatever order they come.
      const gone = goneIn(fresh);
      const backwards = await [b, a, c, b, a].reduce<Promise<VaultCopy>>(async (mine, theirs) => takeIn(await mine, theirs), takeIn(nothing, c));
      expect(goneIn(backwards)).toEqual(gone);
      if (gone.length > 0) erased += 1;
    }), { numRuns: HISTORIES });
    expect(erased).toBeGreaterThan(HISTORIES / 100);
  }, 600_000);
});

describe('the same over real vaults and real files', () => {
  async function vaultOf({ records, drafts, erased }: VaultCopy): Promise<Vault> {
    const vault = await open();
    good(await vault.writeChildren([...records.values()], [...drafts.values()], { erasures: [...erased.values()] }));
    return vault;
  }

  async function copyOf(vault: Vault): Promise<VaultCopy> {
    const byId = <Thing extends { readonly id: string }>(things: readonly Thing[]) => new Map(things.map((thing) => [thing.id, thing]));
    return {
      records: byId((await all(vault.allRecords())).map(good)), drafts: byId((await all(vault.allDrafts())).map(good)), erased: byId(good(await vault.erasures())),
    };
  }

  async function takeInReally(mine: VaultCopy, theirs: VaultCopy): Promise<VaultCopy> {
    const { blob } = await writeEnvelope({
      kind: 'backup', exportedOn: '2026-11-21', records: [...theirs.records.values()], drafts: [...theirs.drafts.values()], vaultId, erased: [...theirs.erased.values()],
    });
    const file = await readEnvelope(blob);
    if (!file.ok) throw new Error(JSON.stringify(file.problem));
    const vault = await vaultOf(mine);
    const here = readHere(vault);
    const preview = await previewImport(file.value, here.child, here.draft, undefined, { vaultId, erasures: good(await vault.erasures()), draftsOf: here.draftsOf });
    const { records, drafts, ...rest } = recordsToWrite(preview);
    good(await vault.writeChildren(records, drafts, { merge: mergeRecord, mergeDraft, ...rest }));
    const copy = await copyOf(vault);
    vault.close();
    return copy;
  }

  it('comes to the same', async () => {
    await fc.assert(fc.asyncProperty(history, async (steps) => {
      const [a, b] = (await play(steps, takeIn)).copies;
      expect(said(await takeInReally(a, b))).toEqual(said(mergeVaults(a, b)));
    }), { numRuns: 25 });
  }, 120_000);
});
