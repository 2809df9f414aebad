import { fileURLToPath } from 'node:url';
import { addChild, button, eraseEverything, finishProfile, goTo, importFile, openApp, setUpLock, startReview, strandGroup } from './support/app.ts';
import { expect, test } from './support/test.ts';

const example = (name: string) => fileURLToPath(new URL(`../../public/schema/${name}`, import.meta.url));

test('a framework of somebody else, in another language, from installing it to a backup that takes it along', async ({ page, server }) => {
  await openApp(page, server);
  await server.kill();
  await setUpLock(page);

  const install = async (name: string, edition: string) => {
    await goTo(page, '#/settings');
    await page.getByLabel('Framework file').setInputFiles(example(name));
    await button(page, 'Install').click();
    const choice = page.getByRole('radio', { name: new RegExp(`Exemple de référentiel en français, edition ${edition}`) });
    await choice.click();
    await expect(choice).toBeChecked();
  };
  const rate = async (levels: Readonly<Record<string, string>>) => {
    for (const [strand, level] of Object.entries(levels)) {
      const group = strandGroup(page, strand);
      if (!(await group.isVisible())) {
        const row = page.getByRole('button', { name: new RegExp(`^(Rate|Change) ${strand}$`) });
        if (!(await row.isVisible())) await page.getByRole('navigation', { name: 'Domains' }).getByRole('button', { name: /Vie quotidienne/ }).click();
        if (!(await group.isVisible())) await row.click();
      }
      await group.getByRole('radio', { name: new RegExp(`^${level} `) }).check();
    }
  };

  await install('example-framework.json', '1\\.0');
  const id = await addChild(page, { firstName: 'Solène', bornOn: '2017-04-09' });
  await test.step('a review with edition 1.0', async () => {
    await startReview(page, '2025-11-14');
    await rate({ 'Comprendre ce que disent les autres': '3', 'S\'exprimer': '1', 'Lire et écrire': '2', 'Sommeil et repas': '1', 'Jeux et sorties': '2' });
    await finishProfile(page);
    await expect(page.locator('code')).toHaveText(/^EF1\.0 2025-11-14 A LA3/);
    await expect(page.getByRole('img', { name: /1 of 5 strands over the line/ })).toBeVisible(); // its line is at level 3
    await goTo(page, `#/children/${id}/summary`);
    await expect(page.getByRole('main')).toContainText('Solène');
  });

  await install('example-framework-2.json', '1\\.1');
  await test.step('the next one with edition 1.1, compared by its map', async () => {
    await goTo(page, `#/children/${id}`);
    await startReview(page, '2026-11-13');
    await rate({ 'Comprendre ce que disent les autres': '2', 'S\'exprimer': '2', Lire: '2', Écrire: '1', 'La vie à la maison': '2' });
    await finishProfile(page);
    await expect(page.locator('code')).toHaveText(/^EF1\.1 2026-11-13 A LA2/);
    await goTo(page, `#/children/${id}`);
    await button(page, 'Compare reviews').click();
    await expect(page.getByRole('region', { name: 'Strand by strand' }).getByRole('article').filter({ hasText: 'Comprendre' })).toContainText('Needs less help');
    await expect(page.getByRole('region', { name: 'Strand by strand' }).getByRole('article').filter({ hasText: 'S\'exprimer' })).toContainText('Needs more help');
    const editions = page.getByRole('region', { name: 'Two editions of the framework' });
    await expect(editions).toContainText('Lire');
    await expect(editions).toContainText('as “Lire et écrire”');
    await expect(page.getByRole('region', { name: 'Strand by strand' }).getByRole('article').filter({ hasText: 'La vie à la maison' })).toHaveCount(0); // the highest of two, the same as now
  });

  await test.step('the first review is still read with its own edition', async () => {
    await goTo(page, `#/children/${id}`);
    await page.getByRole('region', { name: 'Reviews' }).getByRole('link', { name: /14 November 2025/ }).click();
    await expect(page.getByRole('main')).toContainText('Lire et écrire');
  });

  await test.step('neither edition can be removed while a review rests on it, and a backup takes both along', async () => {
    await goTo(page, '#/share');
    const saving = page.waitForEvent('download');
    await button(page, 'Back up everything').click();
    const file = await (await saving).path();
    await eraseEverything(page);
    await goTo(page, '#/settings');
    await expect(page.getByText('Exemple de référentiel en français')).toHaveCount(0);
    await setUpLock(page);
    await importFile(page, file);
    await expect(page.getByText(/Brought in: .*2 frameworks/)).toBeVisible();
    await goTo(page, `#/children/${id}/compare`);
    await expect(page.getByRole('region', { name: 'Strand by strand' }).getByRole('article').filter({ hasText: 'Comprendre' })).toContainText('Needs less help');
  });
});
