import { act, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { expect, it } from 'vitest';
import { LostNotice } from '../../src/app/LostNotice.tsx';
import { loadLibrary } from '../../src/catalog/load.ts';
import { RecordsProvider } from '../../src/state/records.tsx';
import { copied, newDevice } from '../data/vault/copiesSupport.ts';
import { childOf, draftOf, good, rewrite } from '../data/vault/support.ts';
import { loading } from './support.tsx';

it('tells what was put right from the second copy after the records were opened', async () => {
  const device = newDevice();
  const first = await device.open();
  good(await first.writeChildren([childOf('a')], [draftOf('r1', 'a')]));
  await device.close(first);
  await rewrite(device.name, 'draft', () => []);

  const vault = await device.open();
  await act(async () => {
    render(<RecordsProvider vault={vault} loadFramework={() => loading} loadLibrary={loadLibrary}><Suspense><LostNotice /></Suspense></RecordsProvider>);
  });
  expect(screen.queryByText(/second copy/)).toBeNull();
  await act(() => copied(vault));
  expect(await screen.findByText('1 record was put right from the second copy.')).toBeTruthy();
  vault.close();
});
