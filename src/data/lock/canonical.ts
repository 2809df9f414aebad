/** Words and numbers in a fixed order; what is authenticated is always written like this. */
export type Words = readonly (string | number | Words)[];

/**
 * Their one and only form in bytes: JSON of nested lists in UTF-8, the app's name first.
 * Lists have an order and JSON quotes its texts, so that no two different lists read alike.
 */
export function canonical(words: Words): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(['valuing-send', ...words]));
}
