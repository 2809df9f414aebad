import { loadFramework } from '../../../src/catalog/load.ts';
import { mergeDraft, mergeRecord } from '../../../src/core/merge/merge.ts';
import { lookedAt, recordsToWrite } from '../../../src/data/file/acceptImport.ts';
import { previewImport } from '../../../src/data/file/preview.ts';
import { deriveInWorker } from '../../../src/data/lock/deriveKey.ts';
import { readKeyring } from '../../../src/data/lock/readKeyring.ts';
import { createTrialLock } from '../../../src/data/lock/trialLock.ts';
import { createKeyring, unlockWithPassphrase } from '../../../src/data/lock/unlock.ts';
import { openVault } from '../../../src/data/vault/openVault.ts';
import type { Vault } from '../../../src/data/vault/vault.ts';
import { makeBackup } from '../../../src/features/share/makeBackup.ts';
import { readFile } from '../../../src/features/share/readFile.ts';
import { readHere } from '../../../src/features/share/readHere.ts';
import { benchChildren } from '../children.ts';
import { good } from './good.ts';
import { watched } from './pauses.ts';

const PASSPHRASE = 'seven quiet lanterns on the water';

/** All of it out of sealed records into a sealed file, as the app makes a backup, and out of the file into other sealed records. */
export const files = {
  async fillVault(count: number): Promise<void> {
    const vault = await sealedVault('source');
    good(await vault.writeChildren([...benchChildren(count, await loadFramework())], []));
    await vault.copies.settled();
    vault.close();
  },

  /** `written`: until the file is there; the app then reads it back whole before it says so (`took`). `read`: until all of it is checked and in the page. */
  async exportAndImport(target: string) {
    const source = await openSealed('source');
    await source.checkedOnOpening;
    const began = performance.now();
    let readingBack = 0;
    const out = await watched(() => makeBackup(source, ({ doing }) => { if (doing === 'opening') readingBack ||= performance.now() - began; }));
    const { blob } = good(out.value);
    const into = await sealedVault(target);
    const read = await watched(() => readFile(blob, { vault: source }));
    const envelope = good(read.value);
    const bringIn = await watched(async () => {
      const here = readHere(into);
      const { vaultId } = await into.header();
      const preview = await previewImport(envelope, here.child, here.draft, { packs: [], builtIn: (await loadFramework()).id }, { vaultId, erasures: [], draftsOf: here.draftsOf, isEmpty: true });
      const { records, drafts, ...along } = recordsToWrite(preview);
      good(await into.writeChildren(records, drafts, { merge: mergeRecord, mergeDraft, ...along, lookedAt: lookedAt(preview) }));
      return records.length;
    });
    into.close();
    source.close();
    return {
      children: bringIn.value, bytes: blob.size,
      out: { written: readingBack, took: out.took, longest: out.longest }, read: { took: read.took, longest: read.longest }, bringIn: { took: bringIn.took, longest: bringIn.longest },
    };
  },

  /** The same data in clear with what the browser has: to text and gzipped, and from text. */
  async plainFiles(count: number): Promise<{ readonly out: number; readonly read: number }> {
    let records: unknown = [...benchChildren(count, await loadFramework())];
    let began = performance.now();
    const text = JSON.stringify(records);
    await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
    const out = performance.now() - began;
    records = undefined;
    began = performance.now();
    records = JSON.parse(text);
    return { out, read: Array.isArray(records) ? performance.now() - began : Number.NaN };
  },
};

/** New records with a passphrase. */
async function sealedVault(name: string): Promise<Vault> {
  const first = good(await openVault({ lock: createTrialLock(), now, name }));
  const { vaultId } = await first.header();
  const { lock, keyring } = good(await createKeyring({ vaultId, label: 'Ms Testsenco', passphrase: PASSPHRASE, derive: deriveInWorker, today: '2026-11-21' }));
  good(await first.changeLock(lock, keyring));
  return openSealed(name);
}

async function openSealed(name: string): Promise<Vault> {
  return good(await openVault({
    now, name, lock: async ({ keyring, vaultId }) => good(await unlockWithPassphrase(good(readKeyring(keyring)), vaultId, undefined, PASSPHRASE, deriveInWorker)).lock,
  }));
}

function now(): string {
  return new Date().toISOString();
}
