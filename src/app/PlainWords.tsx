import { type ReactNode, useCallback } from 'react';
import type { ChildRecord } from '../core/child.ts';
import { knownNames } from '../core/entry/knownNames.ts';
import { useVault } from '../state/records.tsx';
import { useSession } from '../state/session.ts';
import { type Advise, PlainWordsContext } from '../ui/plainWords.ts';
import { inSlices } from './inSlices.ts';

interface Props {
  readonly child: ChildRecord;
  /** The names in the draft of this review are no strangers'. */
  readonly reviewId?: string;
  readonly children: ReactNode;
}

/** Gives the fields below it hints on plain words, unless they are switched off. What looks at the text is fetched at the first pause in typing. */
export function PlainWords({ child: { card }, reviewId, children }: Props) {
  const vault = useVault();
  const isOn = useSession((session) => session.plainHints);
  const advise = useCallback<Advise>(async (text, by) => {
    try {
      const [{ adviceSteps }, draft] = await Promise.all([import('../catalog/plain/advice.ts'), reviewId === undefined ? undefined : vault.readDraft(reviewId)]);
      return await inSlices(adviceSteps(text, { names: knownNames(draft?.ok ? draft.value : undefined, card), firstName: card.firstName, by }));
    } catch {
      // Its file could not be fetched. Hints are a help; writing goes on without.
      return { hints: [] };
    }
  }, [vault, reviewId, card]);
  return <PlainWordsContext value={isOn ? advise : undefined}>{children}</PlainWordsContext>;
}
