import { writeXlsx } from 'hucre';
import { loadOfficeClient } from '../../standin/node';
import type { StandInHost } from '../../standin';
import { openInExcel } from '../../support/benches';
import { effort } from '../../support/effort';
import { schema } from '../../support/programme';
import { exampleReport } from '../../support/report';
import { ownColumns } from '../../../src/engine/schema';
import { excelWorkbook } from '../../../src/workbook/excel';
import type { CellEdit, OwnRows } from '../../../src/workbook/port';

/** What writings that were cut off in the middle leave, and what the next one makes of it: each was found by `npm run faults`. */

const rows = [
  ['Kode', 'KK'],
  ['2001', '8 12'],
  ['2002', '9 10'],
];
const edits: readonly CellEdit[] = [
  { sheet: 'Desa', row: 1, column: 1, before: '8 12', after: 812 },
  { sheet: 'Desa', row: 2, column: 1, before: '9 10', after: 910 },
];
const noted = edits.map(({ row, before, after }) => [41_999.5, 'Siti', 'Desa', `200${row}`, 'KK', before, after]);
const own: readonly OwnRows[] = [{ table: 'Riwayat Perbaikan', rows: noted }];

const open = async () => openInExcel(await writeXlsx({ sheets: [{ name: 'Desa', rows }] }));

/** Another pane, after the first was closed. */
function reopened(host: StandInHost) {
  const { Excel, OfficeExtension } = loadOfficeClient(host);
  Object.assign(globalThis, { Excel, OfficeExtension });
  return excelWorkbook(schema, (version) => host.isSetSupported('ExcelApi', version));
}

const cellsOf = (host: StandInHost, name: string): readonly unknown[] | undefined =>
  host
    .view()
    .find((sheet) => sheet.name === name)
    ?.cells.map(({ value }) => value)
    .filter((value) => value !== null);

/** Does something just before the request that writes a step. */
function beforeWriting(host: StandInHost, step: string, work: (index: number) => void): void {
  for (let number = 1; number < 20; number += 1) {
    host.faults.before.set(number, () => {
      const index = host.requests.at(-1)?.steps.indexOf(step) ?? -1;
      if (index >= 0) work(index);
    });
  }
}

const eventsOf = (host: StandInHost): boolean => {
  let isOn = false;
  host.byUser((book) => void (isOn = book.enableEvents));
  return isOn;
};

test('what somebody types or moves between the last look and the writing stays; nothing else is changed', async () => {
  const { host, workbook } = await open();
  let isTyped = false;
  beforeWriting(host, 'set Values', () => {
    if (!isTyped) host.edit('Desa', 'B3', [['sembilan']]);
    isTyped = true;
  });
  await expect(workbook.apply(edits, own)).rejects.toMatchObject({ code: 'conflict', place: 'Desa!B3' });
  expect(cellsOf(host, 'Desa')).toEqual(['Kode', 'KK', '2001', '8 12', '2002', 'sembilan']);
  expect(cellsOf(host, 'Riwayat Perbaikan')).toBeUndefined();
});

test('a repair that is cut off at any step has noted whatever it changed', async () => {
  const counting = await open();
  await counting.workbook.apply(edits, own);
  const writing = counting.host.requests.find(({ steps }) => steps.includes('set Values'));
  for (let step = 0; step < (writing?.actions ?? 0); step += effort.runs(5, 1)) {
    const { host, workbook } = await open();
    let isCut = false;
    beforeWriting(host, 'set Values', () => {
      if (isCut) return;
      isCut = true;
      host.faults.actions.set(host.actionCount + step + 1, 'GeneralException');
      host.faults.lost.add(host.requests.length);
    });
    void workbook.apply(edits, own);
    while (!isCut) await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    const isChanged = cellsOf(host, 'Desa')?.includes(812) === true;
    if (isChanged) expect(cellsOf(host, 'Riwayat Perbaikan')).toEqual(expect.arrayContaining(['8 12', '9 10']));
    const other = reopened(host);
    await other.readTables(['Desa']);
    expect(eventsOf(host)).toBe(true);
    await other.apply(edits, own);
    expect(cellsOf(host, 'Desa')).toEqual(['Kode', 'KK', '2001', 812, '2002', 910]);
  }
});

