import { fromBase64Url, toBase64Url } from '../lock/base64url.ts';
import type { Lock } from '../lock/lock.ts';

/** Where such a text stands: `form` says into which form it was typed, and it opens for no other. */
const placeOf = (form: string) => ({ store: 'typed', id: form, counter: 1 });

/** A text that was typed and not saved, sealed, as text that can stand in a small storage of the browser. */
export async function sealTyped(lock: Lock, form: string, text: string): Promise<string> {
  return toBase64Url(await lock.seal(placeOf(form), new TextEncoder().encode(text)));
}

/** The text again; undefined when it was sealed for another form or vault, with a key that is no longer there, or was changed. */
export async function openTyped(lock: Lock, form: string, sealed: string): Promise<string | undefined> {
  const bytes = fromBase64Url(sealed, Math.floor(sealed.length * 3 / 4));
  const opened = bytes && await lock.open(placeOf(form), bytes);
  return opened?.ok ? new TextDecoder().decode(opened.value) : undefined;
}
