import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIST_WORDS } from '../../../src/catalog/listWords.ts';
import { dayOfNumber, numberOfDay } from '../../../src/core/day.ts';
import { readStatus, readTypes, readYear } from '../../../src/core/lists/pupilListCodes.ts';
import { orderShownBy, readDay } from '../../../src/core/lists/pupilListDay.ts';
import { areNamesOfColumns, columnsFor, headerRowOf, problemsOfReading } from '../../../src/core/lists/pupilListHeaders.ts';
import { listKey } from '../../../src/core/lists/pupilList.ts';

const UK = { dayFirst: true, thisYear: 2026 };

describe('a day in a list', () => {
  it.each([
    ['2018-02-03', '2018-02-03'], ['2018/2/3', '2018-02-03'], ['2018-02-03T00:00:00', '2018-02-03'], ['20180203', '2018-02-03'],
    ['03/02/2018', '2018-02-03'], [' 3.2.18 ', '2018-02-03'], ['03-02-2018 00:00', '2018-02-03'], ['27/03/99', '1999-03-27'], ['27/03/36', '2036-03-27'],
    ['3 February 2018', '2018-02-03'], ['03-Feb-18', '2018-02-03'], ['3rd Feb 2018', '2018-02-03'], ['42456', '2016-03-27'], ['42456.5', '2016-03-27'],
    ['31/02/2018', undefined], ['2018', undefined], ['7', undefined], ['99999', undefined], ['X801200017002', undefined], ['', undefined], ['3 Fox 2018', undefined],
  ])('%s', (text, day) => expect(readDay(text, UK)?.day).toBe(day));

  it.each([['03/02/2018', '2018-03-02', true], ['02/13/2018', '2018-02-13', undefined], ['13/02/2018', undefined, undefined], ['05/05/2018', '2018-05-05', undefined]])(
    'with the month first: %s', (text, day, twoWays) => expect([readDay(text, { ...UK, dayFirst: false })?.day, readDay(text, { ...UK, dayFirst: false })?.twoWays]).toEqual([day, twoWays]));

  it('says what the dates of a list show of their order', () => {
    expect(orderShownBy(['03/02/2018', '13/02/2018', '02/13/2018', '05/05/2018', '2018-02-03', 'x'])).toEqual({ dayFirst: 1, monthFirst: 1, twoWays: 1, example: '03/02/2018' });
  });

  it('reads back every day in each form', () => {
    fc.assert(fc.property(fc.integer({ min: numberOfDay('1990-01-01'), max: numberOfDay('2035-12-31') }).map(dayOfNumber), (day) => {
      const [year = '', month = '', date = ''] = day.split('-');
      for (const text of [day, `${date}/${month}/${year}`, `${Number(date)}.${Number(month)}.${year}`, `${year}${month}${date}`, String(numberOfDay(day) - numberOfDay('1899-12-30'))]) {
        expect(readDay(text, UK)?.day).toBe(day);
      }
      expect(readDay(`${month}/${date}/${year}`, { ...UK, dayFirst: false })?.day).toBe(day);
    }));
  });
});

describe('a school year in a list', () => {
  it.each([
    ['Year 7', 7], ['7', 7], ['Yr7', 7], ['Y07', 7], ['year 7', 7], ['R', 0], ['Reception', 0], ['Year R', 0], ['YR', 0], ['0', 0], ['N2', -1], ['Nursery', -1], ['N1', -2], ['E1', -4],
    ['14', 14], ['X', 'none'], ['7B', undefined], ['Oak', undefined], ['99', undefined],
  ])('%s', (text, year) => expect(readYear(text)).toBe(year));
});

