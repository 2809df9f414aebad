import { useEffect, useState } from 'react';
import type { Vault } from '../data/vault/vault.ts';
import { beforeLocking } from './lockNow.ts';
import { useVault } from './records.tsx';

/** What was typed into one form and not saved. It is kept sealed, for this tab alone, and opens with the records. */
export interface Typed {
  /** What was there when the form was shown; `looking` while it is being opened. */
  readonly found: { readonly text: string } | 'looking' | undefined;
  /** Keeps what stands in the form now; undefined, when it is saved or given up, forgets all of it. */
  readonly keep: (text: string | undefined) => void;
}

/** `form` names the form: random ids alone, as it can be read on this device. Nothing is kept in records that are not locked. */
export function useTyped(form: string): Typed {
  const vault = useVault();
  const [keeper] = useState(() => createKeeper(vault, form));
  const [found, setFound] = useState<Typed['found']>(() => (keeper.isThere() ? 'looking' : undefined));
  useEffect(() => {
    let here = true;
    if (keeper.isThere()) void keeper.open().then((text) => { if (here) setFound(text === undefined ? undefined : { text }); });
    const forget = beforeLocking(() => keeper.flush());
    return () => {
      here = false;
      forget();
      void keeper.flush();
    };
  }, [keeper]);
  return { found, keep: keeper.keep };
}

const NAME = 'valuing-send-typed';
/** Until somebody pauses, in milliseconds. */
const PAUSE = 300;

interface Keeper {
  readonly keep: Typed['keep'];
  readonly isThere: () => boolean;
  readonly open: () => Promise<string | undefined>;
  /** Seals at once what waits. */
  readonly flush: () => Promise<void>;
}

function createKeeper(vault: Vault, form: string): Keeper {
  const key = `${NAME}-${form}`;
  let waiting: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts what was asked for: sealing takes a moment, and what was forgotten meanwhile must not come back. */
  let turn = 0;

  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (waiting === undefined) return;
    const mine = turn;
    const sealed = await vault.sealTyped(form, waiting);
    if (mine !== turn) return;
    waiting = undefined;
    quietly(() => sessionStorage.setItem(key, sealed));
  }

  return {
    flush,
    isThere: () => vault.protects && quietly(() => sessionStorage.getItem(key)) !== null,
    async open() {
      const text = await vault.openTyped(form, quietly(() => sessionStorage.getItem(key)) ?? '');
      if (text === undefined) quietly(() => sessionStorage.removeItem(key));
      return text;
    },
    keep(text) {
      if (!vault.protects) return;
      turn += 1;
      clearTimeout(timer);
      waiting = text;
      if (text === undefined) quietly(() => sessionStorage.removeItem(key));
      else timer = setTimeout(() => void flush(), PAUSE);
    },
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
