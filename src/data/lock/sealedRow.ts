/** The layout of a sealed row: this number, the epoch in four bytes, the IV in twelve, the padded content enciphered with its tag. */
export const ROW_VERSION = 1;
export const IV_AT = 5;
export const CLOSED_AT = IV_AT + 12;

/**
 * The epoch a row says it was sealed in, to find those that still need the key of an earlier one.
 * Undefined for anything else than a row of the sealing lock. Whether it is true, opening shows.
 */
export function epochOf(sealed: Uint8Array): number | undefined {
  if (sealed.length < CLOSED_AT || sealed[0] !== ROW_VERSION) return undefined;
  return new DataView(sealed.buffer, sealed.byteOffset).getUint32(1);
}
