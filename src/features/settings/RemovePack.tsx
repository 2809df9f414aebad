import { type RefObject, useEffect, useRef, useState } from 'react';
import { sentence } from '../../catalog/sentence.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { FrameworkRef } from '../../core/framework.ts';
import { FRAMEWORK_FORMAT, type PackContent } from '../../core/library.ts';
import type { Vault, VaultProblem } from '../../data/vault/vault.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { headerOf } from '../../state/live.ts';
import { restingIn, restingOn } from '../../state/packs.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { restingInWords } from './packInWords.ts';

/** A pack that somebody may want to take off this device. */
export interface Removable {
  readonly id: string;
  /** As it stands after "Remove". */
  readonly name: string;
  /** What removing it means, where it means anything more. */
  readonly about?: string;
  /** With it, removing can be undone. What cannot be read has none, and is asked about first. */
  readonly content?: PackContent;
  /** A framework that stays as long as anything was rated with it. */
  readonly restedOn?: FrameworkRef;
}

/** Takes a pack away, at once where that can be undone; and where the focus goes when it has left with its button. */
export function useRemoving(): {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** Which pack is being asked about. */
  readonly removing: Removable | undefined;
  readonly ask: (what: Removable) => void;
  readonly keep: () => void;
  readonly remove: (what: Removable) => void;
} {
  const vault = useVault();
  const { all: [builtIn] } = useFrameworks();
  const tell = useSession((session) => session.tell);
  const heading = useRef<HTMLHeadingElement>(null);
  const [removing, setRemoving] = useState<Removable>();
  const [gone, setGone] = useState(0);
  useEffect(() => { if (gone > 0) heading.current?.focus(); }, [gone]);

  async function takeItAway(what: Removable) {
    const header = await headerOf(vault);
    const problem = await takeAway(vault, what, builtIn);
    setRemoving(undefined);
    if (problem !== undefined) return tell(problem);
    setGone(gone + 1);
    const { content } = what;
    const chosen = header.ok ? header.value.framework : undefined;
    tell(
      [`Removed: ${what.name}.`, what.about, content && 'It can be undone until you go to another screen.'].filter(Boolean).join(' '),
      content && { act: () => void putBack(vault, content, chosen).then((trouble) => tell(trouble ?? `Back again: ${what.name}.`)) },
    );
  }

  const remove = (what: Removable) => void takeItAway(what);
  return { heading, removing, ask: (what) => (what.content ? remove(what) : setRemoving(what)), keep: () => setRemoving(undefined), remove };
}

/** Asks about a pack that cannot be put back. */
export function RemovePack({ removing, keep, remove }: Pick<ReturnType<typeof useRemoving>, 'removing' | 'keep' | 'remove'>) {
  return (
    <Dialog
      open={removing !== undefined}
      title={removing ? `Remove ${removing.name}?` : ''}
      onClose={keep}
      actions={(
        <>
          <Button weight="first" onClick={keep}>Keep</Button>
          <Button onClick={() => removing && remove(removing)}>Remove</Button>
        </>
      )}
    >
      <p>{removing?.about}</p>
    </Dialog>
  );
}

/** Keeps the pack again, and chooses it again where it was chosen; gives what was in the way. */
async function putBack(vault: Vault, content: PackContent, chosen: FrameworkRef | undefined): Promise<string | undefined> {
  const kept = await vault.keepPack(content);
  if (!kept.ok) return vaultSentence(kept.problem.code);
  const isChosen = content.format === FRAMEWORK_FORMAT && chosen?.id === content.id && chosen.edition === content.edition;
  if (isChosen) await vault.chooseFramework(chosen);
  return undefined;
}

/** Gives what was in the way; undefined when the pack is gone. */
async function takeAway(vault: Vault, { id, name, restedOn }: Removable, builtIn: FrameworkRef | undefined): Promise<string | undefined> {
  const inWords = ({ code }: VaultProblem) => vaultSentence(code);
  if (restedOn) {
    const resting = await restingIn(vault); // again: another tab may have begun a review meanwhile
    if (!resting.ok) return inWords(resting.problem);
    const rests = restingInWords(restingOn(restedOn, resting.value));
    if (rests !== '') return sentence('pack.stays', { name, resting: rests });
  }
  const erased = await vault.erasePack(id);
  if (!erased.ok) return inWords(erased.problem);
  await forgetChoice(vault, builtIn);
  return undefined;
}

/**
 * A choice that leads nowhere counts as none already. It is taken away so that a framework which is installed again later
 * is not in use at once, by a choice that everybody has forgotten.
 */
async function forgetChoice(vault: Vault, builtIn: FrameworkRef | undefined): Promise<void> {
  const [header, packs] = [await headerOf(vault), await vault.packs()];
  const chosen = header.ok ? header.value.framework : undefined;
  if (!chosen || !packs.ok) return;
  const isThere = [builtIn, ...packs.value.packs.map(({ content }) => (content.format === FRAMEWORK_FORMAT ? content : undefined))]
    .some((framework) => framework?.id === chosen.id && framework.edition === chosen.edition);
  if (!isThere) await vault.chooseFramework(undefined);
}
