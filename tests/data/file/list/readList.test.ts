import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LIST_WORDS } from '../../../../src/catalog/listWords.ts';
import { columnsFor, headerRowOf } from '../../../../src/core/lists/pupilListHeaders.ts';
import type { HereChild } from '../../../../src/core/lists/pupilListMatch.ts';
import { createListReader, type ListReader } from '../../../../src/data/file/list/listReader.ts';
import type { ListProblem } from '../../../../src/data/file/list/listProblem.ts';

const fixture = (name: string) => readFileSync(path.resolve(import.meta.dirname, '../../../fixtures/lists', name), 'utf8');
const utf16 = (text: string, { isBig = false, marked = true } = {}) => {
  const bytes = Buffer.from(`${marked ? '\uFEFF' : ''}${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

async function opened(content: string | Uint8Array<ArrayBuffer> | Buffer): Promise<{ reader: ListReader; headerRow: number; head: unknown }> {
  const reader = createListReader();
  const head = await reader.open(new Blob([typeof content === 'string' ? content : new Uint8Array(content)]));
  if (!head.ok) throw new Error(JSON.stringify(head.problem));
  return { reader, head: head.value, headerRow: headerRowOf(head.value.top, LIST_WORDS) };
}

/** Opens a list, reads its columns as they are read by themselves, and gives what becomes of each row. */
async function looked(content: string | Uint8Array<ArrayBuffer> | Buffer, here: readonly HereChild[] = []) {
  const { reader, headerRow } = await opened(content);
  const columns = await reader.columns(headerRow);
  if (!columns.ok) throw new Error(columns.problem.code);
  const reading = { columns: columnsFor(columns.value.headers, LIST_WORDS), dayFirst: true };
  const look = await reader.look({ headerRow, reading, words: LIST_WORDS, today: '2026-11-21' }, here);
  if (!look.ok) throw new Error(look.problem.code);
  return { ...look.value, columns: columns.value };
}

const problemOf = async (content: string | Uint8Array<ArrayBuffer> | Buffer): Promise<ListProblem | undefined> => {
  const head = await createListReader().open(new Blob([typeof content === 'string' ? content : new Uint8Array(content)]));
  return head.ok ? undefined : head.problem;
};

afterEach(() => vi.unstubAllGlobals());

describe('a CSV list', () => {
  it.each([
    ['sims-legal.csv', [['new', 'Priyanka', '2018-02-03', 'K'], ['new', 'Tobiah', '2016-03-27', 'E']]],
    ['census.csv', [['new', 'Priyanka', '2018-02-03', 'K']]],
    ['dfe.csv', [['new', 'Priyanka', '2018-02-03', 'E']]],
    ['api.csv', [['new', 'Priyanka', '2018-02-03', 'K']]],
  ])('%s', async (name, rows) => {
    const { entries } = await looked(fixture(name));
    expect(entries.map((entry) => entry.state === 'new' && ['new', entry.child.card.firstName, entry.child.card.bornOn, entry.child.card.senStatus])).toEqual(rows);
  });

  it.each(['sims-short.csv', 'arbor.csv', 'arbor-legal.csv', 'bromcom.csv'])('%s has no date of birth, and so only finds who is here', async (name) => {
    const { entries } = await looked(fixture(name));
    expect(entries).toMatchObject([{ row: 2, state: 'nobody', name: 'Priyanka Oduya' }]);
  });

  it('is read in every encoding and with every delimiter', async () => {
    // No dashes or curly marks: Node reads them of Windows-1252 as control characters, unlike browsers.
    const text = 'Forename;Surname;DOB\r\nZoë;D\'Arcy-Núñez;03/02/2018\r\n';
    const windows = Buffer.from(text, 'latin1');
    for (const content of [text, `\uFEFF${text}`, utf16(text), utf16(text, { isBig: true }), utf16(text, { marked: false }), windows, `sep=;\n${text}`, text.replaceAll(';', '\t'), text.replaceAll(';', ',')]) {
      const { entries } = await looked(content);
      expect(entries).toMatchObject([{ state: 'new', name: 'Zoë D\'Arcy-Núñez' }]);
    }
    expect((await opened(windows)).head).toMatchObject({ encoding: 'Windows-1252', delimiter: ';' });
    expect((await looked(`sep=;\n${text}`)).entries[0]?.row).toBe(3);
  });

  it('keeps the numbers of the spreadsheet below a title, over quoted line breaks and empty rows, and counts every row', async () => {
    const { entries, emptyRows, columns } = await looked(fixture('report.csv'));
    expect(entries.map(({ row, state, name }) => [row, state, name])).toEqual([
      [5, 'new', 'Oduya, Priyanka'], [7, 'new', 'Tobiah van der Meer'], [8, 'unreadable', 'Nobody Born'], [9, 'unreadable', 'Late, Date'],
    ]);
    expect(emptyRows).toBe(1);
    expect(columns.filledRows + emptyRows).toBe(entries.length + emptyRows);
    expect(entries[0]).toMatchObject({ child: { card: { firstName: 'Priyanka', lastName: 'Oduya', senStatus: 'K', senTypes: ['SLCN', 'ASD'] } } });
    expect(entries[1]).toMatchObject({ child: { card: { firstName: 'Tobiah', lastName: 'van der Meer', bornOn: '2016-03-27', senStatus: 'K', senTypes: ['SEMH'] }, taughtIn: -1 } });
  });

  it('shows values of each column, and which dates can be read two ways', async () => {
    const { columns } = await looked('Forename,DOB\nA,03/02/2018\nA,13/02/2018\nB,04/02/2018\nC,05/02/2018');
    expect(columns.examples).toEqual([['A', 'B', 'C'], ['03/02/2018', '13/02/2018', '04/02/2018']]);
    expect(columns.orders[1]).toEqual({ dayFirst: 1, monthFirst: 0, twoWays: 3, example: '03/02/2018' });
  });

  it.each<[string, string | Buffer, Partial<ListProblem>]>([
    ['an open quotation mark', 'Forename,DOB\nA,2018-02-03\n"B,2018-02-03\nC,2018-02-03\n', { code: 'quotes', line: 3 }],
    ['nothing', ' \n ', { code: 'empty' }],
    ['a workbook', Buffer.from('PK\u0003\u0004 and more'), { code: 'workbook' }],
    ['a picture', Buffer.from([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3]), { code: 'notText' }],
    ['a backup', '{"format":"valuing-send"}', { code: 'ourFile' }],
    ['a web page', '<html><table></table></html>', { code: 'otherXml' }],
    ['more than 20 MB', Buffer.alloc(20 * 1024 * 1024 + 1, 'a,'), { code: 'tooLarge' }],
    ['too many rows', 'a\n'.repeat(100_002), { code: 'tooManyRows' }],
  ])('refuses %s', async (_, content, problem) => expect(await problemOf(content)).toMatchObject(problem));
});

describe('a Common Transfer File', () => {
  const ctf = fixture('ctf.xml');

  it.each([
    ['as it is', ctf],
    ['with a namespace', ctf.replace('<CTfile>', '<CTfile xmlns="http://example.org/ctf">')],
    ['with prefixes', ctf.replaceAll(/<(\/?)([A-Z])/g, '<$1c:$2').replace('<c:CTfile>', '<c:CTfile xmlns:c="http://example.org/ctf">')],
    ['in UTF-16', utf16(ctf)],
  ])('%s', async (_, content) => {
    const { entries, columns } = await looked(content);
    expect(entries).toMatchObject([
      { row: 1, state: 'new', child: { card: { firstName: 'Priya', lastName: 'Oduya', bornOn: '2018-02-03', upn: 'X801200017002', senStatus: 'E', senTypes: ['ASD', 'SLCN'] }, taughtIn: 4 } },
      { row: 2, state: 'unreadable', name: 'Tobiah van der Meer', problems: [{ code: 'bornOnNotADay', original: 'not a day' }] },
      { row: 3, state: 'new', child: { card: { firstName: 'Nia', lastName: 'O’Rourke & Vale' } } },
    ]);
    expect(JSON.stringify([entries, columns])).not.toMatch(/Elsewhere|APKN|"F"|Fernhollow/);
  });

  it('in the encoding that it says', async () => {
    const latin = Buffer.from(ctf.replace('UTF-8', 'ISO-8859-1').replace('Oduya', 'Odúya'), 'latin1');
    expect((await looked(latin)).entries[0]?.name).toBe('Priya Odúya');
  });

  it.each<[string, string, ListProblem['code']]>([
    ['a document type', ctf.replace('<CTfile>', '<!DOCTYPE CTfile SYSTEM "http://example.org/x.dtd"><CTfile>'), 'doctype'],
    ['a bomb of entities', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><CTfile>&c;</CTfile>', 'doctype'],
    ['an unknown entity', ctf.replace('&amp;', '&who;'), 'xmlBroken'],
    ['a file cut short', ctf.slice(0, ctf.length / 2), 'xmlBroken'],
    ['elements without an end', `<CTfile>${'<a>'.repeat(5000)}`, 'xmlBroken'],
    ['no pupils', '<CTfile><Header/></CTfile>', 'noPupils'],
  ])('refuses %s', async (_, content, code) => expect((await problemOf(content))?.code).toBe(code));
});

describe('a whole council', () => {
  it('is compared with itself within seconds, and every row is found again', async () => {
    const upn = (at: number) => `A8012000${String(at).padStart(5, '0')}`;
    const rows = Array.from({ length: 20_635 }, (_, at) => `Child${at},Surname${at % 977},${String(at % 28 + 1).padStart(2, '0')}/0${at % 9 + 1}/20${String(10 + at % 12)},${upn(at)},K`);
    const here = Array.from({ length: 20_635 }, (_, at): HereChild => ({ id: `id-${at}`, card: {
      firstName: `Child${at}`, lastName: `Surname${at % 977}`, bornOn: `20${String(10 + at % 12)}-0${at % 9 + 1}-${String(at % 28 + 1).padStart(2, '0')}`, upn: upn(at), senStatus: 'K',
    } }));
    const since = performance.now();
    const { entries } = await looked(`Forename,Surname,DOB,UPN,SEN\n${rows.join('\n')}\n`, here);
    expect(entries.filter(({ state }) => state === 'same')).toHaveLength(20_635);
    expect(performance.now() - since).toBeLessThan(8000);
  });
});

describe('the worker', () => {
  it('answers what it is asked, is ended by a stop, and gives way where it cannot be fetched', async () => {
    let ended = 0;
    class Played extends EventTarget {
      static says: (worker: Played, asked: { ask: string }) => void = () => {};
      postMessage(asked: { ask: string }) { queueMicrotask(() => Played.says(this, asked)); }
      terminate() { ended += 1; }
      say(data: unknown) { this.dispatchEvent(new MessageEvent('message', { data })); }
    }
    vi.stubGlobal('Worker', Played);
    const file = new Blob(['Forename,DOB\nA,2018-02-03']);

    Played.says = (worker, { ask }) => {
      if (ask === 'open') worker.say({ is: 'open', result: { ok: true, value: { kind: 'csv' } } });
      if (ask === 'look') for (const data of [{ is: 'entries', json: '[{"row":2}]' }, { is: 'entries', json: '[{"row":3}]' }, { is: 'looked', emptyRows: 1 }]) worker.say(data);
    };
    const reader = createListReader();
    expect(await reader.open(file)).toEqual({ ok: true, value: { kind: 'csv' } });
    const how = { headerRow: 0, reading: { columns: [], dayFirst: true }, words: LIST_WORDS, today: '2026-11-21' };
    expect(await reader.look(how, [])).toEqual({ ok: true, value: { entries: [{ row: 2 }, { row: 3 }], emptyRows: 1 } });

    Played.says = () => {};
    const stop = new AbortController();
    const looking = reader.look(how, [], { signal: stop.signal });
    stop.abort();
    expect(await looking).toEqual({ ok: false, problem: { code: 'stopped' } });
    expect(ended).toBe(1);

    Played.says = (worker) => { worker.dispatchEvent(new Event('error', { cancelable: true })); };
    const other = createListReader();
    expect(await other.open(file)).toMatchObject({ ok: true, value: { encoding: 'UTF-8' } });
    expect(await other.columns(0)).toMatchObject({ ok: true, value: { headers: ['Forename', 'DOB'] } });
  });
});
