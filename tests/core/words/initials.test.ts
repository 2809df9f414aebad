import { describe, expect, it } from 'vitest';
import { createInitialling, initialOf } from '../../../src/core/words/initials.ts';

describe('an initial', () => {
  it.each([
    ['Amina', 'A.'], ['amina', 'A.'], ['Émile', 'É.'], ['É'.normalize('NFD') + 'mile', 'É'.normalize('NFD') + '.'], ['’Okina', 'O.'], ['  Bo', 'B.'],
    ['𝒜da', '𝒜.'], ['李', '李.'], ['A.', 'A.'], ['🙂', '–'], ['', '–'],
  ])('of "%s" is "%s"', (name, initial) => {
    expect(initialOf(name)).toBe(initial);
  });
});

describe('a child’s names in a text', () => {
  it.each([
    ['Zoë', undefined, 'Zoe’s book, ZOË! zoë', 'Z.’s book, Z.! Z.'],
    ['Zoe', undefined, 'Zoë reads', 'Z. reads'],
    ['Łukasz', 'Ørsted', 'Lukasz Orsted', 'Ł. Ø.'],
    ['Fatima', 'Al-Amin', 'Fatima Al-Amin, Alamin, al-amin', 'F. A.-A., A., al-A.'],
    ['Mary Jane', "O'Brien", 'Mary Jane O’Brien; MaryJane; OBrien', 'M. J. O’B.; M.; O.'],
    ['Will', undefined, 'Will will help', 'W. W. help'],
    ['An', 'Do', 'An adult can do an hour. AN', 'A. adult can do an hour. A.'],
    ['Ann', undefined, 'Annual plan, Joanne, Ann', 'Annual plan, Joanne, A.'],
    ['J', undefined, 'J and j', 'J and j'],
    ['Tomasz', 'Wrona', 'tomasz_wrona@school', 'T._W.@school'],
    ['小明', undefined, '小明 reads', '小. reads'],
    ['🙂', undefined, 'smiles 🙂', 'smiles 🙂'],
    ['constructor', undefined, 'toString', 'toString'],
  ])('%s %s: "%s" becomes "%s"', (firstName, lastName, text, expected) => {
    expect(createInitialling({ firstName, ...(lastName !== undefined && { lastName }) })(text)).toBe(expected);
  });
});
