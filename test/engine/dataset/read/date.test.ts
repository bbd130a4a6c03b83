import fc from 'fast-check';
import { endOfMonth, parts, serialOf } from '../../../../src/engine/dataset';
import {
  readDateNumber,
  readDateText,
  readMonthNumber,
  readMonthText,
  readYearNumber,
  readYearText,
} from '../../../../src/engine/dataset/read/date';
import { shorthand } from '../../../support/readings';

const day = serialOf(2013, 12, 31);
const december = serialOf(2014, 12, 31);

describe('dates as text', () => {
  test.each([
    '31/12/2013',
    '31-12-2013',
    '31.12.2013',
    '31 / 12 / 2013',
    '31 Des 2013',
    '31 Desember 2013',
    '31 DES. 2013',
    '31-Des-2013',
    '2013-12-31',
    '2013/12/31',
    '31 December 2013',
    '31/12/2013 10:30',
    '31/12/2013 7:05:09',
    '31 Des 2013 10:30',
    '2013-12-31 00:00:00',
    '2013-12-31T00:00:00.000Z',
    '2013-12-31T23:59:59+07:00',
  ])('%s', (text) => {
    expect(shorthand(readDateText(text))).toBe(`=${day} type`);
  });

  test('the day comes first', () => {
    expect(shorthand(readDateText('3/4/2014'))).toBe(`=${serialOf(2014, 4, 3)} type`);
  });

  test.each([
    ['12/31/2013', `?${day} type`],
    ['12/31/2013 12:00:00 AM', `?${day} type`],
    ['31/12/2013 10', '!type'],
    ['31/12/13', `?${day} type`],
    ['31 Des 13', `?${day} type`],
    ['31/02/2013', '!type'],
    ['29/02/2013', '!type'],
    ['31/12-2013', '!type'],
    ['0/1/2013', '!type'],
    ['31 Dsember 2013', '!type'],
    ['Desember 2013', '!type'],
    ['2013', '!type'],
    ['belum', '!type'],
  ])('%s: %s', (text, expected) => {
    expect(shorthand(readDateText(text))).toBe(expected);
  });

  test.each([
    ...['Jan 1', 'Januari 1', 'Peb 2', 'Feb 2', 'Pebruari 2', 'Februari 2', 'Mar 3', 'Maret 3', 'Apr 4', 'April 4'],
    ...[
      'Mei 5',
      'Jun 6',
      'Juni 6',
      'Jul 7',
      'Juli 7',
      'Agt 8',
      'Agu 8',
      'Ags 8',
      'Agst 8',
      'Agustus 8',
      'Sep 9',
      'Sept 9',
    ],
    ...[
      'September 9',
      'Okt 10',
      'Oktober 10',
      'Nop 11',
      'Nov 11',
      'Nopember 11',
      'November 11',
      'Des 12',
      'Desember 12',
    ],
  ])('month name %s', (line) => {
    const [name, month] = line.split(' ');
    expect(shorthand(readDateText(`5 ${name} 2014`))).toBe(`=${serialOf(2014, Number(month), 5)} type`);
  });

  test('date cells lose their time of day; other numbers are no dates', () => {
    expect(shorthand(readDateNumber(day + 0.75))).toBe(String(day));
    expect([0, -5, 31122013].map((value) => shorthand(readDateNumber(value)))).toEqual(['!type', '!type', '!type']);
  });

  test('every day reads back from how Indonesians write it', () => {
    const long = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' });
    const short = new Intl.DateTimeFormat('id-ID', {
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      timeZone: 'UTC',
    });
    fc.assert(
      fc.property(fc.integer({ min: serialOf(1999, 1, 1), max: serialOf(2100, 12, 31) }), (serial) => {
        const { year, month, day: date } = parts(serial);
        const time = Date.UTC(year, month - 1, date);
        for (const format of [long, short]) {
          expect(readDateText(format.format(time))).toEqual({ kind: 'repaired', rule: 'type', value: serial });
        }
      }),
    );
  });
});

describe('months', () => {
  test.each([
    'Desember 2014',
    'Des 2014',
    'Des-14',
    'des 14',
    "Des '14",
    '12/2014',
    '12-2014',
    '2014-12',
    '1/12/2014',
    '31 Des 2014',
  ])('%s', (text) => {
    expect(shorthand(readMonthText(text))).toBe(`=${december} type`);
  });

  test.each([
    ['13/2014', '!type'],
    ['Dsember 2014', '!type'],
    ['2014', '!type'],
    ['31/12/14', `?${december} type`],
  ])('%s: %s', (text, expected) => {
    expect(shorthand(readMonthText(text))).toBe(expected);
  });

  test('a date cell stands for the last day of its month', () => {
    expect(shorthand(readMonthNumber(december))).toBe(String(december));
    expect(shorthand(readMonthNumber(serialOf(2014, 12, 1)))).toBe(`=${december} type`);
    expect(shorthand(readMonthNumber(2014))).toBe(`=${endOfMonth(2014)} type`);
    expect(shorthand(readMonthNumber(12))).toBe('!type');
  });
});

describe('years', () => {
  test.each([
    ['2013', '=2013 type'],
    ['31/12/2013', '=2013 type'],
    ['Desember 2013', '!type'],
    ['2013,5', '!integer'],
    ['13', '!type'],
    ['nihil', '!type'],
  ])('the text %s: %s', (text, expected) => {
    expect(shorthand(readYearText(text))).toBe(expected);
  });

  test.each([
    [2013, '2013'],
    [1998, '1998'],
    [2101, '2101'],
    [day, '=2013 type'],
    [serialOf(1999, 1, 1), '=1999 type'],
    [serialOf(1998, 12, 31), String(serialOf(1998, 12, 31))],
    [2013.5, '!integer'],
    [2.013, '?2013 integer'],
    [1.013, '!integer'],
    [day + 0.5, '=2013 type'],
  ])('the number %d: %s', (value, expected) => {
    expect(shorthand(readYearNumber(value, { min: 1999, max: 2100 }))).toBe(expected);
  });
});
