import { writeXlsx, type WriteSheet } from 'hucre';
import type { TableRange } from '../../../src/engine/dataset';
import { openInExcel, type OpenedInExcel } from '../../support/benches';

const rows = [['Data desa'], ['Kode', 'KK'], ['a', 1], ['b', 2]];
const ranges: readonly TableRange[] = [
  { name: 'Desa', sheet: 'Desa', row: 1, column: 0, rows: 3, columns: 2 },
  { name: 'BKM', sheet: 'BKM', row: 1, column: 0, rows: 3, columns: 2 },
];

async function open(more: Partial<WriteSheet> = {}, api?: string): Promise<OpenedInExcel> {
  const cells = new Map([
    ['2,1', { style: { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: 'FFFF00' } } } }],
  ]);
  return openInExcel(
    await writeXlsx({
      sheets: [
        { name: 'Desa', rows, cells, ...more },
        { name: 'BKM', rows },
      ],
    }),
    api,
  );
}

/** Name, address and values of every Table, and the colour of a cell of the user's. */
const state = () =>
  Excel.run(async (context) => {
    const { tables, worksheets } = context.workbook;
    tables.load('items/name');
    const fill = worksheets.getItem('Desa').getRange('B3').format.fill;
    fill.load('color');
    await context.sync();
    const found = tables.items.map((table) => ({ table, range: table.getRange() }));
    found.forEach(({ range }) => range.load('address,values'));
    await context.sync();
    return {
      tables: found.map(({ table, range }) => [table.name, range.address, range.values]),
      color: fill.color,
    };
  });

test.each(['1.9', '1.20'])(
  'cells become Tables under their names and keep values and looks (ExcelApi %s)',
  async (api) => {
    const { workbook } = await open({}, api);
    const { color } = await state();
    await workbook.makeTables?.(ranges);
    const made = await state();
    expect(made.tables).toEqual([
      ['Desa', 'Desa!A2:B4', rows.slice(1)],
      ['BKM', 'BKM!A2:B4', rows.slice(1)],
    ]);
    expect(made.color).toBe(color);
    const [desa] = (await workbook.readTables(['Desa'])).tables;
    expect(desa).toMatchObject({ kind: 'table', values: rows.slice(1) });
    // Once more changes nothing.
    await workbook.makeTables?.(ranges);
    expect(await state()).toEqual(made);
  },
);

test('the own filter of a sheet gives way, one that hides rows keeps everything from being changed', async () => {
  const { workbook } = await open();
  const filter = (criteria?: Excel.FilterCriteria) =>
    Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem('Desa');
      worksheet.autoFilter.apply(worksheet.getRange('A2:B4'), ...((criteria === undefined ? [] : [1, criteria]) as []));
      await context.sync();
    });
  await filter({ filterOn: 'Values', values: ['1'] });
  await expect(workbook.makeTables?.(ranges)).rejects.toMatchObject({ code: 'filtered', place: 'Desa' });
  expect((await state()).tables).toEqual([]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Desa').autoFilter.clearCriteria();
    await context.sync();
  });
  await workbook.makeTables?.(ranges);
  expect((await state()).tables).toHaveLength(2);
});

test('a name in use, a protected sheet or one that is gone: nothing is changed, and the place is said', async () => {
  const { workbook } = await open();
  const run = (change: (book: Excel.Workbook) => void) =>
    Excel.run(async (context) => {
      change(context.workbook);
      await context.sync();
    });
  await run((book) => void book.names.add('BKM', '=1'));
  await expect(workbook.makeTables?.(ranges)).rejects.toMatchObject({ code: 'name-taken', place: 'BKM' });
  await run((book) => book.names.getItem('BKM').delete());
  await run((book) => book.worksheets.getItem('BKM').protection.protect());
  await expect(workbook.makeTables?.(ranges)).rejects.toMatchObject({ code: 'protected', place: 'BKM' });
  await run((book) => book.worksheets.getItem('BKM').protection.unprotect());
  const gone = { ...ranges[0], sheet: 'Tidak ada' } as TableRange;
  await expect(workbook.makeTables?.([gone])).rejects.toMatchObject({ code: 'not-found' });
  expect((await state()).tables).toEqual([]);
});

test('wherever the making breaks off, no Table is left, and trying again makes all', async () => {
  const counting = await open();
  await counting.workbook.makeTables?.(ranges);
  const total = counting.host.requests.reduce((sum, request) => sum + request.actions, 0);
  let failed = 0;
  for (let action = 1; action <= total; action += 1) {
    const { workbook, host } = await open();
    host.faults.actions.set(action, 'GeneralException');
    const error: unknown = await workbook.makeTables?.(ranges).catch((thrown: unknown) => thrown);
    if (error !== undefined) failed += 1;
    expect((await state()).tables).toHaveLength(error === undefined ? 2 : 0);
    await workbook.makeTables?.(ranges);
    expect((await state()).tables.map(([name]) => name)).toEqual(['Desa', 'BKM']);
  }
  expect(failed).toBeGreaterThan(total / 2);
}, 60_000);
