/** `Riwayat Indikator`: what one month's report writes into a workbook, the next month's report compares with. */
import { earlierValues, reportFiles, reportWorkbook } from '../../src/app';
import type { AppContext, indicatorsOf } from '../../src/app';
import { newHistoryRows, readMemory, type ReportSheet } from '../../src/engine/report';
import type { CellValue } from '../../src/engine/schema';
import { writeWorkbookFile } from '../../src/workbook/file';
import type { Workbook } from '../../src/workbook/port';
import { openInExcel } from '../support/benches';
import { effort } from '../support/effort';
import { sampleFiles } from '../support/sample';
import { openFile, programme, reportWords, appContext } from '../support/programme';
import { tableIn } from '../../src/engine/dataset';
import { catalogue } from '../../src/programme/indicators';

const texts = reportWords();
/** 30 November and 31 December 2014. */
const november: AppContext = { ...appContext, period: 41973 };
const december: AppContext = { ...appContext, period: 42004 };

async function smallest(count = 1) {
  const files = [...(await sampleFiles())].sort((a, b) => a.bytes.length - b.bytes.length);
  return files.slice(0, count);
}
const bytes = async () => (await smallest())[0]?.bytes ?? new Uint8Array();

async function historyOf(workbook: Pick<Workbook, 'readTables'>) {
  const { tables } = await workbook.readTables(['Riwayat Indikator']);
  return { rows: tables[0]?.values ?? [], history: readMemory(catalogue, tables, texts).history };
}

/** Cells of the row of the comparison sheet that is about an indicator. */
function compared(sheets: readonly ReportSheet[], id: string): readonly CellValue[] {
  const rows = sheets.find((sheet) => sheet.id === 'perbandingan')?.rows ?? [];
  const row = rows.find((cells) => cells[1]?.value === texts.indicator(id));
  return (row ?? []).map((cell) => cell?.value ?? null);
}

describe.each(effort.cases(['1.9', '1.20'], (api) => api === '1.9'))('in Excel with ExcelApi %s', (api) => {
  test('a report made twice adds its indicators once, and next month shows them as before', async () => {
    const { workbook, host } = await openInExcel(await bytes(), api);
    const first = await reportWorkbook(workbook, november, texts);
    expect(first.historyError).toBeNull();
    const { rows, history } = await historyOf(workbook);
    expect(rows[0]).toEqual(['Periode', 'Wilayah', 'Indikator', 'Nilai']);
    expect(history).toEqual(newHistoryRows(programme, [], first.indicators));
    expect(new Set(history.map(({ period }) => period))).toEqual(new Set(['2014-11']));
    const desa = tableIn(first.check.dataset, 'Desa').rowCount;
    expect(new Set(history.map(({ area }) => area)).size).toBe(1 + desa);

    await reportWorkbook(workbook, november, texts);
    expect((await historyOf(workbook)).rows).toHaveLength(rows.length);

    host.edit('Desa', 'K2', 9_999);
    const second = await reportWorkbook(workbook, december, texts);
    const after = await historyOf(workbook);
    expect(after.history.slice(0, history.length)).toEqual(history);
    expect(after.history.slice(history.length).every(({ period }) => period === '2014-12')).toBe(true);

    const [total] = first.indicators.areas;
    const [now] = second.indicators.areas;
    const [before, nowKk] = [Number(total?.values['wil.kk']), Number(now?.values['wil.kk'])];
    expect(nowKk).not.toBe(before);
    const view = host.view().find(({ name }) => name === 'Perbandingan');
    const cells = new Map(view?.cells.map(({ row, column, value }) => [`${row},${column}`, value]));
    const label = view?.cells.find(({ value }) => value === texts.indicator('wil.kk'));
    const at = (column: number) => cells.get(`${label?.row},${column}`);
    expect([at(2), at(3), at(4)]).toEqual([before, nowKk, (nowKk - before) / before]);

    const cards = await earlierValues(workbook, second.check, second.indicators, texts);
    expect(cards).toMatchObject({ period: '2014-11', source: 'history' });
  });
});

