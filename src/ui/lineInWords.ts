/** What stands at the line wherever levels are shown one by one. It names the level, so that its place on the page cannot make it another; `from` is the lowest level over the line. */
export function lineInWords(from: number): string {
  return `The line: from level ${from} up, someone must act.`;
}
