import { expect, it } from 'vitest';
import { readKeptAnswer } from '../../src/features/answer/keptAnswer.ts';
import { sealedText } from '../../src/data/file/viewsFile.ts';
import { keyForPage } from '../../src/data/file/viewsKey.ts';

const sealed = await sealedText({}, { kind: 'request', passphrase: 'quiet herons wade', key: keyForPage() });
const kept = { sealed: JSON.parse(sealed.ok ? sealed.value : 'null'), id: 'a1', typed: { by: 'Mr Abara', marks: {}, evidence: {}, answers: { helps: 'Time.' } } };

it('reads back what was kept', () => {
  expect(readKeptAnswer(JSON.stringify(kept))).toEqual(kept);
});

// '{' and 'null' threw while the page was drawn, and nobody could answer any more.
it.each([
  '', '{', 'null', '7', '"text"', '[]', '{}',
  ...[{ id: 1 }, { sealed: null }, { sealed: { ...kept.sealed, version: 99 } }, { typed: null }, { typed: { by: 'Mr Abara' } }, { typed: { ...kept.typed, answers: { helps: 7 } } }].map((change) => JSON.stringify({ ...kept, ...change })),
])('takes anything else for nothing: %s', (text) => {
  expect(readKeptAnswer(text)).toBeUndefined();
});
