import type { Page } from '@playwright/test';

/** What can be pressed. A radio button or box to tick is as large as it and its label are together. */
const CONTROLS = 'a[href], button, summary, select, textarea, input:not([type=hidden]), [role=button], [role=link], [role=tab], [tabindex="0"]:is(td, th, svg, [role])';

/**
 * The controls on the page that are too small to hit, a line for each (WCAG 2.5.8, AA): smaller than 24 × 24 CSS pixels, with a circle of 24 px
 * around their middle that touches another target or the circle of another small one, and not a word in a sentence.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((controls) => {
    interface Target { readonly element: Element; readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

    const inSentence = (element: Element) => {
      if (getComputedStyle(element).display !== 'inline') return false;
      let block = element.parentElement;
      while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
      if (!block) return false;
      const copy = block.cloneNode(true);
      if (!(copy instanceof Element)) return false;
      for (const other of copy.querySelectorAll(controls)) other.remove();
      return /\p{L}{2}/u.test(copy.textContent);
    };
    const isHidden = (element: Element, { width, height }: DOMRect) => width <= 1 || height <= 1
      || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const targetOf = (element: Element): Target | undefined => {
      const labels = element instanceof HTMLInputElement && /^(radio|checkbox|file)$/.test(element.type) ? [...element.labels ?? []] : [];
      const boxes = [element, ...labels].flatMap((each) => {
        const box = each.getBoundingClientRect();
        return isHidden(each, box) ? [] : [box];
      });
      if (boxes.length === 0) return undefined;
      return {
        element, left: Math.min(...boxes.map((box) => box.left)), top: Math.min(...boxes.map((box) => box.top)),
        right: Math.max(...boxes.map((box) => box.right)), bottom: Math.max(...boxes.map((box) => box.bottom)),
      };
    };
    const isSmall = ({ left, top, right, bottom }: Target) => right - left < 23.95 || bottom - top < 23.95; // half a hair for rounding
    const middle = ({ left, top, right, bottom }: Target) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });
    const touches = (one: Target, other: Target) => {
      const { x, y } = middle(one);
      if (isSmall(other)) {
        const there = middle(other);
        return Math.hypot(there.x - x, there.y - y) < 23.95;
      }
      const [dx, dy] = [Math.max(other.left - x, 0, x - other.right), Math.max(other.top - y, 0, y - other.bottom)];
      return Math.hypot(dx, dy) < 11.95;
    };

    // What is folded away is opened for as long as it is measured.
    const folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of folded) details.open = true;
    const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
    const targets = [...(dialog ?? document).querySelectorAll(controls)].flatMap((element) => targetOf(element) ?? []);
    const found = targets.filter((target) => isSmall(target) && !inSentence(target.element)).flatMap((target) => {
      const near = targets.find((other) => other !== target && !other.element.contains(target.element) && !target.element.contains(other.element) && touches(target, other));
      if (!near) return [];
      const { element, left, right, top, bottom } = target;
      const name = (each: Element) => `${each.localName} “${(each.getAttribute('aria-label') ?? (each.textContent || each.id)).trim().slice(0, 60)}”`;
      return `${name(element)} is ${Math.round(right - left)} × ${Math.round(bottom - top)} px, close to ${name(near.element)}`;
    });
    for (const details of folded) details.open = false;
    return found;
  }, CONTROLS);
}

/**
 * Where Tab does not go as one reads, a line for each (WCAG 2.4.3): a control on the page that comes after another and stands above it
 * in the same column, or that has a number of its own in the order of Tab.
 */
export function outOfOrder(page: Page): Promise<string[]> {
  return page.evaluate((controls) => {
    const name = (each: Element) => `${each.localName} “${(each.getAttribute('aria-label') ?? (each.textContent || each.id)).trim().slice(0, 60)}”`;
    const isScrolledAway = (element: Element, box: DOMRect) => {
      for (let around = element.parentElement; around && around !== document.body; around = around.parentElement) {
        if (getComputedStyle(around).overflowY !== 'visible' && box.bottom > around.getBoundingClientRect().bottom) return true;
      }
      return false;
    };
    // What stands at the edge of the window, whatever is scrolled below it, is neither above nor below.
    const isStuck = (element: Element) => {
      for (let around: Element | null = element; around && around !== document.body; around = around.parentElement) {
        const { position, display } = getComputedStyle(around);
        if (display !== 'contents' && ['sticky', 'fixed'].includes(position)) return true;
      }
      return false;
    };
    const place = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.querySelector('main');
    const stops = [...place?.querySelectorAll<HTMLElement>(controls) ?? []].filter((stop) => stop.tabIndex >= 0 && stop.checkVisibility({ visibilityProperty: true }));
    return stops.flatMap((stop, at) => {
      if (stop.tabIndex > 0) return `${name(stop)} has a place of its own in the order of Tab`;
      const before = stops[at - 1];
      if (!before) return [];
      const [one, other] = [before.getBoundingClientRect(), stop.getBoundingClientRect()];
      if (isScrolledAway(before, one) || isStuck(stop) !== isStuck(before)) return [];
      const isAbove = other.bottom <= one.top + 1 && other.left < one.right && one.left < other.right;
      return isAbove ? `${name(stop)} stands above ${name(before)}, which comes first` : [];
    });
  }, CONTROLS);
}
