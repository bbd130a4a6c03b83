import { shiftedArea, shiftedFormula, type RowShift } from '../../src/workbook/rowShift';

/** Columns B to D of a sheet. */
const columns = { sheet: 'Data BLM', left: 1, right: 3 };
const two: RowShift = { ...columns, top: 5, rows: 2 };
const grown: RowShift = { ...two, continues: 3 };
const less: RowShift = { ...columns, top: 5, rows: -2 };

test.each<[string, RowShift, string]>([
  ['B5+B6', two, 'B5+B8'],
  ['$B$6:C$9', two, '$B$8:C$11'],
  ['SUM(B4:B5)', two, 'SUM(B4:B5)'],
  ['SUM(B4:B5)', grown, 'SUM(B4:B7)'],
  ['SUM(B3:B5)+B5', grown, 'SUM(B3:B7)+B5'],
  ['SUM(B5:B5)', grown, 'SUM(B5:B5)'],
  ['SUM(B4:B6)', two, 'SUM(B4:B8)'],
  ['A6+E6+SUM(A4:C9)+SUM(B:B)+SUM(7:9)', two, 'A6+E6+SUM(A4:C9)+SUM(B:B)+SUM(7:9)'],
  ["'Data BLM'!B6&\"B6\"&Lain!B6&'data blm'!C7", two, "'Data BLM'!B8&\"B6\"&Lain!B6&'data blm'!C9"],
  ['T[[#This Row],[B6]]+B6B+LOG10(B6)', two, 'T[[#This Row],[B6]]+B6B+LOG10(B8)'],
  ['B6+B8+SUM(B5:B9)+SUM(B6:B7)', less, '#REF!+B6+SUM(B5:B7)+SUM(#REF!)'],
  ["SUM('Data BLM'!B7:B9)", less, "SUM('Data BLM'!B6:B7)"],
])('%s', (formula, shift, expected) => {
  expect(shiftedFormula(formula, 'Data BLM', shift)).toBe(expected);
});

test('formulas of another sheet name this one', () => {
  expect(shiftedFormula("B6+'Data BLM'!B6", 'Lain', two)).toBe("B6+'Data BLM'!B8");
});

test('of an area the part in the columns moves, grows or goes; the others stay', () => {
  const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
  expect(shiftedArea(area(6, 0, 7, 4), two)).toEqual([area(6, 0, 7, 0), area(8, 1, 9, 3), area(6, 4, 7, 4)]);
  expect(shiftedArea(area(3, 1, 4, 3), grown)).toEqual([area(3, 1, 6, 3)]);
  expect(shiftedArea(area(5, 2, 6, 2), less)).toEqual([]);
  expect(shiftedArea(area(6, 5, 7, 6), two)).toEqual([area(6, 5, 7, 6)]);
});
