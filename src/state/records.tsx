import { createContext, type ReactNode, use, useContext } from 'react';
import type { Framework } from '../core/framework.ts';
import type { Vault } from '../data/vault/vault.ts';

interface Records {
  readonly vault: Vault;
  /** Its texts are large: they are fetched when a screen first asks for them. Gives the same promise each time. */
  readonly loadFramework: () => Promise<Framework>;
}

const RecordsContext = createContext<Records | undefined>(undefined);

/** Gives every screen below it the vault and the framework. */
export function RecordsProvider({ children, ...records }: Records & { children: ReactNode }) {
  return <RecordsContext value={records}>{children}</RecordsContext>;
}

/** The vault that the app has opened. */
export function useVault(): Vault {
  return useRecords().vault;
}

/** The framework that new reviews are rated with. Suspends until its texts are there. */
export function useFramework(): Framework {
  return use(useRecords().loadFramework());
}

function useRecords(): Records {
  const records = useContext(RecordsContext);
  if (!records) throw new Error('no records: this screen stands outside RecordsProvider');
  return records;
}
