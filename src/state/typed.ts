import { useEffect, useState } from 'react';
import type { Vault } from '../data/vault/vault.ts';
import { beforeLocking } from './lockNow.ts';
import { useVault } from './records.tsx';

/**
 * What was typed into one form and not saved. Beside locked records it is kept sealed, for this tab alone, and opens with them; beside
 * others it would stand in clear, so it is only kept until this page is loaded again.
 */
export interface Typed {
  /** What was there when the form was shown; `looking` while it is being opened. */
  readonly found: { readonly text: string } | 'looking' | undefined;
  /** Keeps what stands in the form now; undefined, when it is saved or given up, forgets all of it. */
  readonly keep: (text: string | undefined) => void;
}

/** `form` names the form: random ids alone, as it can be read on this device. */
export function useTyped(form: string): Typed {
  const vault = useVault();
  const [keeper] = useState(() => keeperOf(vault, form));
  const [begin] = useState((): Typed['found'] => {
    const text = keeper.atOnce();
    return text === undefined ? keeper.isThere() ? 'looking' : undefined : { text };
  });
  const [found, setFound] = useState(begin);
  useEffect(() => {
    let here = true;
    if (begin === 'looking') {
      keeper.open().then(
        (text) => { if (here) setFound(text === undefined ? undefined : { text }); },
        // Thrown where it is drawn, to where bugs arrive: an empty form would be typed over what is still there.
        (error: unknown) => { if (here) setFound(() => { throw error; }); },
      );
    }
    const forget = beforeLocking(() => keeper.flush());
    return () => {
      here = false;
      forget();
      void keeper.flush();
    };
  }, [keeper, begin]);
  return { found, keep: keeper.keep };
}

const NAME = 'valuing-send-typed';
/** Until somebody pauses, in milliseconds. */
const PAUSE = 300;

interface Keeper {
  readonly keep: Typed['keep'];
  /** What is there and need not be opened. */
  readonly atOnce: () => string | undefined;
  /** Whether something is there that has to be opened first. */
  readonly isThere: () => boolean;
  readonly open: () => Promise<string | undefined>;
  /** Seals at once what waits. */
  readonly flush: () => Promise<void>;
}

const keepers = new WeakMap<Vault, Map<string, Keeper>>();

/**
 * One keeper for a form over a vault, however often the form is shown: sealing takes a moment, and whoever leaves and comes back within it
 * finds what waits, and nothing that was sealed late overtakes it.
 */
function keeperOf(vault: Vault, form: string): Keeper {
  const those = keepers.get(vault) ?? new Map<string, Keeper>();
  keepers.set(vault, those);
  const keeper = those.get(form) ?? (vault.protects ? createSealed(vault, form) : createUnsealed());
  those.set(form, keeper);
  return keeper;
}

function createSealed(vault: Vault, form: string): Keeper {
  const key = `${NAME}-${form}`;
  const stored = () => quietly(() => sessionStorage.getItem(key));
  const remove = () => quietly(() => sessionStorage.removeItem(key));
  /** What is typed and not sealed yet. */
  let waiting: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts what was asked for: sealing takes a moment, and what was forgotten meanwhile must not come back. */
  let turn = 0;

  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (waiting === undefined) return;
    const mine = turn;
    // What cannot be sealed goes on waiting, for the next key or the next look.
    const sealed = await vault.sealTyped(form, waiting).catch(() => undefined);
    if (mine !== turn || sealed === undefined) return;
    waiting = undefined;
    quietly(() => sessionStorage.setItem(key, sealed));
  }

  return {
    flush,
    atOnce: () => waiting,
    isThere: () => stored() !== null,
    async open() {
      const sealed = stored() ?? '';
      const text = await vault.openTyped(form, sealed);
      if (text === undefined && stored() === sealed) remove();
      return text;
    },
    keep(text) {
      turn += 1;
      clearTimeout(timer);
      waiting = text;
      if (text === undefined) remove();
      else timer = setTimeout(() => void flush(), PAUSE);
    },
  };
}

/** In the memory of the page: gone when it is loaded again. */
function createUnsealed(): Keeper {
  let kept: string | undefined;
  return {
    flush: async () => undefined,
    atOnce: () => kept,
    isThere: () => false,
    open: async () => undefined,
    keep: (text) => { kept = text; },
  };
}

/** A browser that gives no such storage, or has no room in it, keeps nothing: all else goes on. */
function quietly<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}
