import { argon2id } from 'hash-wasm';
import { done, failed } from '../../core/result.ts';
import type { Derived, DeriveProblem } from './derive.ts';
import { type KdfCost, type KdfParams, readKdfParams, saltOf } from './kdf.ts';
import { passphraseBytes } from './passphrase.ts';

/** Does the work of `Derive` in this thread. */
export async function deriveWithArgon2(passphrase: string, params: KdfParams): Promise<Derived> {
  // They were checked where they were read. Whoever forgets that must not find out by a hung device.
  if (!readKdfParams(params)) throw new RangeError('These parameters are out of bounds.');
  if (typeof WebAssembly === 'undefined') return failed({ code: 'noKeyWasm' });
  try {
    return done(await argon2(passphraseBytes(passphrase), saltOf(params), params));
  } catch (error) {
    const code = codeOf(error);
    if (!code) throw error;
    return failed({ code });
  }
}

/** Argon2id version 1.3 (RFC 9106), 32 bytes. */
export async function argon2(password: Uint8Array, salt: Uint8Array, cost: KdfCost): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await argon2id({
    password, salt, memorySize: cost.memoryKiB, iterations: cost.passes, parallelism: cost.lanes, hashLength: 32, outputType: 'binary',
  }));
}

/** Memory that cannot be had shows as a view longer than its buffer, or as an access outside it; a policy as no compiling. */
function codeOf(error: unknown): DeriveProblem['code'] | undefined {
  if (error instanceof RangeError || error instanceof WebAssembly.RuntimeError) return 'noKeyMemory';
  return error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError || error instanceof EvalError ? 'noKeyWasm' : undefined;
}
