import { addChild, goTo, rateByKeys } from '../e2e/support/app.ts';
import { expect, fault, openRecords } from './support/fault.ts';
import { expectDraft, expectEverything } from './support/records.ts';
import { isSaved } from './support/template.ts';

fault({
  of: [59], what: 'a translator rewrites the page while a review is filled in', by: 'every text is wrapped into font elements, as Chrome’s translation does, and taps go on',
  holds: 'the app does not fall over; every tap is kept',
}, async ({ device, template }) => {
  const { page } = device;
  await openRecords(page);
  await expectDraft(page, template, ['4', '3']);
  await page.evaluate(() => {
    const wrap = () => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.parentElement?.tagName !== 'FONT' && node.textContent?.trim()) texts.push(node as Text);
      for (const text of texts) {
        const font = document.createElement('font');
        text.replaceWith(font);
        font.append(text);
      }
    };
    wrap();
    setInterval(wrap, 100);
  });
  await rateByKeys(page, '1', 0);
  await page.waitForTimeout(1500);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.reload();
  await openRecords(page);
  await expectDraft(page, template, ['1', '3']);
});

fault({
  of: [59], what: 'an extension puts its own elements into fields and body', by: 'elements are added beside every field and at the ends of the page', holds: 'typing and saving go on',
}, async ({ device, template }) => {
  const { page } = device;
  await openRecords(page);
  await goTo(page, template.draft);
  await page.evaluate(() => {
    for (const field of document.querySelectorAll('input, textarea')) field.after(document.createElement('grammarly-extension'));
    document.body.prepend(document.createElement('div'));
    document.body.append(document.createElement('div'));
  });
  await rateByKeys(page, '1', 0);
  await isSaved(page);
  await page.reload();
  await openRecords(page);
  await expectDraft(page, template, ['1', '3']);
});

for (const [what, name] of [
  ['a script', '<script>document.title="x"</script>'], ['a picture with a handler', '<img src=x onerror=alert(1)>'], ['a placeholder', '${7*7}{{7*7}}'],
  ['letters from right to left', '\u202Eevil\u202C'], ['a formula', '=HYPERLINK("http://x.example")'], ['an emoji of seven parts', '👩‍👩‍👧‍👦'],
] as const) {
  fault({
    of: [43], what: `a child’s name is ${what}`, by: `“${name}” is typed into the form as a first name`, holds: 'it is shown as text everywhere, nothing of it is carried out, or it is refused with a reason',
  }, async ({ device, template }) => {
    const { page } = device;
    await openRecords(page);
    let asked = false;
    page.on('dialog', (dialog) => { asked = true; void dialog.dismiss(); });
    await addChild(page, { firstName: name, bornOn: '2016-05-06' }).catch(() => undefined);
    await goTo(page, '#/children');
    await expect(page.getByRole('link', { name: 'Rowan Castellane' })).toBeVisible();
    expect(asked).toBe(false);
    expect(await page.title()).not.toBe('x');
    expect(await page.locator('#root script, #root img[onerror]').count()).toBe(0);
    await page.reload();
    await openRecords(page);
    await goTo(page, '#/children');
    await expect(page.getByRole('link', { name: 'Ash Merrow' })).toBeVisible();
    expect(await page.getByRole('table').getByRole('rowheader').count()).toBeGreaterThanOrEqual(template.children);
  });
}

fault({
  of: [62], what: 'the browser gives scripts very little memory', by: '--js-flags=--max-old-space-size=96, a new start', holds: 'the records open, or it is said that they cannot; nothing is lost at the next start with memory',
}, async ({ device, template }) => {
  await device.close();
  await device.start(['--js-flags=--max-old-space-size=96']);
  await device.page.getByRole('heading', { level: 1 }).waitFor();
  await device.close();
  await expectEverything(await device.start(), template);
});
