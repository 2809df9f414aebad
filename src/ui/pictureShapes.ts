/** A rounded block around its middle, as path data. */
export function blockPath(x: number, y: number, width: number, height: number, radius: number): string {
  const r = round(Math.min(radius, width / 2, height / 2));
  const [across, down] = [round(width - 2 * r), round(height - 2 * r)];
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${round(x - width / 2 + r)} ${round(y - height / 2)}h${across}${corner(r, r)}v${down}${corner(-r, r)}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}z`;
}

/** An open ring around its middle, as path data. */
export function ringPath(x: number, y: number, radius: number): string {
  const r = round(radius);
  return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

/** Not assessed: five small rings, for it could be any level. */
export function ringsPath(x: number, yOf: (level: number) => number, radius: number): string {
  return [0, 1, 2, 3, 4].map((level) => ringPath(x, yOf(level), radius)).join('');
}

/** A triangle around its middle. Up and down are the same shape turned over: the same size, the same ink. */
export function trianglePath(x: number, y: number, half: number, points: 'up' | 'down'): string {
  const height = round(half * 1.7);
  return points === 'up'
    ? `M${round(x)} ${round(y - height / 2)}l${half} ${height}h${-2 * half}z`
    : `M${round(x)} ${round(y + height / 2)}l${-half} ${-height}h${2 * half}z`;
}

/** To a hundredth of a unit: finer than any screen or printer, and short. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
