import { serialOf } from '../../../src/engine/dataset';
import { thisYear } from '../model/typed';
import { codeOf, start } from './start';

/** What a cell holds after a text was written into it: value, formula and format. */
async function written(text: string, format = 'General') {
  const { Excel } = await start();
  return Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Sheet1').getRange('B2');
    cell.numberFormat = [[format]];
    cell.values = [[text]];
    cell.load('values,formulas,numberFormat');
    await context.sync();
    return [cell.values[0]?.[0], cell.formulas[0]?.[0], cell.numberFormat[0]?.[0]] as unknown[];
  });
}

const fifthOfJanuary = serialOf(thisYear(), 1, 5);

test.each<[string, unknown, string]>([
  ['+5', 5, 'General'],
  ['-3', -3, 'General'],
  ['+62', 62, 'General'],
  ['1/5', fifthOfJanuary, 'd-mmm'],
  ['003/005', serialOf(thisYear(), 3, 5), 'd-mmm'],
  ['3-4', serialOf(thisYear(), 3, 4), 'd-mmm'],
  ['5 Jan', fifthOfJanuary, 'd-mmm'],
  ['Jan-5', fifthOfJanuary, 'd-mmm'],
  ['Dec 14', serialOf(thisYear(), 12, 14), 'd-mmm'],
  ['Dec-99', serialOf(1999, 12, 1), 'mmm-yy'],
  ['5/2014', serialOf(2014, 5, 1), 'mmm-yy'],
  ['5 1/2', 5.5, '# ?/?'],
  ['12:30', 12.5 / 24, 'h:mm'],
  ['1:30 pm', 13.5 / 24, 'h:mm AM/PM'],
  ['5/2/2014 6:00', serialOf(2014, 5, 2) + 0.25, 'm/d/yyyy h:mm'],
  ['(5)', -5, 'General'],
  ['1e5', 100_000, '0.00E+00'],
  ['5%', 0.05, '0%'],
  ['Rp5', 5, '"Rp"#,##0'],
  ['Rp 1,500', 1500, '"Rp"#,##0'],
  ['$5', 5, '$#,##0'],
  ['true', true, 'General'],
])('the text %j becomes %j in the format %s', async (text, value, format) => {
  expect(await written(text)).toEqual([value, value, format]);
  expect(await written(`'${text}`)).toEqual([text, text, 'General']);
  expect(await written(text, '@')).toEqual([text, text, '@']);
});

test.each([
  ['@x', '=x'],
  ['+x', '=+x'],
  ['-A1', '=-A1'],
  [' =x', '=x'],
])('the text %j becomes the formula %s', async (text, formula) => {
  const [value, ...rest] = await written(text);
  expect(rest).toEqual([formula, 'General']);
  expect(value).not.toBe(text);
  expect((await written(text, '@'))[0]).toBe(text);
  expect((await written(`'${text}`))[0]).toBe(text);
});

test.each(['-', '+', '@', '13.45.2014', '(a)', 'Mei 2014', '12:75', '1,5', 'Rp', '99/99/99'])(
  'the text %j stays',
  async (text) => {
    expect(await written(text)).toEqual([text, text, 'General']);
  },
);

test('one apostrophe in front is taken away, and only one', async () => {
  expect((await written("'petik"))[0]).toBe('petik');
  expect((await written("''petik"))[0]).toBe("'petik");
});

test.each([
  ['a text that is a formula with an error', '-satu (dua'],
  ['a text of 256 characters within a formula', `=LEN("${'x'.repeat(256)}")`],
])('%s is refused', async (_what, text) => {
  expect(await codeOf(written(text))).toBe('InvalidArgument');
});

test('a text of 255 characters within a formula is taken, quotes counted once', async () => {
  expect((await written(`=LEN("${'x'.repeat(250)}${'""'.repeat(5)}")`))[0]).toBe(255);
});
