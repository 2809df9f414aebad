import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import news from './src/catalog/news.json' with { type: 'json' };
import { frameworkIn, libraryIn } from './src/core/library.ts';
import { checkFramework } from './src/data/format/checkFramework.ts';

// No request may leave the app's own files: children's records stay on this device. The page itself asks for nothing while it runs;
// its service worker does, under a policy of its own that only a server can send (public/_headers).
// WebAssembly is for Argon2, which makes a key of a passphrase; it lets no text be run as script.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "img-src 'self'", "font-src 'self'",
  "connect-src 'none'", "worker-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'none'",
  "require-trusted-types-for 'script'", 'trusted-types default', // src/app/trustedTypes.ts
].join('; ');

const contentSecurityPolicy = (): Plugin => ({
  name: 'content-security-policy',
  apply: 'build', // the dev server needs inline scripts
  transformIndexHtml: () => [{
    tag: 'meta',
    attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
    injectTo: 'head-prepend',
  }],
});

/**
 * A framework is one document. What every screen needs (`?framework`) travels apart from its long texts (`?library`),
 * and a document with a fault in it is not built.
 */
const frameworkDocuments = (): Plugin => ({
  name: 'framework-documents',
  enforce: 'pre',
  load(id) {
    const [, file, piece] = /^(.*\.json)\?(framework|library)$/.exec(id) ?? [];
    if (!file) return null;
    this.addWatchFile(file);
    const document = checkFramework(JSON.parse(readFileSync(file, 'utf8')));
    if (!document.ok) throw new Error(`${file}: ${JSON.stringify(document.problem, null, 1)}`);
    const content = JSON.stringify(piece === 'framework' ? frameworkIn(document.value) : libraryIn(document.value));
    // A browser reads JSON from a text faster than the same as a program.
    return { code: `export default JSON.parse(${JSON.stringify(content)});`, moduleType: 'js' };
  },
});

/**
 * A page by itself (`start.ts?page`): script and style stand in it, and its policy lets these two run and nothing else, and no request at all.
 * Built apart, so that it holds no more than it needs; the app has it as a text.
 */
