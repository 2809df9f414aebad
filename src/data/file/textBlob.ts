/** So much text is handed to the browser at once, which may then keep it off the heap: one long text at the end would hold the page up. */
const HANDFUL = 1024 * 1024;

/** A text that becomes a file piece by piece. */
export interface TextBlob {
  readonly add: (text: string) => void;
  /** The whole file, once everything is added. */
  readonly done: (type: string) => Blob;
}

/** Begins such a text. */
export function createTextBlob(): TextBlob {
  const blobs: Blob[] = [];
  let parts: string[] = [];
  let length = 0;
  return {
    add(text) {
      parts.push(text);
      length += text.length;
      if (length < HANDFUL) return;
      blobs.push(new Blob(parts));
      parts = [];
      length = 0;
    },
    done: (type) => new Blob([...blobs, ...parts], { type }),
  };
}
