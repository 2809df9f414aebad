const BEGINNINGS = 'bdfghklmnprstvwz';
const ENDINGS = 'aeio';
const GROUPS = 6;

/**
 * A passphrase that can be told by telephone: six groups such as "kamo", of twelve random syllables and so 72 random bits.
 * Made of the random part of an id, whose digits stand at fixed places.
 */
export function madeUpPassphrase(randomId: () => string = () => crypto.randomUUID()): string {
  // Without the digits that say which kind of id it is.
  const digits = [randomId(), randomId()].map((id) => id.replaceAll('-', '').replace(/^(.{12}).(.{3}).(.{15})$/, '$1$2$3')).join('');
  const syllables = Array.from({ length: GROUPS * 2 }, (_, at) => {
    const value = Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16);
    return `${BEGINNINGS[value % 16]}${ENDINGS[Math.floor(value / 16) % 4]}`;
  });
  return Array.from({ length: GROUPS }, (_, at) => syllables.slice(at * 2, at * 2 + 2).join('')).join('-');
}
