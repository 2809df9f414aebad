import type { Result } from '../../core/result.ts';
import type { KdfParams } from './kdf.ts';

/**
 * Makes 32 bytes of key material from a passphrase by Argon2id. Slow on purpose; the same passphrase in another Unicode
 * composition gives the same bytes. Passed in as a value, so that whoever calls chooses where the work is done
 * (`deriveInWorker`, `deriveHere`). Throws for parameters that were never read with `readKdfParams`.
 */
export type Derive = (passphrase: string, params: KdfParams) => Promise<Derived>;
export type Derived = Result<Uint8Array<ArrayBuffer>, DeriveProblem>;

export interface DeriveProblem {
  readonly code:
    /** The browser runs no WebAssembly, or a policy of the page forbids it. */
    | 'noKeyWasm'
    /** The device has not enough free memory for it. */
    | 'noKeyMemory'
    /** The worker could not be started, or broke down. */
    | 'noKeyWorker'
    /** The person stopped it. */
    | 'noKeyStopped';
}

/** What a worker is sent; it answers with a `Derived`. */
export interface DeriveRequest {
  readonly passphrase: string;
  readonly params: KdfParams;
}
