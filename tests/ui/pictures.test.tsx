import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ProfileKey } from '../../src/ui/ProfileKey.tsx';
import { ProfileStrip } from '../../src/ui/ProfileStrip.tsx';
import { StrandPair } from '../../src/ui/StrandPair.tsx';
import { TrendChart } from '../../src/ui/TrendChart.tsx';
import type { PictureGroup, PictureLevel, PictureStrand } from '../../src/ui/profileLayout.ts';
import { violations } from './violations.ts';

const SENTENCE = 'Two of six strands are over the line; one is not assessed; one does not apply.';

describe('ProfileStrip', () => {
  it('is one image named by its sentence, with nothing else to read', async () => {
    render(<ProfileStrip groups={sample()} size="large" numbers title={SENTENCE} />);
    const picture = screen.getByRole('img', { name: SENTENCE });
    expect(picture.querySelectorAll('text:not([aria-hidden="true"])')).toHaveLength(0);
    expect(await violations()).toEqual([]);
  });

  it('draws each level once, not assessed as five rings, and not applicable as a tick', () => {
    render(<ProfileStrip groups={sample()} size="small" title={SENTENCE} />);
    expect([0, 1, 2, 3, 4].map((level) => drawn(`level-${level}`))).toEqual([1, 0, 1, 1, 1]);
    expect([drawn('stem'), drawn('ring'), drawn('tick'), drawn('line')]).toEqual([4, 5, 1, 2]);
  });

  it('never draws an unknown strand as level 0', () => {
    render(<ProfileStrip groups={[one({ key: 'a', mark: 'notAssessed', was: 3 }), one({ key: 'b', mark: 'notApplicable', was: 3 })]} size="small" title={SENTENCE} />);
    expect([0, 1, 2, 3, 4].map((level) => drawn(`level-${level}`))).toEqual([0, 0, 0, 0, 0]);
    expect(drawn('was')).toBe(0);
  });

  it('draws last time only where it differs', () => {
    render(<ProfileStrip groups={[one({ key: 'a', mark: 2, was: 2 }, { key: 'b', mark: 2, was: 3, change: 'down' })]} size="small" title={SENTENCE} />);
    expect([drawn('was'), drawn('link'), drawn('change')]).toEqual([1, 1, 1]);
  });

  it('gives more and less help the same triangle, turned over', () => {
    const heightsOf = (change: 'up' | 'down') => {
      const { container, unmount } = render(<ProfileStrip groups={[one({ key: 'a', mark: 2, change })]} size="large" title={SENTENCE} />);
      const path = container.querySelector('.change')?.getAttribute('d') ?? '';
      unmount();
      return [...path.matchAll(/-?[\d.]+/g)].map(([number]) => Math.abs(Number(number))).slice(2);
    };
    expect(heightsOf('up')).toEqual(heightsOf('down'));
    expect(heightsOf('up')).toHaveLength(3);
  });

  it('writes numbers only when asked to, and never into the small picture', () => {
    const { container, rerender } = render(<ProfileStrip groups={sample()} size="large" title={SENTENCE} />);
    expect(container).not.toHaveTextContent(/\d/);
    rerender(<ProfileStrip groups={sample()} size="large" numbers title={SENTENCE} />);
    expect([...container.querySelectorAll('.number')].map((number) => number.textContent)).toEqual(['0', '2', '4', '3']);
    rerender(<ProfileStrip groups={sample()} size="small" numbers title={SENTENCE} />);
    expect(container).toHaveTextContent('');
  });

  it('draws the line where the framework has it', () => {
    const { rerender } = render(<ProfileStrip groups={sample()} size="small" title={SENTENCE} />);
    expect(pathOf('line')).toContain('M1 23.5');
    rerender(<ProfileStrip groups={sample()} size="small" title={SENTENCE} line={3} />);
    expect(pathOf('line')).toContain('M1 15.5');
  });
});

