/** What is typed into a field, and what is understood of it. */
import { readTyped, type Typed } from '../../../src/engine/entry';
import { formatDate } from '../../../src/messages/format';
import type { ColumnSchema, ColumnType } from '../../../src/engine/schema';

/** 31 December 2014. */
const period = 42_004;
const column = (type: ColumnType, rest: Partial<ColumnSchema> = {}): ColumnSchema => ({
  header: 'Isi',
  type,
  required: true,
  ...rest,
});
const read = (type: ColumnType, text: string, decimal: ',' | '.' = ',', rest: Partial<ColumnSchema> = {}): Typed =>
  readTyped(column(type, rest), text, { period, decimal });
const valueOf = (typed: Typed): unknown => (typed.kind === 'value' ? typed.value : typed.kind);

test.each([
  ['500rb', 500_000],
  ['1,5jt', 1_500_000],
  ['1,5 juta', 1_500_000],
  ['Rp 2 miliar', 2_000_000_000],
  ['1.250 ribu', 1_250_000],
  ['-250rb', -250_000],
  ['1.500.000', 1_500_000],
  ['1500000', 1_500_000],
  ['1.500', 1_500],
  ['Rp 1.500.000,-', 1_500_000],
  ['(75.000)', -75_000],
  ['nihil', 0],
  ['0,1rb', 100],
  ['  ', 'blank'],
  ['1,5', 'unclear'],
  ['seribu', 'unclear'],
  ['rb', 'unclear'],
  ['1.5.0rb', 'unclear'],
])('rupiah %s', (text, value) => {
  expect(valueOf(read('rp', text))).toBe(value);
});

test('an office that writes English types its dots and commas the other way round', () => {
  expect(valueOf(read('rp', '1,500,000', '.'))).toBe(1_500_000);
  expect(valueOf(read('rp', '1.5jt', '.'))).toBe(1_500_000);
  expect(valueOf(read('number', '1,500.25', '.'))).toBe(1_500.25);
  expect(valueOf(read('percent', '1.5', '.'))).toBe(0.015);
});

test.each([
  ['1,5', 1.5],
  ['1.500', 1_500],
  ['1.500,25', 1_500.25],
  ['350.5', 350.5],
  ['5 m', 'unclear'],
])('number %s', (text, value) => {
  expect(valueOf(read('number', text))).toBe(value);
});

test.each([
  ['1,5', 0.015],
  ['1,5%', 0.015],
  ['100', 1],
  ['1.000', 10],
  ['0', 0],
  ['banyak', 'unclear'],
])('percentage %s', (text, value) => {
  expect(valueOf(read('percent', text))).toBe(value);
});

test.each([
  ['15', '15 Des 2014'],
  ['5/3', '5 Mar 2014'],
  ['5-3', '5 Mar 2014'],
  ['5 mar', '5 Mar 2014'],
  ['5 agustus 2013', '5 Agt 2013'],
  ['05/03/13', '5 Mar 2013'],
  ['2014-03-05', '5 Mar 2014'],
])('day %s', (text, day) => {
  const typed = read('date', text);
  expect(typed.kind === 'value' ? formatDate(Number(typed.value)) : typed.kind).toBe(day);
});

test.each(['32', '31/2', '5 foo', 'kemarin'])('no day: %s', (text) => {
  expect(read('date', text).kind).toBe('unclear');
});

test('without a period a bare day says nothing', () => {
  expect(readTyped(column('date'), '15', { period: null, decimal: ',' }).kind).toBe('unclear');
});

test.each([
  ['11', '30 Nov 2014'],
  ['nov', '30 Nov 2014'],
  ['Nov 2013', '30 Nov 2013'],
  ['2013-02', '28 Feb 2013'],
  ['3/2014', '31 Mar 2014'],
])('month %s', (text, day) => {
  const typed = read('month', text);
  expect(typed.kind === 'value' ? formatDate(Number(typed.value)) : typed.kind).toBe(day);
});

test('lists, codes and texts are read as cells are; what may be meant is suggested', () => {
  const options = { options: ['Lingkungan', 'Sosial'] };
  expect(valueOf(read('choice', 'sosial', ',', options))).toBe('Sosial');
  expect(read('choice', 'sosil', ',', options)).toEqual({ kind: 'unclear', rule: 'choice', suggestion: 'Sosial' });
  expect(read('choice', 'apa', ',', options)).toEqual({ kind: 'unclear', rule: 'choice', suggestion: null });
  expect(valueOf(read('yesno', 'y'))).toBe('Ya');
  expect(valueOf(read('text', ' Karya  Bersama '))).toBe('Karya Bersama');
  expect(valueOf(read('code', '33261', ',', { groups: [2, 2, 1] }))).toBe('33.26.1');
});
