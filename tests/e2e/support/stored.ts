import type { Page } from '@playwright/test';

/** Where this browser keeps a text for the app in clear, as UTF-8 or UTF-16, in any row of any store or in localStorage. Capitals count as small letters. */
export function placesHolding(page: Page, text: string): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('valuing-send');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error('the database does not open'));
    });
    const found: string[] = [];
    const small = wanted.toLowerCase();
    const holds = (value: unknown): boolean => {
      if (typeof value === 'string') return value.toLowerCase().includes(small);
      if (value instanceof ArrayBuffer) return holds(new Uint8Array(value));
      if (ArrayBuffer.isView(value)) {
        const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
        return [new TextDecoder('latin1').decode(bytes), ...['utf-8', 'utf-16le', 'utf-16be'].flatMap((name) => [0, 1].map((from) => new TextDecoder(name).decode(bytes.subarray(from))))]
          .some((decoded) => decoded.toLowerCase().includes(small));
      }
      return typeof value === 'object' && value !== null && Object.entries(value).some(([key, inner]) => holds(key) || holds(inner));
    };
    for (const name of database.objectStoreNames) {
      const rows = await new Promise<unknown[]>((resolve, reject) => {
        const reading = database.transaction(name).objectStore(name).getAll();
        reading.onsuccess = () => resolve(reading.result);
        reading.onerror = () => reject(new Error(`${name} cannot be read`));
      });
      if (rows.some(holds)) found.push(name);
    }
    database.close();
    for (const [key, value] of Object.entries(localStorage)) if (holds(key) || holds(value)) found.push(`localStorage ${key}`);
    return found;
  }, text);
}
