/** Bytes as text without padding (RFC 4648 section 5), so that they can stand in JSON. */
export function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * The bytes of such a text; undefined unless it is exactly how `toBase64Url` writes that many bytes.
 * One way of writing only: otherwise a keyring could be changed without its check noticing.
 */
export function fromBase64Url(text: unknown, length: number): Uint8Array<ArrayBuffer> | undefined {
  if (typeof text !== 'string' || text.length !== Math.ceil(length * 4 / 3) || !/^[\w-]*$/.test(text)) return undefined;
  const raw = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(raw, (character) => character.charCodeAt(0));
  return toBase64Url(bytes) === text ? bytes : undefined;
}
