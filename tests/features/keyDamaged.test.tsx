import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SCHOOL_KEY_FORMAT, SCHOOL_KEY_ID } from '../../src/core/council/schoolKey.ts';
import { TWO_PARTS_DOCUMENT } from '../fixtures/twoPartsDocument.ts';
import { rewrite } from '../data/vault/support.ts';
import { violations } from '../ui/violations.ts';
import { good, goTo, openApp, openRecords } from './support.tsx';

/** An app whose rows with these ids cannot be opened; undefined for those of packs. */
async function openDamaged(isDamaged: (id: string) => boolean) {
  const { vault, name } = await openRecords();
  good(await vault.keepPack(TWO_PARTS_DOCUMENT));
  good(await vault.writeChildren([], [], { newSchoolKey: { format: SCHOOL_KEY_FORMAT, version: 1, key: 'k'.repeat(43) } }));
  vault.close();
  await rewrite(name, 'pack', (rows) => rows.map((row) => (isDamaged(row.id as string) ? { ...row, bytes: new Uint8Array([9, 9, 9]) } : row)));
  return openApp('/settings', { name });
}

describe('a damaged row of the school’s key', () => {
  it('is told as what it is, never as a framework, and is taken away only when somebody says so', async () => {
    const opened = await openDamaged((id) => id === SCHOOL_KEY_ID);
    expect(await screen.findByText('The school’s key for council files cannot be read.')).toBeVisible();
    expect(screen.getByText(/Bring in a backup of these records .* it puts the key back\./)).toBeVisible();
    expect(screen.queryByText('Something that was installed cannot be read.')).not.toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await goTo('/council/send');
    await opened.user.type(screen.getByLabelText('Who is it for?'), 'Riverbank Council');
    await opened.user.type(screen.getByLabelText('Name of this school'), 'Fernhollow Primary');
    await opened.user.click(screen.getByRole('button', { name: 'Put it together' }));
    expect(await screen.findByText(/The school’s key for council files is damaged here\./)).toBeVisible();
    await goTo('/settings');
    await opened.user.click(await screen.findByRole('button', { name: 'Remove the key' }));
    const dialog = await screen.findByRole('dialog', { name: 'Remove the key for council files?' });
    expect(dialog).toHaveTextContent('with other pseudonyms');
    await opened.user.click(within(dialog).getByRole('button', { name: 'Remove' }));
    await waitFor(async () => expect(good(await opened.vault.packs()).damaged).toEqual([]));
  });

  it('is not what another damaged row is said to be', async () => {
    const opened = await openDamaged((id) => id !== SCHOOL_KEY_ID);
    expect(await screen.findByText('Something that was installed cannot be read.')).toBeVisible();
    expect(screen.queryByText('The school’s key for council files cannot be read.')).not.toBeInTheDocument();
    expect(good(await opened.vault.packs()).schoolKey?.id).toBe(SCHOOL_KEY_ID);
  });
});
