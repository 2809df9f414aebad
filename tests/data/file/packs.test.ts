import { describe, expect, it } from 'vitest';
import type { PackContent } from '../../../src/core/library.ts';
import { recordsToWrite } from '../../../src/data/file/acceptImport.ts';
import { previewImport } from '../../../src/data/file/preview.ts';
import { readEnvelope } from '../../../src/data/file/readFile.ts';
import { writeEnvelope } from '../../../src/data/file/writeFile.ts';
import { TWO_PARTS_DOCUMENT, TWO_PARTS_HELP } from '../../fixtures/twoPartsDocument.ts';
import { tomasz } from './people.ts';

const written = async (packs: readonly PackContent[]) =>
  (await writeEnvelope({ kind: 'backup', exportedOn: '2026-11-22', records: [tomasz], drafts: [], packs })).blob.text();

const look = async (packs: readonly PackContent[], here: readonly PackContent[]) => {
  const envelope = await readEnvelope(await written(packs));
  if (!envelope.ok) throw new Error(envelope.problem.code);
  return previewImport(envelope.value, async () => undefined, async () => undefined, here);
};

describe('a file with the frameworks its reviews rest on', () => {
  it('gives them back as they went in, unknown fields and all', async () => {
    const packs = [{ ...TWO_PARTS_DOCUMENT, later: { field: ['kept'] } }, TWO_PARTS_HELP];
    expect(await readEnvelope(await written(packs))).toMatchObject({ ok: true, value: { packs } });
  });

  it('reads as before where there are none', async () => {
    const text = await written([]);
    expect(text).not.toContain('"packs"');
    expect(await readEnvelope(text)).toMatchObject({ ok: true, value: { packs: [] } });
  });

  it('is refused when one of them is not sound, with the way to it', async () => {
    const { levels, ...rest } = TWO_PARTS_DOCUMENT;
    const unsound: object = { ...rest, levels: { ...levels, '3': undefined } };
    const text = (await written([TWO_PARTS_HELP])).replace(JSON.stringify(TWO_PARTS_HELP), JSON.stringify(unsound));
    expect(await readEnvelope(text)).toEqual({ ok: false, problem: { code: 'missing', path: 'packs[0].levels.3' } });
  });

  it('is refused when one of them was changed on the way', async () => {
    const text = (await written([TWO_PARTS_DOCUMENT])).replace('Choose the level that fits most of the week.', 'Choose the lowest level.');
    expect(await readEnvelope(text)).toEqual({ ok: false, problem: { code: 'changed' } });
  });

  it('adds what is not here, leaves what is, and never replaces an edition that reviews were rated with', async () => {
    const other = { ...TWO_PARTS_DOCUMENT, title: 'Something else' };
    const help = { ...TWO_PARTS_HELP, owner: 'Another council' };
    const preview = await look([other, help, TWO_PARTS_HELP], [TWO_PARTS_DOCUMENT, TWO_PARTS_HELP]);
    expect(preview.packs.map(({ state }) => state)).toEqual(['other', 'new', 'same']);
    expect(recordsToWrite(preview).packs).toEqual([help]);
    const nextEdition = { ...TWO_PARTS_DOCUMENT, edition: '2.2' };
    expect(recordsToWrite(await look([nextEdition], [TWO_PARTS_DOCUMENT])).packs).toEqual([nextEdition]);
  });
});
