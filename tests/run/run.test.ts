import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from './command.mjs';
import { playwrightCount, vitestCount } from './counts.mjs';
import { complaintAboutNode, isInstalled } from './install.mjs';
import { serve } from './serve.mjs';

describe('the Node that is needed', () => {
  it.each([['20.19.0', true], ['20.20.2', true], ['22.12.0', true], ['24.1.0', true], ['18.20.0', false], ['20.18.9', false], ['21.7.0', false], ['22.11.0', false]])(
    '%s: fits %s', (version, fits) => { expect(complaintAboutNode(version) === undefined).toBe(fits); });
});

describe('what is installed', () => {
  const machine = { os: 'linux', cpu: 'x64' };
  const native = { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'] };
  const elsewhere = { version: '1.0.0', optional: true, os: ['darwin'], cpu: ['arm64'] };
  const wanted = { '': {}, 'node_modules/a': { version: '1.2.3' }, 'node_modules/n-linux': native, 'node_modules/n-darwin': elsewhere };
  it.each([
    ['everything for this machine', { 'node_modules/a': { version: '1.2.3' }, 'node_modules/n-linux': native }, true],
    ['another version', { 'node_modules/a': { version: '1.2.4' }, 'node_modules/n-linux': native }, false],
    ['something missing', { 'node_modules/n-linux': native }, false],
    ['a folder copied from another kind of machine', { 'node_modules/a': { version: '1.2.3' }, 'node_modules/n-darwin': elsewhere }, false],
  ])('%s', (_, present, enough) => { expect(isInstalled(wanted, present, machine)).toBe(enough); });
});

describe('counting', () => {
  const ran = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2 };
  const bad = { status: 'failed', assertionResults: [{ status: 'failed' }] };
  const unloadable = { status: 'failed', assertionResults: [] };
  it('a file that cannot be loaded has failed', () => {
    expect(vitestCount({ ...ran, testResults: [bad, unloadable] })).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });
  it('what passes only at the second try has failed', () => {
    expect(playwrightCount({ stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 3 }, errors: ['x'] })).toEqual({ passed: 7, failed: 3, skipped: 3 });
  });
});

describe('running a program', () => {
  it('tells its code and what it said', async () => {
    const said = await run(process.execPath, ['-e', 'console.log("out"); console.error("err"); process.exit(3)']);
    expect(said).toMatchObject({ code: 3, output: expect.stringMatching(/out[^]*err|err[^]*out/) });
  });
  it('ends one that hangs', async () => {
    const hung = await run(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { patience: 300 });
    expect(hung).toMatchObject({ code: 1, output: expect.stringContaining('It was ended') });
  });
  it('tells of one that is not there', async () => {
    expect(await run('no-such-program-anywhere', [])).toMatchObject({ code: 1, output: expect.stringContaining('ENOENT') });
  });
});

describe('serving files', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'valuing-send-serve-'));
  mkdirSync(path.join(folder, 'dist/assets'), { recursive: true });
  for (const [name, text] of [['secret.txt', 'no'], ['dist/index.html', '<p>'], ['dist/manifest.webmanifest', '{}'], ['dist/assets/a.js', '1']] as const) {
    writeFileSync(path.join(folder, name), text);
  }
  afterAll(() => rmSync(folder, { recursive: true }));
  it.each([
    ['/some/where/', 200, 'text/html; charset=utf-8'],
    ['/some/where/assets/a.js', 200, 'text/javascript; charset=utf-8'],
    ['/some/where/manifest.webmanifest', 200, 'application/manifest+json'],
    ['/', 404, 'text/plain; charset=utf-8'],
    ['/some/where/nothing', 404, 'text/plain; charset=utf-8'],
    ['/some/where/assets', 404, 'text/plain; charset=utf-8'],
    ['/some/where/../../secret.txt', 404, 'text/plain; charset=utf-8'],
    ['/some/where/..%2fsecret.txt', 404, 'text/plain; charset=utf-8'],
    ['/some/where/%', 404, 'text/plain; charset=utf-8'],
  ])('%s under /some/where/', async (asked, status, type) => {
    const { port, stop } = await serve(path.join(folder, 'dist'), { base: '/some/where/' });
    const answer = await new Promise((resolve) => {
      get({ port, host: '127.0.0.1', path: asked }, (response) => resolve([response.statusCode, response.headers['content-type']]));
    });
    await stop();
    expect(answer).toEqual([status, type]);
  });
  it('says when a port is taken', async () => {
    const { port, stop } = await serve(folder);
    await expect(serve(folder, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await stop();
  });
});
