import { type RefObject, useEffect, useRef, useState } from 'react';
import { sentence } from '../../catalog/sentence.ts';
import type { FrameworkRef } from '../../core/framework.ts';
import { FRAMEWORK_FORMAT } from '../../core/library.ts';
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
  /** What removing it means. */
  readonly about: string;
  /** A framework that stays as long as anything was rated with it. */
  readonly restedOn?: FrameworkRef;
}

/** Which pack is being asked about, and where the focus goes when it has left with its button. */
export function useRemoving(): {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly removing: Removable | undefined;
  readonly ask: (what: Removable) => void;
  readonly end: (isGone: boolean) => void;
} {
  const heading = useRef<HTMLHeadingElement>(null);
  const [removing, setRemoving] = useState<Removable>();
  const [gone, setGone] = useState(0);
  useEffect(() => { if (gone > 0) heading.current?.focus(); }, [gone]);
  return {
    heading,
    removing,
    ask: setRemoving,
    end(isGone) {
      setRemoving(undefined);
      if (isGone) setGone(gone + 1);
    },
  };
}

/** Asks, and then takes the pack away. */
export function RemovePack({ removing, onEnd }: { removing: Removable | undefined; onEnd: (isGone: boolean) => void }) {
  const vault = useVault();
  const { all: [builtIn] } = useFrameworks();
  const tell = useSession((session) => session.tell);

  async function remove(what: Removable) {
    const problem = await takeAway(vault, what, builtIn);
    onEnd(problem === undefined);
    tell(problem ?? `Removed: ${what.name}.`);
  }

  return (
    <Dialog
      open={removing !== undefined}
      title={removing ? `Remove ${removing.name}?` : ''}
      onClose={() => onEnd(false)}
      actions={(
        <>
          <Button weight="first" onClick={() => onEnd(false)}>Keep</Button>
          <Button onClick={() => removing && void remove(removing)}>Remove</Button>
        </>
      )}
    >
      <p>{removing?.about}</p>
    </Dialog>
  );
}

/** Gives what was in the way; undefined when the pack is gone. */
async function takeAway(vault: Vault, { id, name, restedOn }: Removable, builtIn: FrameworkRef | undefined): Promise<string | undefined> {
  const inWords = ({ code }: VaultProblem) => sentence(`vault.${code}`);
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
