import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = path.resolve(import.meta.dirname, '../../src');
/** In the order in which they come. */
const OF_TOKENS = ['tokens.css', 'contrast.css', 'onPaper.css'];
const css = OF_TOKENS.map((file) => sheet(`ui/${file}`)).join('\n');

const light = tokensIn(':root {');
const darkByDevice = tokensIn('@media (prefers-color-scheme: dark)');
const darkByChoice = tokensIn(':root[data-theme="dark"] {');
const contrastByChoice = tokensIn(':root[data-theme="contrast"] {');
const contrastByDevice = tokensIn('@media (prefers-contrast: more) {', ':root:not([data-theme]) {');
const contrastInTheDark = tokensIn('@media (prefers-contrast: more) and (prefers-color-scheme: dark)');
const firmer = tokensIn('@media (prefers-contrast: more) {', ':root[data-theme] {');
const dark = { ...light, ...darkByDevice };
const cream = { ...light, ...tokensIn(':root[data-theme="cream"] {') };

/** Every look there is, and the least contrast of its words: WCAG 2.2, 1.4.3 and, where more contrast was asked for, 1.4.6. */
const THEMES: readonly (readonly [string, Tokens, number])[] = [
  ['light', light, 4.5],
  ['cream', cream, 4.5],
  ['dark', dark, 4.5],
  ['print', { ...light, ...tokensIn('@media print') }, 4.5],
  ['high contrast', { ...light, ...contrastByChoice }, 7],
  ['high contrast in the dark', { ...dark, ...contrastInTheDark }, 7],
  ['light, on a device that asks for more contrast', { ...light, ...firmer }, 4.5],
  ['cream, on a device that asks for more contrast', { ...cream, ...firmer }, 4.5],
  ['dark, on a device that asks for more contrast', { ...dark, ...firmer }, 4.5],
];

