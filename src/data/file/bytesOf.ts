/** The bytes of a file or a part of it; undefined when it has gone or changed since it was chosen: a stick pulled out, a file moved. */
export async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    return undefined;
  }
}
