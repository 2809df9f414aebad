import { cleanup, render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { loadLanguage } from '../../src/catalog/language.ts';
import { speakerFor } from '../../src/catalog/speaker.ts';
import { done } from '../../src/core/result.ts';
import { homeFile, lockedHomeFile } from '../../src/data/file/home/homeFile.ts';
import type { DeriveViews } from '../../src/data/file/viewsSeal.ts';
import { homeDocument } from '../../src/features/summary/homeDocument.ts';
import { NeedsPicture } from '../../src/features/summary/NeedsPicture.tsx';
import { factsOf, manyChildren, PAGES_OF } from '../catalog/pagesOf.ts';
import { framework } from './support.tsx';

/** What a page may weigh, in bytes: it goes by e-mail and over a phone. */
const MOST = 300_000;
/** As long as any, and at once: only the length is looked at. */
const derive: DeriveViews = async () => done(new Uint8Array(32));
const bytes = (text: string) => new TextEncoder().encode(text).length;

it('a page for a phone stays below 300 kB for the longest of all example children, in English and Urdu, with every picture, open and locked', async () => {
  const [english, urdu] = [await loadLanguage('en'), await loadLanguage('ur')];
  const made: { name: string; kind: string; open: number; locked: number }[] = [];
  for (const child of await manyChildren()) {
    for (const kind of ['family', 'child'] as const) {
      const facts = { ...factsOf(child, framework), contact: 'Mrs Abigail Lee, 01632 960 001', reasons: 'all' as const };
      const [first, beside] = [english, urdu].map((pack) => speakerFor(pack, framework, { name: child.card.firstName, asYou: kind === 'child' }));
      if (!first || !beside) throw new Error('two languages');
      const { container } = render(<NeedsPicture facts={facts} english={first} />);
      const [wide = '', narrow = ''] = [...container.querySelectorAll('svg')].map((svg) => svg.outerHTML);
      cleanup();
      const page = await homeDocument({ document: PAGES_OF[kind](facts), facts, english: first, beside, withSymbols: true, role: kind === 'child' ? 'child' : 'parent', madeOn: '2026-11-21', picture: { wide, narrow } });
      const locked = await lockedHomeFile(page, { title: 'Private', passphrase: 'quiet herons wade', derive });
      if (!locked.ok) throw new Error(locked.problem.code);
      made.push({ name: child.card.firstName, kind, open: bytes(await homeFile(page)), locked: bytes(locked.value) });
    }
  }
  expect(made.length).toBeGreaterThan(10);
  const longest = made.toSorted((a, b) => Math.max(b.open, b.locked) - Math.max(a.open, a.locked))[0];
  expect(made.filter(({ open, locked }) => open >= MOST || locked >= MOST), `the longest: ${JSON.stringify(longest)}`).toEqual([]);
  // The length of a page that is all there: nothing was left out on the way.
  expect(longest?.open).toBeGreaterThan(60_000);
}, 120_000);
