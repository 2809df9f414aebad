import type { Framework } from '../core/framework.ts';
import type { Library } from '../core/library.ts';

/**
 * The built-in framework, `vsend-core`. It is fetched when it is first asked for, from the app's own files,
 * so it also comes without a network. Gives the same promise each time; it is rejected only when those files are missing.
 */
export function loadFramework(): Promise<Framework> {
  framework ??= import('./vsend-core.json?framework').then((file) => file.default);
  return framework;
}

/** Its long texts, in the same way. */
export function loadLibrary(): Promise<Library> {
  library ??= import('./vsend-core.json?library').then((file) => file.default);
  return library;
}

let framework: Promise<Framework> | undefined;
let library: Promise<Library> | undefined;
