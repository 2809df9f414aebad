/** In bytes: what NIST SP 800-38D recommends, and the only lengths used here. */
export const IV_LENGTH = 12;
export const TAG_LENGTH = 16;

/** AES-256-GCM: the bytes enciphered, followed by the tag. `bound` is authenticated with them and not kept. */
export async function encrypt(key: CryptoKey, iv: Bytes, bound: Bytes, bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound, tagLength: TAG_LENGTH * 8 }, key, bytes));
}

/** The bytes again; undefined when key, IV, bound text or any bit is another one. Which it was cannot be told. */
export async function decrypt(key: CryptoKey, iv: Bytes, bound: Bytes, closed: Bytes): Promise<Bytes | undefined> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bound, tagLength: TAG_LENGTH * 8 }, key, closed));
  } catch (error) {
    // By name: the error may come from another realm than this code.
    if ((error as Error).name === 'OperationError') return undefined;
    throw error;
  }
}

type Bytes = Uint8Array<ArrayBuffer>;