/** A line that says that a file was taken in. */
const line = ownColumns(schema, 'Riwayat Rekap').map((_, at) => [41_999.5, '33.26.12', 'a.xlsx'][at] ?? null);
const taken: OwnRows = { table: 'Riwayat Rekap', rows: [line], isLast: true };

test('what says that all else is done is written after it', async () => {
  const { host, workbook } = await open();
  beforeWriting(host, 'set Values', () => {
    host.faults.before.clear();
    const index = host.requests.at(-1)?.steps.lastIndexOf('set Values') ?? -1;
    host.faults.actions.set(host.actionCount + index + 1, 'GeneralException');
    for (let later = 1; later < 20; later += 1) host.faults.requests.set(host.requests.length + later, 'Gone');
  });
  await expect(workbook.apply(edits, [taken, ...own])).rejects.toMatchObject({ code: 'not-verified' });
  host.faults.requests.clear();
  expect(cellsOf(host, 'Desa')).toEqual(['Kode', 'KK', '2001', 812, '2002', 910]);
  expect(cellsOf(host, 'Riwayat Perbaikan')).toEqual(expect.arrayContaining(['8 12', '9 10']));
  expect(cellsOf(host, 'Riwayat Rekap') ?? []).not.toContain('a.xlsx');
  await reopened(host).apply(edits, [taken, ...own]);
  expect(cellsOf(host, 'Riwayat Rekap')).toContain('a.xlsx');
});

test('where it fails, what was written before it is taken back', async () => {
  const { host, workbook } = await open();
  beforeWriting(host, 'set Values', () => {
    host.faults.before.clear();
    const index = host.requests.at(-1)?.steps.lastIndexOf('set Values') ?? -1;
    host.faults.actions.set(host.actionCount + index + 1, 'GeneralException');
  });
  await expect(workbook.apply(edits, [taken, ...own])).rejects.toMatchObject({ code: 'busy' });
  expect(host.view().map(({ name }) => name)).toEqual(['Desa']);
  expect(cellsOf(host, 'Desa')).toEqual(rows.flat());
});

test('a sheet of ours that a failed try made is taken away again', async () => {
  const { host, workbook } = await open();
  beforeWriting(host, 'set Values', (index) => {
    host.faults.before.clear();
    host.faults.actions.set(host.actionCount + index + 1, 'GeneralException');
  });
  await expect(workbook.apply(edits, own)).rejects.toMatchObject({ code: 'busy' });
  expect(host.view().map(({ name }) => name)).toEqual(['Desa']);
});

test('a sheet that somebody makes under the same name at that very moment stays as it is', async () => {
  const { host, workbook } = await open();
  beforeWriting(host, 'set Values', () => {
    host.faults.before.clear();
    host.byUser((book) => book.addSheet('Riwayat Perbaikan').put(0, 0, { value: 'catatan kami' }));
  });
  await expect(workbook.apply(edits, own)).rejects.toMatchObject({ code: 'name-taken' });
  expect(cellsOf(host, 'Riwayat Perbaikan')).toEqual(['catatan kami']);
  expect(cellsOf(host, 'Desa')).toEqual(rows.flat());
  expect(eventsOf(host)).toBe(true);
});

test('a report sheet that was added and has no name yet is taken away again', async () => {
  for (const step of ['make Add', 'set Name']) {
    const { host, workbook } = await open();
    beforeWriting(host, step, () => {
      host.faults.before.clear();
      // The last step of its kind: of a report the sheets before are named by then.
      const index = host.requests.at(-1)?.steps.lastIndexOf(step) ?? -1;
      host.faults.actions.set(host.actionCount + index + 1, 'GeneralException');
    });
    await expect(workbook.writeReport(exampleReport)).rejects.toMatchObject({ code: 'busy' });
    expect(host.view().filter(({ name }) => name.startsWith('IM_'))).toEqual([]);
    await workbook.writeReport(exampleReport);
    expect(host.view().map(({ name }) => name)).toEqual(['Desa', ...exampleReport.sheets.map(({ name }) => name)]);
  }
});

