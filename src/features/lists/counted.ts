/** "1 child", "214 children". */
export function childrenInWords(count: number): string {
  return count === 1 ? '1 child' : `${numberInWords(count)} children`;
}

/** "1 row", "214 rows". */
export function rowsInWords(count: number): string {
  return count === 1 ? '1 row' : `${numberInWords(count)} rows`;
}

/** "20,635". */
export function numberInWords(count: number): string {
  return count.toLocaleString('en-GB');
}
