import { writeXlsx } from 'hucre';
import type { CellEdit, OwnRows } from '../../../src/workbook/port';
import { WorkbookError } from '../../../src/workbook/errors';
import { openInExcel, type OpenedInExcel } from '../../support/benches';
import { book, changes, first, rowsNow, second, third } from '../../support/loans';

/** What was written before a failure is written back and read again: what is not as it was is named. */

const rows = [
  ['Kode', 'KK', 'Tanggal'],
  ['2001', '8 12', '31 Des 2013'],
  ['2002', '9 10', ''],
];
const edits: readonly CellEdit[] = [
  { sheet: 'Desa', row: 1, column: 1, before: '8 12', after: 812 },
  { sheet: 'Desa', row: 2, column: 1, before: '9 10', after: 910 },
  { sheet: 'Desa', row: 1, column: 2, before: '31 Des 2013', after: 41639, numberFormat: 'dd mmm yyyy' },
];
const own: readonly OwnRows[] = [{ table: 'Riwayat Perbaikan', rows: [[41700.5, 'Siti', 'Desa', '1', 'KK', 1, 2]] }];

const open = async (): Promise<OpenedInExcel> => openInExcel(await writeXlsx({ sheets: [{ name: 'Desa', rows }] }));

const cellsOf = ({ host }: OpenedInExcel, name: string): readonly unknown[] | undefined =>
  host
    .view()
    .find((sheet) => sheet.name === name)
    ?.cells.map(({ value }) => value)
    .filter((value) => value !== null && value !== '');

const failureOf = async (work: Promise<unknown>): Promise<WorkbookError> => {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof WorkbookError) return error;
  throw new Error('It did not fail.');
};

/** Number of the request that writes cells, and its steps, when nothing goes wrong. */
async function writing(): Promise<{ readonly number: number; readonly steps: readonly string[] }> {
  const opened = await open();
  await opened.workbook.apply(edits, own);
  const { requests } = opened.host;
  const index = requests.findIndex(({ steps }) => steps.includes('set Values'));
  return { number: index + 1, steps: requests[index]?.steps ?? [] };
}

/** Lets the last value of the writing fail, and then whatever is told of requests by their distance from it. */
async function failing(then: (opened: OpenedInExcel, number: number) => void): Promise<OpenedInExcel> {
  const { number, steps } = await writing();
  const opened = await open();
  const { faults } = opened.host;
  faults.before.set(number, () =>
    faults.actions.set(opened.host.actionCount + steps.lastIndexOf('set Values') + 1, 'MemoryLimitReached'),
  );
  then(opened, number);
  return opened;
}

test('what was put back is read again, and nothing but the failure itself is told', async () => {
  const opened = await failing(() => undefined);
  expect(await failureOf(opened.workbook.apply(edits, own))).toMatchObject({ code: 'memory' });
  expect(cellsOf(opened, 'Desa')).toEqual(rows.flat().filter((value) => value !== ''));
  expect(opened.host.requests.at(-2)?.steps).toContain('load values,formulas,numberFormat');
});

test('cells that could not be put back are named, and trying again completes them', async () => {
  const opened = await failing(({ host }, number) => host.faults.requests.set(number + 1, 'GeneralException'));
  const error = await failureOf(opened.workbook.apply(edits, own));
  expect(error).toMatchObject({ code: 'not-restored', place: 'Desa!B2, Desa!B3, Desa!C2' });
  expect(error.details).toMatch(/^memory · MemoryLimitReached/);
  expect(cellsOf(opened, 'Desa')).toContain(812);
  await opened.workbook.apply(edits, own);
  expect(cellsOf(opened, 'Desa')).toEqual(['Kode', 'KK', 'Tanggal', '2001', 812, 41639, '2002', 910]);
});

test('a sheet of ours that could not be taken away again is named', async () => {
  const opened = await failing(({ host }, number) => host.faults.requests.set(number + 2, 'GeneralException'));
  const error = await failureOf(opened.workbook.apply(edits, own));
  expect(error).toMatchObject({ code: 'not-restored', place: 'Riwayat Perbaikan' });
  await opened.workbook.apply(edits, own);
  expect(cellsOf(opened, 'Riwayat Perbaikan')).toHaveLength(14);
});