test('where it could not be taken away, it gets its name from the next report', async () => {
  const { host, workbook } = await open();
  beforeWriting(host, 'set Name', (index) => {
    host.faults.before.clear();
    host.faults.actions.set(host.actionCount + index + 1, 'GeneralException');
    host.faults.requests.set(host.requests.length + 1, 'GeneralException');
  });
  await expect(workbook.writeReport(exampleReport)).rejects.toMatchObject({ code: 'busy' });
  expect(host.view().some(({ name }) => name.startsWith('IM_'))).toBe(true);
  await workbook.writeReport(exampleReport);
  expect(host.view().map(({ name }) => name)).toEqual(['Desa', ...exampleReport.sheets.map(({ name }) => name)]);
});

test('cells that became a Table without its name are finished; a Table over part of them is told', async () => {
  const ranges = [{ name: 'Desa', sheet: 'Desa', row: 0, column: 0, rows: 3, columns: 2 }];
  const { host, workbook } = await open();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Desa').tables.add('A1:B3', true);
    await context.sync();
  });
  await workbook.makeTables?.(ranges);
  expect(host.view()[0]?.tables).toMatchObject([{ name: 'Desa', address: 'A1:B3' }]);
  const other = await open();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Desa').tables.add('A1:A3', true);
    await context.sync();
  });
  await expect(other.workbook.makeTables?.(ranges)).rejects.toMatchObject({ code: 'overlap', place: 'Desa' });
});

test('colours that could not be deleted when they were turned off go the next time, and so does a rule that was not finished', async () => {
  const { host, workbook } = await open();
  const rules = (): number => {
    let count = 0;
    host.byUser((book) => void (count = book.sheets[0]?.parts.conditionalRules?.length ?? 0));
    return count;
  };
  const cells = edits.map(({ sheet, row, column }) => ({ sheet, row, column: column + row, kind: 'error' as const }));
  beforeWriting(host, 'set Formula', (index) => {
    host.faults.before.clear();
    // The name's own formula is set by its making; this is the first rule's.
    host.faults.actions.set(host.actionCount + index + 1, 'GeneralException');
  });
  await expect(workbook.mark(cells)).rejects.toMatchObject({ code: 'busy' });
  expect(rules()).toBe(1);
  await workbook.mark(cells);
  expect(rules()).toBe(2);
  host.faults.requests.set(host.requests.length + 3, 'GeneralException');
  await workbook.mark(null);
  expect(rules()).toBe(2);
  await workbook.mark(null);
  expect(rules()).toBe(0);
});

test('a number or formula in a cell of text format, as a cut leaves it, is put back as that, with its format', async () => {
  const { host, workbook } = await open();
  const cells = [[812], ['=400+510']];
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Desa').getRange('B2:B3');
    range.formulas = cells;
    range.numberFormat = [['@'], ['@']];
    await context.sync();
  });
  const undone: readonly CellEdit[] = [{ sheet: 'Desa', row: 1, column: 1, before: 812, after: '8 12' }];
  const held = async () =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Desa').getRange('B2:B3').load('formulas,numberFormat');
      await context.sync();
      return [range.formulas, range.numberFormat];
    });
  const before = await held();
  let isCut = false;
  beforeWriting(host, 'set Values', (index) => {
    if (!isCut) host.faults.actions.set(host.actionCount + index + 2, 'GeneralException');
    isCut = true;
  });
  await expect(workbook.apply(undone, [])).rejects.toMatchObject({ code: 'busy' });
  host.faults.before.clear();
  expect(await held()).toEqual(before);
  await workbook.apply(undone, []);
  expect(await held()).toEqual([
    [['8 12'], cells[1]],
    [['@'], ['@']],
  ]);
});

test('the header of a new table that could not be frozen is frozen by trying once more; where it never can be, nothing else is lost', async () => {
  for (const refusals of [0, 1, 2]) {
    const { host, workbook } = await open();
    const { faults } = host;
    beforeWriting(host, 'call FreezeRows', (index) => {
      if (host.requests.filter(({ steps }) => steps.includes('call FreezeRows')).length <= refusals)
        faults.actions.set(host.actionCount + index + 1, 'GeneralException');
    });
    await workbook.apply(edits, own);
    const sheet = host.view().find(({ name }) => name === 'Riwayat Perbaikan');
    expect([refusals, sheet?.frozen.rows, sheet?.cells.length]).toEqual([refusals, refusals === 2 ? 0 : 1, 21]);
    expect([host.view().find(({ active }) => active)?.name, eventsOf(host)]).toEqual(['Desa', true]);
  }
});
