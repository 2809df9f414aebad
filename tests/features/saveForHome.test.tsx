import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sealedInPage } from '../../src/data/file/viewsPage.ts';
import { isHomePage } from '../../src/data/file/home/isHomePage.ts';
import { CARD, childWith, DRAFT_AT, draftWith, good, type Opened, openApp, profileOn, written } from './support.tsx';

const AT = '/children/odette/summary';
const NOW = profileOn('2026-11-04', { CI1: { mark: 3, evidence: 'Odette Marlowe-Quist, 2 of 10.' }, CI2: 2, S1: 2 }, { strengths: { CI: { text: 'Sings </main><script>x()</script>', toBuildOn: true } } });

/** What the browser was asked to save. jsdom saves nothing. */
const files: { blob: Blob; name: string }[] = [];
beforeEach(() => {
  files.length = 0;
  let last = new Blob();
  URL.createObjectURL = (blob) => { last = blob as Blob; return 'blob:here/1'; };
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) { files.push({ blob: last, name: this.download }); });
});

async function save({ user }: Opened): Promise<string> {
  await user.click(screen.getByRole('button', { name: 'Save the file' }));
  await screen.findByText('The file was handed to this browser to save.', undefined, { timeout: 30_000 });
  return await files[0]?.blob.text() ?? '';
}

const openPage = async (at = AT) => {
  const opened = await openApp(at, { records: [childWith([NOW])] });
  await opened.user.click(await screen.findByText('Save'));
  return opened;
};

describe('the page as a file for a phone', { timeout: 60_000 }, () => {
  it('is locked unless somebody chooses otherwise, and is not saved without a passphrase', async () => {
    const { user } = await openPage();
    expect(screen.getByLabelText('Lock it with a passphrase')).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Save the file' }));
    expect(await screen.findByLabelText('Passphrase for this page')).toHaveAttribute('aria-invalid', 'true');
    expect(files).toEqual([]);
  });

  it('is open for an invented child, where nothing is locked', async () => {
    const { user } = await openApp(AT, { records: [{ ...childWith([NOW]), example: true }], unlocked: true });
    await user.click(await screen.findByText('Save'));
    expect(screen.getByLabelText('Without a passphrase')).toBeChecked();
  });

  it('locked, says nothing of the child, and its passphrase is told once more', async () => {
    const opened = await openPage();
    await opened.user.click(screen.getByRole('button', { name: 'Make up a passphrase' }));
    const html = await save(opened);
    expect(files[0]?.name).toMatch(/^valuing-send-page-2026-11-21-[0-9a-f]{4}\.html$/);
    expect(sealedInPage(html)).toContain('"kind":"page"');
    expect(html).not.toMatch(/Odette|Sings|Marlowe/);
    expect(screen.getByText(/^Its passphrase is/)).toHaveTextContent(/([a-z]{4}-){5}[a-z]{4}/);
  });

  it('open, holds what the page says and no more of the child, and the record of this device says so without a name', async () => {
    const opened = await openPage();
    await opened.user.click(screen.getByLabelText('Without a passphrase'));
    const html = await save(opened);
    expect(isHomePage(html)).toBe(true);
    const [main = ''] = /<main>[^]*<\/main>/.exec(html) ?? [];
    expect(main).toContain('Sings &lt;/main&gt;&lt;script&gt;x()&lt;/script&gt;');
    expect(main.match(/<svg /g)).toHaveLength(2);
    const data = html.replace(/<script>[^]*?<\/script>|<style>[^]*?<\/style>/g, '');
    for (const secret of [CARD.upn, CARD.bornOn, 'Marlowe', '2 of 10', 'odette"']) if (secret) expect(data).not.toContain(secret);
    expect(data).not.toMatch(/\b(CI1|CI2|S1)\b/);
    await written(opened.vault);
    const logged = good(await opened.vault.logged());
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatchObject({ kind: 'share', children: ['odette'], count: 1, file: files[0]?.name, purpose: 'Page for the family, not locked' });
  });

  it('of the child has their pictures in it, and asks the child', async () => {
    const opened = await openPage('/children/odette/their-page');
    await opened.user.click(screen.getByLabelText('Without a passphrase'));
    await opened.user.click(screen.getByLabelText('With pictures'));
    const html = await save(opened);
    expect(html.match(/<div class="symbol"><svg /g)?.length).toBeGreaterThan(1);
    expect(html).toContain('"role":"child"');
    expect(html).toContain('<section aria-labelledby="part-say" id="say">');
  });

  it.each([
    ['a review that has been started', [draftWith()], /take it in to the review that has been started/],
    ['none', [], /start the next review, then take it in there/],
  ])('says where its answer is taken in: %s', async (_, drafts, words) => {
    const { user } = await openApp(AT, { records: [childWith([NOW])], drafts });
    await user.click(await screen.findByText('Save'));
    await waitFor(() => expect(screen.getByText(/^When an answer comes back/)).toHaveTextContent(words));
    if (drafts.length > 0) expect(screen.getByRole('link', { name: 'take it in' })).toHaveAttribute('href', `#${DRAFT_AT}/others`);
  });
});
