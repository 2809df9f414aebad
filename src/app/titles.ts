const TITLES: readonly (readonly [RegExp, string])[] = [
  [/^\/children$/, 'Children'],
  [/^\/children\/new$/, 'Add a child'],
  [/^\/children\/[^/]+$/, 'A child'],
  [/^\/children\/[^/]+\/card$/, 'Edit details'],
  [/^\/children\/[^/]+\/review\//, 'A review'],
  [/^\/children\/[^/]+\/compare/, 'What has changed'],
  [/^\/children\/[^/]+\/summary$/, 'Family summary'],
  [/^\/share/, 'Files'],
  [/^\/settings$/, 'Settings'],
];

/** The title of the window for an address. It never carries a child's name: titles stand in histories and on printouts. */
export function titleOf(location: string): string {
  const found = TITLES.find(([pattern]) => pattern.test(location));
  return found ? `${found[1]} – Valuing SEND` : 'Valuing SEND';
}
