/** Cells that their native rule does not allow. */
import { codeOf, start } from './start';

/** Addresses of the invalid cells of A1:A4 under a rule. */
async function invalid(rule: Excel.DataValidationRule, values: readonly unknown[], ignoreBlanks = true) {
  const { Excel } = await start();
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('D1:D2').values = [['Ya'], ['Tidak']];
    const range = sheet.getRange('A1:A4');
    range.values = values.map((value) => [value]);
    range.dataValidation.rule = rule;
    range.dataValidation.ignoreBlanks = ignoreBlanks;
    const found = sheet.getRange('A1:B4').dataValidation.getInvalidCellsOrNullObject();
    found.load('address');
    await context.sync();
    return found.isNullObject ? null : found.address;
  });
}

const at = (...cells: readonly string[]): string => cells.map((cell) => `Sheet1!${cell}`).join(',');

test.each<[string, Excel.DataValidationRule, readonly unknown[], string | null]>([
  [
    'whole numbers between limits',
    { wholeNumber: { formula1: 1, formula2: 3, operator: 'Between' } },
    [1, 4, 1.5, 'x'],
    at('A2', 'A3', 'A4'),
  ],
  ['numbers above a limit', { decimal: { formula1: 1, operator: 'GreaterThan' } }, [1, 1.1, '', 2], at('A1')],
  ['numbers from a limit on', { decimal: { formula1: 1, operator: 'GreaterThanOrEqualTo' } }, [1, 0, '', 2], at('A2')],
  [
    'dates between formulas',
    { date: { formula1: '=DATE(2014,1,1)', formula2: '=DATE(2014,12,31)', operator: 'Between' } },
    [42_004, 42_005, '', 41_640],
    at('A2'),
  ],
  ['a list of cells', { list: { inCellDropDown: true, source: '=$D$1:$D$2' } }, ['Ya', 'ada', '', 'Tidak'], at('A2')],
  ['a list written out', { list: { inCellDropDown: true, source: 'Ya,Tidak' } }, ['Ya', 'ada', '', 'Tidak'], at('A2')],
  [
    'a formula as seen from each cell',
    { custom: { formula: '=SUMPRODUCT(--($A$1:$A$4=A1))=1' } },
    ['a', 'b', 'a', 'c'],
    at('A1', 'A3'),
  ],
  ['a formula that ends with an error', { custom: { formula: '=1/A1>0' } }, [1, 0, 2, 3], at('A2')],
  ['nothing wrong', { decimal: { formula1: 0, operator: 'GreaterThan' } }, [1, 2, 3, 4], null],
])('%s', async (_what, rule, values, expected) => {
  expect(await invalid(rule, values)).toBe(expected);
});

test('a blank cell is invalid only where blanks are not ignored', async () => {
  const rule: Excel.DataValidationRule = { decimal: { formula1: 0, operator: 'GreaterThan' } };
  expect(await invalid(rule, [1, '', 2, 3])).toBeNull();
  expect(await invalid(rule, [1, '', 2, 3], false)).toBe(at('A2'));
});

test('a comparison that the stand-in does not judge is refused', async () => {
  expect(await codeOf(invalid({ decimal: { formula1: 0, operator: 'EqualTo' } }, [1, 2, 3, 4]))).toBe('NotImplemented');
});
