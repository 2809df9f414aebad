/** Where a worked case stands in the app. Its code may hold any letter. */
export function caseAddress(code: string): string {
  return `/practice/${encodeURIComponent(code)}`;
}

/** Says whether a piece of the address, as the router hands it over, stands for this code. The router has undone the escapes it may. */
export function isCaseAt(piece: string, code: string): boolean {
  return piece === decodeURI(encodeURIComponent(code));
}
