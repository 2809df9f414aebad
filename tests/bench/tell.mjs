/** One line of the table that `npm run bench` prints. */
export function print(what, figure, words) {
  console.log(`${what.padEnd(42)}${figure.padStart(22)}   ${words}`);
}

export function ratioInWords({ name, ratio, budget }) {
  return `${ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0)} × ${name}${budget === undefined ? '' : ` (≤ ${budget})`}`;
}

export function rate(perSecond) {
  return perSecond >= 100 ? Math.round(perSecond).toLocaleString('en-GB') : perSecond.toPrecision(2);
}

export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
