/** "1 point", "20,635 points". */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** "1 child", "20,635 children". */
export function countedChildren(count: number): string {
  return counted(count, 'child', 'children');
}
