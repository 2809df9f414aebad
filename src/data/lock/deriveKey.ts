import { failed } from '../../core/result.ts';
import type { Derived, DeriveRequest } from './derive.ts';
import type { KdfParams } from './kdf.ts';

/**
 * `Derive` in a worker of its own, so that the screen goes on. The worker is ended after the answer, and its 64 MiB with all
 * that lay there go with it; `signal` ends it before (there is no telling how far it has come). Where there are no workers,
 * as in tests outside a browser, the work is done here.
 *
 * With Trusted Types the page needs a policy called `default` that lets this app's own scripts through: the bundler finds
 * the worker only where it is written like this.
 */
export async function deriveInWorker(passphrase: string, params: KdfParams, signal?: AbortSignal): Promise<Derived> {
  if (signal?.aborted) return failed({ code: 'noKeyStopped' });
  if (typeof Worker === 'undefined') return deriveHere(passphrase, params);
  const worker = started();
  if (!worker) return failed({ code: 'noKeyWorker' });
  try {
    return await new Promise((resolve) => {
      const broken = (event: Event) => {
        event.preventDefault(); // told as a problem, not in the console
        resolve(failed({ code: 'noKeyWorker' }));
      };
      worker.addEventListener('message', ({ data }) => resolve(data));
      worker.addEventListener('error', broken);
      worker.addEventListener('messageerror', broken);
      signal?.addEventListener('abort', () => resolve(failed({ code: 'noKeyStopped' })), { once: true });
      worker.postMessage({ passphrase, params } satisfies DeriveRequest);
    });
  } finally {
    worker.terminate();
  }
}

/** `Derive` in this thread: the screen stands still meanwhile. */
export async function deriveHere(passphrase: string, params: KdfParams): Promise<Derived> {
  // Fetched only here: where there are workers, the page itself does without Argon2.
  const { deriveWithArgon2 } = await import('./argon2.ts');
  return deriveWithArgon2(passphrase, params);
}

function started(): Worker | undefined {
  try {
    return new Worker(new URL('./argon2.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined; // a policy of the page
  }
}
