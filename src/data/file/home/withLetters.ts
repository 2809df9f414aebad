import { sha256Base64 } from '../../lock/digest.ts';
import type { HomeLetters } from './homePage.ts';

/** Where the policy of a page lets its style be, and nothing else. */
const STYLE_POLICY = /style-src 'sha256-[^']+'/;

/**
 * A page with the letters of a script in a second style of its own. Its policy then lets this style and a font that stands in the page,
 * and still no request.
 */
export async function withLetters(html: string, { family, range, font }: HomeLetters): Promise<string> {
  if (!/^data:font\/woff2;base64,[A-Za-z0-9+/=]+$/.test(font) || !STYLE_POLICY.test(html)) throw new Error('these letters cannot stand in this page');
  const style = `@font-face{font-family:"${family}";src:url(${font}) format("woff2");unicode-range:${range}}`;
  const allowed = `'sha256-${await sha256Base64(new TextEncoder().encode(style))}'`;
  return html
    .replace(STYLE_POLICY, (whole) => `${whole} ${allowed}; font-src data:`)
    .replace('</head>', () => `<style>${style}</style>\n</head>`);
}
