/** Codes as they stand in an address, such as `year=4;over=CI1,EM1`; what is undefined or empty is left out. */
export function codesText(codes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(codes).flatMap(([key, value]) => (value ? [`${key}=${encodeURIComponent(value).replaceAll('%2C', ',')}`] : [])).join(';');
}

/** Reads what `codesText` wrote. An address is typed by people too: what cannot be read is empty. */
export function codesIn(text: string): ReadonlyMap<string, string> {
  return new Map(text.split(';').map((part): [string, string] => {
    const [key = '', value = ''] = part.split('=');
    return [key, decoded(value)];
  }));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
