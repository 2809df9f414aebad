import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { AskToUpdate } from '../../src/app/AskToUpdate.tsx';

const updateServiceWorker = vi.hoisted(() => vi.fn());
// What the build makes of the service worker: there is none in these tests, and this one waits for ever.
vi.mock('virtual:pwa-register/react', () => ({ useRegisterSW: () => ({ needRefresh: [true, () => undefined], updateServiceWorker }) }));

afterEach(() => vi.useRealTimers());

test('a new version that does not come is given up after a minute, with what to do, and can be asked for again', async () => {
  vi.useFakeTimers();
  render(<AskToUpdate />);
  const ask = () => act(async () => screen.getByRole('button', { name: 'Update now' }).click());
  const wait = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
  expect(screen.getByRole('status')).not.toHaveTextContent('did not come');

  await ask();
  await wait(59_000);
  expect(screen.getByRole('status')).toHaveTextContent('Loading the new version.');
  await wait(1000);
  expect(screen.getByRole('status')).toHaveTextContent('The new version did not come.');
  expect(screen.getByRole('status')).toHaveTextContent('close every tab of this app and open it again');

  await ask();
  expect(screen.getByRole('status')).toHaveTextContent('Loading the new version.');
  expect(updateServiceWorker).toHaveBeenCalledTimes(2);
});
