const TITLES: readonly (readonly [RegExp, string])[] = [
  [/^\/children$/, 'Children'],
  [/^\/children\/new$/, 'Add a child'],
  [/^\/children\/[^/]+$/, 'A child'],
  [/^\/children\/[^/]+\/card$/, 'Edit details'],
  [/^\/children\/[^/]+\/review\//, 'A review'],
  [/^\/children\/[^/]+\/meeting\//, 'A review meeting'],
  [/^\/children\/[^/]+\/compare/, 'What has changed'],
  [/^\/children\/[^/]+\/summary$/, 'Family summary'],
  [/^\/children\/[^/]+\/papers/, 'Review papers'],
  [/^\/children\/[^/]+\/history/, 'History'],
  [/^\/children\/[^/]+\/leaving$/, 'Leaving this setting'],
  [/^\/children\/[^/]+\/everything$/, 'Everything held about a child'],
  [/^\/(children\/[^/]+\/)?dates$/, 'Dates'],
  [/^\/provision$/, 'Provision map'],
  [/^\/answer$/, 'Answer a request for views'],
  [/^\/bin$/, 'The bin'],
  [/^\/record$/, 'Local record'],
  [/^\/share/, 'Files'],
  [/^\/practice$/, 'Practise with worked cases'],
  [/^\/practice\//, 'A worked case'],
  [/^\/framework\/write$/, 'Write a framework'],
  [/^\/framework/, 'Framework'],
  [/^\/settings$/, 'Settings'],
  [/^\/lock$/, 'Set a passphrase'],
  [/^\/lock\/about$/, 'What the lock protects'],
  [/^\/lock\/passphrase$/, 'Change a passphrase'],
  [/^\/lock\/add$/, 'Add a person'],
  [/^\/lock\/remove$/, 'Remove a person'],
  [/^\/lock\/recovery$/, 'A new recovery key'],
  [/^\/lock\/left$/, 'Somebody has left'],
  [/^\/lock\/take-over$/, 'Take over the records of a backup'],
];

/** The title of the window for an address. It never carries a child's name: titles stand in histories and on printouts. */
export function titleOf(location: string): string {
  const found = TITLES.find(([pattern]) => pattern.test(location));
  return found ? `${found[1]} – Valuing SEND` : 'Valuing SEND';
}

/** What of an address is one screen. Going from one strand of a review or of a framework to another is no move to another screen. */
export function screenOf(location: string): string {
  if (/^\/framework(?!\/write$)/.test(location)) return '/framework';
  return location.split('/').slice(0, 5).join('/');
}
