/** New random bytes from the browser's own generator, good enough for keys. */
export function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** Overwrites key bytes that are no longer needed. It shortens their life; copies made by the browser are out of reach. */
export function wipe(bytes: Uint8Array): void {
  bytes.fill(0);
}
