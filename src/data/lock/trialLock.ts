import { done, failed } from '../../core/result.ts';
import type { Lock, SealPlace } from './lock.ts';

const TAG_LENGTH = 16;

/**
 * A lock that hides nothing: the bytes are followed by the first 16 bytes of SHA-256 over the place and the bytes.
 * Damage and swapped rows are noticed; somebody who means harm is not kept out. For example children only.
 */
export function createTrialLock(): Lock {
  return {
    kind: 'trial',
    protects: false,
    async seal(place, bytes) {
      const sealed = new Uint8Array(bytes.length + TAG_LENGTH);
      sealed.set(bytes);
      sealed.set(await tagOf(place, bytes), bytes.length);
      return sealed;
    },
    async open(place, sealed) {
      // Copied first, because stored bytes may come from another realm or be larger than what they show.
      const copy = new Uint8Array(sealed);
      const length = copy.length - TAG_LENGTH;
      if (length < 0) return failed('damaged');
      const bytes = copy.subarray(0, length);
      const tag = await tagOf(place, bytes);
      return tag.every((byte, at) => byte === copy[length + at]) ? done(bytes) : failed('damaged');
    },
  };
}

/** The place goes first, ended by a zero byte that JSON text cannot hold, so that no two places and contents read alike. */
async function tagOf(place: SealPlace, bytes: Uint8Array): Promise<Uint8Array> {
  const head = new TextEncoder().encode(`${JSON.stringify([place.store, place.id, place.counter])}\0`);
  const whole = new Uint8Array(head.length + bytes.length);
  whole.set(head);
  whole.set(bytes, head.length);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', whole), 0, TAG_LENGTH);
}
