import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { headersFor, readRules } from './headers.mjs';

const RULES = readRules('# for people\n/*\n  X-A: one\n\n/sw.js\n  X-A: two\n  X-B: a: b\n/a.js\n  X-C: c\n');

describe('a file of response headers', () => {
  it.each([
    ['/', { 'X-A': 'one' }],
    ['/sw.js', { 'X-A': 'one, two', 'X-B': 'a: b' }],
    ['/a.js', { 'X-A': 'one', 'X-C': 'c' }],
    ['/axjs', { 'X-A': 'one' }],
    ['/assets/sw.js', { 'X-A': 'one' }],
  ])('%s', (asked, headers) => {
    expect(headersFor(RULES, asked)).toEqual(headers);
  });

  it('of the app gives no address two policies, which a host would join', () => {
    const rules = readRules(readFileSync(path.resolve(import.meta.dirname, '../../public/_headers'), 'utf8'));
    expect(rules.length).toBeGreaterThan(5);
    for (const asked of ['/', '/index.html', '/sw.js', '/assets/a.js', '/manifest.webmanifest', '/threat-model.html', '/schema/framework-1.json']) {
      expect(headersFor(rules, asked)['Content-Security-Policy']?.includes(',') ?? false, asked).toBe(false);
    }
  });
});
