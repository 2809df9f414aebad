/** How long in milliseconds the browser may take to begin saving; some read the address late. */
const PATIENCE = 60_000;

/**
 * Asks the browser to save a file. Whether it really did is not told to the page: say "saved" only of what has been
 * read back, and let the person check the folder.
 */
export function saveToDisk(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), PATIENCE);
}
