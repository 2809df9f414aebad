import { canonicalText, createDigest, headOf } from './integrity.ts';

interface Content {
  /** The text of each child. */
  readonly children: readonly string[];
  readonly drafts?: readonly unknown[];
  readonly head: object;
}

/** Whether a file is as it was saved. One that nobody touched holds each child as canonical text already; one that went through an editor is brought into it. */
export async function isUnchanged({ children, drafts = [], head }: Content, wanted: string, pause: () => Promise<void> | undefined): Promise<boolean> {
  const digestOf = async (canonical: (text: string) => string) => {
    const digest = createDigest();
    for (const text of children) {
      await digest.add(canonical(text));
      await pause();
    }
    for (const draft of drafts) await digest.add(canonicalText(draft));
    await digest.add(canonicalText(headOf(head)));
    return digest.total();
  };
  return await digestOf((text) => text) === wanted || await digestOf((text) => canonicalText(JSON.parse(text))) === wanted;
}
