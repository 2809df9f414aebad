import { configure } from 'safe-stable-stringify';
import { sha256Hex } from '../lock/digest.ts';

/** What is added up, in this order: each child, each draft, and the head, each as canonical text. */
export interface Digest {
  /** The text, or its UTF-8 bytes. Resolves when there is room for the next. */
  add(text: string | Uint8Array<ArrayBuffer>): Promise<void>;
  /** The whole, in 64 small hexadecimal digits. */
  total(): Promise<string>;
}

/**
 * Adds up the integrity of a file: SHA-256 over the joined hexadecimal SHA-256 of each part's canonical text, so that
 * it is made and checked child by child. The head is the envelope without `integrity`, `children` and `drafts`.
 * Indenting a file anew or ordering its keys otherwise does not break it; changing any value does.
 */
export function createDigest(): Digest {
  const encoder = new TextEncoder();
  const parts: Promise<string>[] = [];
  return {
    add: async (text) => {
      parts.push(sha256Hex(typeof text === 'string' ? encoder.encode(text) : text));
      await parts.at(-AT_ONCE);
    },
    total: async () => sha256Hex(encoder.encode((await Promise.all(parts)).join(''))),
  };
}

/** So many parts are hashed at once, beside the page: enough to be quick, few enough to need no room. */
const AT_ONCE = 8;

const stringify = configure({ strict: true });

/** The one canonical text of a JSON value: keys in the order of their UTF-16 code units, no spaces. Throws on what JSON cannot hold. */
export function canonicalText(value: unknown): string {
  const text = stringify(value);
  if (text === undefined) throw new TypeError('JSON cannot hold this');
  return text;
}

/** The head of an envelope, as it is digested. */
export function headOf(envelope: object): object {
  return Object.fromEntries(Object.entries(envelope).filter(([key]) => !['integrity', 'children', 'drafts'].includes(key)));
}
