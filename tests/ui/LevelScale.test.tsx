import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { LevelScale } from '../../src/ui/LevelScale.tsx';
import { violations } from './violations.ts';

const LABELS = ['No extra help', 'A little extra', 'Planned help', 'A lot of help', 'Help nearly all the time'];

function Scale({ start }: { readonly start?: string }) {
  const [value, setValue] = useState(start);
  return (
    <LevelScale
      legend="Trust and friendships"
      name="EM3"
      value={value}
      options={[4, 3, 2, 1, 0].map((number) => ({
        value: `${number}`, number, label: LABELS[number] ?? '', statement: `Statement ${number}.`, last: number === 1 ? 'Last time, November 2025' : undefined,
      }))}
      lineBelow={2}
      aside={[{ value: 'notAssessed', label: 'Not assessed' }, { value: 'notApplicable', label: 'Not applicable' }]}
      onChange={setValue}
    />
  );
}

describe('LevelScale', () => {
  it('is a group named after its strand, with 4 at the top', () => {
    render(<Scale />);
    const radios = within(screen.getByRole('group', { name: 'Trust and friendships' })).getAllByRole('radio');
    expect(radios.map((radio) => radio.getAttribute('value'))).toEqual(['4', '3', '2', '1', '0', 'notAssessed', 'notApplicable']);
  });

  it('names each level exactly by number and label, and describes it by its statement', () => {
    render(<Scale />);
    for (const [number, label] of LABELS.entries()) {
      const radio = screen.getByRole('radio', { name: `${number} ${label}` });
      expect(radio).toHaveAccessibleDescription(expect.stringContaining(`Statement ${number}.`));
    }
    expect(screen.getByRole('radio', { name: 'Not assessed' })).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: 'Not applicable' })).toBeInTheDocument();
  });

  it('says in words what last time was, and never chooses it beforehand', () => {
    render(<Scale />);
    expect(screen.getByRole('radio', { name: '1 A little extra' })).toHaveAccessibleDescription('Statement 1. Last time, November 2025');
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
  });

  it('draws the line between 2 and 1, and names in words the level from which it is over, so that its place cannot say another', () => {
    render(<Scale />);
    const line = screen.getByText('The line: from level 2 up, someone must act.');
    const follows = (name: string) => line.compareDocumentPosition(screen.getByRole('radio', { name })) === Node.DOCUMENT_POSITION_FOLLOWING;
    expect([follows('2 Planned help'), follows('1 A little extra')]).toEqual([false, true]);
  });

  it('is chosen by pressing any of the words of its row', async () => {
    render(<Scale />);
    await userEvent.click(screen.getByText('Statement 3.'));
    expect(screen.getByRole('radio', { name: '3 A lot of help' })).toBeChecked();
    await userEvent.click(screen.getByText('Not assessed'));
    expect(screen.getByRole('radio', { name: 'Not assessed' })).toBeChecked();
  });

  it('moves with the arrow keys, as radios do', async () => {
    render(<Scale start="2" />);
    await userEvent.tab();
    await waitFor(() => expect(screen.getByRole('radio', { name: '2 Planned help' })).toHaveFocus());
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('radio', { name: '1 A little extra' })).toBeChecked();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(screen.getByRole('radio', { name: '3 A lot of help' })).toBeChecked();
  });

  it('is in order for axe', async () => {
    render(<Scale start="2" />);
    expect(await violations()).toEqual([]);
  });
});
