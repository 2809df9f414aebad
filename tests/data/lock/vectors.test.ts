import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decrypt, encrypt } from '../../../src/data/lock/aesGcm.ts';
import { argon2 } from '../../../src/data/lock/argon2.ts';
import { fromBase64Url, toBase64Url } from '../../../src/data/lock/base64url.ts';
import { hkdf } from '../../../src/data/lock/hkdf.ts';
import { isTag, tagOf } from '../../../src/data/lock/keyringCheck.ts';
import { argon2Reference, blake2b } from './argon2Reference.ts';
import { bytesOfHex, hexOf, utf8 } from './support.ts';

describe('Argon2id', () => {
  // RFC 9106 section 5.3 has a secret and associated data, which hash-wasm does not take. So the RFC is written down a second
  // time (`argon2Reference.ts`), that gives the RFC's vector, and hash-wasm gives what that gives.
  it('of RFC 9106, written down a second time, gives the vectors of RFC 9106 and RFC 7693', () => {
    const of = (byte: number, length: number) => new Uint8Array(length).fill(byte);
    const tag = argon2Reference({ password: of(1, 32), salt: of(2, 16), secret: of(3, 8), data: of(4, 12), memoryKiB: 32, passes: 3, lanes: 4 });
    expect(hexOf(tag)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
    expect(hexOf(blake2b(utf8('abc'), 64))).toBe('ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923');
  });

  it('is the same by the app\'s library', async () => {
    const cost = fc.record({ memoryKiB: fc.integer({ min: 32, max: 600 }), passes: fc.integer({ min: 1, max: 3 }), lanes: fc.integer({ min: 1, max: 4 }) });
    const bytes = fc.uint8Array({ minLength: 8, maxLength: 150 });
    await fc.assert(fc.asyncProperty(bytes, bytes, cost, async (password, salt, params) => {
      expect(hexOf(await argon2(password, salt, params))).toBe(hexOf(argon2Reference({ password, salt, ...params })));
    }), { numRuns: 12 });
  }, 60_000);

  // The reference implementation's own (P-H-C/phc-winner-argon2, src/test.c, version 0x13, Argon2_id).
  it.each([
    ['password', 'somesalt', 256, 2, 1, '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'],
    ['password', 'somesalt', 256, 2, 2, '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037'],
    ['password', 'somesalt', 65_536, 1, 1, 'f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98'],
    ['password', 'somesalt', 65_536, 2, 1, '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7'],
    ['password', 'somesalt', 65_536, 4, 1, '9025d48e68ef7395cca9079da4c4ec3affb3c8911fe4f86d1a2520856f63172c'],
    ['differentpassword', 'somesalt', 65_536, 2, 1, '0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde'],
    ['password', 'diffsalt', 65_536, 2, 1, 'bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c'],
    ['password', 'somesalt', 262_144, 2, 1, '78fe1ec91fb3aa5657d72e710854e4c3d9b9198c742f9616c2f085bed95b2e8c'],
  ])('of "%s" with "%s", %i KiB, %i passes, %i lanes', async (password, salt, memoryKiB, passes, lanes, hex) => {
    expect(hexOf(await argon2(utf8(password), utf8(salt), { memoryKiB, passes, lanes }))).toBe(hex);
  });

  // With a salt of 16 bytes, as ours; worked out with OpenSSL, which also gives the vector of RFC 9106. Odd sizes too.
  const salt = bytesOfHex('000102030405060708090a0b0c0d0e0f');
  it.each([
    [65_536, 3, 1, '24a8ca3ac31cdb6d9ed4072aeb77d85fcb5b716e3132477dbdf8680ef3060a6d'],
    [19_457, 2, 4, '32c30832a2b0fc1ac809e989c6ccce29e2e5750792899a432d539ad486f70c20'],
    [20_003, 3, 3, 'e9d8919dbd884d52914c87f9da28a80bb19d9252cd8f9767c237c66b37234930'],
    [19_456, 10, 2, '4bc6bcae6861b96549ecff99fe12e883900c1813f04869fb3b5322378b0643f2'],
  ])('as another implementation has it: %i KiB, %i passes, %i lanes', async (memoryKiB, passes, lanes, hex) => {
    expect(hexOf(await argon2(utf8('vector password'), salt, { memoryKiB, passes, lanes }))).toBe(hex);
  });
});

describe('AES-256-GCM', () => {
  const key = 'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308';
  const iv = 'cafebabefacedbaddecaf888';
  const zeros = (length: number) => '00'.repeat(length);
  const text = 'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39';
  const closed = '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662';
  // McGrew and Viega, "The Galois/Counter Mode of Operation", appendix B, test cases 13 to 16.
  it.each([
    [13, zeros(32), zeros(12), '', '', '', '530f8afbc74536b9a963b4f1c4cb738b'],
    [14, zeros(32), zeros(12), '', zeros(16), 'cea7403d4d606b6e074ec5d3baf39d18', 'd0d1c8a799996bf0265b98b5d48ab919'],
    [15, key, iv, '', `${text}1aafd255`, `${closed}898015ad`, 'b094dac5d93471bdec1a502270e3cc6c'],
    [16, key, iv, 'feedfacedeadbeeffeedfacedeadbeefabaddad2', text, closed, '76fc6ece0f4e1768cddf8853bb2d551b'],
  ])('test case %i', async (_, keyHex, ivHex, bound, plain, cipher, tag) => {
    const aes = await crypto.subtle.importKey('raw', bytesOfHex(keyHex), 'AES-GCM', false, ['encrypt', 'decrypt']);
    const sealed = await encrypt(aes, bytesOfHex(ivHex), bytesOfHex(bound), bytesOfHex(plain));
    expect(hexOf(sealed)).toBe(cipher + tag);
    expect(await decrypt(aes, bytesOfHex(ivHex), bytesOfHex(bound), sealed)).toEqual(bytesOfHex(plain));
    expect(await decrypt(aes, bytesOfHex(ivHex), bytesOfHex(`${bound}00`), sealed)).toBeUndefined();
  });
});

describe('HKDF-SHA-256', () => {
  const upTo = (from: number, to: number) => Uint8Array.from({ length: to - from }, (_, at) => from + at);
  // RFC 5869, appendix A.1 to A.3.
  it.each([
    ['A.1', bytesOfHex('0b'.repeat(22)), upTo(0, 0x0d), upTo(0xf0, 0xfa), '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865'],
    ['A.2', upTo(0, 0x50), upTo(0x60, 0xb0), upTo(0xb0, 0x100), 'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87'],
    ['A.3', bytesOfHex('0b'.repeat(22)), undefined, new Uint8Array(), '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8'],
  ])('%s', async (_, secret, salt, info, hex) => {
    const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
    expect(hexOf(new Uint8Array(await crypto.subtle.deriveBits(hkdf(info, salt), key, hex.length * 4)))).toBe(hex);
  });
});

describe('HMAC-SHA-256', () => {
  // RFC 4231, test cases 1, 2 and 6.
  it.each([
    ['0b'.repeat(20), 'Hi There', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
    [hexOf(utf8('Jefe')), 'what do ya want for nothing?', '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'],
    ['aa'.repeat(131), 'Test Using Larger Than Block-Size Key - Hash Key First', '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54'],
  ])('with the key %s', async (keyHex, text, hex) => {
    const key = await crypto.subtle.importKey('raw', bytesOfHex(keyHex), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
    expect(hexOf(await tagOf(key, utf8(text)))).toBe(hex);
    expect(await isTag(key, bytesOfHex(hex), utf8(text))).toBe(true);
    expect(await isTag(key, bytesOfHex(hex), utf8(`${text} `))).toBe(false);
  });
});

describe('texts for bytes', () => {
  // RFC 4648 section 10, without padding, and the two characters that are different in base64url.
  it.each([['', ''], ['f', 'Zg'], ['fo', 'Zm8'], ['foo', 'Zm9v'], ['foob', 'Zm9vYg'], ['fooba', 'Zm9vYmE'], ['foobar', 'Zm9vYmFy'], ['\xfb\xff\xfe', '-__-']])('base64url of %j', (text, written) => {
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    expect(toBase64Url(bytes)).toBe(written);
    expect(fromBase64Url(written, bytes.length)).toEqual(bytes);
  });

  it.each(['Zh', 'Zg==', 'Zg ', 'Z+', 'Zm8', 'Zé', '', 7, null, undefined])('one byte is not %j', (text) => {
    expect(fromBase64Url(text, 1)).toBeUndefined();
  });
});
