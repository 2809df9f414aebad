import { notKeptSentence } from '../../catalog/stageWords.ts';
import type { PageDocument } from '../../core/family/pageDocument.ts';
import type { Said } from '../../core/family/said.ts';
import type { Worded } from '../../core/family/wordedPage.ts';
import type { OwnWords, Wording } from '../../core/wording.ts';
import { type AppendProblem, appendStage } from '../../state/appendStage.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { useKeeping } from '../../state/useKeeping.ts';
import type { TypedWordings } from './typedWordings.ts';
import type { GiveFocus } from './useGiveFocus.ts';

/** What is needed to change the wording of a page. */
export interface WordingWork {
  readonly childId: string;
  readonly reviewId: string;
  /** Whether the page speaks to the child or young person. */
  readonly asYou: boolean;
  /** The page as it says everything by itself, and as it stands. */
  readonly own: PageDocument;
  readonly shown: PageDocument;
  readonly sayingOf: (said: Said) => OwnWords;
  /** The wordings that stand, by the key of their line. */
  readonly standing: ReadonlyMap<string, Worded>;
  readonly typed: TypedWordings;
  readonly giveFocus: GiveFocus;
}

/** Keeps the wording of a line as an event of the review; a double press keeps it once. `keep` says whether it was kept. */
export function useWording({ childId, reviewId, asYou, own: { page } }: WordingWork) {
  const vault = useVault();
  const tell = useSession((session) => session.tell);
  const { trouble, keep: keepOnce } = useKeeping(sentenceOf);

  async function keep({ line, facts, instead, text }: Pick<Wording, 'line' | 'facts' | 'instead'> & { readonly text?: Wording['text'] }, message: string): Promise<boolean> {
    const body = { kind: 'worded', page, line, facts, instead, ...(text !== undefined && { text }), ...(asYou && { asYou }) } as const;
    const written = await keepOnce(() => appendStage(vault, { childId, reviewId, body }));
    if (written?.ok) tell(message);
    return written?.ok ?? false;
  }
  return { keep, trouble };
}

function sentenceOf({ code }: AppendProblem): string {
  return notKeptSentence(code);
}
