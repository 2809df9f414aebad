import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import { type Erasure, isErased, mergeErasures } from '../../core/merge/erasure.ts';
import { addShared } from '../../core/merge/merge.ts';
import { type ChildCopy, mergeChild } from '../../core/merge/mergeVault.ts';
import { profileEvents } from '../../core/review.ts';
import { comingKey } from '../../core/council/schoolKey.ts';
import { createPause } from '../lock/pause.ts';
import type { Envelope } from './envelope.ts';
import { fitsRecord } from './fits.ts';
import type { ChildPreview, DraftPreview, DraftsHere, ImportPreview, PacksHere, VaultHere } from './importPreview.ts';
import { previewChild, refusedChild, restrictedChild } from './previewChild.ts';
import { isThroughBefore, previewDraft, refusedDraft } from './previewDraft.ts';
import { previewErasures } from './previewErasures.ts';
import { editionName, previewPack } from './previewPack.ts';
import { createUnknownCodes } from './unknownCodes.ts';

/**
 * Says what taking in a file would do, and changes nothing. `readMine` and `readDraft` give what is here by id, or say
 * that it is damaged; `packsHere` are the frameworks and local help that are here. What comes with a share or a transfer is
 * taken in only where a review in it rests on it: nobody gets a stranger's phone lines beside a child.
 *
 * A *share* file never changes a card that is here and never overwrites: for a child who is here it has only reviews
 * that are not here yet, and later editions of reviews that came in a shared file too. Its drafts are not looked at.
 * Any other is united child by child (`mergeChild`); a backup of this very vault with what was erased there too.
 * A record here that is not to be changed stays as it is, whatever the file says.
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
  const pause = createPause(signal);
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
  const erasedDrafts: Draft[] = [];
  const correcting: Draft[] = [];
  const unknownIn = createUnknownCodes(packsHere, envelope.packs);

  /** What is here of a child. A damaged row counts as none, and no erasure speaks of what cannot be read. */
  const hereOf = async (id: string, here: ChildRecord | 'damaged' | undefined): Promise<ChildCopy & { readonly damaged: readonly string[] }> => {
    const record = here === 'damaged' ? undefined : here;
    const { drafts: own, damaged } = here === undefined ? NO_DRAFTS : await vaultHere.draftsOf(id);
    return { record, drafts: own, damaged, hasDamaged: damaged.length > 0, erasure: here === 'damaged' ? undefined : erasedHere.get(id), erasedDrafts: erasedHere };
  };

  for (const theirs of envelope.children) {
    await pause();
    const here = await readMine(theirs.id);
    if (kind === 'share') {
      const record = here === 'damaged' ? undefined : here;
      const outcome = record ? addShared(record, theirs) : theirs;
      const child = fitsRecord(outcome, theirs, record) ? previewChild(kind, theirs, here, outcome) : refusedChild(theirs, record);
      children.push(record?.card.restrictedOn && outcome !== record ? restrictedChild(child, record) : { ...child, ...unknownIn(child, []) });
      continue;
    }
    const mine = await hereOf(theirs.id, here);
    const given: Draft[] = [];
    for (const draft of draftsThere.get(theirs.id) ?? []) {
      if (isOfAnother(await readDraft(draft.id), draft, mine)) drafts.push({ ...refusedDraft(draft, []), state: 'otherChild' });
      else given.push(draft);
    }
    const events = [...theirs.events, ...mine.record?.events ?? []];
    const coming = given.filter((draft) => !isThroughBefore(draft, events));
    const united = mergeChild(mine, { record: theirs, drafts: coming, erasure: here === 'damaged' ? undefined : erasedThere.get(theirs.id), erasedDrafts: erasedThere });
    if (!fitsRecord(united.record ?? theirs, theirs, mine.record)) {
      children.push(refusedChild(theirs, mine.record));
      drafts.push(...given.map((draft) => refusedDraft(draft, mine.drafts)));
      continue;
    }
    const child = previewChild(kind, theirs, here, united.record ?? theirs);
    const isKept = mine.record?.card.restrictedOn !== undefined;
    const own: DraftPreview[] = [];
    for (const draft of given) {
      const erasure = unitedErasure(erasedHere.get(draft.id), erasedThere.get(draft.id));
      own.push(previewDraft(draft, await readDraft(draft.id), mine.drafts, united, erasure));
    }
    if (isKept && mine.record) {
      children.push(united.goes || child.outcome !== mine.record ? restrictedChild(child, mine.record) : child);
      drafts.push(...own.map((draft): DraftPreview => (draft.outcome === draft.mine && draft.state !== 'erased' ? draft : { ...draft, state: 'restricted', outcome: draft.mine ?? draft.theirs })));
      continue;
    }
    drafts.push(...own);
    children.push({
      ...child, ...(united.erasure && (united.goes || !mine.record) && { erasure: united.erasure }), ...(united.goes ? { state: 'erased' } : unknownIn(child, own)),
    });
    if (united.goes) continue;
    const after = new Map(united.drafts.map((draft) => [draft.id, draft]));
    for (const draft of mine.drafts) {
      const stands = after.get(draft.id);
      if (!stands) (isErased(draft, [erasedHere.get(draft.id), erasedThere.get(draft.id)]) ? erasedDrafts : finishedDrafts).push(draft);
      else if (stands !== draft && !given.some(({ id }) => id === draft.id)) correcting.push(stands);
    }
  }

  const inFile = new Set(envelope.children.map(({ id }) => id));
  const { erasures, erasuresToKeep } = await previewErasures(erasedThere, erasedHere, inFile, async (id) => hereOf(id, await readMine(id)), pause);
  const rested = new Set<string>();
  for (const { events } of envelope.children) {
    await pause();
    for (const { profile } of profileEvents(events)) rested.add(editionName(profile.framework));
  }
  for (const { framework } of envelope.drafts) rested.add(editionName(framework));
  const packs = envelope.packs.map((content) => previewPack(content, kind, rested, packsHere));
  const schoolKey = kind === 'backup' ? comingKey(envelope.schoolKey, { schoolKey: vaultHere.schoolKey, isOfThisVault, isEmpty: vaultHere.isEmpty ?? false }) : undefined;
  return {
    kind, exportedOn, isOfThisVault, children, drafts, packsLeftOut: envelope.packsLeftOut, packs, ...(schoolKey && { schoolKey }), erasures, erasuresToKeep, finishedDrafts, erasedDrafts, correcting,
  };
}

/** Whether what is here under a draft's id is another child's: a draft, or a damaged row. */
function isOfAnother(here: Draft | 'damaged' | undefined, { id, childId }: Draft, { damaged }: { readonly damaged: readonly string[] }): boolean {
  return here === 'damaged' ? !damaged.includes(id) : here !== undefined && here.childId !== childId;
}

function unitedErasure(here: Erasure | undefined, there: Erasure | undefined): Erasure | undefined {
  return here && there ? mergeErasures(here, there) : here ?? there;
}

const NO_DRAFTS: DraftsHere = { drafts: [], damaged: [] };

const NO_VAULT: VaultHere = { vaultId: '', erasures: [], draftsOf: async () => NO_DRAFTS };
