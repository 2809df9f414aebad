/** Hands records over to another thread as JSON of small lists in UTF-8, which are given away instead of copied, no faster than they are taken there: else its own work would stand still. */
export interface HandOver {
  /** Resolves when there is room for the next. */
  add(kind: RecordKind, json: Uint8Array): Promise<void>;
  /** Sends what is left. */
  end(): Promise<void>;
  /** The other side has taken one. */
  taken(): void;
  /** What was not sent yet is not sent. */
  forget(): void;
}

export type RecordKind = 'children' | 'drafts';

/** In bytes: the page parses such a list in about a millisecond. A longer record comes by itself. */
export const BATCH = 128 * 1024;
/** So many lists may wait to be taken: enough that nobody waits for the way between. */
const AHEAD = 4;

export function createHandOver(send: (kind: RecordKind, json: Uint8Array<ArrayBuffer>) => void): HandOver {
  let batch: Uint8Array[] = [];
  let length = 0;
  let of: RecordKind = 'children';
  let room = AHEAD;
  let goOn: (() => void) | undefined;

  async function flush(): Promise<void> {
    if (batch.length === 0) return;
    const json = listOf(batch, length);
    batch = [];
    length = 0;
    if (room === 0) await new Promise<void>((resolve) => { goOn = resolve; });
    room -= 1;
    send(of, json);
  }

  return {
    async add(kind, json) {
      if (kind !== of || (length > 0 && length + json.length > BATCH)) await flush();
      of = kind;
      batch.push(json);
      length += json.length;
    },
    end: flush,
    taken() {
      room += 1;
      goOn?.();
      goOn = undefined;
    },
    forget() {
      batch = [];
      length = 0;
    },
  };
}

const [OPEN, COMMA, CLOSE] = [0x5B, 0x2C, 0x5D] as const;

/** Items with a comma between them, in brackets. `length` is that of the items. */
function listOf(items: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const list = new Uint8Array(length + items.length + 1);
  let at = 0;
  for (const item of items) {
    list[at] = at === 0 ? OPEN : COMMA;
    list.set(item, at + 1);
    at += item.length + 1;
  }
  list[at] = CLOSE;
  return list;
}
