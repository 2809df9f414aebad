import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, type ReactNode, startTransition, useContext, useEffect, useMemo, useState } from 'react';
import type { Framework } from '../core/framework.ts';
import type { Library } from '../core/library.ts';
import type { Vault } from '../data/vault/vault.ts';
import { type Frameworks, frameworksWith, type Installed, installedIn, isSameInstalled } from './installed.ts';

interface Records {
  readonly vault: Vault;
  /** The same promise until something is installed, chosen or taken away. */
  readonly frameworks: Promise<Frameworks>;
}

interface Props {
  readonly vault: Vault;
  /** The built-in framework: its texts are large, and are fetched when a screen first asks for a framework. */
  readonly loadFramework: () => Promise<Framework>;
  /** Its long texts. Both give the same promise each time. */
  readonly loadLibrary: () => Promise<Library>;
  readonly children: ReactNode;
}

const RecordsContext = createContext<Records | undefined>(undefined);

/** Gives every screen below it the vault and the frameworks. A Suspense belongs between it and screens that read a framework. */
export function RecordsProvider({ vault, loadFramework, loadLibrary, children }: Props) {
  const [source, setSource] = useState(() => createSource(installedIn(vault).then((installed) => installed ?? NOTHING), loadFramework, loadLibrary));
  const now = useLiveQuery(async () => installedIn(vault), [vault]);
  useEffect(() => {
    if (!now) return undefined;
    let isOvertaken = false;
    void source.installed.then((shown) => {
      // In a transition the screens stay as they are until the new texts are there: nobody's page goes blank in mid-sentence.
      if (isOvertaken || isSameInstalled(shown, now)) return;
      startTransition(() => setSource(createSource(Promise.resolve(now), loadFramework, loadLibrary)));
    });
    return () => { isOvertaken = true; };
  }, [now, source, loadFramework, loadLibrary]);
  const records = useMemo((): Records => ({ vault, get frameworks() { return source.frameworks(); } }), [vault, source]);
  return <RecordsContext value={records}>{children}</RecordsContext>;
}

/** The vault that the app has opened. */
export function useVault(): Vault {
  return useRecords().vault;
}

/** What `RecordsProvider` was given; screens use `useVault` and `useFrameworks`. */
export function useRecords(): Records {
  const records = useContext(RecordsContext);
  if (!records) throw new Error('no records: this screen stands outside RecordsProvider');
  return records;
}

/** What is installed at one time, and the frameworks that come of it once somebody asks. */
interface Source {
  readonly installed: Promise<Installed>;
  readonly frameworks: () => Promise<Frameworks>;
}

const NOTHING: Installed = { packs: [] };

function createSource(installed: Promise<Installed>, loadFramework: Props['loadFramework'], loadLibrary: Props['loadLibrary']): Source {
  let frameworks: Promise<Frameworks> | undefined;
  return {
    installed,
    frameworks() {
      frameworks ??= Promise.all([installed, loadFramework()]).then(([there, builtIn]) => frameworksWith(there, builtIn, loadLibrary));
      return frameworks;
    },
  };
}
