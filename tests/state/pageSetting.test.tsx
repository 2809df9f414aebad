import { beforeEach, expect, it } from 'vitest';
import { usePageSetting } from '../../src/state/pageSetting.ts';

const NAME = 'valuing-send-pages';
beforeEach(() => {
  localStorage.clear();
  usePageSetting.setState(usePageSetting.getInitialState(), true);
});

async function readAgain(state: unknown) {
  localStorage.setItem(NAME, JSON.stringify({ state, version: 0 }));
  await usePageSetting.persist.rehydrate();
  const { languages, contact } = usePageSetting.getState();
  return { languages, contact };
}

it('keeps the languages and the contact, and nothing twice', async () => {
  const { turnOn, setContact } = usePageSetting.getState();
  turnOn('pl', true);
  turnOn('ur', true);
  turnOn('pl', true);
  turnOn('ur', false);
  setContact('Mrs Lee, 0123');
  const kept = localStorage.getItem(NAME) ?? '';
  expect(JSON.parse(kept)).toMatchObject({ state: { languages: ['pl'], contact: 'Mrs Lee, 0123' } });
  expect(await readAgain(JSON.parse(kept).state)).toEqual({ languages: ['pl'], contact: 'Mrs Lee, 0123' });
});

// A null in the place of the languages stopped every page for a family.
it.each([
  ['nothing', null, { languages: [], contact: '' }],
  ['languages that are none', { languages: null, contact: 'Mrs Lee' }, { languages: [], contact: 'Mrs Lee' }],
  ['languages that are a text', { languages: 'pl', contact: null }, { languages: [], contact: '' }],
  ['languages that are partly none', { languages: ['pl', null, 7, {}], contact: 3 }, { languages: ['pl'], contact: '' }],
  ['something else', 'text', { languages: [], contact: '' }],
  ['functions that are none', { turnOn: 1, setContact: 'x', languages: [] }, { languages: [], contact: '' }],
])('takes nothing over that it cannot use: %s', async (_, state, expected) => {
  expect(await readAgain(state)).toEqual(expected);
  expect(usePageSetting.getState().turnOn).toBeTypeOf('function');
});
