import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAsMonths } from '../../../src/core/panel/panelDays.ts';
import { dayInWords, dayOfNumber, monthInWords, numberOfDay } from '../../../src/core/day.ts';

describe('days in a text for a panel', () => {
  it.each<[typed: string, told: string]>([
    ['on 03-05-2016 and 3-5-2016', 'in May 2016 and May 2016'],
    ['on 3 Sept 2026, 3rd Sep. 2026, 3 sept', 'in September 2026, September 2026, September'],
    ['May 3rd 2026, May 3, 2026 and born on May 3 at home', 'May 2026, May 2026 and born in May at home'],
    ['on 3 May, the 3rd May 26 and 3 May ’26', 'in May, May 2026 and May 2026'],
    ['2026/05/03, 2026.5.3, 03 / 05 / 2026 and 03 05 2026', 'May 2026, May 2026, May 2026 and May 2026'],
    ['the 12th of September; the 1st of the class', 'September; the 1st of the class'],
    ['on Tuesday 3 May, Sat. 4th May 2026 and Tuesdays', 'in May, May 2026 and Tuesdays'],
    ['3–5 May, 3rd and 4th of June 2026, 2/3 July', 'May, June 2026, July'],
    ['3-May-2026, 03.May.26, 3rd\u00a0May', 'May 2026, May 2026, May'],
    ['12/25/2026 and 03/05, 24/05', 'December 2026 and May, May'],
    ['born 2nd may, JUNE 4TH', 'born in May, June'],
    ['On 18 March 2026 we met; on the 03/05, by 3 May, and she relies on May', 'In March 2026 we met; in May, by May, and she relies on May'],
    ['born 2 March 2018, Born on the 2nd of March', 'born in March 2018, Born in March'],
  ])('%s', (typed, told) => { expect(daysAsMonths(typed)).toBe(told); });

  it.each([
    'In Year 3 may be hard, and level 2 march on.', '3/5 of the time, 1/2 and 10/12', '1/2/3, 45/13/2026 and 3.5 hours', 'May 2026, in May 20 children', 'Room 12, 5-10-15 minutes, 3:1 help', 'Since September 2026',
    '4 mares, 2 octaves, 3 decided', 'the 3rd time, 2nd half of May', 'Marchmont 3rd, 07700 900123',
  ])('leaves alone: %s', (typed) => { expect(daysAsMonths(typed)).toBe(typed); });

  it('never keeps a day that was written in words or figures, whatever day', () => {
    fc.assert(fc.property(fc.integer({ min: numberOfDay('2001-01-01'), max: numberOfDay('2039-12-31') }), (number) => {
      const day = dayOfNumber(number);
      const [year = '', month = '', date = ''] = day.split('-');
      const [name = ''] = dayInWords(day).split(' ').slice(1);
      const ways = [day, dayInWords(day), `${Number(date)}/${Number(month)}/${year}`, `${date}-${month}-${year}`, `${date}.${month}.${year.slice(2)}`, `${name} ${Number(date)}, ${year}`, `${Number(date)} ${name.slice(0, 3)} ${year}`, `${year}/${month}/${date}`];
      for (const way of ways) expect([way, daysAsMonths(`Seen ${way}, twice`)]).toEqual([way, `Seen ${monthInWords(day)}, twice`]);
    }));
  });
});
