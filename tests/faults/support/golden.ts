import { readFileSync } from 'node:fs';
import type { Dump } from './database.ts';

/** The database as release 0.2.0 left it: Rowan Castellane with a review, Ash Merrow with a draft. The file is never edited. */
export const GOLDEN: Dump & { readonly passphrase: string; readonly recoveryKey: string } = JSON.parse(
  readFileSync(new URL('../fixtures/vault-2.json', import.meta.url), 'utf8'));
