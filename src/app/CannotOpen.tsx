import { vaultSentence } from '../catalog/vaultSentence.ts';
import type { VaultProblem } from '../data/vault/vault.ts';
import { Button } from '../ui/Button.tsx';
import { FromSecondCopy } from './FromSecondCopy.tsx';
import { Gone } from './Gone.tsx';
import styles from './StandAlone.module.css';

/** Shown instead of the app when the records cannot be opened. It never begins anew over them by itself. */
export function CannotOpen({ problem }: { problem: VaultProblem }) {
  if (problem.code === 'gone') return <Gone {...problem} />;
  return (
    <main className={`stack ${styles.page}`}>
      <h1>The records cannot be opened</h1>
      {SAVES.has(problem.code)
        ? <FromSecondCopy otherwise={vaultSentence(problem.code)} replaces={problem.code === 'unavailable' && hasDatabases()} />
        : <p>{vaultSentence(problem.code)}</p>}
      <p><Button weight={problem.code === 'unavailable' ? 'plain' : 'first'} onClick={() => location.reload()}>Try again</Button></p>
    </main>
  );
}

/** The problems of the database itself: what stands beside it can still be read. */
const SAVES: ReadonlySet<VaultProblem['code']> = new Set(['unavailable', 'timeout', 'blocked']);

/** Whether this browser has databases at all: without them there is nothing to put the records back into. */
function hasDatabases(): boolean {
  return Reflect.get(globalThis, 'indexedDB') !== undefined;
}
