import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { goTo, loadExamples, openApp, setUpLock, unlock } from './support/app.ts';
import { violations } from './support/axe.ts';
import { guarded } from './support/guarded.ts';
import { childWithTrends, walkChildren } from './support/childScreens.ts';
import { walkLock } from './support/lockScreens.ts';
import { walkMeeting } from './support/meetingScreens.ts';
import { walkSchool } from './support/schoolScreens.ts';
import { DIST, type Server, startServer } from './support/server.ts';
import type { Look } from './support/stop.ts';
import { expect, test } from './support/test.ts';

test.use({ neverSeen: true });

/** Chromium itself asks its maker how forms of this shape are usually filled in. No page can stop that; hosting.html says how a school can. */
const OF_THE_BROWSER = ['content-autofill.googleapis.com:443'];
const PAPERS = ['hosting.html', 'threat-model.html', 'data-protection.html', 'data-format.html', 'accessibility.html'];

const WALKS = {
  'the lock': walkLock,
  'the school, files that are saved and read': walkSchool,
  'a meeting': walkMeeting,
  'the children, what the printer gets and the papers': async (page: Page, server: Server, look: Look) => {
    await walkChildren(page, server, look);
    await goTo(page, `${await childWithTrends(page)}/compare`);
    await expect(page.locator('svg.recharts-surface').first()).toBeVisible();
    await page.pdf();
    for (const paper of PAPERS) await page.goto(server.url + paper);
  },
};

for (const [name, walk] of Object.entries(WALKS)) test(`every screen is walked, and nothing is asked but the app’s own files: ${name}`, async ({ browser, server }) => {
  test.slow();
  const window = await guarded(browser);
  const { page } = window;
  await walk(page, server, async () => {});

  expect(window.breaches).toEqual([]);
  expect(window.faults).toEqual([]);
  expect(window.strangers.filter((stranger) => !OF_THE_BROWSER.includes(stranger))).toEqual([]);
  const own = filesOf(DIST);
  const others = window.asked.filter((line) => {
    const [method, address = ''] = line.split(' ');
    const { origin, pathname, search, protocol } = new URL(address);
    if (protocol === 'blob:') return method !== 'GET'; // a file that is being saved
    return method !== 'GET' || `${origin}/` !== server.url || search !== '' || !own.has(pathname.slice(1) || 'index.html');
  });
  expect(others, 'requests that are not for a file of the app').toEqual([]);
  expect(window.ways.filter((way) => !way.startsWith(`to ${server.url}`)), 'other ways out').toEqual([]);
  expect(window.workers.length, 'the passphrase became a key in a worker').toBeGreaterThan(0);

  // The guard would have seen it: a page without a policy asks for something elsewhere.
  await page.goto('about:blank');
  await page.evaluate(() => globalThis.fetch('http://elsewhere.invalid/x', { mode: 'no-cors' }).catch(() => undefined));
  expect(window.strangers).toContain('http://elsewhere.invalid/x');
  await window.close();
});

for (const [how, where] of [
  ['without headers', { base: '/' }],
  ['with the headers of _headers', { base: '/', headers: true }],
  ['with those headers, in a folder', { base: '/some/where/', headers: true }],
] as const) {
  test(`served ${how}: the service worker is active, the key is made in a worker, and it all goes on without the server`, async ({ browser }) => {
    const server = await startServer(where);
    const window = await guarded(browser);
    const { page } = window;
    await page.goto(server.url);
    await expect.poll(() => workerState(page)).toEqual({ state: 'activated', holds: true });
    await loadExamples(page);
    await setUpLock(page);
    await server.kill();
    await page.reload();
    await unlock(page);
    await expect.poll(() => workerState(page)).toEqual({ state: 'activated', holds: true });
    await goTo(page, '#/framework');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const paper of PAPERS) {
      await page.goto(server.url + paper);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
    await page.goto(server.url);
    await unlock(page);
    expect(window.workers.filter((script) => script.startsWith(`${server.url}assets/argon2.worker`)).length).toBeGreaterThanOrEqual(3);
    expect(window.breaches).toEqual([]);
    expect(window.faults).toEqual([]);
    await window.close();
  });
}

