import { act, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { timeLeft } from '../../src/ui/timeLeft.ts';
import { WorkBar } from '../../src/ui/WorkBar.tsx';

describe('how long it still takes', () => {
  it.each([
    [0, 100, 60_000, ''], // nothing is done yet
    [1, 0, 60_000, ''], // nobody knows how much there is
    [1, 100, 1999, ''], // too early to say
    [50, 100, 4000, ''], // four seconds: nearly over
    [100, 100, 4000, ''],
    [50, 100, 5000, 'about 10 seconds more'],
    [10, 100, 2000, 'about 20 seconds more'],
    [10, 110, 5000, 'about 50 seconds more'],
    [10, 110, 5100, 'about 1 minute more'],
    [10, 110, 5600, 'about 1 minute more'],
    [10, 110, 6100, 'about 2 minutes more'],
    [1, 601, 3000, 'about 30 minutes more'],
  ])('%i of %i after %i ms: “%s”', (done, of, elapsed, words) => {
    expect(timeLeft(done, of, elapsed)).toBe(words);
  });
});

describe('a bar', () => {
  afterEach(() => { vi.useRealTimers(); });

  it('tells it in sight and never aloud, and begins anew with another step', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { rerender } = render(<WorkBar progress={undefined} stop={() => {}} />);
    const told = screen.getByRole('status'); // there before there are words for it
    expect(told).toBeEmptyDOMElement();
    rerender(<WorkBar progress={{ words: 'Reading the file…', done: 1, of: 100 }} stop={() => {}} />);
    expect(screen.queryByText(/^This step/)).not.toBeInTheDocument();
    act(() => { vi.advanceTimersByTime(4000); });
    rerender(<WorkBar progress={{ words: 'Reading the file…', done: 10, of: 100 }} stop={() => {}} />);
    expect(screen.getByText('This step: about 40 seconds more.')).toBeInTheDocument();
    expect(told).toHaveTextContent(/^Reading the file…$/);
    expect(screen.getByRole('status')).toBe(told);
    rerender(<WorkBar progress={{ words: 'Checking each child in the file…', done: 50, of: 100, isSure: true }} stop={() => {}} />);
    expect(screen.queryByText(/^This step/)).not.toBeInTheDocument();
    expect(screen.getByRole('progressbar', { name: 'Checking each child in the file…' })).toHaveAttribute('value', '50');
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
