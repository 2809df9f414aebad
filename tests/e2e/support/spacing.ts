import type { Page } from '@playwright/test';

/** WCAG 2.2, 1.4.12: what a person may set. Drawings are one image each with a table beside it, and keep their own. */
const SPACING = `
  :not(svg, svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

/** What `look` finds while the page has the spacing. A sheet made by script, so the content security policy stays on. */
export async function spaced(page: Page, look: () => Promise<string[]>): Promise<string[]> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, SPACING);
  const found = await look();
  await page.evaluate(() => { document.adoptedStyleSheets = []; });
  return found;
}

/** What is cut off, pokes out of its box or makes the page scroll sideways, a line for each. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
    const name = (element: Element) => `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    for (const element of document.body.querySelectorAll<HTMLElement>(':not(svg, svg *, option, optgroup)')) {
      const style = getComputedStyle(element);
      const holdsText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.visually-hidden') || style.clipPath !== 'none' || element.offsetWidth <= 1) continue;
      const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      if (element.textContent?.trim() && ((cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1) || (cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 1))) {
        found.push(`cut off: ${name(element)}`);
      }
      if (!holdsText || style.display === 'inline' || style.display === 'contents') continue;
      if (style.overflowX === 'visible' && element.scrollWidth > element.clientWidth + 1) found.push(`${element.scrollWidth - element.clientWidth} px out of its box: ${name(element)}`);
    }
    return found;
  });
}
