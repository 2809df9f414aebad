import { describe, expect, it } from 'vitest';
import type { ChildRecord } from '../../../src/core/child.ts';
import type { Draft } from '../../../src/core/draft.ts';
import { type Erasure, MOST_DEVICES, MOST_EVENTS, mergeErasures } from '../../../src/core/merge/erasure.ts';
import { stampRecord } from '../../../src/core/merge/recordValues.ts';
import type { Versions } from '../../../src/core/versions.ts';
import { recordsToWrite } from '../../../src/data/file/acceptImport.ts';
import type { EnvelopeKind } from '../../../src/data/file/envelope.ts';
import type { ImportPreview } from '../../../src/data/file/importPreview.ts';
import { previewImport } from '../../../src/data/file/preview.ts';
import { readEnvelope } from '../../../src/data/file/readFile.ts';
import { writeEnvelope } from '../../../src/data/file/writeFile.ts';
import { efua, efuaDraft, tomasz } from './people.ts';

const NOBODY = { drafts: [], damaged: [] };
const device = (at: number) => `device-${at}`;

/** What a file holds after it was written and read again; throws where it cannot be read. */
async function throughFile(kind: EnvelopeKind, records: readonly ChildRecord[], drafts: readonly Draft[] = [], erased: readonly Erasure[] = []) {
  const file = await readEnvelope((await writeEnvelope({ kind, exportedOn: '2026-11-21', records, drafts, ...(kind === 'backup' && { vaultId: 'vault-1', erased }) })).blob);
  if (!file.ok) throw new Error(JSON.stringify(file.problem));
  return file.value;
}

async function look(theirs: ChildRecord, mine: ChildRecord | undefined, kind: EnvelopeKind = 'transfer'): Promise<ImportPreview> {
  return previewImport(await throughFile(kind, [theirs]), async () => mine, async () => undefined, undefined, { vaultId: 'vault-1', erasures: [], draftsOf: async () => NOBODY });
}

/** Changed on so many devices, none of which had seen another. */
function waiting(from: number, count: number): Versions {
  const dots = Array.from({ length: count + 1 }, (_, at) => ({ device: device(from + at), n: 5 }));
  const [stands, ...others] = dots;
  if (!stands) throw new Error('one stands');
  return { seen: Object.fromEntries(dots.map(({ device: id }) => [id, 5])), at: { firstName: stands }, beside: { firstName: others.map((dot) => ({ ...dot, value: `Name ${dot.device}` })) } };
}

const seenBy = (from: number, count: number): Versions => ({ seen: Object.fromEntries(Array.from({ length: count }, (_, at) => [device(from + at), 5])), at: {} });

describe('two files that are each in order, and together more than a file may hold', () => {
  it.each([
    ['waiting values', { ...tomasz, versions: waiting(0, 100) }, { ...tomasz, versions: waiting(200, 100) }],
    ['devices', { ...tomasz, versions: seenBy(0, 300) }, { ...tomasz, card: { ...tomasz.card, firstName: 'Tomek' }, cardEdition: 9, versions: seenBy(300, 300) }],
  ])('do not stop every backup: the second is left out, and said so (%s)', async (_what, first, second) => {
    const [mine] = recordsToWrite(await look(first, undefined)).records;
    expect(mine).toEqual(first);
    const preview = await look(second, mine);
    expect(preview.children[0]).toMatchObject({ state: 'tooMuch', card: 'tooMuch' });
    expect(new Set(preview.children[0]?.reviews.map(({ state }) => state))).toEqual(new Set(['tooMuch']));
    expect(recordsToWrite(preview)).toMatchObject({ records: [], drafts: [], finishedDrafts: [] });
    await expect(throughFile('backup', mine ? [mine] : [])).resolves.toBeDefined();
  });

  it('leaves out a draft alone, and takes the child in', async () => {
    const drafts = [waiting(0, 100), waiting(200, 100)].map((versions) => {
      const beside = { schoolNote: versions.beside?.['firstName'] ?? [] };
      const at = Object.fromEntries(Object.values(versions.at).map((dot) => ['schoolNote', dot]));
      return { ...efuaDraft, versions: { seen: versions.seen, at, beside } };
    });
    const [mine, theirs] = drafts;
    if (!mine || !theirs) throw new Error('there are two');
    const changed = { ...efua, cardEdition: efua.cardEdition + 1, card: { ...efua.card, firstName: 'Efa' } };
    const file = await throughFile('transfer', [changed], [theirs]);
    const preview = await previewImport(file, async () => efua, async () => mine, undefined, { vaultId: '', erasures: [], draftsOf: async () => ({ drafts: [mine], damaged: [] }) });
    expect(preview.drafts).toMatchObject([{ state: 'tooMuch', outcome: mine }]);
    expect(recordsToWrite(preview)).toMatchObject({ records: [changed], drafts: [] });
  });

  it('leave room for what a person here changes afterwards, and for the way back from a backup', async () => {
    expect((await look({ ...tomasz, versions: seenBy(0, MOST_DEVICES) }, undefined)).children[0]?.state).toBe('tooMuch');
    const united = recordsToWrite(await look({ ...tomasz, card: { ...tomasz.card, firstName: 'Tomek' }, cardEdition: 9, versions: seenBy(200, 250) }, { ...tomasz, versions: seenBy(0, 200) })).records[0];
    if (!united) throw new Error('so many fit');
    const changed = stampRecord(united, { ...united, card: { ...united.card, firstName: 'Tom' } }, { device: 'here', now: 9 });
    expect((await look(changed, undefined, 'backup')).children[0]?.state).toBe('new');
  });
});

describe('erasures', () => {
  const erasure = (from: number): Erasure => ({
    id: 'gone', seen: seenBy(from, MOST_DEVICES).seen, events: Array.from({ length: MOST_EVENTS }, (_, at) => `event-${from + at}`).toSorted(), drafts: { d: seenBy(from, MOST_DEVICES).seen },
  });

  it('that have together seen more than a file may hold can be written and read again, in whichever order they were united', async () => {
    const [a, b, c] = [erasure(0), erasure(300), erasure(20_000)];
    const all = mergeErasures(mergeErasures(a, b), c);
    expect(mergeErasures(a, mergeErasures(c, b))).toEqual(all);
    expect(mergeErasures(all, b)).toEqual(all);
    expect((await throughFile('backup', [], [], [all])).erased).toEqual([all]);
  });
});