test('a script that gets into the page can neither run text nor ask for anything', async ({ browser, server }) => {
  const window = await guarded(browser);
  const { page } = window;
  await openApp(page, server);
  const outcomes = await tryToBreakIn(page);
  const allowed = Object.entries(outcomes).filter(([, outcome]) => !outcome.startsWith('blocked'));
  expect(allowed).toEqual([]);
  expect(Object.keys(outcomes).length).toBeGreaterThanOrEqual(19);
  expect(await page.evaluate(() => (globalThis as { ran?: string }).ran)).toBeUndefined();
  // For a frame and a form Chromium opens a connection before it asks the policy. It sends nothing; the policy cannot hide the host's name.
  expect(window.strangers.filter((stranger) => stranger !== 'elsewhere.invalid:443')).toEqual([]);
  expect(await page.evaluate(() => [location.href, document.querySelector('h1')?.isConnected])).toEqual([page.url(), true]);
  await window.close();
});

test('the headers for hosts say what the pages say, and never take anything away', async ({ page }) => {
  const rules = readFileSync(path.join(DIST, '_headers'), 'utf8');
  expect(rules).not.toMatch(/^\s+Clear-Site-Data/im);
  await inHeaders(page, async (server) => {
    const policy = async (file: string) => (await page.request.get(server.url + file)).headers()['content-security-policy'];
    for (const file of ['', 'index.html', ...PAPERS]) {
      const inPage = policyIn(readFileSync(path.join(DIST, file || 'index.html'), 'utf8'));
      expect(await policy(file), file).toBe(`${inPage}; frame-ancestors 'none'`);
    }
    // Two policies would be joined by a comma, and the service worker needs what the page must not have.
    expect(await policy('sw.js')).toBe("default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'");
    const asset = [...filesOf(DIST)].find((file) => file.startsWith('assets/')) ?? '';
    expect(await policy(asset)).not.toContain(',');
    const headers = (await page.request.get(server.url + asset)).headers();
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': expect.stringContaining('immutable') });
    for (const file of ['', 'sw.js']) expect((await page.request.get(server.url + file)).headers()['cache-control'], file).toBe('no-cache');
  });
  const told = readFileSync(path.join(DIST, 'hosting.html'), 'utf8').replaceAll('&#39;', "'");
  const inPage = policyIn(readFileSync(path.join(DIST, 'index.html'), 'utf8'));
  expect(told.split(`${inPage}; frame-ancestors 'none'`).length - 1, 'hosting.html says the policy for nginx, Apache and IIS').toBe(3);
});

