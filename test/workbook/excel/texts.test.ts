import { writeXlsx } from 'hucre';
import type { CellEdit } from '../../../src/workbook/port';
import { openInExcel } from '../../support/benches';
import { blmSheet } from '../../support/report';
import { only } from '../../support/written';

/** Texts that Excel takes for something else: for a number, an amount, a date, a time, a logical value, an error or a formula. */
const texts = [
  ...['+5', '-3', '(5)', '5%', '1e5', '007', '1,000', 'Rp5', 'Rp. 5', '5 1/2', '3326112001000001'],
  ...['1/5', '003/005', '3-4', '5 Jan', 'Dec-14', 'April 2014', '03/04/2014', '12:30', '5:00 pm'],
  ...['=x', '+x', '-x', '@x', '=SUM(1', '-(', ' =x', '@', '-', '+'],
  ...['true', 'FALSE', ' true ', '#N/A', '#REF!', "'petik", "''dua"],
  ...['biasa', ' tepi ', '=', '5 desa'],
];

const valuesOf = (sheet: string, address: string): Promise<unknown[]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('values,formulas');
    await context.sync();
    return [range.values.flat(), range.formulas.flat()];
  });

const both = [texts, texts];

test('a report shows every text as it is, in cells of text format and others', async () => {
  for (const style of ['label', 'text'] as const) {
    const { workbook } = await openInExcel(null);
    const sheet = { ...blmSheet, charts: [], rows: texts.map((value) => [{ value, style }]) };
    const [written] = await workbook.writeReport(only(sheet));
    expect(await valuesOf(written?.name ?? '', `A1:A${texts.length}`)).toEqual(both);
  }
});

test.each(['General', '@', '0.00'])('edits write every text as it is into cells of the format %s', async (numFmt) => {
  const rows = texts.map((_, row) => [`lama ${row}`]);
  const cells = new Map(rows.map((_, row) => [`${row},0`, { style: { numFmt } }]));
  const { workbook } = await openInExcel(await writeXlsx({ sheets: [{ name: 'Desa', rows, cells }] }));
  const edits = texts.map((after, row): CellEdit => ({ sheet: 'Desa', row, column: 0, before: `lama ${row}`, after }));
  await workbook.apply(edits, []);
  expect(await valuesOf('Desa', `A1:A${texts.length}`)).toEqual(both);
  // Taken back the same way.
  await workbook.apply(
    edits.map((edit) => ({ ...edit, before: edit.after, after: edit.before })),
    [],
  );
  expect((await valuesOf('Desa', `A1:A${texts.length}`))[0]).toEqual(rows.flat());
});

test('own tables keep every text as it is', async () => {
  const { workbook } = await openInExcel(null);
  await workbook.apply(
    [],
    [{ table: 'Riwayat Perbaikan', rows: texts.map((text) => [1, 'Siti', text, text, 'x', text, text]) }],
  );
  for (const column of ['C', 'D', 'F', 'G'])
    expect(await valuesOf('Riwayat Perbaikan', `${column}2:${column}${texts.length + 1}`)).toEqual(both);
});

test('a link shows its text, of 255 characters at most', async () => {
  const { workbook } = await openInExcel(null);
  const link = { sheet: blmSheet.name, cell: 'A1' };
  const rows = ['=x', 'kata "dua"', 'x'.repeat(300)].map((value) => [{ value, link, style: 'label' as const }]);
  const [written] = await workbook.writeReport(only({ ...blmSheet, charts: [], rows }));
  const [values] = await valuesOf(written?.name ?? '', 'A1:A3');
  expect(values).toEqual(['=x', 'kata "dua"', 'x'.repeat(255)]);
});
