/** What of an address is one screen. Going from one strand of a review or of a framework or parts of the settings to another is no move to another screen, nor is choosing other filters. */
export function screenOf(location: string): string {
  if (location.startsWith('/school')) return location.split('/').slice(0, 3).join('/').replace(/\/with$/, '');
  if (location.startsWith('/settings')) return '/settings';
  if (/^\/framework(?!\/write$)/.test(location)) return '/framework';
  return location.split('/').slice(0, 5).join('/');
}