const pageByItself = (): Plugin => ({
  name: 'page-by-itself',
  enforce: 'pre',
  async load(id) {
    const [, entry] = /^(.*\.ts)\?page$/.exec(id) ?? [];
    if (!entry) return null;
    const built = await build({
      configFile: false, logLevel: 'silent', publicDir: false,
      build: { write: false, minify: true, target: 'baseline-widely-available', modulePreload: false, lib: { entry, formats: ['iife'], name: 'page' } },
    });
    const [output] = Array.isArray(built) ? built : [built];
    const script = output && 'output' in output ? output.output[0].code : '';
    if (script === '' || script.includes('</script')) throw new Error(`${entry}: no page can be built from it`);
    const folder = path.dirname(entry);
    const read = (name: string) => {
      this.addWatchFile(path.join(folder, name));
      return readFileSync(path.join(folder, name), 'utf8');
    };
    // A style sheet of the app that the page carries with it stands in it whole, without its comments.
    const style = read('page.css').replace(/^@import '(.+)';$/gm, (_, from: string) => read(from).replace(/\/\*[^]*?\*\//g, ''));
    const allowed = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const policy = `default-src 'none'; script-src ${allowed(script)}; style-src ${allowed(style)}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
    const html = read('../page.html').replace('%POLICY%', () => policy).replace('%STYLE%', () => style).replace('%SCRIPT%', () => script);
    return { code: `export default ${JSON.stringify(html)};`, moduleType: 'js' };
  },
});

interface Modules {
  getModuleInfo: (id: string) => { readonly importers: readonly string[] } | null;
}

/** Whether a module comes along when another is imported. What the first screen needs travels in few files: each costs time of its own. */
function comesWith(root: string, id: string, modules: Modules, seen: Set<string> = new Set()): boolean {
  if (id.endsWith(root)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return modules.getModuleInfo(id)?.importers.some((importer) => comesWith(root, importer, modules, seen)) ?? false;
}

/** Fetches the screens while the records are being opened (`src/main.tsx`). */
const preloadScreens = (): Plugin => ({
  name: 'preload-screens',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) => ['vendor', 'screens'].flatMap((name) => Object.values(bundle)
      .filter((file) => file.type === 'chunk' && file.name === name)
      .map((file) => ({ tag: 'link', attrs: { rel: 'modulepreload', href: `./${file.fileName}` }, injectTo: 'head' as const }))),
  },
});

/**
 * The digest of every file the service worker keeps, for it to check when it fetches them. A host that answers with a page of its own in
 * place of a script, or with half a new release, then leaves the old version whole. Called when all files are written.
 */
const withDigests = <Entry extends { url: string }>(entries: Entry[], folder: string): (Entry & { integrity: string })[] => entries.map((entry) => {
  const content = readFileSync(path.join(folder, entry.url));
  return { ...entry, integrity: `sha256-${createHash('sha256').update(content).digest('base64')}` };
});

/** A test fails because something is wrong, not because the machine is busy. In milliseconds. */
const PATIENCE = 20_000;

let outDir = 'dist';
const rememberOutDir = (): Plugin => ({ name: 'remember-out-dir', configResolved: ({ build }) => { outDir = build.outDir; } });

/** The waiting service worker answers the page that asks what is new in it (`src/app/waitingNews.ts`). Runs once the worker is written. */
const newsInWorker = (): Plugin => ({
  name: 'news-in-worker',
  apply: 'build',
  enforce: 'post',
  closeBundle: {
    order: 'post',
    sequential: true,
    handler() {
      const answer = `self.addEventListener('message',({data,ports})=>{if(data?.type==='NEWS')ports[0].postMessage(${JSON.stringify(news)})});`;
      appendFileSync(path.join(outDir, 'sw.js'), `\n${answer}\n`);
    },
  },
});

export default defineConfig({
  base: './',
  plugins: [
    react(),
    frameworkDocuments(),
    pageByItself(),
    contentSecurityPolicy(),
    preloadScreens(),
    rememberOutDir(),
    VitePWA({
      strategies: 'generateSW',
      registerType: 'prompt',
      injectRegister: false, // registered by src/app, so that no inline script is needed
      manifest: {
        id: './', name: 'Valuing SEND', short_name: 'Valuing SEND', lang: 'en-GB', start_url: './', scope: './', display: 'standalone',
        description: 'Codify what help a child needs, review by review, on this device alone.',
        background_color: '#faf9f6', theme_color: '#12596a',
        icons: [
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
        shortcuts: [
          { name: 'Children', url: './#/children' }, { name: 'Dates', url: './#/dates' }, { name: 'All children together', short_name: 'School', url: './#/school' }, { name: 'Files and backup', short_name: 'Files', url: './#/share' },
        ],
        // A locked file of ours, opened from the folder it lies in (`src/state/launched.ts`).
        file_handlers: [{ action: './#/share', accept: { 'application/octet-stream': ['.vsend'] } }],
        launch_handler: { client_mode: 'focus-existing' },
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,woff2,wasm,json}', 'licence.txt', 'third-party.txt'],
        navigateFallback: 'index.html',
        navigateFallbackDenylist: [/\/[^/]+\.[^/]+$/], // a file that is not there is not the app
        manifestTransforms: [(entries) => ({ manifest: withDigests(entries, outDir), warnings: [] })],
        cleanupOutdatedCaches: true,
        clientsClaim: true, // else a lazy chunk fails offline until the first reload
        skipWaiting: false, // the person decides when to update
        inlineWorkboxRuntime: true,
        maximumFileSizeToCacheInBytes: 1_500_000,
      },
    }),
    newsInWorker(),
  ],
  worker: { format: 'es' },
  build: {
    target: 'baseline-widely-available',
    reportCompressedSize: false,
    license: { fileName: 'third-party.txt' }, // the licences of everything that is bundled, for About
    modulePreload: { polyfill: false }, // every browser of the target knows it, and the polyfill would ask for files by fetch
    rolldownOptions: { output: { codeSplitting: { groups: [
      { name: (id, modules) => (comesWith('/src/main.tsx', id, modules) ? 'records' : null), priority: 3 },
      { name: 'vendor', test: /node_modules[\\/](react|react-dom|scheduler|dexie-react-hooks|wouter|zustand)[\\/]/, priority: 2 },
      { name: (id, modules) => (comesWith('/src/app/start.tsx', id, modules) ? 'screens' : null), priority: 1 },
    ] } } },
  },
  test: {
    // A test of records or of a screen waits much: more of them than there are cores leave none idle.
    maxWorkers: availableParallelism() + 1,
    projects: [
      // Nothing of these tests outlives them (a clock, a global, a database by the same name), so that files share one process.
      { extends: true, test: { name: 'unit', include: ['tests/**/*.test.ts'], environment: 'node', setupFiles: ['fake-indexeddb/auto'], isolate: false, testTimeout: PATIENCE } },
      { extends: true, test: { name: 'component', include: ['tests/**/*.test.tsx'], environment: 'jsdom', setupFiles: ['fake-indexeddb/auto', './tests/setupDom.ts'], testTimeout: PATIENCE } },
    ],
  },
});
