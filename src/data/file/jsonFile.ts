import { inPieces, type PieceWork } from './inPieces.ts';

/** A JSON file of one object: what stands in `head`, and then a list of items under `key`, one a line. `onWritten` counts items, and the page answers in between. */
export async function jsonFile(head: object, key: string, items: Iterable<object>, work: PieceWork = {}): Promise<Blob> {
  const fields = Object.entries(head).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)},\n`).join('');
  function* lines() {
    let before = '';
    for (const item of items) {
      yield `${before}\n${JSON.stringify(item)}`;
      before = ',';
    }
  }
  return inPieces({ type: 'application/json', opening: `{\n${fields}${JSON.stringify(key)}: [`, closing: '\n]\n}\n' }, lines(), work);
}
