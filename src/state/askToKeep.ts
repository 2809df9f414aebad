/** Asks the browser to keep this app's storage when space runs short. It may refuse; Settings shows the answer. */
export function askToKeep(): void {
  navigator.storage?.persist?.().catch(() => false);
}
