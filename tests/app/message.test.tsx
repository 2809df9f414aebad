import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
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
    act(() => useSession.getState().tell('In the bin.', { label: 'Undo', act: () => useSession.getState().tell('Back.') }));
    await user.click(screen.getByRole('button', { name }));
    expect(screen.queryByRole('button', { name })).toBeNull();
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
  }
});

test('a message that goes by itself leaves the focus where the person has put it', async () => {
  const user = page();
  act(() => useSession.getState().tell('In the bin.', { label: 'Undo', act: () => undefined }));
  await user.click(screen.getByRole('button', { name: 'Keep' }));
  act(() => useSession.getState().tell(''));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Keep' })).toHaveFocus());
});
