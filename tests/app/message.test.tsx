import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Message } from '../../src/app/Message.tsx';
import { useSession } from '../../src/state/session.ts';

/** As long as the browser takes to hand on the press that is on its way. */
const settled = () => act(() => new Promise((resolve) => { setTimeout(resolve, 5); }));

function page() {
  render(<><main id="main" tabIndex={-1}><button type="button">Keep</button></main><Message screen="/children" /></>);
  return userEvent.setup();
}

test('a message outlives the key that led to it, and goes with the next one', async () => {
  const user = page();
  await user.keyboard('{Enter>}');
  act(() => useSession.getState().tell('Answer kept.'));
  await settled();
  await user.keyboard('{/Enter}');
  expect(screen.getByRole('status')).toHaveTextContent('Answer kept.');
  await user.keyboard('x');
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('when what can be undone is undone or put aside, the page has the focus, not nothing', async () => {
  const user = page();
  for (const name of ['Undo', 'Close this message']) {
    act(() => useSession.getState().tell('In the bin.', { act: () => useSession.getState().tell('Back.') }));
    await user.click(screen.getByRole('button', { name }));
    expect(screen.queryByRole('button', { name })).toBeNull();
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
  }
});

test('a message that goes by itself leaves the focus where the person has put it', async () => {
  const user = page();
  act(() => useSession.getState().tell('In the bin.', { act: () => undefined }));
  await user.click(screen.getByRole('button', { name: 'Keep' }));
  act(() => useSession.getState().tell(''));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Keep' })).toHaveFocus());
});

test('Ctrl and Z undoes from wherever the focus is; in a field it takes back what was typed, and over a dialog it does nothing', async () => {
  const user = page();
  const undone = vi.fn();
  const offer = () => act(() => useSession.getState().tell('In the bin.', { act: () => { undone(); useSession.getState().tell('Back.'); } }));
  render(<><input aria-label="Search" /><dialog aria-label="Find" /></>);
  offer();
  expect(screen.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-keyshortcuts', 'Control+Z');

  await user.click(screen.getByRole('textbox', { name: 'Search' }));
  await user.keyboard('{Control>}z{/Control}');
  await user.click(screen.getByRole('button', { name: 'Keep' }));
  await user.keyboard('z{Control>}{Shift>}z{/Shift}{/Control}');
  const dialog = screen.getByRole('dialog', { hidden: true });
  dialog.setAttribute('open', '');
  await user.keyboard('{Control>}z{/Control}');
  dialog.removeAttribute('open');
  expect(undone).not.toHaveBeenCalled();

  await user.keyboard('{Control>}z{/Control}');
  expect(undone).toHaveBeenCalledOnce();
  expect(screen.getByRole('status')).toHaveTextContent('Back.');
  await user.keyboard('{Control>}z{/Control}');
  expect(undone).toHaveBeenCalledOnce();
});

test('what is no undoing is done by no keys', async () => {
  const user = page();
  const done = vi.fn();
  act(() => useSession.getState().tell('Open in another tab.', { label: 'I work in one tab', act: done }));
  await user.keyboard('{Control>}z{/Control}');
  expect(done).not.toHaveBeenCalled();
  expect(screen.getByRole('button', { name: 'I work in one tab' })).not.toHaveAttribute('aria-keyshortcuts');
});