test('where Tables can grow, the history is one that takes in each month', async () => {
  const { workbook, host } = await openInExcel(await bytes());
  const tableEnd = () =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Riwayat_Indikator');
      const range = table.getRange();
      const used = context.workbook.worksheets.getItem('Riwayat Indikator').getUsedRange(true);
      [range, used].forEach((each) => each.load('address'));
      await context.sync();
      return [range.address, used.address];
    });
  await reportWorkbook(workbook, november, texts);
  const [first, used] = await tableEnd();
  expect(first).toBe(used);
  await reportWorkbook(workbook, december, texts);
  const [second, usedThen] = await tableEnd();
  expect(second).toBe(usedThen);
  expect(second).not.toBe(first);
  expect(host.view().find(({ name }) => name === 'Riwayat Indikator')).toBeDefined();
});

test('a history that cannot be written leaves the report as it is and says why; the next report adds what is missing', async () => {
  const { workbook } = await openInExcel(await bytes());
  await reportWorkbook(workbook, november, texts);
  const protect = (on: boolean) =>
    Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem('Riwayat Indikator');
      if (on) protection.protect();
      else protection.unprotect();
      await context.sync();
    });
  await protect(true);
  const { rows } = await historyOf(workbook);
  const refused = await reportWorkbook(workbook, december, texts);
  expect(refused.historyError).toMatchObject({ code: 'protected', place: 'Riwayat Indikator' });
  expect(refused.sheets.length).toBeGreaterThan(10);
  expect((await historyOf(workbook)).rows).toEqual(rows);

  await protect(false);
  expect((await reportWorkbook(workbook, december, texts)).historyError).toBeNull();
  expect((await historyOf(workbook)).rows.length).toBe(2 * rows.length - 1);
});

test('wherever the writing of the history breaks off, nothing of it is left, and once more it is whole', async () => {
  const reference = await openInExcel(await bytes());
  await reportWorkbook(reference.workbook, november, texts);
  const whole = await historyOf(reference.workbook);
  // Reading, checking and the report itself take the first requests; the history is looked at, written and made a Table with the next.
  for (const request of effort.cases([5, 6, 7, 8], (number) => number % 2 === 0)) {
    const { workbook, host } = await openInExcel(await bytes());
    host.faults.requests.set(request, 'GeneralException');
    await reportWorkbook(workbook, november, texts).catch(() => undefined);
    const { history } = await historyOf(workbook);
    expect([0, whole.history.length]).toContain(history.length);
    host.faults.requests.clear();
    const again = await reportWorkbook(workbook, november, texts);
    expect(again.historyError).toBeNull();
    expect((await historyOf(workbook)).history).toEqual(whole.history);
  }
});

test('a new workbook carries the history of its files and adds its own', async () => {
  const opened = await Promise.all(
    (await smallest(2)).map(async (file) => ({
      name: file.name,
      workbook: await openFile(file.bytes, file.name),
    })),
  );
  const firstMonths = await Promise.all(opened.map((file) => reportFiles([file], november, texts)));
  const files = await Promise.all(
    firstMonths.map(async ({ workbook }, index) => {
      const name = opened[index]?.name ?? '';
      return { name, workbook: await openFile(await writeWorkbookFile(workbook), name) };
    }),
  );
  const [first] = files;
  if (first === undefined) throw new Error('no sample');

  const single = await reportFiles([first], december, texts);
  const own = firstMonths[0];
  const kk = (indicators: ReturnType<typeof indicatorsOf> | undefined) =>
    Number(indicators?.areas[0]?.values['wil.kk']);
  expect(compared(single.workbook.report?.sheets ?? [], 'wil.kk').slice(2, 4)).toEqual([
    kk(own?.indicators),
    kk(single.indicators),
  ]);

  const joined = await reportFiles(files, december, texts);
  const written = await openFile(await writeWorkbookFile(joined.workbook), 'rekap.xlsx');
  const { history } = await historyOf(written);
  const carried = await Promise.all(files.map(({ workbook }) => historyOf(workbook)));
  const count = carried.reduce((sum, each) => sum + each.history.length, 0);
  expect(history.slice(count)).toEqual(newHistoryRows(programme, [], joined.indicators));
  const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
  expect(sorted(history.slice(0, count))).toEqual(sorted(carried.flatMap((each) => [...each.history])));
});
