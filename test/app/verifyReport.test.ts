import { cellsAsTyped, checkWorkbook, reportOf, reportWorkbook, verifyReport } from '../../src/app';
import { minimumApi } from '../../src/workbook/excel';
import { openInExcel } from '../support/benches';
import { sampleFiles } from '../support/sample';
import { appContext, reportWords } from '../support/programme';
import { tableIn } from '../../src/engine/dataset';

const context = appContext;
const texts = reportWords();

/** The smallest workbook of the sample. */
async function sampleBytes(): Promise<Uint8Array> {
  const files = await sampleFiles();
  const [smallest] = [...files].sort((a, b) => a.bytes.length - b.bytes.length);
  if (smallest === undefined) throw new Error('no sample');
  return smallest.bytes;
}

test('Excel calculates every formula of the report to the number that the program computed, in one more request, one for typed settings, and two for the history', async () => {
  const { workbook, host } = await openInExcel(await sampleBytes(), minimumApi);
  const { calculated, sheets } = await reportWorkbook(workbook, context, texts);
  expect(calculated?.count).toBeGreaterThan(2000);
  expect(calculated?.differences).toEqual([]);
  expect(sheets.map(({ name }) => name)).toContain('Dasar Perhitungan');
  // Beside those in which the client lets go of its ranges.
  const requests = host.requests.filter(({ steps }) =>
    steps.some((step) => !/^(instantiate|call _RemoveReference)/.test(step)),
  );
  expect(requests).toHaveLength(8);
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
  const labels = summary.map(({ cell }) => cells?.[Number(cell.slice(1)) - 1]?.[1]?.value);
  expect(labels).toContain(texts.indicator('pin.saldo'));
});
