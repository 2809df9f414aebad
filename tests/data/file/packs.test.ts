import { describe, expect, it } from 'vitest';
import type { PackContent } from '../../../src/core/library.ts';
import { recordsToWrite } from '../../../src/data/file/acceptImport.ts';
import { previewImport } from '../../../src/data/file/preview.ts';
import { readEnvelope } from '../../../src/data/file/readFile.ts';
import { writeEnvelope } from '../../../src/data/file/writeFile.ts';
import { TWO_PARTS_DOCUMENT, TWO_PARTS_HELP } from '../../fixtures/twoPartsDocument.ts';
import { tomasz } from './people.ts';
import { profileEvents } from '../../../src/core/review.ts';

const written = async (packs: readonly PackContent[]) =>
  (await writeEnvelope({ kind: 'backup', exportedOn: '2026-11-22', records: [tomasz], drafts: [], packs })).blob.text();

const look = async (packs: readonly PackContent[], here: readonly PackContent[]) => {
  const envelope = await readEnvelope(await written(packs));
  if (!envelope.ok) throw new Error(envelope.problem.code);
  return previewImport(envelope.value, async () => undefined, async () => undefined, { packs: here, builtIn: 'vsend-core' });
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

  it('is read without one that is not sound: nobody is kept from the children by it', async () => {
    const { levels, ...rest } = TWO_PARTS_DOCUMENT;
    const unsound = { ...rest, levels: { ...levels, '3': undefined } };
    // @ts-expect-error what a newer or careless writer might put in
    const read = await readEnvelope(await written([unsound, TWO_PARTS_HELP]));
    expect(read).toMatchObject({ ok: true, value: { packs: [TWO_PARTS_HELP], packsLeftOut: 1, children: [tomasz] } });
  });

  it('is refused when one of them was changed on the way', async () => {
    const text = (await written([TWO_PARTS_DOCUMENT])).replace('Choose the level that fits most of the week.', 'Choose the lowest level.');
    expect(await readEnvelope(text)).toEqual({ ok: false, problem: { code: 'changed' } });
  });

  it('takes from somebody else only what a review in the file rests on, and never what calls itself built in', async () => {
    const used = { ...TWO_PARTS_DOCUMENT, id: 'used' };
    const [first, ...others] = profileEvents(tomasz.events);
    if (!first) throw new Error('an event');
    const record = { ...tomasz, events: [{ ...first, profile: { ...first.profile, framework: { id: 'used', edition: used.edition } } }, ...others] };
    const blob = (await writeEnvelope({
      kind: 'share', exportedOn: '2026-11-22', records: [record], drafts: [], packs: [used, TWO_PARTS_DOCUMENT, TWO_PARTS_HELP, { ...used, id: 'vsend-core' }],
    })).blob;
    const envelope = await readEnvelope(blob);
    if (!envelope.ok) throw new Error(envelope.problem.code);
    const preview = await previewImport(envelope.value, async () => undefined, async () => undefined, { packs: [], builtIn: 'vsend-core' });
    expect(preview.packs.map(({ state }) => state)).toEqual(['new', 'notNeeded', 'notNeeded', 'ownName']);
    expect(recordsToWrite(preview).packs).toEqual([used]);
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
