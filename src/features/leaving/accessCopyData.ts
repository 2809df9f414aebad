import { fileSentence } from '../../catalog/fileSentence.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { ChildRecord } from '../../core/child.ts';
import type { Day } from '../../core/day.ts';
import type { Draft } from '../../core/draft.ts';
import { isSameEdition } from '../../core/framework.ts';
import { FRAMEWORK_FORMAT } from '../../core/library.ts';
import { profileEvents } from '../../core/review.ts';
import { readEnvelope } from '../../data/file/readFile.ts';
import { writeEnvelope } from '../../data/file/writeFile.ts';
import type { Vault } from '../../data/vault/vault.ts';
import { accessCopyName } from './pageFile.ts';

/** The whole record as data, in the form of a full transfer, read back before it is given; a sentence when that could not be done. */
export async function accessCopyData(vault: Vault, child: ChildRecord, drafts: readonly Draft[], on: Day): Promise<{ blob: Blob; fileName: string } | string> {
  const packs = await vault.packs();
  if (!packs.ok) return vaultSentence(packs.problem.code);
  const used = [...profileEvents(child.events).map(({ profile }) => profile.framework), ...drafts.map(({ framework }) => framework)];
  const needed = packs.value.packs.map(({ content }) => content)
    .filter((content) => content.format === FRAMEWORK_FORMAT && used.some((ref) => isSameEdition(ref, content)));
  const { blob } = await writeEnvelope({ kind: 'transfer', exportedOn: on, records: [child], drafts, packs: needed });
  const readBack = await readEnvelope(blob);
  return readBack.ok ? { blob, fileName: accessCopyName(child.id, on, 'json') } : `It could not be read back. ${fileSentence(readBack.problem)}`;
}