describe('StrandPair', () => {
  it('is one image named by its sentence: hollow before, solid now', async () => {
    render(<StrandPair was={2} now={3} title="Before: planned help. Now: a lot of help." />);
    expect(screen.getByRole('img', { name: 'Before: planned help. Now: a lot of help.' })).toBeInTheDocument();
    expect([drawn('was'), drawn('level-3'), drawn('link'), drawn('stem', true)]).toEqual([1, 1, 1, 2]);
    expect(await violations()).toEqual([]);
  });

  it.each([
    ['no longer rated', 2, 'notAssessed', { ring: 5, was: 1, link: 0 }],
    ['newly rated', 'notAssessed', 2, { ring: 5, was: 0, link: 0 }],
    ['new in the framework', undefined, 2, { ring: 0, was: 0, link: 0 }],
    ['now not applicable', 4, 'notApplicable', { tick: 1, was: 1, link: 0 }],
  ] as const)('joins nothing that is not known: %s', (_, was, now, marks) => {
    render(<StrandPair was={was} now={now} title="A strand" />);
    for (const [mark, count] of Object.entries(marks)) expect(drawn(mark, true), mark).toBe(count);
  });
});

describe('TrendChart', () => {
  const point = (level?: PictureLevel, index = 0) => ({ label: `Review ${index + 1}`, level });

  it('is one image named by its sentence, between its first and last label', async () => {
    render(<TrendChart title="From a lot of help to a little extra." points={[point(3, 0), point(2, 1), point(1, 2)]} />);
    expect(screen.getByRole('img', { name: 'From a lot of help to a little extra.' })).toBeInTheDocument();
    expect(screen.getByText('Review 1')).toBeInTheDocument();
    expect(screen.getByText('Review 3')).toBeInTheDocument();
    expect(screen.queryByText('Review 2')).not.toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  it('draws no stroke across a gap, and no mark in it', () => {
    render(<TrendChart title="With a gap" points={[point(4), point(3), point(), point(1), point(2), point()]} />);
    expect(drawn('path')).toBe(2);
    expect([0, 1, 2, 3, 4].map((level) => drawn(`level-${level}`))).toEqual([0, 1, 1, 1, 1]);
  });

  it('keeps the same scale whatever the levels are', () => {
    const { rerender } = render(<TrendChart title="Low" points={[point(0), point(0), point(1)]} />);
    const low = pathOf('line');
    rerender(<TrendChart title="High" points={[point(4), point(4), point(3)]} />);
    expect(pathOf('line')).toBe(low);
  });

  it('stands with fifteen reviews, with one, and with none', () => {
    const { container, rerender } = render(<TrendChart title="Many" points={Array.from({ length: 15 }, (_, index) => point(2, index))} />);
    expect(container.querySelectorAll('.level-2')).toHaveLength(15);
    rerender(<TrendChart title="One" points={[point(2)]} />);
    expect(container.querySelectorAll('.level-2')).toHaveLength(1);
    rerender(<TrendChart title="None" points={[]} />);
    expect(screen.getByRole('img', { name: 'None' })).toBeInTheDocument();
  });
});

describe('ProfileKey', () => {
  it('says in words what each mark means, and change only where it is drawn', async () => {
    const { rerender } = render(<ProfileKey />);
    expect(screen.getAllByRole('listitem')).toHaveLength(4);
    expect(screen.queryByText(/than last time/)).not.toBeInTheDocument();
    rerender(<ProfileKey change words={{ notAssessed: 'Open dots mean we have not looked yet.' }} />);
    expect(screen.getAllByText(/than last time/)).toHaveLength(2);
    expect(screen.getByText('Open dots mean we have not looked yet.')).toBeInTheDocument();
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });
});

function sample(): readonly PictureGroup[] {
  return [
    { label: 'Child', domains: [{ label: 'Talking', marks: [{ key: '1', mark: 0 }, { key: '2', mark: 2 }] }, { label: 'Learning', marks: [{ key: '3', mark: 4 }, { key: '4', mark: 'notAssessed' }] }] },
    { label: 'Setting', domains: [{ label: 'Readiness', marks: [{ key: '5', mark: 3 }, { key: '6', mark: 'notApplicable' }] }] },
  ];
}

function one(...marks: readonly PictureStrand[]): PictureGroup {
  return { label: 'Child', domains: [{ label: 'Talking', marks }] };
}

function pathOf(kind: string): string {
  return document.querySelector(`.${kind}`)?.getAttribute('d') ?? '';
}

/** How many marks of a kind are drawn: each begins where the pen is put down. */
function drawn(kind: string, everywhere = false): number {
  const paths = everywhere ? [...document.querySelectorAll(`.${kind}`)].map((path) => path.getAttribute('d') ?? '') : [pathOf(kind)];
  return paths.join('').split('M').length - 1;
}
