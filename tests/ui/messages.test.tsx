import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { Button } from '../../src/ui/Button.tsx';
import { Choices } from '../../src/ui/Choices.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { ErrorSummary } from '../../src/ui/ErrorSummary.tsx';
import { Notice } from '../../src/ui/Notice.tsx';
import { TextField } from '../../src/ui/TextField.tsx';
import { violations } from './violations.ts';

describe('ErrorSummary', () => {
  it('is an alert that takes focus when it appears', async () => {
    render(<ErrorSummary title="One thing to put right" problems={[{ text: 'Give a first name', href: '#first' }]} />);
    await waitFor(() => expect(screen.getByRole('alert', { name: 'One thing to put right' })).toHaveFocus());
    expect(await violations()).toEqual([]);
  });

  it('leaves the focus alone while problems are mended one by one', async () => {
    const first = { text: 'Give a first name', href: '#first' };
    const { rerender } = render(<><ErrorSummary title="To put right" problems={[first, { text: 'Give a date' }]} /><TextField label="First name" id="first" /></>);
    await userEvent.click(screen.getByRole('textbox', { name: 'First name' }));
    rerender(<><ErrorSummary title="To put right" problems={[first]} /><TextField label="First name" id="first" /></>);
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'First name' })).toHaveFocus());
  });

  it('leads to a field and to a group without touching the address', async () => {
    const before = window.location.href;
    render(
      <>
        <ErrorSummary title="Two things to put right" problems={[{ text: 'Give a first name', href: '#first' }, { text: 'Choose one', href: '#going' }]} />
        <TextField label="First name" id="first" />
        <Choices legend="Going" name="going" id="going" options={[{ value: 'well', label: 'Well' }]} />
      </>,
    );
    await userEvent.click(screen.getByRole('link', { name: 'Give a first name' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'First name' })).toHaveFocus());
    await userEvent.click(screen.getByRole('link', { name: 'Choose one' }));
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Well' })).toHaveFocus());
    expect(window.location.href).toBe(before);
  });

  it('lets the caller go where no field is on the page yet', async () => {
    let gone = false;
    render(<ErrorSummary title="To put right" problems={[{ text: 'Rate one strand', onGo: () => { gone = true; } }]} />);
    await userEvent.click(screen.getByRole('button', { name: 'Rate one strand' }));
    expect(gone).toBe(true);
  });
});

describe('Dialog', () => {
  function Page({ removed = false }: { readonly removed?: boolean }) {
    const [open, setOpen] = useState(false);
    const dialog = (
      <Dialog open={open} title="Erase this record?" onClose={() => setOpen(false)} actions={<Button onClick={() => setOpen(false)}>Keep it</Button>}>
        <p>It cannot be brought back.</p>
      </Dialog>
    );
    return (
      <>
        <Button onClick={() => setOpen(true)}>Erase</Button>
        {removed ? open && dialog : dialog}
      </>
    );
  }

  it('is a dialog named by its title, and not there before it is opened', async () => {
    render(<Page />);
    expect(screen.queryByText('It cannot be brought back.')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Erase' }));
    expect(screen.getByRole('dialog', { name: 'Erase this record?' })).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it.each([['kept on the page', false], ['removed from the page', true]])('gives the focus back when it is closed and %s', async (_, removed) => {
    render(<Page removed={removed} />);
    await userEvent.click(screen.getByRole('button', { name: 'Erase' }));
    await userEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Erase' })).toHaveFocus());
  });

  it('closes on Escape, which a browser sends as "cancel"', async () => {
    render(<Page />);
    await userEvent.click(screen.getByRole('button', { name: 'Erase' }));
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('tells the caller when the browser closed it without asking', async () => {
    render(<Page />);
    await userEvent.click(screen.getByRole('button', { name: 'Erase' }));
    fireEvent(screen.getByRole('dialog'), new Event('close'));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('always has a button to close it', async () => {
    let closed = 0;
    render(<Dialog open title="About levels" onClose={() => { closed += 1; }}>Higher always means more help.</Dialog>);
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(closed).toBe(1);
  });
});

describe('Notice', () => {
  it.each([
    ['note', false, undefined], ['problem', false, undefined], ['note', true, 'status'], ['problem', true, 'alert'],
  ] as const)('as a %s, live %s, has the role %s', (tone, live, role) => {
    render(<Notice title="Something to talk about." tone={tone} live={live}>Could support be stepped up?</Notice>);
    expect(screen.getByText('Something to talk about.')).toBeInTheDocument();
    expect(['status', 'alert'].filter((name) => screen.queryByRole(name))).toEqual(role ? [role] : []);
  });

  it('runs a plain sentence on behind its title, and says "Problem" only of a fault', async () => {
    const { container, rerender } = render(<Notice title="Not saved.">The disk is full.</Notice>);
    expect(container.textContent).toBe('Not saved. The disk is full.');
    rerender(<Notice tone="problem" title="Not saved."><p>The disk is full.</p></Notice>);
    expect(container.textContent).toBe('Problem: Not saved.The disk is full.');
    expect(await violations()).toEqual([]);
  });
});
