import { cellsAsTyped, checkWorkbook, reportOf, reportWorkbook, verifyReport } from '../../src/app';
import { minimumApi } from '../../src/workbook/excel';
import { openInExcel } from '../support/benches';
import { sampleFiles } from '../support/sample';
import { appContext, reportWords } from '../support/programme';
import { addressOf, tableIn } from '../../src/engine/dataset';
import { numberOf } from '../../src/engine/measure';

const context = appContext;
const texts = reportWords();

/** The smallest workbook of the sample. */
async function sampleBytes(): Promise<Uint8Array> {
  const files = await sampleFiles();
  const [smallest] = [...files].sort((a, b) => a.bytes.length - b.bytes.length);
  if (smallest === undefined) throw new Error('no sample');
  return smallest.bytes;
}

test('Excel calculates every formula of the report to the number that the program computed, in one more request, one for typed settings, and three for the history', async () => {
  const { workbook, host } = await openInExcel(await sampleBytes(), minimumApi, { kind: 'web' });
  const { calculated, sheets } = await reportWorkbook(workbook, context, texts);
  expect(calculated?.count).toBeGreaterThan(2000);
  expect(calculated?.differences).toEqual([]);
  expect(sheets.map(({ name }) => name)).toContain('Dasar Perhitungan');
  // Beside those in which the client lets go of its ranges.
  const requests = host.requests.filter(({ steps }) =>
    steps.some((step) => !/^(instantiate|call _RemoveReference)/.test(step)),
  );
  // Reading asks once more for formulas that somebody typed over, where columns are calculated.
  expect(requests).toHaveLength(15);
});

test('written twice, the report calculates as well, and its formulas follow a sheet that was renamed', async () => {
  const { workbook, host } = await openInExcel(await sampleBytes());
  await reportWorkbook(workbook, context, texts);
  await Excel.run(async (excel) => {
    excel.workbook.worksheets.getItem('Dasar Perhitungan').name = 'Dasar (arsip)';
    await excel.sync();
  });
  const { calculated, sheets } = await reportWorkbook(workbook, context, texts);
  expect(sheets.map(({ name }) => name)).toContain('Dasar (arsip)');
  expect(calculated?.differences).toEqual([]);
  const ringkasan = host.view().find(({ name }) => name === 'Ringkasan');
  expect(ringkasan?.cells.filter(({ formula }) => formula?.includes("'Dasar (arsip)'!")).length).toBeGreaterThan(50);
});

test('numbers only, the report has no formula to compare', async () => {
  const { workbook, host } = await openInExcel(await sampleBytes());
  const { calculated, sheets } = await reportWorkbook(workbook, context, texts, undefined, { formulas: false });
  expect(calculated).toEqual({ count: 0, differences: [] });
  expect(sheets.map(({ name }) => name)).not.toContain('Dasar Perhitungan');
  expect(host.view().flatMap(({ cells }) => cells.filter(({ formula }) => formula !== undefined))).toEqual([]);
});

test('a loan that was changed after the check shows as differences in the cells that follow from it', async () => {
  const { workbook, host } = await openInExcel(await sampleBytes());
  const check = await checkWorkbook(workbook, context);
  const { report } = reportOf(check, texts, cellsAsTyped);
  const written = await workbook.writeReport(report);

  const loans = tableIn(check.dataset, 'Pinjaman');
  const active = loans.text('Status');
  const row = [...active.codes].findIndex((code) => active.dictionary[code] === 'Aktif');
  const saldo = loans.number('Saldo').values[row] ?? 0;
  const column = loans.sheetColumns.get('Saldo') ?? -1;
  const address = `${String.fromCharCode(65 + column)}${(loans.sheetRows[row] ?? 0) + 1}`;
  host.edit('Pinjaman', address, saldo + 1_000_000);

  const { count, differences } = await verifyReport(workbook, report, written);
  expect(differences.length).toBeGreaterThan(0);
  expect(differences.length).toBeLessThan(count / 10);
  const summary = differences.filter(({ sheet, formula }) => sheet === 'ringkasan' && !formula.includes('/'));
  expect(summary.map(({ expected, found }) => Number(found) - Number(expected))).toContain(1_000_000);
  const cells = report.sheets.find(({ id }) => id === 'ringkasan')?.rows;
  // Each figure stands to the right of its name.
  const labels = summary.map(({ cell }) => cells?.[Number(cell.slice(1)) - 1]?.[cell.charCodeAt(0) - 66]?.value);
  expect(labels).toContain(texts.indicator('pin.saldo'));
});

test('a UPK whose capital is used up, and loans whose arrears nobody can read: Excel shows what the program does', async () => {
  const { workbook, host } = await openInExcel(await sampleBytes());
  const { dataset } = await checkWorkbook(workbook, context);
  const loans = tableIn(dataset, 'Pinjaman');
  const reports = tableIn(dataset, 'UPK');
  const cell = (table: typeof loans, row: number, header: string) =>
    addressOf(table.sheetRows[row] ?? 0, table.sheetColumns.get(header) ?? 0);
  const { codes, dictionary } = loans.text('Kode BKM');
  const boards = [0, 1, 2].map((code) => dictionary[code] ?? '');
  const boardOf = (table: typeof loans, row: number) => table.rawValue(row, 'Kode BKM');
  for (let row = 0; row < reports.rowCount; row++) {
    const capital = [-5_000_000, 0][boards.indexOf(String(boardOf(reports, row)))];
    if (capital !== undefined) host.edit('UPK', cell(reports, row, 'Modal'), [[capital]]);
  }
  codes.forEach((code, row) => {
    if (code === 2) host.edit('Pinjaman', cell(loans, row, 'Lama Tunggakan (bulan)'), [['']]);
  });
  const { calculated, indicators } = await reportWorkbook(workbook, context, texts);
  expect(calculated?.differences).toEqual([]);
  const desa = indicators.areas.filter(({ level }) => level === 'desa');
  const spent = desa.filter(({ values }) => values['upk.kelas'] === 'penundaan');
  expect(spent.filter(({ values }) => numberOf(values['upk.roi']) === null)).toHaveLength(2);
  const unreadable = desa.filter(
    ({ values }) => numberOf(values['pin.saldo']) !== 0 && numberOf(values['upk.par']) === null,
  );
  expect(unreadable.map(({ values }) => [numberOf(values['upk.lar']), numberOf(values['upk.rr'])])).toEqual([
    [null, null],
  ]);
});
