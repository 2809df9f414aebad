/** How the browser's database fails at one call. */
export type Way =
  /** The call itself is refused with an error of this name. */
  | { readonly at: 'call'; readonly error: string }
  /** The request answers with this error; its transaction is rolled back. */
  | { readonly at: 'answer'; readonly error: string }
  /** The request is carried out, and then the transaction is rolled back. */
  | { readonly at: 'after'; readonly error: string }
  /** The request is never answered. */
  | { readonly at: 'never' };

export interface Failing {
  /** How many calls there have been: openings, transactions, requests, and commits of transactions that write. */
  readonly calls: number;
  /** Resolves when the database has fallen silent (only `never`). */
  readonly silent: Promise<void>;
  /** The database works again. What was never answered is rolled back, as when the browser ends. */
  stop(): void;
}

/** Lets the nth call to the pretended IndexedDB fail, and no other. */
export function failNthCall(nth: number, way: Way): Failing {
  const undo: (() => void)[] = [];
  const stuck: Transaction[] = [];
  let calls = 0;
  let tellSilent = () => {};
  const silent = new Promise<void>((resolve) => { tellSilent = resolve; });
  const isIt = () => {
    calls += 1;
    return calls === nth;
  };
  const fallSilent = (transaction: Transaction) => {
    transaction._start = () => {};
    stuck.push(transaction);
    tellSilent();
  };

  replace(undo, IDBFactory.prototype, 'open', (open) => function (this: unknown, ...given) {
    if (!isIt()) return Reflect.apply(open, this, given);
    if (way.at !== 'never') throw named(way.error);
    tellSilent();
    return Object.create(IDBOpenDBRequest.prototype);
  });
  replace(undo, IDBDatabase.prototype, 'transaction', (begin) => function (this: unknown, ...given) {
    // The pretended database calls this itself to carry out an upgrade.
    const failing = given[1] !== 'versionchange' && isIt();
    if (failing && way.at !== 'never') throw named(way.error);
    const transaction = Reflect.apply(begin, this, given);
    if (failing) fallSilent(transaction as Transaction);
    return transaction;
  });
  replace(undo, IDBTransaction.prototype, '_execRequestAsync', (ask) => function (this: unknown, ...[given]) {
    // Without a source it is a step of an upgrade, which is no call of ours.
    if (!(given as Asked).source || !isIt()) return Reflect.apply(ask, this, [given]);
    const transaction = this as Transaction;
    if (way.at === 'call') throw named(way.error);
    if (way.at === 'never') {
      const request = Reflect.apply(ask, this, [given]);
      fallSilent(transaction);
      return request;
    }
    const operation = () => {
      if (way.at === 'answer') throw named(way.error);
      const answer = (given as Asked).operation();
      setImmediate(() => { if (transaction._state !== 'finished') transaction._abort(way.error); });
      return answer;
    };
    return Reflect.apply(ask, this, [{ ...(given as Asked), operation }]);
  });
  replace(undo, IDBTransaction.prototype, '_start', (go) => function (this: unknown) {
    const transaction = this as Transaction;
    const commits = transaction.mode === 'readwrite' && transaction._state !== 'finished'
      && transaction._requests.every(({ request }) => request.readyState === 'done');
    if (!commits || !isIt()) return Reflect.apply(go, this, []);
    if (way.at === 'never') fallSilent(transaction);
    else transaction._abort(way.error);
    return undefined;
  });

  return {
    get calls() { return calls; },
    silent,
    stop() {
      for (const back of undo.toReversed()) back();
      for (const transaction of stuck) {
        Reflect.deleteProperty(transaction, '_start');
        if (transaction._state !== 'finished') transaction._abort('AbortError');
      }
    },
  };
}

/** The inside of a pretended transaction. */
interface Transaction {
  readonly mode: IDBTransactionMode;
  readonly _state: string;
  readonly _requests: readonly { readonly request: IDBRequest }[];
  _start: () => void;
  _abort(name: string): void;
}

interface Asked {
  readonly source?: unknown;
  readonly operation: () => unknown;
}

type Method = (this: unknown, ...given: unknown[]) => unknown;

function replace(undo: (() => void)[], owner: object, name: string, make: (original: Method) => Method): void {
  const original: unknown = Reflect.get(owner, name);
  if (typeof original !== 'function') throw new Error(`there is no ${name}: the pretended database has changed`);
  Reflect.set(owner, name, make(original as Method));
  undo.push(() => { Reflect.set(owner, name, original); });
}

function named(error: string): DOMException {
  return new DOMException('provoked', error);
}
