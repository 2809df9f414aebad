import { describe, expect, it } from 'vitest';
import { allowOwnScriptsOnly, isOwnScript } from '../../src/app/trustedTypes.ts';

const PAGE = 'https://send.school.example/tools/index.html#/children';

describe('scripts of the app’s own', () => {
  it.each([
    ['./sw.js', true],
    ['/tools/sw.js', true],
    ['https://send.school.example/tools/assets/argon2.worker-Q-Ix4TgH.js', true],
    ['https://send.school.example/tools/../other/assets/a.js', false],
    ['https://send.school.example/other/a.js', false],
    ['/sw.js', false],
    ['https://elsewhere.example/tools/sw.js', false],
    ['//elsewhere.example/tools/sw.js', false],
    ['http://send.school.example/tools/sw.js', false],
    ['https://send.school.example:8443/tools/sw.js', false],
    ['https://send.school.example/tools/sw.js?say=a.js', false],
    ['https://send.school.example/tools/upload.txt', false],
    ['https://send.school.example/tools/x?a.js', false],
    ['blob:https://send.school.example/tools/a.js', false],
    ['data:text/javascript,alert(1)//.js', false],
    ['javascript:alert(1)//.js', false],
    ['https://', false],
    ['', false],
  ])('%s: %s', (address, own) => {
    expect(isOwnScript(address, PAGE)).toBe(own);
  });
});

describe('the policy', () => {
  it('is the one called default, lets own scripts through as they are, and makes no HTML and no script', () => {
    const made: [string, Record<string, (text: string) => unknown>][] = [];
    allowOwnScriptsOnly({ page: PAGE, trustedTypes: { createPolicy: (name, rules) => { made.push([name, rules]); } } });
    expect(made).toEqual([['default', { createScriptURL: expect.any(Function) }]]);
    const rules = made[0]?.[1];
    expect(rules?.['createScriptURL']?.('./sw.js')).toBe('./sw.js');
    expect(rules?.['createScriptURL']?.('https://elsewhere.example/sw.js')).toBeNull();
  });

  it('is left out where the browser knows no Trusted Types', () => {
    expect(() => allowOwnScriptsOnly({ page: PAGE, trustedTypes: undefined })).not.toThrow();
  });
});
