import { createPause as createLockPause } from '../lock/pause.ts';

/** The one rest of the app, handed on to those who work over what the vault gave and may not look into the lock. */
export const createPause = createLockPause;
