import { writeXlsx } from 'hucre';
import { loadOfficeClient } from '../../standin/node';
import type { StandInHost } from '../../standin';
import { openInExcel } from '../../support/benches';
import { effort } from '../../support/effort';
import { schema } from '../../support/programme';
import type { CellValue } from '../../../src/engine/schema';
import { excelWorkbook } from '../../../src/workbook/excel';
import type { DataRows, Workbook } from '../../../src/workbook/port';

/** A row that goes into a blank one of a Table, cut off between its cells: the next try finishes it, and makes no second one (found by `npm run faults`). */

const header = ['Periode', 'Kode BKM', 'Kas', 'Saldo'];
const row: readonly CellValue[] = [41_973, 'B01', 500_000, 7];

/** A Table of one row and two that are blank. */
async function open(...below: readonly (readonly CellValue[])[]) {
  const rows = [header, [41_973, 'B02', 1, 2], ...below].map((cells) => [...cells]);
  const bench = await openInExcel(await writeXlsx({ sheets: [{ name: 'UPK', rows }] }));
  await Excel.run(async ({ workbook: { tables } }) => {
    tables.add('UPK!A1:D4', true).name = 'UPK';
    await tables.context.sync();
  });
  return bench;
}

async function add(workbook: Workbook): Promise<void> {
  const [table] = (await workbook.readTables(['UPK'])).tables;
  if (table === undefined) throw new Error('no table');
  // The key is not in the order of the columns.
  const change: DataRows = { table, header: 0, last: 3, key: [1, 0], appended: [row], removed: [] };
  await workbook.apply([], [], undefined, [change]);
}

function reopened(host: StandInHost): Workbook {
  const { Excel, OfficeExtension } = loadOfficeClient(host);
  Object.assign(globalThis, { Excel, OfficeExtension });
  return excelWorkbook(schema, (version) => host.isSetSupported('ExcelApi', version));
}

const cellsOf = (host: StandInHost): readonly unknown[] =>
  (host.view()[0]?.cells ?? []).flatMap(({ row, column, value }) => (value === null ? [] : [[row, column, value]]));

const wanted = [header, [41_973, 'B02', 1, 2], row].flatMap((cells, down) =>
  cells.map((cell, right) => [down, right, cell]),
);

test('a row that was cut off at any of its cells is finished where it stands', async () => {
  const whole = await open();
  await add(whole.workbook);
  const writing = whole.host.requests.find(({ steps }) => steps.includes('set Values'));
  expect(cellsOf(whole.host)).toEqual(wanted);
  const setting = (writing?.steps ?? []).flatMap((step, index) => (step === 'set Values' ? [index] : []));
  expect(setting).toHaveLength(row.length);
  for (const index of setting.slice(0, effort.runs(3, 4))) {
    const { host, workbook } = await open();
    for (let number = 1; number < 20; number += 1)
      host.faults.before.set(host.requests.length + number, () => {
        if (host.requests.at(-1)?.steps.includes('set Values') !== true) return;
        host.faults.before.clear();
        host.faults.actions.set(host.actionCount + index + 1, 'GeneralException');
        for (let later = 1; later < 20; later += 1) host.faults.requests.set(host.requests.length + later, 'Gone');
      });
    await expect(add(workbook)).rejects.toMatchObject({ code: 'not-verified' });
    host.faults.requests.clear();
    expect(cellsOf(host)).toHaveLength(8 + setting.indexOf(index));
    await add(reopened(host));
    expect(cellsOf(host)).toEqual(wanted);
    // Whoever gives it once more changes nothing.
    await add(reopened(host));
    expect(cellsOf(host)).toEqual(wanted);
  }
});

test.each([
  ['holds something else', [41_973, 'B01', 400_000, null]],
  ['holds more', [41_973, 'B01', 500_000, 8]],
] as const)('a row of the same key that %s is a conflict, and stays', async (_title, own) => {
  const { host, workbook } = await open(own);
  const before = cellsOf(host);
  await expect(add(workbook)).rejects.toMatchObject({ code: 'conflict', place: 'UPK!B3' });
  expect(cellsOf(host)).toEqual(before);
});

test('what stands in a row without any cell of the key is not taken for a part of it', async () => {
  const { host, workbook } = await open([null, null, 500_000, null]);
  await add(workbook);
  expect(cellsOf(host)).toEqual([
    ...wanted.slice(0, 8),
    [2, 2, 500_000],
    ...row.map((cell, column) => [3, column, cell]),
  ]);
});
