import { readXlsx, writeXlsx } from 'hucre';
import { openInExcel } from '../../support/benches';
import { effort } from '../../support/effort';
import { exampleReport } from '../../support/report';

const rows = [
  ['Kode Desa', 'KK'],
  ['33.26.11.2001', 812],
];
const usersWorkbook = (): Promise<Uint8Array> => writeXlsx({ sheets: [{ name: 'Desa', rows }] });
const names = exampleReport.sheets.map((sheet) => sheet.name);

/** What stands on the report's sheets of a workbook written without trouble. */
async function undisturbed(): Promise<unknown> {
  const { host, workbook } = await openInExcel(await usersWorkbook());
  await workbook.writeReport(exampleReport);
  return host.view().filter(({ name }) => names.includes(name));
}

test.each([1, 2])(
  'when request %i of the writing fails, nothing is changed and trying again does it',
  async (number) => {
    const { host, workbook, save } = await openInExcel(await usersWorkbook());
    host.faults.requests.set(number, 'GeneralException');
    await expect(workbook.writeReport(exampleReport)).rejects.toMatchObject({ name: 'WorkbookError', code: 'busy' });
    const file = await readXlsx(await save());
    expect(file.sheets.map((sheet) => [sheet.name, sheet.rows])).toEqual([['Desa', rows]]);
    await workbook.writeReport(exampleReport);
    expect(host.view().filter(({ name }) => names.includes(name))).toEqual(await undisturbed());
  },
);

test('when any one action fails, the user’s sheet is untouched and trying again makes the report whole', async () => {
  const whole = await undisturbed();
  const counting = await openInExcel(await usersWorkbook());
  await counting.workbook.writeReport(exampleReport);
  const total = counting.host.requests.reduce((sum, request) => sum + request.actions, 0);
  const step = effort.runs(111, 37);
  for (let action = 1; action <= total; action += step) {
    const { host, workbook } = await openInExcel(await usersWorkbook());
    host.faults.actions.set(action, 'GeneralException');
    await workbook.writeReport(exampleReport).catch((error: unknown) => expect(error).toMatchObject({ code: 'busy' }));
    await workbook.writeReport(exampleReport);
    const view = host.view();
    expect(view.map(({ name }) => name)).toEqual(['Desa', ...names]);
    expect(view.filter(({ name }) => names.includes(name))).toEqual(whole);
    const [table] = (await workbook.readTables(['Desa'])).tables;
    expect(table?.values).toEqual(rows);
  }
}, 60_000);

test('a report that fails over an older one leaves no doubt: the older one stands, or the new one', async () => {
  const { host, workbook } = await openInExcel(await usersWorkbook());
  await workbook.writeReport(exampleReport);
  const before = host.view();
  host.faults.requests.set(host.requests.length + 2, 'ServiceNotAvailable');
  await expect(workbook.writeReport(exampleReport)).rejects.toMatchObject({ code: 'busy' });
  expect(host.view()).toEqual(before);
});

test('while a cell is being edited, reading and writing say so, and work afterwards', async () => {
  const { host, workbook } = await openInExcel(await usersWorkbook());
  host.editMode = true;
  await expect(workbook.readTables(['Desa'])).rejects.toMatchObject({ code: 'cell-edit-mode' });
  await expect(workbook.writeReport(exampleReport)).rejects.toMatchObject({ code: 'cell-edit-mode' });
  await expect(workbook.select('Desa', 'A1')).rejects.toMatchObject({ code: 'cell-edit-mode' });
  host.editMode = false;
  expect((await workbook.readTables(['Desa'])).tables).toHaveLength(1);
  await workbook.writeReport(exampleReport);
});

test('selecting brings the sheet to the front; a sheet that is gone is named', async () => {
  const { host, workbook } = await openInExcel(await usersWorkbook());
  await workbook.writeReport(exampleReport);
  await workbook.select('Desa', 'B2');
  const desa = host.view().find(({ name }) => name === 'Desa');
  expect(desa).toMatchObject({ active: true, selection: 'B2' });
  await expect(workbook.select('Hilang', 'B2')).rejects.toMatchObject({ code: 'not-found', place: 'Hilang' });
});

test.each([
  ['AccessDenied', 'protected'],
  ['ItemNotFound', 'not-found'],
  ['FilteredRangeConflict', 'filtered'],
  ['MergedRangeConflict', 'overlap'],
  ['InactiveWorkbook', 'inactive'],
  ['ApiNotFound', 'unsupported'],
  ['MemoryLimitReached', 'memory'],
  ['Conflict', 'conflict'],
  ['InvalidOperation', 'conflict'],
  ['InvalidSelection', 'inactive'],
  ['ConnectionFailure', 'offline'],
  ['InvalidOrTimedOutSession', 'offline'],
  ['OperationCellsExceedLimit', 'too-many-rows'],
  ['SomethingNew', 'unknown'],
])('%s is told as %s, with the code to copy and no cell values', async (officeCode, code) => {
  const { host, workbook } = await openInExcel(await usersWorkbook());
  for (let number = 2; number < 20; number += 1) host.faults.requests.set(number, officeCode);
  const error: unknown = await workbook.readTables(['Desa']).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: 'WorkbookError', code });
  expect(error).toHaveProperty('details', expect.stringContaining(officeCode));
  expect(JSON.stringify(error)).not.toContain('33.26.11.2001');
});
