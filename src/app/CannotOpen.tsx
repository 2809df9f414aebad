import { sentence } from '../catalog/sentence.ts';
import type { VaultProblem } from '../data/vault/vault.ts';
import { Button } from '../ui/Button.tsx';

/** Shown instead of the app when the records cannot be opened. It never offers a fresh start over them. */
export function CannotOpen({ problem }: { problem: VaultProblem }) {
  return (
    <main className="stack">
      <h1>The records cannot be opened</h1>
      <p>{sentence(`vault.${problem.code}`)}</p>
      <p><Button weight="first" onClick={() => location.reload()}>Try again</Button></p>
    </main>
  );
}
