import type { FileCode } from '../../../src/data/file/problem.ts';
import type { Envelope } from '../../../src/data/file/envelope.ts';

/** A file that must not get in, and the complaint that has to be shown for it. */
export interface BadFile {
  readonly what: string;
  readonly name: string;
  readonly content: string | Buffer;
  readonly complaint: FileCode;
}

/** Bad files of many kinds: other people's, damaged ones, and ones made to do harm. Most are a sound file with one thing wrong. */
export function badFiles(sound: string): BadFile[] {
  const json = (what: string, complaint: FileCode, content: string | Buffer): BadFile => ({ what, name: 'valuing-send.json', content, complaint });
  const changed = (what: string, complaint: FileCode, from: string | RegExp, to: string): BadFile => {
    const content = sound.replace(from, to);
    if (content === sound) throw new Error(`${what}: there is no ${String(from)} in the sound file`);
    return json(what, complaint, content);
  };
  const rebuilt = (what: string, complaint: FileCode, change: (file: Rough) => void): BadFile => {
    const file: Rough = JSON.parse(sound);
    change(file);
    return json(what, complaint, JSON.stringify(file));
  };
  return [
    json('nothing in it', 'empty', ''),
    json('only spaces', 'empty', ' \n\t '),
    json('words', 'notJson', 'Here is the file you asked for.'),
    { what: 'a picture', name: 'photo.png', content: Buffer.from('89504e470d0a1a0a0000000d49484452ff', 'hex'), complaint: 'notText' },
    { what: 'a zipped folder', name: 'valuing-send.zip', content: Buffer.from('504b03041400000008008f9c', 'hex'), complaint: 'notText' },
    { what: 'a sign-in page', name: 'valuing-send.json', content: '<!doctype html><html><title>Sign in</title></html>', complaint: 'webPage' },
    { what: 'a CTF file', name: 'ctf.xml', content: '<?xml version="1.0" encoding="UTF-8"?><CTfile></CTfile>', complaint: 'xmlFile' },
    { what: 'a pupil list', name: 'pupils.csv', content: 'UPN,Forename,Surname\r\nA123,Ira,Testchild\r\n', complaint: 'csvFile' },
    json('UTF-16', 'utf16', Buffer.from(`\uFEFF${sound}`, 'utf16le')),
    json('another program’s JSON', 'notOurs', '{"name":"a-package","version":"1.0.0"}'),
    json('a list', 'notOurs', '[]'),
    json('cut short', 'cutShort', sound.slice(0, Math.floor(sound.length * 0.7))),
    json('a comma too many', 'syntax', sound.replace('{', '{,')),
    json('nested without end', 'tooDeep', `{"format":"valuing-send","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
    changed('a later version', 'newerVersion', /"version": \d+/, '"version": 999'),
    changed('a version in words', 'badVersion', /"version": \d+/, '"version": "two"'),
    changed('the same key twice', 'repeatedKey', '"format"', '"format": "valuing-send", "format"'),
    changed('a hidden prototype', 'forbiddenKey', '"firstName":', '"__proto__":{"example":true},"firstName":'),
    changed('a changed name', 'changed', '"firstName":"Rowan"', '"firstName":"Rowena"'),
    changed('level 7', 'notALevel', /"mark":\d/, '"mark":7'),
    changed('half a level', 'notALevel', /"mark":\d/, '"mark":2.5'),
    changed('a number beyond all bounds', 'badNumber', /"cardEdition":\d+/, '"cardEdition":1e999'),
    changed('31 February', 'notADay', /"reviewedOn":"[^"]+"/, '"reviewedOn":"2024-02-31"'),
    changed('a NUL in a name', 'badText', '"firstName":"Rowan"', '"firstName":"Ro\\u0000wan"'),
    changed('half a letter', 'badText', '"firstName":"Rowan"', '"firstName":"Rowan\\ud83d"'),
    changed('an endless name', 'tooLong', '"firstName":"Rowan"', `"firstName":"${'Rowan'.repeat(2000)}"`),
    rebuilt('a child without a name', 'missing', (file) => { delete file.children[0]?.card?.['firstName']; }),
    rebuilt('children as an object', 'wrongKind', (file) => { Object.assign(file, { children: {} }); }),
    rebuilt('the same child twice', 'repeatedChild', (file) => { file.children.push(...file.children); }),
    rebuilt('a child taken out', 'countsDiffer', (file) => { file.contents['children'] = 9; }),
    rebuilt('no integrity', 'missing', (file) => { Object.assign(file, { integrity: undefined }); }),
    rebuilt('an id that leads elsewhere', 'badId', (file) => { Object.assign(file.children[0] ?? {}, { id: '../../etc/passwd' }); }),
  ];
}

/** A file as anybody may change it. */
interface Rough {
  readonly contents: Record<keyof Envelope['contents'], unknown>;
  readonly children: { readonly card?: Record<string, unknown> }[];
}
