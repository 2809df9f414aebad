const STEP = 512;
const LENGTH_BYTES = 4;

/** The bytes behind their own length, filled up with zeros to a multiple of 512: the size then does not count the reviews. */
export function pad(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((LENGTH_BYTES + bytes.length) / STEP) * STEP);
  new DataView(padded.buffer).setUint32(0, bytes.length);
  padded.set(bytes, LENGTH_BYTES);
  return padded;
}

/** The bytes again; undefined when this is nothing that `pad` has given. */
export function unpad(padded: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | undefined {
  if (padded.length < LENGTH_BYTES) return undefined;
  const end = LENGTH_BYTES + new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  return padded.length === Math.ceil(end / STEP) * STEP ? padded.slice(LENGTH_BYTES, end) : undefined;
}