const GROUNDS = ['--page', '--surface', '--sunk', '--accent-wash', '--problem-wash'];
const INKS = ['--ink', '--ink-2', '--accent', '--problem'];
const LEVELS = [0, 1, 2, 3, 4];
/** The first button under the pointer (controls.css). */
const HOVERED = 'color-mix(in srgb, var(--accent) 85%, var(--ink))';
const TEXT: readonly (readonly [string, string])[] = [
  ...GROUNDS.flatMap((ground) => INKS.map((ink) => [ink, ground] as const)),
  ['--accent-ink', '--accent'],
  ['--accent-ink', HOVERED],
  ...LEVELS.map((level) => [`--on-level-${level}`, `--level-${level}`] as const),
];
/** Frames of controls, marks and rings. Levels 0 and 1 are told from the page by their outline, the others by their tone. */
const MARKS = ['--edge', '--level-edge', '--line', '--was', '--change', '--level-2', '--level-3', '--level-4', '--focus', '--accent', '--problem', '--ink'];
const GRAPHICS: readonly (readonly [string, string])[] = GROUNDS.flatMap((ground) => MARKS.map((mark) => [mark, ground] as const));
/** Machado, Oliveira and Fernandes 2009, severity 1: what red, green and blue become, on linear light. */
const SEEN_BY = {
  'people who see no red': [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  'people who see no green': [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  'people who see no blue': [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
} as const;
/** Hairlines and stems say nothing that position and words do not; what lies under a dialog is dimmed, not read. */
const DECORATION = ['--hair', '--stem', '--veil'];

describe.each(THEMES)('the look in %s', (_, theme, least) => {
  it.each(TEXT)(`sets %s on %s at ${least} to 1 or more`, (ink, ground) => {
    expect(contrast(theme, ink, ground)).toBeGreaterThanOrEqual(least);
  });

  it.each(GRAPHICS)('draws %s on %s at 3 to 1 or more', (ink, ground) => {
    expect(contrast(theme, ink, ground)).toBeGreaterThanOrEqual(3);
  });

  it('keeps the levels apart and in order, with the largest step at the line', () => {
    const steps = [1, 2, 3, 4].map((level) => contrast(theme, `--level-${level}`, `--level-${level - 1}`));
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(1.55);
    expect(Math.max(...steps)).toBe(steps[1]);
    expect(inOrder(LEVELS.map((level) => luminance(channels(theme, `--level-${level}`))))).toBe(true);
  });

  it.each(Object.entries(SEEN_BY))('keeps the levels apart and in order for %s', (__, rows) => {
    const tones = LEVELS.map((level) => {
      const seen = channels(theme, `--level-${level}`).map(linear);
      const [red = 0, green = 0, blue = 0] = rows.map((row) => Math.max(0, row.reduce((sum, share, at) => sum + share * (seen[at] ?? 0), 0)));
      return luminanceOf(red, green, blue);
    });
    expect(inOrder(tones)).toBe(true);
    for (const [index, tone] of tones.slice(1).entries()) expect(ratio(tone, tones[index] ?? 0)).toBeGreaterThanOrEqual(1.5);
  });

  it('gives more and less help the same ink as the words', () => {
    expect(channels(theme, '--change')).toEqual(channels(theme, '--ink'));
  });

  it('never makes a level red or green: blue is always the strongest, or all are equal', () => {
    for (const level of LEVELS) {
      const [red, green, blue] = channels(theme, `--level-${level}`);
      expect(blue).toBeGreaterThanOrEqual(Math.max(red, green));
    }
  });
});

it('is the same dark and the same high contrast whether the device or the person asks for it', () => {
  expect(darkByChoice).toEqual(darkByDevice);
  expect(contrastByDevice).toEqual(contrastByChoice);
  expect(Object.keys(contrastInTheDark)).toEqual(Object.keys(contrastByChoice));
});

it('has thicker frames and a stronger ring in high contrast', () => {
  for (const name of ['--frame', '--ring', '--box']) expect(Number.parseInt(contrastByChoice[name] ?? '', 10)).toBeGreaterThan(Number.parseInt(light[name] ?? '', 10));
});

it('prints in grey only', () => {
  for (const [name, value] of Object.entries(tokensIn('@media print'))) {
    if (value.startsWith('#') && !['--sunk', '--accent-wash'].includes(name)) expect(value, name).toMatch(/^#(..)\1\1$/);
  }
});

/** So that a colour nobody measured is found here and not by somebody who cannot read it. */
it('uses no colour for words, grounds or frames that is not measured above', () => {
  const known = { words: new Set([...TEXT.map(([ink]) => ink), '--ink']), grounds: new Set([...GROUNDS, ...LEVELS.map((level) => `--level-${level}`), '--accent', '--change', ...DECORATION]), frames: new Set([...MARKS, '--page', ...DECORATION]) };
  const unknown: string[] = [];
  for (const file of readdirSync(SRC, { recursive: true, encoding: 'utf8' })) {
    if (!/^(ui|app|features)\b.*\.css$/.test(file) || OF_TOKENS.includes(path.basename(file))) continue;
    for (const [, property = '', value = ''] of sheet(file).matchAll(/[{;]\s*(color|background(?:-color)?|border[\w-]*|outline|stroke):\s*([^;}]+)/g)) {
      const kind = property === 'color' ? 'words' : property.startsWith('background') ? 'grounds' : 'frames';
      if (value === HOVERED) continue;
      for (const [, token = ''] of value.matchAll(/var\((--[\w-]+)\)/g)) {
        if (token in light && (light[token] ?? '').startsWith('#') && !known[kind].has(token)) unknown.push(`${file}: ${property}: ${value}`);
      }
    }
  }
  expect(unknown).toEqual([]);
});

type Tokens = Readonly<Record<string, string>>;
type Channels = readonly [number, number, number];

function sheet(file: string): string {
  return readFileSync(path.join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
}

/** The tokens of the first block that opens with these words, nested rules included; or of the first such block that holds the inner one. */
function tokensIn(opening: string, inner?: string): Tokens {
  for (let start = css.indexOf(opening); start >= 0; start = css.indexOf(opening, start + 1)) {
    const block = blockAt(css, start);
    if (inner && !block.includes(inner)) continue;
    const text = inner ? blockAt(block, block.indexOf(inner)) : block;
    return Object.fromEntries([...text.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
  }
  throw new Error(`no block ${opening} ${inner ?? ''}`);
}

function blockAt(text: string, start: number): string {
  let depth = 0;
  let end = text.indexOf('{', start);
  do {
    if (text[end] === '{') depth += 1;
    if (text[end] === '}') depth -= 1;
    end += 1;
  } while (depth > 0);
  return text.slice(start, end);
}

/** Red, green and blue from 0 to 255, of a token, a value or a mixture of two tokens. */
function channels(theme: Tokens, name: string): Channels {
  const value = theme[name] ?? name;
  const mixed = /^color-mix\(in srgb, var\((--[\w-]+)\) (\d+)%, var\((--[\w-]+)\)\)$/.exec(value);
  if (mixed) {
    const [first, second, share] = [channels(theme, mixed[1] ?? ''), channels(theme, mixed[3] ?? ''), Number(mixed[2]) / 100];
    const mix = (at: 0 | 1 | 2) => first[at] * share + second[at] * (1 - share);
    return [mix(0), mix(1), mix(2)];
  }
  const other = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  if (other) return channels(theme, other);
  const found = /^#(..)(..)(..)$/.exec(value);
  if (!found) throw new Error(`not a colour: ${name} ${value}`);
  const [, red = '', green = '', blue = ''] = found;
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

function linear(value: number): number {
  return value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
}

function luminance([red, green, blue]: Channels): number {
  return luminanceOf(linear(red), linear(green), linear(blue));
}

/** WCAG 2.2, relative luminance, of linear light. */
function luminanceOf(red: number, green: number, blue: number): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function contrast(theme: Tokens, ink: string, ground: string): number {
  return ratio(luminance(channels(theme, ink)), luminance(channels(theme, ground)));
}

function inOrder(tones: readonly number[]): boolean {
  const sorted = tones.toSorted((a, b) => b - a);
  return [sorted, sorted.toReversed()].some((order) => order.every((tone, index) => tone === tones[index]));
}
