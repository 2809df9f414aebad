import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

const light = tokensIn(':root {');
const darkByDevice = tokensIn('@media (prefers-color-scheme: dark)');
const darkByChoice = tokensIn(':root[data-theme="dark"] {');
const dark = { ...light, ...darkByDevice };
const cream = { ...light, ...tokensIn(':root[data-theme="cream"] {') };
const moreContrast = tokensIn('@media (prefers-contrast: more)');
const print = { ...light, ...tokensIn('@media print') };

const THEMES = { light, cream, dark, print, 'light, more contrast': { ...light, ...moreContrast }, 'dark, more contrast': { ...dark, ...moreContrast } };

const GROUNDS = ['--page', '--surface'];
const TEXT: readonly (readonly [string, string])[] = [
  ...[...GROUNDS, '--sunk', '--accent-wash', '--problem-wash'].flatMap((ground) => [['--ink', ground], ['--ink-2', ground]] as const),
  ...GROUNDS.flatMap((ground) => [['--accent', ground], ['--problem', ground]] as const),
  ['--accent', '--accent-wash'],
  ['--accent-ink', '--accent'],
  ['--problem', '--problem-wash'],
  ...[0, 1, 2, 3, 4].map((level) => [`--on-level-${level}`, `--level-${level}`] as const),
];
const GRAPHICS: readonly (readonly [string, string])[] = [
  ...GROUNDS.flatMap((ground) => ['--edge', '--level-edge', '--line', '--was', '--change', '--level-2', '--level-3', '--level-4', '--focus', '--accent', '--problem'].map((ink) => [ink, ground] as const)),
  ['--focus', '--accent-wash'],
  ['--accent', '--accent-wash'],
  ['--was', '--accent-wash'],
  ['--problem', '--problem-wash'],
];

describe.each(Object.entries(THEMES))('the look in %s', (_, theme) => {
  it.each(TEXT)('sets %s on %s at 4.5 to 1 or more', (ink, ground) => {
    expect(contrast(theme, ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(GRAPHICS)('draws %s on %s at 3 to 1 or more', (ink, ground) => {
    expect(contrast(theme, ink, ground)).toBeGreaterThanOrEqual(3);
  });

  it('keeps the levels apart and in order in grey, with the largest step at the line', () => {
    const steps = [1, 2, 3, 4].map((level) => contrast(theme, `--level-${level}`, `--level-${level - 1}`));
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(1.55);
    expect(Math.max(...steps)).toBe(steps[1]);
    const tones = [0, 1, 2, 3, 4].map((level) => luminance(colour(theme, `--level-${level}`)));
    const darkening = tones.toSorted((a, b) => b - a);
    expect([darkening, darkening.toReversed()]).toContainEqual(tones);
  });

  it('gives more and less help the same ink as the words', () => {
    expect(colour(theme, '--change')).toBe(colour(theme, '--ink'));
  });
});

it('is the same dark whether the device or the person asks for it', () => {
  expect(darkByChoice).toEqual(darkByDevice);
});

it('prints in grey only', () => {
  for (const [name, value] of Object.entries(tokensIn('@media print'))) {
    if (value.startsWith('#') && !['--sunk', '--accent-wash'].includes(name)) expect(value, name).toMatch(/^#(..)\1\1$/);
  }
});

it('never makes a level red or green: blue is always the strongest, or all are equal', () => {
  for (const theme of Object.values(THEMES)) {
    for (const level of [0, 1, 2, 3, 4]) {
      const [red, green, blue] = channels(colour(theme, `--level-${level}`));
      expect(blue).toBeGreaterThanOrEqual(Math.max(red, green));
    }
  }
});

type Tokens = Readonly<Record<string, string>>;

/** The tokens of the first block that opens with these words, nested rules included. */
function tokensIn(opening: string): Tokens {
  const start = css.indexOf(opening);
  if (start < 0) throw new Error(`no block ${opening}`);
  let depth = 0;
  let end = css.indexOf('{', start);
  do {
    if (css[end] === '{') depth += 1;
    if (css[end] === '}') depth -= 1;
    end += 1;
  } while (depth > 0);
  return Object.fromEntries([...css.slice(start, end).matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
}

function colour(theme: Tokens, name: string): string {
  const value = theme[name] ?? '';
  const other = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  return other ? colour(theme, other) : value;
}

function channels(hex: string): readonly [number, number, number] {
  const found = /^#(..)(..)(..)$/.exec(hex);
  if (!found) throw new Error(`not a colour: ${hex}`);
  const [, red = '', green = '', blue = ''] = found;
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function contrast(theme: Tokens, ink: string, ground: string): number {
  const [a, b] = [luminance(colour(theme, ink)), luminance(colour(theme, ground))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
