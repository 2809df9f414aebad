import { expect, type Locator, type Page } from '@playwright/test';

/**
 * Presses Tab until this control has the focus, and looks at every stop on the way: each has to be seen, inside the window and under nothing.
 * `most`: how many presses it may take.
 */
export async function tabTo(page: Page, control: Locator, most: number): Promise<void> {
  await expect(control).toHaveCount(1);
  const passed: string[] = [];
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    const left = await page.evaluate(() => document.activeElement === document.body);
    passed.push(left ? 'the end of the page' : await focusSeen(page)); // Tab goes on to the window's own controls, and comes back
    if (!left && await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`not reached with ${most} × Tab, but: ${passed.join(' · ')}`);
}

/** Goes to a control by Tab and presses it. */
export async function press(page: Page, control: Locator, most: number, key = 'Enter'): Promise<void> {
  await tabTo(page, control, most);
  await page.keyboard.press(key);
}

/** Goes to a field by Tab and types into it. */
export async function typeInto(page: Page, field: Locator, text: string, most: number): Promise<void> {
  await tabTo(page, field, most);
  await page.keyboard.type(text);
}

/** Goes to a list to choose from by Tab, and chooses by typing what stands there. */
export async function choose(page: Page, list: Locator, option: string, most: number): Promise<void> {
  await tabTo(page, list, most);
  await page.keyboard.type(option);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

/** What was just done is told to those who do not see it: in the tree of names and roles, as a status or an alert. */
export async function told(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.getByRole('status').or(page.getByRole('alert')).filter({ hasText: words }).first()).toBeVisible();
}

/** Opens a dialog by its button; the focus goes into it, and back to the button when Escape closes it. */
export async function dialogGivesBack(page: Page, opener: Locator, most: number, title: string | RegExp): Promise<void> {
  await press(page, opener, most);
  const dialog = page.getByRole('dialog', { name: title });
  await expect(dialog).toBeVisible();
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await focusIsOn(page, opener);
}

/** After the page has moved: the focus is on this, and it is in sight. */
export async function focusIsOn(page: Page, place: Locator): Promise<void> {
  await expect(place).toBeFocused();
  await focusSeen(page);
}

/** After a move to another address: the page itself has the focus, under this heading and this title, so that reading begins at its top. */
export async function arrivedAt(page: Page, heading: string | RegExp, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page).toHaveTitle(`${title} – Valuing SEND`);
}

/**
 * Fails unless what has the focus can be seen: it stands in the window, nothing covers it (WCAG 2.4.11: its middle and its corners are asked), and
 * it shows a ring, unless it is a place of reading rather than a control. Gives its name.
 */
export async function focusSeen(page: Page): Promise<string> {
  // What a press leads to may still be scrolled into view or drawn.
  const look = () => page.evaluate(whatIsWrong);
  let found = await look();
  if (found.wrong) await expect.poll(async () => (found = await look()).wrong, { message: `focus on ${found.name}`, timeout: 3000 }).toBe('');
  return found.name;
}

/** In the page. Self-contained, since it travels there as text. */
function whatIsWrong(): { readonly name: string; readonly wrong: string } {
  const element = document.activeElement;
  if (!element || element === document.body) return { name: 'nothing', wrong: 'nothing has the focus' };
  const labels = element instanceof HTMLInputElement && /^(radio|checkbox)$/.test(element.type) ? [...element.labels ?? []] : [];
  const name = `${element.localName} “${(element.getAttribute('aria-label') ?? labels[0]?.textContent ?? (element.textContent || element.id)).trim().slice(0, 50)}”`;
  const own = [element, ...labels];
  const isControl = element.getAttribute('tabindex') !== '-1';

  const boxes = [...element.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
  const box = boxes[0] ?? labels[0]?.getBoundingClientRect();
  if (!box) return { name, wrong: 'it has no place on the page' };
  if (!isControl) return { name, wrong: '' };
  const inside = box.left >= -1 && box.top >= -1 && box.right <= window.innerWidth + 1 && box.bottom <= window.innerHeight + 1;
  const isTall = box.height > window.innerHeight / 2;
  if (!inside && !isTall) return { name, wrong: `it is not wholly inside the window: ${JSON.stringify(box)}` };

  const [dx, dy] = [Math.min(6, box.width / 4), Math.min(6, box.height / 4)];
  const left = box.left + dx;
  const right = box.right - dx;
  const top = Math.max(box.top + dy, 1);
  const bottom = Math.min(box.bottom - dy, window.innerHeight - 1);
  for (const [x, y] of [[(left + right) / 2, (top + bottom) / 2], [left, top], [right, top], [left, bottom], [right, bottom]] as const) {
    const there = document.elementFromPoint(x, y);
    const isOwn = there !== null && own.some((each) => each.contains(there) || there.contains(each) && labels.length === 0 && each.localName === 'a' && getComputedStyle(each).display === 'inline' && there === each.parentElement);
    if (!isOwn) return { name, wrong: `covered at ${Math.round(x)}, ${Math.round(y)} by ${there?.localName}.${there?.getAttribute('class')}` };
  }

  const ringOn = (each: Element) => {
    const style = getComputedStyle(each);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && !style.outlineColor.endsWith(', 0)');
  };
  const isPicker = element.matches('input[type=date]:not(:focus)'); // the button inside a date field: the browser draws its ring
  return { name, wrong: isPicker || own.some(ringOn) ? '' : 'it shows no ring' };
}
