import { describe, expect, it } from 'vitest';
import { notForFamiliesIn } from '../../../src/core/family/notForFamilies.ts';
import { TWO_PARTS } from '../arbitraries.ts';

const found = (text: string, lastName?: string) => notForFamiliesIn(text, lastName === undefined ? {} : { lastName }, TWO_PARTS);

describe('what does not belong on a family’s page', () => {
  it.each<[string, ...ReturnType<typeof found>]>([
    ['Her UPN is B801200005001.', 'upn'],
    ['m80120000500a', 'upn'],
    ['A teaching assistant, £4,500 a year.', 'cost'],
    ['Funding of 6000 from the council.', 'cost'],
    ['TK1 is high.', 'code'],
    ['Now at level 3.', 'code'],
    ['Amara Okafor reads.', 'lastName'],
    ['amara okafor, B801200005001, £5, TK2', 'upn', 'cost', 'code', 'lastName'],
  ])('"%s"', (text, ...kinds) => {
    expect(found(text, 'Okafor')).toEqual(kinds);
  });

  it.each(['Swims 25 metres and has joined the club.', 'Plays on a level pitch.', 'Ring 01234 567890.', 'It costs her a lot of strength.', ''])('is nothing in "%s"', (text) => {
    expect(found(text, 'Okafor')).toEqual([]);
    expect(found(text)).toEqual([]);
  });
});