test('no other site can show the app in a frame, where the headers are sent', async ({ page }) => {
  await inHeaders(page, async (server) => {
    const answer = await page.request.get(server.url);
    expect(answer.headers()).toMatchObject({ 'x-frame-options': 'DENY', 'cross-origin-opener-policy': 'same-origin' });
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the papers are sound: ${colorScheme}`, async ({ page, server }) => {
    await page.emulateMedia({ colorScheme });
    await openApp(page, server);
    for (const paper of PAPERS) {
      await page.goto(server.url + paper);
      expect(await violations(page), paper).toEqual([]);
      for (const width of [320, 360, 820, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(over, `${paper} at ${width} px`).toBeLessThanOrEqual(0);
      }
      for (const address of await page.locator('a[href]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))) {
        if (!address.startsWith(server.url)) continue; // the law and guidance, for people
        const [file = '', place] = address.slice(server.url.length).split('#');
        expect((await page.request.get(server.url + file)).status(), `${paper}: ${address}`).toBe(200);
        if (file === paper && place) await expect(page.locator(`[id="${place}"]`), `${paper}: ${address}`).toHaveCount(1);
      }
      expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    }
  });
}

function workerState(page: Page) {
  return page.evaluate(async () => ({
    state: (await navigator.serviceWorker.getRegistration())?.active?.state,
    holds: navigator.serviceWorker.controller !== null,
  }));
}

/** Tries what an injected script would try. Run by a timer: what the debugger runs itself may be let through. */
function tryToBreakIn(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    await new Promise((resolve) => { setTimeout(resolve); });
    const element = (name: string, set: (made: HTMLElement) => void) => {
      const made = document.createElement(name);
      set(made);
      document.body.append(made);
    };
    const heard = (cause: () => unknown) => new Promise<string>((say) => {
      const timer = setTimeout(() => say('nothing stopped it'), 1500);
      document.addEventListener('securitypolicyviolation', (event) => { clearTimeout(timer); say(`blocked: ${event.effectiveDirective}`); }, { once: true });
      try { cause(); } catch { /* what it throws is not the proof: the breach is */ }
    });
    const asked = async (ask: () => Promise<unknown>) => ask().then(() => 'answered', () => 'blocked');
    const run = "globalThis.ran = 'yes'";
    const elsewhere = 'https://elsewhere.invalid/x';
    const { trustedTypes } = globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } };
    return {
      'innerHTML': await heard(() => { document.createElement('div').innerHTML = '<img src="x" onerror="ran = 1">'; }),
      'insertAdjacentHTML': await heard(() => { document.body.insertAdjacentHTML('beforeend', '<p>'); }),
      'document.write': await heard(() => { document.write('<p>'); }),
      'a script with text': await heard(() => { element('script', (made) => { (made as HTMLScriptElement).text = run; }); }),
      'a script from elsewhere': await heard(() => { element('script', (made) => { (made as HTMLScriptElement).src = elsewhere; }); }),
      'a handler': await heard(() => { element('b', (made) => { made.setAttribute('onclick', run); made.click(); }); }),
      // oxlint-disable-next-line no-eval -- that is what is tried
      'eval': await heard(() => { globalThis.eval(run); }),
      // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- that is what is tried
      'new Function': await heard(() => { new Function(run)(); }),
      'a timer with text': await heard(() => { setTimeout(run as unknown as () => void); }),
      'a module from elsewhere': await heard(() => { import(/* @vite-ignore */ elsewhere).catch(() => undefined); }),
      'a worker from text': await heard(() => { new Worker(URL.createObjectURL(new Blob([run]))); }),
      'another service worker': await heard(() => { navigator.serviceWorker.register('data:text/javascript,1').catch(() => undefined); }),
      'a policy of its own': await heard(() => { trustedTypes.createPolicy('mine', {}); }),
      'the same policy again': await heard(() => { trustedTypes.createPolicy('default', { createHTML: (text: string) => text }); }),
      'fetch': await asked(() => globalThis.fetch(elsewhere, { mode: 'no-cors' })),
      'fetch of the app’s own': await asked(() => globalThis.fetch('index.html')),
      'a beacon': await heard(() => { navigator.sendBeacon(elsewhere, 'x'); }),
      'a socket': await heard(() => { new globalThis.WebSocket('wss://elsewhere.invalid'); }),
      'a picture': await heard(() => { new Image().src = elsewhere; }),
      'a frame': await heard(() => { element('iframe', (made) => { (made as HTMLIFrameElement).src = elsewhere; }); }),
      'a form': await heard(() => {
        element('form', (made) => { (made as HTMLFormElement).action = elsewhere; });
        document.forms[document.forms.length - 1]?.submit();
      }),
      'a style': await heard(() => { element('style', (made) => { made.textContent = 'body { color: red }'; }); }),
      'another base': await heard(() => { element('base', (made) => { (made as HTMLBaseElement).href = elsewhere; }); }),
    };
  });
}

async function inHeaders(page: Page, look: (server: Server) => Promise<void>) {
  const server = await startServer({ headers: true });
  await openApp(page, server);
  await look(server);
  await server.kill();
}

function policyIn(html: string): string {
  return (/<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '').replaceAll('&#39;', "'");
}

function filesOf(folder: string): ReadonlySet<string> {
  return new Set(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')));
}