test('of many cells the first are named, and how many there are besides', async () => {
  const many = Array.from({ length: 9 }, (_, row) => [`0${row}`]);
  const changed = many.map(([before = ''], row): CellEdit => ({
    sheet: 'Desa',
    row,
    column: 0,
    before,
    after: `x${row}`,
  }));
  const { host, workbook } = await openInExcel(await writeXlsx({ sheets: [{ name: 'Desa', rows: many }] }));
  // The last step of the writing fails, and what is to put it back, too.
  host.faults.before.set(3, () =>
    host.faults.actions.set(host.actionCount + (host.requests.at(-1)?.actions ?? 0), 'GeneralException'),
  );
  host.faults.requests.set(4, 'GeneralException');
  const error = await failureOf(workbook.apply(changed, []));
  expect(error).toMatchObject({
    code: 'not-restored',
    place: 'Desa!A1, Desa!A2, Desa!A3, Desa!A4, Desa!A5, +4',
  });
});

test('an Excel that answers no more leaves it open what was written, and that is said', async () => {
  const opened = await failing(({ host }, number) => {
    for (let next = number + 1; next < number + 20; next += 1) host.faults.requests.set(next, 'ConnectionFailure');
  });
  const error = await failureOf(opened.workbook.apply(edits, own));
  expect(error).toMatchObject({ code: 'not-verified', place: 'Riwayat Perbaikan, Desa' });
  opened.host.faults.requests.clear();
  await opened.workbook.apply(edits, own);
  expect(cellsOf(opened, 'Desa')).toEqual(['Kode', 'KK', 'Tanggal', '2001', 812, 41639, '2002', 910]);
});

test('while a cell is being edited nothing of a request is done, so that nothing is in doubt', async () => {
  const { number } = await writing();
  const { host, workbook } = await open();
  host.faults.before.set(number, () => void (host.editMode = true));
  expect(await failureOf(workbook.apply(edits, own))).toMatchObject({ code: 'cell-edit-mode' });
});

test('a table whose rows could not be taken out again is named', async () => {
  const counting = await openInExcel(await book({ rows: [first, second] }));
  const rowsOf = async (opened: OpenedInExcel) => [await changes(opened, { appended: [third] })];
  const known = await rowsOf(counting);
  const before = counting.host.requests.length;
  await counting.workbook.apply([], [], undefined, known);
  const index = counting.host.requests.slice(before).findIndex(({ steps }) => steps.includes('set Values'));
  const steps = counting.host.requests[before + index]?.steps ?? [];

  const opened = await openInExcel(await book({ rows: [first, second] }));
  const again = await rowsOf(opened);
  const { host } = opened;
  const number = host.requests.length + index + 1;
  host.faults.before.set(number, () =>
    host.faults.actions.set(host.actionCount + steps.indexOf('set Values') + 1, 'GeneralException'),
  );
  host.faults.requests.set(number + 1, 'GeneralException');
  expect(await failureOf(opened.workbook.apply([], [], undefined, again))).toMatchObject({
    code: 'not-restored',
    place: 'Pinjaman',
  });
});

test.each([
  ['at the moment of writing', 'call Delete'],
  ['after the table was read', 'load formulas,numberFormat'],
])('a row that somebody sorts away %s is not taken out in place of another', async (_title, step) => {
  const opened = await openInExcel(await book({ rows: [first, second, third] }));
  const rowsOfLoans = [await changes(opened, { removed: [4] })];
  const { host, workbook } = opened;
  const sorted = [second.slice(0, 4), first.slice(0, 4)];
  for (let number = host.requests.length + 1; number < host.requests.length + 9; number += 1) {
    host.faults.before.set(number, () => {
      if (host.requests.at(-1)?.steps.includes(step) === true) {
        host.faults.before.clear();
        host.edit('Data', 'B4:E5', sorted);
      }
    });
  }
  expect(await failureOf(workbook.apply([], [], undefined, rowsOfLoans))).toMatchObject({
    code: 'conflict',
    place: 'Data!B5',
  });
  expect(await rowsNow(opened)).toEqual([second, first, third]);
});
