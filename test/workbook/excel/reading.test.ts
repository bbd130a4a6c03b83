import { writeXlsx, type WriteSheet } from 'hucre';
import type { CellValue } from '../../../src/engine/schema';
import { hostKinds } from '../../standin';
import { openInExcel, type OpenedInExcel } from '../../support/benches';
import { syncs } from '../../support/requests';

const header = ['Kode Desa', 'Desa/Kelurahan', 'KK'];
const rows = [header, ['33.26.11.2001', 'Bojong', 812], ['33.26.11.2002', 'Bukur', 640]];
const columns = header.map((name) => ({ name }));
const other: WriteSheet = { name: 'Lain', rows: [['x']] };

const opened = async (...sheets: WriteSheet[]): Promise<OpenedInExcel> =>
  openInExcel(await writeXlsx({ sheets: [...sheets, other] }));
const read = async ({ workbook }: OpenedInExcel): Promise<unknown> =>
  (await workbook.readTables(['Desa'])).tables[0]?.values;

const table = [{ name: 'Desa', range: 'A1:C3', columns }];

test.each<[string, WriteSheet]>([
  ['hidden rows', { name: 'Desa', rows, rowDefs: new Map([[1, { hidden: true }]]) }],
  ['hidden columns', { name: 'Desa', rows, columns: [{}, { hidden: true }] }],
  ['a hidden sheet', { name: 'Desa', rows, hidden: true }],
  ['a very hidden sheet', { name: 'Desa', rows, veryHidden: true }],
  ['a very hidden sheet with a Table', { name: 'Desa', rows, veryHidden: true, tables: table }],
  ['a protected sheet', { name: 'Desa', rows, protection: { sheet: true } }],
  ['a protected sheet with a Table', { name: 'Desa', rows, tables: table, protection: { sheet: true } }],
])('%s are read as they are', async (_what, sheet) => {
  expect(await read(await opened(sheet))).toEqual(rows);
});

test.each(['sheet', 'table'] as const)('rows that the filter of a %s hides are read too', async (kind) => {
  const one = await opened({ name: 'Desa', rows, ...(kind === 'table' ? { tables: table } : {}) });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Desa');
    const filter = kind === 'table' ? sheet.tables.getItem('Desa').autoFilter : sheet.autoFilter;
    filter.apply('A1:C3', 1, { filterOn: 'Values', values: ['Bukur'] });
    await context.sync();
  });
  expect(one.host.view()[0]?.hiddenRows).toEqual([1]);
  expect(await read(one)).toEqual(rows);
});

test('a workbook whose structure is protected is read', async () => {
  const one = await opened({ name: 'Desa', rows });
  one.host.byUser((book) => (book.protected = true));
  expect(await read(one)).toEqual(rows);
});

test('in a shared workbook what others typed last is read', async () => {
  const one = await opened({ name: 'Desa', rows });
  // Between the question what there is and the cells.
  one.host.faults.before.set(2, () => one.host.edit('Desa', 'C2', 900, 'remote'));
  expect(await read(one)).toEqual([header, ['33.26.11.2001', 'Bojong', 900], rows[2]]);
});

test('a sheet that somebody renamed in between is told of, and found the next time', async () => {
  const one = await opened({ name: 'Desa', rows });
  one.host.faults.before.set(2, () =>
    one.host.byUser(
      (book) =>
        void (book.sheet('Desa') ?? book.active).book.sheets.forEach(
          (sheet) => sheet.name === 'Desa' && (sheet.name = 'desa lama'),
        ),
    ),
  );
  await expect(one.workbook.readTables(['Desa'])).rejects.toMatchObject({ code: 'not-found' });
  expect((await one.workbook.readTables(['Desa'])).tables).toEqual([]);
});

test('dates counted from 1904 are told of', async () => {
  const profile = [
    ['Uraian', 'Isian'],
    ['Periode', new Date(Date.UTC(2014, 11, 31))],
  ];
  const cells = new Map([['1,1', { style: { numFmt: 'dd/mm/yyyy' } }]]);
  const open = async (dateSystem: '1900' | '1904') =>
    openInExcel(await writeXlsx({ dateSystem, sheets: [{ name: 'Profil', rows: profile, cells }] }));
  await expect((await open('1904')).workbook.readTables(['Profil'])).rejects.toMatchObject({ code: 'date-system' });
  expect((await (await open('1900')).workbook.readTables(['Profil'])).tables).toHaveLength(1);
});

test('more cells than Excel gives at once, which it gives as null, are read in parts', async () => {
  const one = await opened({ name: 'Desa', rows });
  // A cell far below the table: 700,000 rows of 8 columns.
  one.host.edit('Desa', 'H700000', 'x');
  const values = (await read(one)) as CellValue[][];
  expect(values).toHaveLength(700_000);
  expect(values.slice(0, 3).map((row) => row.slice(0, 3))).toEqual(rows);
  expect(values.at(-1)?.[7]).toBe('x');
  expect(syncs(one.host).length).toBeGreaterThan(3);
}, 120_000);

test('a sheet that is used to its last cell is refused by name, before anything is asked of it', async () => {
  const one = await opened({ name: 'Desa', rows });
  one.host.edit('Desa', 'XFD1048576', 'x');
  await expect(one.workbook.readTables(['Desa'])).rejects.toMatchObject({ code: 'too-many-rows', place: 'Desa' });
});

describe.each(hostKinds)('refusals of Excel on %s', (kind) => {
  const start = async () =>
    openInExcel(await writeXlsx({ sheets: [{ name: 'Desa', rows }, other] }), undefined, { kind });

  test('an answer above its limit is asked for in halves', async () => {
    const { host, workbook } = await openInExcel(
      await writeXlsx({
        sheets: [{ name: 'Desa', rows: Array.from({ length: 6 }, (_, row) => [row, 'x'.repeat(100)]) }],
      }),
      undefined,
      { kind },
    );
    host.faults.requests.set(2, 'ResponsePayloadSizeLimitExceeded');
    const [found] = (await workbook.readTables(['Desa'])).tables;
    expect(found?.values).toHaveLength(6);
  });

  test('the selected cell is told for several areas, and not while a chart or another workbook is in front', async () => {
    const { host, workbook } = await start();
    const heard: string[] = [];
    const stop = await workbook.watchSelection?.(({ cell }) => void heard.push(cell));
    expect(heard).toEqual(['A1']);
    const settled = () => new Promise((resolve) => setTimeout(resolve, 30));
    host.select('Desa', 'A1:A2,C3');
    await settled();
    expect(heard.at(-1)).toBe('C3');
    host.isElsewhere = true;
    host.select('Desa', 'B2');
    await settled();
    host.isElsewhere = false;
    host.selectChart();
    await settled();
    expect(heard).toEqual(['A1', 'C3']);
    stop?.();
  });

  test('going to a cell while another workbook is in front says so, and works afterwards', async () => {
    const { host, workbook } = await start();
    host.isElsewhere = true;
    await expect(workbook.select('Desa', 'B2')).rejects.toMatchObject({ code: 'busy' });
    expect((await workbook.readTables(['Desa'])).tables).toHaveLength(1);
    host.isElsewhere = false;
    await workbook.select('Desa', 'B2');
    expect(host.view()[0]).toMatchObject({ active: true, selection: 'B2' });
  });
});
