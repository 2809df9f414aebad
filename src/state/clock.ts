import type { Day } from '../core/day.ts';

/** Today, as this device's calendar has it. The one place where screens learn the date. */
export function today(): Day {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

/** This instant (ISO 8601, UTC). */
export function thisInstant(): string {
  return new Date().toISOString();
}

/** An instant (ISO 8601, UTC) as people here read it, by this device's clock: "21 November 2026 at 12:00". */
export function instantInWords(at: string): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
}
