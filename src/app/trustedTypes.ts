/**
 * From here on the page gives no text to the browser to run or to draw, where the browser can see to it ("Trusted Types", which the
 * policy of the built page asks for): HTML made of a text is refused, and a worker may only come from a script of this app's own folder.
 * Called once, before anything starts a worker. There is one policy and there can be no second. Where the browser does not know
 * Trusted Types this does nothing.
 */
export function allowOwnScriptsOnly({ trustedTypes = ofThisBrowser(), page = document.baseURI }: Partial<Given> = {}): void {
  // The browser asks the policy of this name whenever a text is used where a script may come of it. No createHTML, no createScript: refused.
  trustedTypes?.createPolicy('default', { createScriptURL: (address) => (isOwnScript(address, page) ? address : null) });
}

/** Whether an address, as a script on `page` would give it, is a script in the folder of the page or below, and nothing more than its plain name. */
export function isOwnScript(address: string, page: string): boolean {
  const folder = new URL('.', page);
  if (!URL.canParse(address, folder.href)) return false;
  const script = new URL(address, folder);
  return script.origin === folder.origin
    && script.pathname.startsWith(folder.pathname)
    && script.pathname.endsWith('.js')
    && script.search === '';
}

interface Given {
  readonly trustedTypes: TrustedTypes | undefined;
  readonly page: string;
}

/** What is used of `window.trustedTypes`: TypeScript does not know it yet. */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL: (address: string) => string | null }): unknown;
}

function ofThisBrowser(): TrustedTypes | undefined {
  return (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
}
