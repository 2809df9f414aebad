import { done } from '../../core/result.ts';
import type { Answer } from './connection.ts';
import type { ShardCheck, VaultProblem } from './vault.ts';

/** The check of the lists against the rows behind them, which is made once after opening. */
export interface OpeningCheck {
  /** Begins it, unless that is done; what it found. */
  begin(): Answer<ShardCheck>;
  /** What it found, whenever somebody begins it; nothing when the vault was closed before. */
  readonly found: Promise<ShardCheck>;
}

/** `run` is called once. A problem of it ends the vault (`stop`), unless the device is full. */
export function createOpeningCheck(run: () => Answer<ShardCheck>, stop: (problem: VaultProblem) => void): OpeningCheck {
  let checking: Answer<ShardCheck> | undefined;
  let tell: (found: ShardCheck) => void = () => {};
  const found = new Promise<ShardCheck>((resolve) => { tell = resolve; });

  async function check(): Answer<ShardCheck> {
    const checked = await run();
    tell(checked.ok ? checked.value : NOTHING_FOUND);
    if (checked.ok) return checked;
    // A full disk keeps a list from being put right, not the records from being read and saved to a file.
    if (checked.problem.code === 'full') return done(NOTHING_FOUND);
    stop(checked.problem);
    return checked;
  }

  return { found, begin: () => { checking ??= check(); return checking; } };
}

const NOTHING_FOUND: ShardCheck = { rebuilt: [], damaged: [], missing: [], earlier: [], repaired: 0, unlisted: 0 };
