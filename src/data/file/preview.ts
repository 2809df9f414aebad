import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import { addShared } from '../../core/merge.ts';
import { type ChildCopy, mergeChild } from '../../core/mergeVault.ts';
import { profileEvents } from '../../core/review.ts';
import { createBreather } from './breathe.ts';
import type { Envelope } from './envelope.ts';
import { fitsRecord } from './fits.ts';
import type { ChildPreview, DraftPreview, DraftsHere, ImportPreview, PacksHere, VaultHere } from './importPreview.ts';
import { previewChild, refusedChild } from './previewChild.ts';
import { isThroughBefore, previewDraft, refusedDraft } from './previewDraft.ts';
import { previewErasures } from './previewErasures.ts';
import { editionName, previewPack } from './previewPack.ts';

/**
 * Says what taking in a file would do, and changes nothing. `readMine` and `readDraft` give what is here by id, or say
 * that it is damaged; `packsHere` are the frameworks and local help that are here. What comes with a share or a transfer is
 * taken in only where a review in it rests on it: nobody gets a stranger's phone lines beside a child.
 *
 * A *share* file never changes a card that is here and never overwrites: for a child who is here it has only reviews
 * that are not here yet, and later editions of reviews that came in a shared file too. Its drafts are not looked at.
 * Any other is united child by child (`mergeChild`); a backup of this very vault with what was erased there too.
 *
 * The page answers in between. Throws the signal's reason once it is aborted.
 */
export async function previewImport(
  envelope: Envelope,
  readMine: (childId: string) => Promise<ChildRecord | 'damaged' | undefined>,
  readDraft: (draftId: string) => Promise<Draft | 'damaged' | undefined>,
  packsHere: PacksHere = { packs: [], builtIn: '' },
  vaultHere: VaultHere = NO_VAULT,
  signal?: AbortSignal,
): Promise<ImportPreview> {
  const { kind, exportedOn } = envelope;
  const breathe = createBreather(signal);
  const isOfThisVault = kind === 'backup' && envelope.vaultId !== undefined && envelope.vaultId === vaultHere.vaultId;
  const erasedHere = new Map((isOfThisVault ? vaultHere.erasures : []).map((erasure) => [erasure.id, erasure]));
  const erasedThere = new Map((isOfThisVault ? envelope.erased ?? [] : []).map((erasure) => [erasure.id, erasure]));
  const draftsThere = new Map<string, Draft[]>();
  for (const draft of kind === 'share' ? [] : envelope.drafts) {
    const known = draftsThere.get(draft.childId);
    if (known) known.push(draft);
    else draftsThere.set(draft.childId, [draft]);
  }
  const children: ChildPreview[] = [];
  const drafts: DraftPreview[] = [];
  const finishedDrafts: Draft[] = [];
  const correcting: Draft[] = [];

  /** What is here of a child. A damaged row counts as none, and no erasure speaks of what cannot be read. */
  const hereOf = async (id: string, here: ChildRecord | 'damaged' | undefined): Promise<ChildCopy> => {
    const record = here === 'damaged' ? undefined : here;
    const { drafts: own, damaged } = here === undefined ? NO_DRAFTS : await vaultHere.draftsOf(id);
    return { record, drafts: own, hasDamaged: damaged.length > 0, erasure: here === 'damaged' ? undefined : erasedHere.get(id) };
  };

  for (const theirs of envelope.children) {
    await breathe();
    const here = await readMine(theirs.id);
    if (kind === 'share') {
      const record = here === 'damaged' ? undefined : here;
      const outcome = record ? addShared(record, theirs) : theirs;
      children.push(fitsRecord(outcome, theirs, record) ? previewChild(kind, theirs, here, outcome) : refusedChild(theirs, record));
      continue;
    }
    const mine = await hereOf(theirs.id, here);
    const given = draftsThere.get(theirs.id) ?? [];
    const events = [...theirs.events, ...mine.record?.events ?? []];
    const coming = given.filter((draft) => !isThroughBefore(draft, events));
    const united = mergeChild(mine, { record: theirs, drafts: coming, erasure: here === 'damaged' ? undefined : erasedThere.get(theirs.id) });
    if (!fitsRecord(united.record ?? theirs, theirs, mine.record)) {
      children.push(refusedChild(theirs, mine.record));
      drafts.push(...given.map((draft) => refusedDraft(draft, mine.drafts)));
      continue;
    }
    const child = previewChild(kind, theirs, here, united.record ?? theirs);
    children.push({ ...child, ...(united.erasure && (united.goes || !mine.record) && { erasure: united.erasure }), ...(united.goes && { state: 'erased' }) });
    for (const draft of given) drafts.push(previewDraft(draft, await readDraft(draft.id), mine.drafts, united));
    if (united.goes) continue;
    const after = new Map(united.drafts.map((draft) => [draft.id, draft]));
    for (const draft of mine.drafts) {
      const stands = after.get(draft.id);
      if (!stands) finishedDrafts.push(draft);
      else if (stands !== draft && !given.some(({ id }) => id === draft.id)) correcting.push(stands);
    }
  }

  const inFile = new Set(envelope.children.map(({ id }) => id));
  const { erasures, erasuresToKeep } = await previewErasures(erasedThere, erasedHere, inFile, async (id) => hereOf(id, await readMine(id)), breathe);
  const rested = new Set<string>();
  for (const { events } of envelope.children) {
    await breathe();
    for (const { profile } of profileEvents(events)) rested.add(editionName(profile.framework));
  }
  for (const { framework } of envelope.drafts) rested.add(editionName(framework));
  const packs = envelope.packs.map((content) => previewPack(content, kind, rested, packsHere));
  return { kind, exportedOn, children, drafts, packsLeftOut: envelope.packsLeftOut, packs, erasures, erasuresToKeep, finishedDrafts, correcting };
}

const NO_DRAFTS: DraftsHere = { drafts: [], damaged: [] };

const NO_VAULT: VaultHere = { vaultId: '', erasures: [], draftsOf: async () => NO_DRAFTS };
