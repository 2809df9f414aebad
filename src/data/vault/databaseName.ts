const HOME = 'valuing-send';
const KEY = `${HOME}-database`;

/**
 * The name of this device's database. It is another than at first only after a database was damaged so badly that the browser
 * could neither open it nor take it away.
 */
export function databaseName(): string {
  try {
    const kept = typeof window === 'undefined' ? null : window.localStorage.getItem(KEY);
    return kept !== null && /^valuing-send-\d+$/.test(kept) ? kept : HOME;
  } catch {
    return HOME; // no such storage here
  }
}

/** Leaves a database behind that cannot be taken away: from the next opening on there is another. Gives whether that could be kept. */
export function leaveDatabase(): boolean {
  const [, number = '1'] = /-(\d+)$/.exec(databaseName()) ?? [];
  try {
    window.localStorage.setItem(KEY, `${HOME}-${Number(number) + 1}`);
    return true;
  } catch {
    return false;
  }
}

/** Under this name the second copy and the witness stand, whatever the database is called. */
export function homeOf(name: string): string {
  return /^valuing-send-\d+$/.test(name) ? HOME : name;
}
