export interface Browser {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}
export const BROWSER_FLAGS: readonly string[];
export function findBrowser(): Promise<Browser | undefined>;
export function provideBrowser(say?: (words: string) => void): Promise<Browser>;
