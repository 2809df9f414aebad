import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ChartFigure } from '../../src/ui/ChartFigure.tsx';
import { DumbbellChart } from '../../src/ui/DumbbellChart.tsx';
import { Table } from '../../src/ui/Table.tsx';
import { violations } from './violations.ts';

describe('Table', () => {
  const table = (
    <Table
      caption="The same, as a table"
      head={['Strand', '2025', <span key="now">Now</span>]}
      rows={[
        { key: 'CI1', group: 'Child', heading: 'Understanding what others say', cells: ['planned help', 'a lot of help'] },
        { key: 'CI2', heading: 'Getting a message across', cells: ['a little extra', 'a little extra'] },
        { key: 'S1', group: 'Setting', heading: 'What staff know', cells: ['planned help', 'no extra help'] },
      ]}
    />
  );

  it('is a table named by its caption, with column, row and group headers', async () => {
    render(table);
    const shown = screen.getByRole('table', { name: 'The same, as a table' });
    expect(within(shown).getAllByRole('columnheader').map((header) => header.textContent)).toEqual(['Strand', '2025', 'Now']);
    expect(within(shown).getAllByRole('rowheader').map((header) => header.textContent))
      .toEqual(['Child', 'Understanding what others say', 'Getting a message across', 'Setting', 'What staff know']);
    expect(within(screen.getByRole('row', { name: /Getting a message/ })).getAllByRole('cell')).toHaveLength(2);
    expect(await violations()).toEqual([]);
  });

  it('carries its roles explicitly, so that it stays a table when rows become blocks', () => {
    const { container } = render(table);
    const bare = [...container.querySelectorAll('table, thead, tbody, tr, th, td')].filter((element) => !element.hasAttribute('role'));
    expect(bare).toEqual([]);
  });

  it('repeats plain column names beside their cells for a phone, and not where it is told not to', () => {
    const { rerender } = render(table);
    const labels = () => screen.getAllByRole('cell').slice(0, 2).map((cell) => cell.getAttribute('data-label'));
    expect(labels()).toEqual(['2025', null]);
    rerender(<Table caption="Children" hideCaption labels={false} head={['Child', 'Next']} rows={[{ key: 'a', heading: 'Amara', cells: ['Annual review'] }]} />);
    expect(screen.getByRole('table', { name: 'Children' })).toBeInTheDocument();
    expect(screen.getByRole('cell')).not.toHaveAttribute('data-label');
  });
});

describe('ChartFigure', () => {
  const figure = (
    <ChartFigure caption="Two strands need more help." table={{ head: ['Strand', '2025', 'Now'], rows: [['Hearing', 'no extra help', 'planned help'], ['Seeing', 'not assessed', 'a little extra']] }}>
      <svg role="img" aria-label="Two strands need more help." />
    </ChartFigure>
  );

  it('is a figure named by its sentence, over a table of the same numbers', async () => {
    render(figure);
    expect(screen.getByRole('figure', { name: 'Two strands need more help.' })).toBeInTheDocument();
    await userEvent.click(screen.getByText('See it as a table'));
    const row = within(screen.getByRole('table', { name: 'Two strands need more help.' })).getByRole('row', { name: /Seeing/ });
    expect(within(row).getByRole('rowheader')).toHaveTextContent('Seeing');
    expect(within(row).getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['not assessed', 'a little extra']);
    expect(await violations()).toEqual([]);
  });

  it('opens its table for the printer, and leaves it as the person had it', () => {
    const { container, unmount } = render(figure);
    const details = container.querySelector('details');
    window.dispatchEvent(new Event('beforeprint'));
    expect(details?.open).toBe(true);
    window.dispatchEvent(new Event('afterprint'));
    expect(details?.open).toBe(false);
    if (details) details.open = true;
    window.dispatchEvent(new Event('beforeprint'));
    window.dispatchEvent(new Event('afterprint'));
    expect(details?.open).toBe(true);
    if (details) details.open = false;
    unmount();
    window.dispatchEvent(new Event('beforeprint'));
    expect(details?.open).toBe(false);
  });
});

describe('DumbbellChart', () => {
  const levelLabels = ['No extra help', 'A little extra', 'Planned help', 'A lot of help', 'Help nearly all the time'] as const;
  const chart = (
    <DumbbellChart
      title="One strand needs more help and one needs less."
      beforeLabel="November 2025"
      nowLabel="Now"
      levelLabels={levelLabels}
      rows={[
        { label: 'Understanding', before: 2, now: 3 }, { label: 'Coping with change', before: 4, now: 1 },
        { label: 'Hearing', before: 0, now: 0 }, { label: 'Seeing', now: 1 }, { label: 'Number' },
      ]}
    />
  );

  it('is one image named by its sentence, with nothing to tab to', async () => {
    render(chart);
    const image = screen.getByRole('img', { name: 'One strand needs more help and one needs less.' });
    expect(image.querySelectorAll('[tabindex="0"], a, button')).toHaveLength(0);
    expect(screen.queryByRole('application')).not.toBeInTheDocument();
    await userEvent.tab();
    expect(document.body).toHaveFocus();
    expect(await violations()).toEqual([]);
  });

  it('draws a mark for each side that was rated, 0 included, and none for what was not', () => {
    const { container } = render(chart);
    const image = container.querySelector('[role="img"]');
    expect(image?.querySelectorAll('rect[class*="hollow"]')).toHaveLength(3);
    expect(image?.querySelectorAll('rect[class*="solid"]')).toHaveLength(4);
    expect(image?.querySelectorAll('path[class*="between"]')).toHaveLength(2);
  });

  it('puts each mark at its level on the scale, the same for both directions', () => {
    const { container } = render(chart);
    const middles = (kind: string) => [...container.querySelectorAll(`[role="img"] rect[class*="${kind}"]`)]
      .map((mark) => Number(mark.getAttribute('x')) + Number(mark.getAttribute('width')) / 2);
    const [two = 0, four = 0, zero = 0] = middles('hollow');
    const step = (four - zero) / 4;
    expect(step).toBeGreaterThan(0);
    expect(two).toBeCloseTo(zero + 2 * step);
    expect(middles('solid').map((x) => Math.round((x - zero) / step))).toEqual([3, 1, 0, 1]);
  });

  it('writes every level and every row in full', () => {
    const { container } = render(chart);
    const words = [...container.querySelectorAll('[role="img"] text')].map((text) => [...text.children].map((line) => line.textContent).join(' '));
    expect(words).toEqual(expect.arrayContaining([...levelLabels, 'Understanding', 'Coping with change', 'Hearing', 'Seeing', 'Number']));
  });
});
