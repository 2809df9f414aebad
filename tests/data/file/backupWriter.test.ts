import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBackupWriter } from '../../../src/data/file/backupWriter.ts';
import { crc32, crc32Joined } from '../../../src/data/file/crc32.ts';
import { gzipAfter } from '../../../src/data/file/gzipAfter.ts';
import { packedLine } from '../../../src/data/file/packedLine.ts';
import { recordLine } from '../../../src/data/file/recordLine.ts';
import { plainSqueeze } from '../../../src/data/file/squeeze.ts';
import { writeEnvelope } from '../../../src/data/file/writeFile.ts';
import { packRecord, unpackRecord } from '../../../src/data/format/pack.ts';
import { reviewsOf } from '../../../src/core/review.ts';
import { school } from './arbitraries.ts';
import { efua, tomasz } from './people.ts';

const rest = async () => {};

describe('the line of a packed record', () => {
  it('is the very line of the record', () => {
    fc.assert(fc.property(school, ({ records }) => {
      for (const record of records) {
        const packed = packRecord(record);
        const unpacked = unpackRecord(packed);
        expect(packedLine(packed)).toEqual({ line: recordLine(unpacked), reviews: reviewsOf(unpacked.events).length });
      }
    }), { numRuns: 60 });
  }, 60_000);

  it.each([
    ['marks that this version does not know', { CI1: { mark: 7, later: true }, CI2: { mark: 'someday' } }],
    ['strands in no order, and one called as objects call theirs', { SP2: { mark: 0 }, CI1: { mark: 4, evidence: 'x' }, constructor: { mark: 2 }, 10: { mark: 1 }, 9: { mark: 3 } }],
    ['texts that no reader keeps', { CI1: { mark: 1, evidence: 'half \uD83D and \0 nothing' }, CI2: { mark: 2, reason: 'C:\\u0000 is no NUL' } }],
  ])('also with %s', (_what, ratings) => {
    const record = JSON.parse(JSON.stringify(tomasz)) as typeof tomasz;
    const [event] = record.events;
    if (event?.kind !== 'profileFinished') throw new Error('a profile is needed');
    Object.assign(event.profile.views[0] ?? {}, { ratings });
    const packed = packRecord(record);
    expect(packedLine(packed).line).toBe(recordLine(unpackRecord(packed)));
  });
});

describe('a backup written of packed records', () => {
  it('is the same text, byte by byte, as one written of the records', async () => {
    await fc.assert(fc.asyncProperty(school, async ({ records, drafts }) => {
      const about = { kind: 'backup', exportedOn: '2026-11-21', vaultId: 'vault-1' } as const;
      const writer = createBackupWriter(plainSqueeze(), rest);
      await writer.records(records.map(packRecord));
      await writer.drafts(drafts);
      const written = await writer.end(about);
      const expected = await writeEnvelope({ ...about, records: records.map((record) => unpackRecord(packRecord(record))), drafts });
      expect(await written.blob.text()).toBe(await expected.blob.text());
      expect(written.contents).toEqual(expected.contents);
    }), { numRuns: 40 });
  }, 60_000);

  it('is whole where it is longer than one piece', async () => {
    const long = { ...efua, card: { ...efua.card, schoolNote: 'Ŋ'.repeat(3000) } };
    const records = Array.from({ length: 200 }, (_, at) => ({ ...long, id: `child-${at}` }));
    const writer = createBackupWriter(plainSqueeze(), rest);
    for (const record of records) await writer.records([packRecord(record)]);
    const { blob } = await writer.end({ kind: 'backup', exportedOn: '2026-11-21' });
    expect(await blob.text()).toBe(await (await writeEnvelope({ kind: 'backup', exportedOn: '2026-11-21', records, drafts: [] })).blob.text());
  });
});

describe('a gzip with an opening put before it', () => {
  it('unpacks to both, wherever it was cut', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300_000, size: 'max' }), fc.uint8Array({ maxLength: 2000 }), fc.integer({ min: 1, max: 40 }), (opening, text, step) => {
      const gzipped = new Uint8Array(gzipSync(text));
      const pieces = Array.from({ length: Math.ceil(gzipped.length / step) }, (_, at) => gzipped.slice(at * step, (at + 1) * step));
      const whole = Buffer.concat(gzipAfter(new Uint8Array(opening), step % 2 ? pieces : [new Uint8Array(10).map((_, at) => gzipped[at] ?? 0), gzipped.slice(10)], text.length));
      expect(Buffer.compare(gunzipSync(whole), Buffer.concat([opening, text]))).toBe(0);
    }), { numRuns: 60 });
  });

  it('is refused where the gzip says more than browsers say', () => {
    const named = new Uint8Array(gzipSync('text'));
    named[3] = 8;
    expect(() => gzipAfter(new Uint8Array(1), [named], 4)).toThrow('no gzip of a browser');
    expect(() => gzipAfter(new Uint8Array(1), [], 0)).toThrow('no gzip of a browser');
  });

  it('has the checksum of both texts', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xCBF43926); // the check value of CRC-32/ISO-HDLC
    fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), fc.uint8Array({ maxLength: 500 }), (one, other) => {
      expect(crc32Joined(crc32(one), crc32(other), other.length)).toBe(crc32(Uint8Array.of(...one, ...other)));
    }));
  });
});
