import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { InstallOffer } from '../../src/features/review/InstallOffer.tsx';
import { listenForInstall } from '../../src/state/install.ts';

it('is made once, where the browser can, and never again after an answer', async () => {
  listenForInstall();
  const { rerender } = render(<InstallOffer />);
  expect(screen.queryByRole('button', { name: 'Install' })).not.toBeInTheDocument();
  const prompt = vi.fn(async () => {});
  await act(async () => { window.dispatchEvent(Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt })); });
  expect(screen.getByRole('button', { name: 'Install' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
  expect(screen.queryByRole('button', { name: 'Install' })).not.toBeInTheDocument();
  rerender(<InstallOffer />);
  expect(screen.queryByRole('button', { name: 'Install' })).not.toBeInTheDocument();
  expect(prompt).not.toHaveBeenCalled();
  expect(localStorage.getItem('valuing-send-look')).toContain('"installPutAside":true');
});
