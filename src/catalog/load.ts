import type { Framework } from '../core/framework.ts';

/**
 * The built-in framework, `vsend-core`. It is fetched when it is first asked for, from the app's own files,
 * so it also comes without a network. The promise is rejected only when those files are missing.
 */
export async function loadFramework(): Promise<Framework> {
  const framework: Framework = (await import('./vsend-core.json')).default;
  return framework;
}
