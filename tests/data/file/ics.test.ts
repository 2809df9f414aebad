import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOfNumber, numberOfDay } from '../../../src/core/day.ts';
import { type CalendarDay, calendarFile } from '../../../src/data/file/ics.ts';

const AT = '2026-11-21T12:00:00.000Z';
const DAY: CalendarDay = { id: 'a.report', on: '2026-11-23', title: 'O. Send the report of the meeting', text: 'Must: the law says so.' };

/** The lines of a file as a calendar reads them: what was folded is one line again. */
async function linesOf(days: readonly CalendarDay[]): Promise<readonly string[]> {
  const text = await calendarFile(days, AT).text();
  expect(text.split('\r\n').every((line) => Array.from(line).length <= 76)).toBe(true);
  return text.replace(/\r\n[ \t]/g, '').split('\r\n');
}

const compact = (day: string) => day.replaceAll('-', '');

describe('a calendar file', () => {
  it('holds whole days without a time or a zone, the same wherever it is opened', async () => {
    const lines = await linesOf([DAY]);
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines).toEqual(expect.arrayContaining(['DTSTART;VALUE=DATE:20261123', 'DTEND;VALUE=DATE:20261124', 'UID:a.report@valuing-send', `SUMMARY:${DAY.title}`, 'DTSTAMP:20261121T120000Z', 'TRANSP:TRANSPARENT', 'CLASS:PRIVATE']));
    expect(lines.some((line) => line.includes('TZID'))).toBe(false);
  });

  it('keeps what was written, whatever stands in it', async () => {
    const lines = await linesOf([{ ...DAY, text: 'One; two, three\nBEGIN:VEVENT \\ “é” '.repeat(6) }]);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(lines.find((line) => line.startsWith('DESCRIPTION:'))).toContain('One\\; two\\, three\\nBEGIN:VEVENT \\\\ “é”');
  });

  it('has every day that was given, on that day', async () => {
    const anyDay = fc.integer({ min: numberOfDay('2014-09-01'), max: numberOfDay('2060-12-31') }).map(dayOfNumber);
    await fc.assert(fc.asyncProperty(fc.array(anyDay, { minLength: 1, maxLength: 8 }), async (days) => {
      const lines = await linesOf(days.map((on, at) => ({ ...DAY, id: `a.${at}`, on })));
      expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual(days.map((on) => `DTSTART;VALUE=DATE:${compact(on)}`));
      expect(lines.filter((line) => line.startsWith('DTEND'))).toEqual(days.map((on) => `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`));
    }), { numRuns: 30 });
  });
});
