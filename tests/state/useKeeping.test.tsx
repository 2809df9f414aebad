import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { done, failed, type Result } from '../../src/core/result.ts';
import { useKeeping } from '../../src/state/useKeeping.ts';

type Problem = { readonly code: string };

const open = () => renderHook(() => useKeeping<Problem>(({ code }) => `Not kept: ${code}.`)).result;

it('keeps once what was pressed twice, and then the next', async () => {
  const place = open();
  let kept = 0;
  const write = async (): Promise<Result<void, Problem>> => { kept += 1; return done(undefined); };
  const ends = await act(async () => Promise.all([place.current.keep(write), place.current.keep(write)]));
  expect(ends).toEqual([done(undefined), undefined]);
  expect(kept).toBe(1);
  await act(async () => place.current.keep(write));
  expect(kept).toBe(2);
});

it('says why something was not kept, until it is', async () => {
  const place = open();
  const end = await act(async () => place.current.keep(async () => failed({ code: 'full' })));
  expect(end).toEqual(failed({ code: 'full' }));
  expect(place.current.trouble).toBe('Not kept: full.');
  await act(async () => place.current.keep(async () => done(undefined)));
  expect(place.current.trouble).toBe('');
});

it('says what broke, throws nothing, and takes the next attempt', async () => {
  const place = open();
  const end = await act(async () => place.current.keep(async () => { throw new Error('a fault'); }));
  expect(end).toBeUndefined();
  expect(place.current.trouble).toMatch(/may not have been kept/);
  expect(await act(async () => place.current.keep(async () => done(undefined)))).toEqual(done(undefined));
});
