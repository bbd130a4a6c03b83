import { writeXlsx } from 'hucre';
import { openInExcel } from '../../support/benches';
import type { OpenedInExcel } from '../../support/benches';

const rows = [
  ['Kode Desa', 'KK'],
  ['33.26.11.2001', 812],
  ['33.26.11.2002', 640],
];

async function open(): Promise<OpenedInExcel> {
  const columns = [{ name: 'Kode Desa' }, { name: 'KK' }];
  return openInExcel(
    await writeXlsx({
      sheets: [
        { name: 'Sampul', rows: [['x']] },
        { name: 'Desa', rows, tables: [{ name: 'Desa', range: 'A1:B3', columns }] },
        { name: 'BKM', rows, hidden: true, rowDefs: new Map([[1, { hidden: true }]]), columns: [{}, { hidden: true }] },
      ],
    }),
    '1.9',
  );
}

const shown = ({ host }: OpenedInExcel) => host.view().find(({ active }) => active);

test('a cell out of view is told of, and nothing moves; with reveal it is shown', async () => {
  const opened = await open();
  await expect(opened.workbook.select('BKM', 'B2')).rejects.toMatchObject({ code: 'hidden', place: 'BKM!B2' });
  expect(shown(opened)?.name).toBe('Sampul');
  await opened.workbook.select('BKM', 'B2', { reveal: true });
  expect(shown(opened)).toMatchObject({ name: 'BKM', selection: 'B2' });
  await opened.workbook.select('Sampul', 'A1');
  await opened.workbook.select('BKM', 'B2');
  expect(shown(opened)?.name).toBe('BKM');
});

test('a row that a filter leaves out is told of as filtered; with reveal the filter is cleared', async () => {
  const opened = await open();
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Desa');
    table.autoFilter.apply(table.getRange(), 1, { filterOn: 'Values', values: ['640'] });
    await context.sync();
  });
  await expect(opened.workbook.select('Desa', 'B2')).rejects.toMatchObject({ code: 'filtered', place: 'Desa!B2' });
  await opened.workbook.select('Desa', 'B3');
  await opened.workbook.select('Desa', 'B2', { reveal: true });
  expect(shown(opened)).toMatchObject({ name: 'Desa', selection: 'B2' });
  await opened.workbook.select('Desa', 'B2');
});

test('a filtered table keeps its filter while cells are repaired in rows that it hides', async () => {
  const opened = await open();
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Desa');
    table.autoFilter.apply(table.getRange(), 1, { filterOn: 'Values', values: ['640'] });
    await context.sync();
  });
  await opened.workbook.apply(
    [1, 2].map((row) => ({ sheet: 'Desa', row, column: 1, before: rows[row]?.[1] ?? null, after: row })),
    [],
  );
  const { tables } = await opened.workbook.readTables(['Desa']);
  expect(tables[0]?.values.slice(1).map(([, kk]) => kk)).toEqual([1, 2]);
  await expect(opened.workbook.select('Desa', 'B2')).rejects.toMatchObject({ code: 'filtered' });
  const writes = opened.host.requests.flatMap(({ steps }) => steps.filter((step) => step === 'set Values'));
  expect(writes).toHaveLength(2);
});
