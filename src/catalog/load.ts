import type { Framework } from '../core/framework.ts';

/**
 * The built-in framework, `vsend-core`. It is fetched when it is first asked for, from the app's own files,
 * so it also comes without a network. Gives the same promise each time; it is rejected only when those files are missing.
 */
export function loadFramework(): Promise<Framework> {
  loading ??= import('./vsend-core.json').then((file) => file.default);
  return loading;
}

let loading: Promise<Framework> | undefined;
