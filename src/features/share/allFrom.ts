import type { Result } from '../../core/result.ts';
import type { VaultProblem } from '../../data/vault/vault.ts';

/** What can be read of a list from the vault. Damaged rows are passed over and their ids put into `damaged`; any other problem throws. */
export async function* allFrom<Value>(list: AsyncIterable<Result<Value, VaultProblem>>, damaged: string[]): AsyncGenerator<Value> {
  for await (const item of list) {
    if (item.ok) yield item.value;
    else if (item.problem.code === 'damaged') damaged.push(item.problem.id);
    else throw new Error(`the records could not be read: ${item.problem.code}`);
  }
}
