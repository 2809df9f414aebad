/** CRC-32 of these bytes, as gzip keeps it (RFC 1952). */
export function crc32(bytes: Uint8Array): number {
  let crc = ALL;
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xFF] ?? 0);
  return (crc ^ ALL) >>> 0;
}

/** CRC-32 of two texts one after the other, from that of each and the length in bytes of the second. As zlib does it: the first is multiplied by x to the power of eight times that length. */
export function crc32Joined(first: number, second: number, length: number): number {
  let power = 0x00800000; // x⁸: bit 31 is x⁰
  let factor = 0x80000000;
  for (let left = length; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) factor = times(factor, power);
    power = times(power, power);
  }
  return (times(factor, first) ^ second) >>> 0;
}

const ALL = 0xFFFFFFFF;
const POLYNOMIAL = 0xEDB88320;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
  return crc;
});

/** The product of two polynomials over two elements, modulo that of CRC-32; the highest bit is the lowest power. */
function times(one: number, other: number): number {
  let product = 0;
  let shifted = other;
  for (let bit = 31; bit >= 0; bit -= 1) {
    if ((one >>> bit) & 1) product ^= shifted;
    shifted = shifted & 1 ? (shifted >>> 1) ^ POLYNOMIAL : shifted >>> 1;
  }
  return product >>> 0;
}
