import type { Page } from '@playwright/test';

/** What moves or could: animations that run, and transitions that take time. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...document.getAnimations().map(() => 'an animation runs'),
    ...[...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      const still = transitionDuration.split(', ').every((time) => Number.parseFloat(time) === 0) && animationName === 'none' && scrollBehavior === 'auto';
      return still ? [] : [`moves: ${element.tagName} ${element.className.toString()}`];
    }),
  ]);
}

/** In forced colours backgrounds are gone: a control needs a frame or a ground of its own, where one is has to show, and tiles of levels have to differ. */
export function unsaid(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const seen = [...document.querySelectorAll<HTMLElement>('*')].filter((element) => element.checkVisibility());
    const ground = getComputedStyle(document.documentElement).backgroundColor;
    for (const control of seen.filter((element) => element.matches('.button:not(.inline, .quiet), input:not([type=radio], [type=checkbox], [type=file]), select, textarea, dialog'))) {
      const { borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(control);
      const framed = Number.parseFloat(borderTopWidth) >= 1 && borderTopColor !== backgroundColor && !borderTopColor.endsWith(', 0)');
      if (!framed && backgroundColor === ground) found.push(`no frame: ${control.tagName} ${control.textContent?.slice(0, 30)}`);
    }
    for (const here of seen.filter((element) => element.matches('nav a[aria-current]'))) {
      const edge = (element: Element) => getComputedStyle(element).borderBottomColor;
      const others = [...here.closest('nav')?.querySelectorAll('a:not([aria-current])') ?? []];
      if (others.some((other) => edge(other) === edge(here))) found.push(`where one is does not show: ${here.textContent}`);
    }
    const tiles = new Map(seen.filter((element) => /(^|_| )tile[0-4]/.test(element.className.toString())).map((tile) => [tile.textContent, getComputedStyle(tile).backgroundColor]));
    if (new Set(tiles.values()).size !== tiles.size) found.push(`tiles of levels look alike: ${[...tiles].join(' ')}`);
    return found;
  });
}
