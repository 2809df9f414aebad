/** Asks the browser to keep this app's storage when space runs short. It may refuse; Settings shows the answer. */
export async function keepStorage(): Promise<void> {
  await navigator.storage?.persist?.();
}
