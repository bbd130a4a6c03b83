/** What a calculator made of a report's formulas, cell by cell against the program's own numbers. */
import { compareCalculated, type ReportCell } from '../../../src/engine/report';
import { blmSheet, exampleReport } from '../../support/report';
import type { CellValue } from '../../../src/engine/schema';

const cell = (value: CellValue, formula?: string): ReportCell => ({
  value,
  style: 'whole',
  ...(formula === undefined ? {} : { formula }),
});
const differences = (expected: CellValue, found: CellValue) =>
  compareCalculated({ title: '', sheets: [{ ...blmSheet, rows: [[], [null, cell(expected, '=A1')]] }] }, () => [
    [],
    [null, found],
  ]).differences;

test.each<[CellValue, CellValue]>([
  [1, 1],
  // To the ninth digit: relative, and for numbers below 1 absolute.
  [2_000_000_000, 2_000_000_002],
  [2_000_000_000, 1_999_999_998],
  [0.1, 0.1 + 9e-10],
  [0, -1e-9],
  ['', null],
  [null, ''],
  ['Memuaskan', 'Memuaskan'],
  [true, true],
])('%j and %j are the same', (expected, found) => {
  expect(differences(expected, found)).toEqual([]);
});

test.each<[CellValue, CellValue]>([
  [2_000_000_000, 2_000_000_003],
  [-2_000_000_000, -2_000_000_003],
  [0.1, 0.1 + 2e-9],
  [1, '1'],
  ['1', 1],
  [0, null],
  [0, ''],
  ['–', 0],
  ['Memuaskan', 'Minimum'],
])('%j and %j are not, and it is told where', (expected, found) => {
  expect(differences(expected, found)).toEqual([{ sheet: 'blm', cell: 'B2', formula: '=A1', expected, found }]);
});

test('every formula cell of every sheet is counted, no other is looked at', () => {
  const rows = [[cell(1), cell(2, '=B1')], [cell(3, '=C1')]];
  const report = { title: '', sheets: [...exampleReport.sheets, { ...blmSheet, id: 'lain', rows }] };
  const { count, differences: found } = compareCalculated(report, ({ id }) => (id === 'lain' ? [[9, 2]] : []));
  // Three totals on the BLM sheet, two here.
  expect(count).toBe(5);
  expect(found.map(({ sheet, cell: address }) => `${sheet}!${address}`)).toEqual([
    'blm!C9',
    'blm!D9',
    'blm!E9',
    'lain!A2',
  ]);
});
