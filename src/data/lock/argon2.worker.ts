import { deriveWithArgon2 } from './argon2.ts';
import type { DeriveRequest } from './derive.ts';

/** Answers one request, then is ended by whoever started it (`deriveInWorker`), and its memory goes with it. */
addEventListener('message', ({ data }: MessageEvent<DeriveRequest>) => {
  deriveWithArgon2(data.passphrase, data.params)
    .then((answer) => postMessage(answer, { transfer: answer.ok ? [answer.value.buffer] : [] }))
    // A promise that fails in a worker tells nobody; an error does.
    .catch(reportError);
});