describe('SEN provision and types in a list (R-B1)', () => {
  it.each([
    ['K', 'K', false], ['e', 'E', false], ['N', 'N', false], ['SEN Support', 'K', false], ['K - SEN support', 'K', false], ['EHCP', 'E', false], ['No SEN', 'N', false],
    ['S', 'E', true], ['A', 'K', true], ['P', 'K', true], ['School Action Plus', 'K', true],
  ])('%s', (text, status, isOld) => {
    const read = readStatus(text, LIST_WORDS);
    expect(read.codes).toEqual([status]);
    expect(read.remarks).toEqual(isOld ? [{ field: 'senStatus', code: 'oldCode', original: text, as: status }] : []);
  });

  it('leaves out what is no provision, and keeps what stood there', () => {
    expect(readStatus('maybe', LIST_WORDS)).toEqual({ codes: [], remarks: [{ field: 'senStatus', code: 'statusNotRead', original: 'maybe' }] });
    expect(readStatus('constructor', LIST_WORDS).codes).toEqual([]);
  });

  it.each([
    ['SLCN', ['SLCN'], []], ['SpLD', ['SPLD'], ['readAs']], ['BESD', ['SEMH'], ['oldCode']], ['Speech, language and communication needs', ['SLCN'], []],
    ['SLCN: Speech and more', ['SLCN'], []], ['SLCN, ASD', ['SLCN', 'ASD'], []], ['ASD/SLCN', ['ASD', 'SLCN'], []], ['SLCN; Left-handed', ['SLCN'], ['typeNotRead']], ['', [], []],
  ])('%s', (text, codes, remarks) => {
    const read = readTypes(text, 'mainType', LIST_WORDS);
    expect(read.codes).toEqual(codes);
    expect(read.remarks.map(({ code }) => code)).toEqual(remarks);
  });
});

describe('names of columns', () => {
  it.each([
    ['UPN,Legal Forename,Legal Surname,DOB,Year,Reg Group,SEN', 'upn,firstName,lastName,bornOn,schoolYear,,senStatus'],
    ['Forename,Surname,UPN,Year,Reg', 'firstName,lastName,upn,schoolYear,'],
    ['First name,Last name,Year group,Registration form', 'firstName,lastName,schoolYear,'],
    ['Legal Forename,Legal Surname,Year Group', 'firstName,lastName,schoolYear'],
    ['FirstName,LastName,YearGroup,Form', 'firstName,lastName,schoolYear,'],
    ['NCyearActual,SENprovision,PrimarySENtype,SecondarySENtype', 'schoolYear,senStatus,mainType,secondType'],
    ['Surname,Forename,Gender,DOB,NCYear,SEN_Provision,Acad_Year', 'lastName,firstName,,bornOn,schoolYear,senStatus,'],
    ['LegalForename,LegalSurname,DateOfBirth,Year,UPN,FormerUPN,EAL,SENProvisionDetails.ProvisionTypeCode', 'firstName,lastName,bornOn,schoolYear,upn,,,senStatus'],
    ['legal_forename,PREFERRED FORENAME,surname,d.o.b.', 'firstName,preferredFirstName,lastName,bornOn'],
    ['Legal Forename,Forename,Surname', ',firstName,lastName'],
    ['Name,Forename,Surname', ',firstName,lastName'],
    ['Pupil,Birth Date,SEN Need 1,SEN Need 2', 'fullName,bornOn,mainType,secondType'],
    ['Favourite colour,Bus', ','],
  ])('%s', (headers, fields) => expect(columnsFor(headers.split(','), LIST_WORDS).join()).toBe(fields));

  it('are found below a title, and are the first row where none is known', () => {
    expect(headerRowOf([['SEN register'], [''], ['Name', 'DOB'], ['Odette', '2018']], LIST_WORDS)).toBe(2);
    expect(headerRowOf([[''], ['Ort', 'Farbe']], LIST_WORDS)).toBe(1);
  });

  it('are told from a child, of whom nothing may be remembered', () => {
    expect(areNamesOfColumns(['Surname', 'Forename'], LIST_WORDS)).toBe(true);
    expect(areNamesOfColumns(['Oduya', 'Priyanka', '03/02/2018'], LIST_WORDS)).toBe(false);
    expect(areNamesOfColumns(['Name', 'X801200017002'], LIST_WORDS)).toBe(false);
  });

  it('lead on only with a name and a birth, each read once', () => {
    expect(problemsOfReading(['firstName', 'bornOn'])).toEqual([]);
    expect(problemsOfReading(['lastName', 'upn', 'upn'])).toEqual([{ code: 'noName' }, { code: 'readTwice', field: 'upn' }]);
  });

  it('are blind to case, spaces, underscores and accents', () => {
    fc.assert(fc.property(fc.constantFrom(...LIST_WORDS.headers.bornOn, ...LIST_WORDS.headers.senStatus), fc.array(fc.constantFrom(' ', '_', '-', '.')), (name, noise) => {
      expect(listKey(name.toUpperCase().split('').map((letter, at) => `${letter}${noise[at] ?? ''}`).join(''))).toBe(name);
    }));
  });
});
