import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { usePageSetting } from '../../src/state/pageSetting.ts';
import { childWith, openApp } from './support.tsx';

it('erasing everything takes whom families can ask off this device too, a name and a number of staff', async () => {
  const { user } = await openApp('/settings', { records: [childWith()] });
  usePageSetting.getState().turnOn('pl', true);
  const field = await screen.findByLabelText(/Whom families can ask/);
  await user.type(field, 'Mrs Lee, 01632 960 001');
  expect(localStorage.getItem('valuing-send-pages')).toContain('Mrs Lee');
  await user.click(screen.getByRole('button', { name: 'Erase everything' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.type(dialog.getByLabelText('To erase, type “erase everything”'), 'erase everything{Enter}');
  await screen.findByText('Everything is erased from this device.');
  expect(JSON.stringify(Object.entries(localStorage))).not.toContain('Mrs Lee');
  expect(usePageSetting.getState().languages).toEqual(['pl']);
  expect(screen.getByLabelText(/Whom families can ask/)).toHaveValue('');
});
