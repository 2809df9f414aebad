import type { Result } from '../../../src/core/result.ts';
import type { Vault, VaultProblem } from '../../../src/data/vault/vault.ts';
import { childOf, draftOf, freshName, good, NOW, withReview } from '../../data/vault/support.ts';
import { TWO_PARTS_DOCUMENT, TWO_PARTS_HELP } from '../../fixtures/twoPartsDocument.ts';
import { beginQuickly, quickLockOf } from './standing.ts';

export type Write = (vault: Vault) => Promise<Result<unknown, VaultProblem>>;

/** Every verb of the vault that writes, each on the vault of `filledVault`. */
export const WRITES: Readonly<Record<string, Write>> = {
  'changing a child': (vault) => vault.changeChild('a', (record) => record && withReview(record)),
  'adding a child': (vault) => vault.changeChild('new', () => childOf('new')),
  'finishing a draft': (vault) => vault.finishDraft('r1', 'a', (record) => record && withReview(record)),
  'keeping a tap': (vault) => vault.changeDraft('r1', (draft) => draft && { ...draft, kind: 'interim' }),
  'beginning a draft': (vault) => vault.changeDraft('r9', () => draftOf('r9', 'b')),
  'throwing a draft away': (vault) => vault.eraseDraft('r1'),
  'bringing in many': (vault) => vault.writeChildren(
    [childOf('new 1'), childOf('new 2'), childOf('b', 3)], [draftOf('r2', 'new 1')], { packs: [TWO_PARTS_DOCUMENT] }),
  'bringing in and erasing': (vault) => vault.writeChildren([childOf('new 1')], [], { erase: ['b'], merge: (stored) => stored }),
  'erasing some': (vault) => vault.eraseWhere(['a', 'b']),
  'erasing everything': (vault) => vault.eraseEverything(),
  'installing a framework': (vault) => vault.keepPack(TWO_PARTS_DOCUMENT),
  'taking local help away': async (vault) => {
    const found = await vault.packs();
    return found.ok ? vault.erasePack(found.value.packs[0]?.id ?? '') : found;
  },
  'choosing a framework': (vault) => vault.chooseFramework(TWO_PARTS_DOCUMENT),
  'choosing how long to keep': (vault) => vault.chooseKeepYears(25),
  'choosing dates': (vault) => vault.chooseLocalDates({ offsets: { report: 10 } }),
  'noting a backup': (vault) => vault.noteBackup(NOW),
  'writing into the local record': (vault) => vault.log({ kind: 'print', children: ['a'] }),
  'forgetting the backup folder': (vault) => vault.keepFolder(undefined),
  'changing the keyring': (vault) => vault.keepKeyring({ slots: ['another'] }, undefined),
  'changing the lock': (vault) => vault.changeLock(quickLockOf('next'), { slots: [] }),
};

/** A vault with children a, b and c, a draft of a and one of c, and local help. */
export async function filledVault(): Promise<{ name: string; vault: Vault }> {
  const name = freshName();
  const vault = good(await beginQuickly(name));
  good(await vault.writeChildren([childOf('a', 1), childOf('b', 2), childOf('c', 2)], [draftOf('r1', 'a'), draftOf('r3', 'c')], { packs: [TWO_PARTS_HELP] }));
  return { name, vault };
}
