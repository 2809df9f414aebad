/** Values of the check letters: A is 0 and Z is 22; I, O and S are never used (F45). */
const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** What may be remarked about a unique pupil number. Never a reason to refuse it (R-B2). */
export type UpnRemark =
  | { readonly code: 'upnShape' }
  | { readonly code: 'upnCheckLetter'; readonly expected: string }
  | { readonly code: 'upnAuthority'; readonly authority: string };

/** A UPN as it is stored: capital letters, no spaces. */
export function tidyUpn(text: string): string {
  return text.replace(/\s+/g, '').toUpperCase();
}

/**
 * Looks at a tidied UPN: a check letter, local authority (3 digits), establishment (4), year (2), and a serial of 3
 * digits, or 2 digits and a letter for a temporary one. `authorities` are the known local authority numbers.
 */
export function remarksOnUpn(upn: string, authorities: ReadonlySet<string>): readonly UpnRemark[] {
  if (!/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(upn)) return [{ code: 'upnShape' }];
  const remarks: UpnRemark[] = [];
  const expected = checkLetter(upn.slice(1));
  if (expected !== upn[0]) remarks.push({ code: 'upnCheckLetter', expected });
  const authority = upn.slice(1, 4);
  if (!authorities.has(authority)) remarks.push({ code: 'upnAuthority', authority });
  return remarks;
}

/** The letter that the other twelve characters ask for: weights 2 to 13, modulo 23 (F45). */
function checkLetter(rest: string): string {
  const sum = rest.split('').reduce((total, character, index) => {
    const value = /\d/.test(character) ? Number(character) : LETTERS.indexOf(character);
    return total + value * (index + 2);
  }, 0);
  return LETTERS[sum % 23] ?? '';
}
