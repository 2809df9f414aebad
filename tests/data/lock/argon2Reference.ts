/**
 * Argon2id (RFC 9106, version 1.3) and BLAKE2b (RFC 7693) written down a second time, as the two documents read and with no
 * haste: it takes the secret and the associated data of the RFC's own vector, which the library of the app does not.
 */
export interface Argon2Input {
  readonly password: Uint8Array;
  readonly salt: Uint8Array;
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
  readonly secret?: Uint8Array;
  readonly data?: Uint8Array;
}

/** The tag of 32 bytes. */
export function argon2Reference({ password, salt, memoryKiB, passes, lanes, secret = new Uint8Array(), data = new Uint8Array() }: Argon2Input): Uint8Array {
  const [version, type, tagLength] = [0x13, 2, 32];
  const counted = [password, salt, secret, data].flatMap((bytes) => [le32(bytes.length), bytes]);
  const h0 = blake2b(joined([...[lanes, tagLength, memoryKiB, passes, version, type].map(le32), ...counted]), 64);
  const columns = 4 * Math.floor(memoryKiB / (4 * lanes));
  const segment = columns / 4;
  const blocks = Array.from({ length: lanes }, (_, lane) => Array.from({ length: columns }, (__, at) => (
    at < 2 ? words(longHash(joined([h0, le32(at), le32(lane)]), 1024)) : new BigUint64Array(128)
  )));
  const blockAt = (lane: number, at: number) => blocks[lane]?.[at] ?? new BigUint64Array(128);

  for (let pass = 0; pass < passes; pass += 1) {
    for (let slice = 0; slice < 4; slice += 1) {
      for (let lane = 0; lane < lanes; lane += 1) {
        const addressed = pass === 0 && slice < 2;
        for (let inside = pass === 0 && slice === 0 ? 2 : 0; inside < segment; inside += 1) {
          const at = slice * segment + inside;
          const before = blockAt(lane, (at + columns - 1) % columns);
          const random = addressed
            ? address([pass, lane, slice, lanes * columns, passes, type, Math.floor(inside / 128) + 1])[inside % 128] ?? 0n
            : before[0] ?? 0n;
          const first = pass === 0 && slice === 0;
          const from = first ? lane : Number((random >> 32n) % BigInt(lanes));
          const same = from === lane;
          // Which blocks may be looked at (RFC 9106 section 3.4.2).
          const done = pass === 0 ? slice * segment : columns - segment;
          const area = same ? done + inside - 1 : done - (inside === 0 ? 1 : 0);
          const j1 = random & 0xFFFFFFFFn;
          const relative = area - 1 - Number((BigInt(area) * ((j1 * j1) >> 32n)) >> 32n);
          const start = pass === 0 || slice === 3 ? 0 : (slice + 1) * segment;
          const made = compress(before, blockAt(from, (start + relative) % columns));
          const old = blockAt(lane, at);
          blocks[lane]?.splice(at, 1, pass === 0 ? made : made.map((word, index) => word ^ (old[index] ?? 0n)));
        }
      }
    }
  }
  const last = Array.from({ length: lanes }, (_, lane) => blockAt(lane, columns - 1)).reduce((sum, block) => sum.map((word, at) => word ^ (block[at] ?? 0n)));
  return longHash(new Uint8Array(last.buffer), tagLength);
}

function address(counters: readonly number[]): BigUint64Array {
  const zero = new BigUint64Array(128);
  const input = new BigUint64Array(128);
  input.set(counters.map(BigInt));
  return compress(zero, compress(zero, input));
}

/** G of RFC 9106 section 3.5. */
function compress(x: BigUint64Array, y: BigUint64Array): BigUint64Array {
  const r = x.map((word, at) => word ^ (y[at] ?? 0n));
  const q = r.slice();
  const eight = Array.from({ length: 8 }, (_, at) => at);
  for (const row of eight) permute(q, eight.flatMap((pair) => [16 * row + 2 * pair, 16 * row + 2 * pair + 1]));
  for (const column of eight) permute(q, eight.flatMap((pair) => [16 * pair + 2 * column, 16 * pair + 2 * column + 1]));
  return q.map((word, at) => word ^ (r[at] ?? 0n));
}

