/** Asks the browser to keep this app's storage when space runs short. It may refuse, which does no harm here. */
export function askToKeep(): void {
  navigator.storage?.persist?.().catch(() => false);
}