function permute(v: BigUint64Array, at: readonly number[]): void {
  for (const four of MIXED) mix(v, four.map((index) => at[index] ?? 0), (a, b) => a + b + 2n * (a & 0xFFFFFFFFn) * (b & 0xFFFFFFFFn));
}

const MIXED = [[0, 4, 8, 12], [1, 5, 9, 13], [2, 6, 10, 14], [3, 7, 11, 15], [0, 5, 10, 15], [1, 6, 11, 12], [2, 7, 8, 13], [3, 4, 9, 14]];
const MASK = (1n << 64n) - 1n;

function mix(v: BigUint64Array, [a = 0, b = 0, c = 0, d = 0]: readonly number[], add: (one: bigint, other: bigint) => bigint, x = 0n, y = 0n): void {
  const get = (at: number) => v[at] ?? 0n;
  const turn = (word: bigint, by: bigint) => ((word >> by) | (word << (64n - by))) & MASK;
  v[a] = add(get(a), get(b)) + x;
  v[d] = turn(get(d) ^ get(a), 32n);
  v[c] = add(get(c), get(d));
  v[b] = turn(get(b) ^ get(c), 24n);
  v[a] = add(get(a), get(b)) + y;
  v[d] = turn(get(d) ^ get(a), 16n);
  v[c] = add(get(c), get(d));
  v[b] = turn(get(b) ^ get(c), 63n);
}

/** H′ of RFC 9106 section 3.3. */
function longHash(input: Uint8Array, length: number): Uint8Array {
  const first = joined([le32(length), input]);
  if (length <= 64) return blake2b(first, length);
  const parts: Uint8Array[] = [];
  let left = length;
  let v = blake2b(first, 64);
  for (; left > 64; left -= 32) {
    parts.push(v.slice(0, 32));
    v = blake2b(v, left - 32 > 64 ? 64 : left - 32);
  }
  return joined([...parts, v]);
}

const IV = [
  0x6a09e667f3bcc908n, 0xbb67ae8584caa73bn, 0x3c6ef372fe94f82bn, 0xa54ff53a5f1d36f1n,
  0x510e527fade682d1n, 0x9b05688c2b3e6c1fn, 0x1f83d9abfb41bd6bn, 0x5be0cd19137e2179n,
];
/** The order of the words in each of ten rounds, in hexadecimal (RFC 7693 section 2.7). */
const SIGMA = [
  '0123456789abcdef', 'ea489fd61c02b753', 'b8c052fdae367194', '7931dcbe265a40f8', '905724afe1bc683d',
  '2c6a0b834d75fe19', 'c51fed4a0763928b', 'db7ec13950f4862a', '6fe9b308c2d714a5', 'a2847615fb9e3cd0',
];

/** Without a key. */
export function blake2b(input: Uint8Array, length: number): Uint8Array {
  const h = new BigUint64Array(IV);
  h[0] = (h[0] ?? 0n) ^ 0x01010000n ^ BigInt(length);
  const padded = new Uint8Array(Math.max(1, Math.ceil(input.length / 128)) * 128);
  padded.set(input);
  for (let at = 0; at < padded.length; at += 128) {
    const isLast = at + 128 >= padded.length;
    const m = words(padded.slice(at, at + 128));
    const v = new BigUint64Array([...h, ...IV]);
    v[12] = (v[12] ?? 0n) ^ BigInt(isLast ? input.length : at + 128);
    if (isLast) v[14] = (v[14] ?? 0n) ^ MASK;
    for (let round = 0; round < 12; round += 1) {
      const order = Array.from(SIGMA[round % 10] ?? '', (digit) => m[Number.parseInt(digit, 16)] ?? 0n);
      for (const [index, four] of MIXED.entries()) mix(v, four, (a, b) => a + b, order[2 * index], order[2 * index + 1]);
    }
    for (let index = 0; index < 8; index += 1) h[index] = (h[index] ?? 0n) ^ (v[index] ?? 0n) ^ (v[index + 8] ?? 0n);
  }
  return new Uint8Array(h.buffer).slice(0, length);
}

function words(bytes: Uint8Array): BigUint64Array {
  return new BigUint64Array(bytes.slice().buffer);
}

function le32(value: number): Uint8Array {
  return new Uint8Array(new Uint32Array([value]).buffer);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
