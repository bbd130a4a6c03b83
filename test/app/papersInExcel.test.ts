import {
  checkTables,
  checkWorkbook,
  explainer,
  paperReport,
  paperTraces,
  writePaper,
  type CheckResult,
  type PaperOrder,
} from '../../src/app';
import { addressOf } from '../../src/engine/dataset';
import { contributingRows } from '../../src/engine/measure';
import { writeXlsx } from 'hucre';
import { baseWorkbook } from '../support/base';
import { openInExcel, type OpenedInExcel } from '../support/benches';
import { sheetsOf } from '../support/live';
import { day } from '../support/loanBook';
import { appContext, programme, reportWords } from '../support/programme';
import { syncs } from '../support/requests';
import { sampleFiles } from '../support/sample';

// Whole workbooks are written, and explained cell by cell; the limit is for a machine that is busy with other things.
jest.setTimeout(180_000);

const end = day('2014-12-31');
const kinds = (programme.papers ?? []).map(({ id }) => id);
const texts = reportWords();

async function opened(kind: 'windows' | 'web' = 'windows'): Promise<OpenedInExcel & { readonly check: CheckResult }> {
  const bytes = await writeXlsx({ sheets: sheetsOf('table', baseWorkbook().tables) });
  const excel = await openInExcel(bytes, '1.9', { kind });
  return { ...excel, check: await checkWorkbook(excel.workbook, appContext) };
}

const orderOf = (kind: string, more: Partial<PaperOrder> = {}): PaperOrder => ({ kind, day: end, ...more });

test.each(['windows', 'web'] as const)('on %s a paper of one board takes five requests at most', async (kind) => {
  const { host, workbook, check } = await opened(kind);
  for (const id of kinds) {
    // Anew, and in its place.
    for (const time of [1, 2]) {
      const before = syncs(host).length;
      const written = await writePaper(workbook, check, orderOf(id, { of: ['B01'] }), texts);
      expect(written).toEqual({ id: expect.stringContaining('kertas-'), name: expect.any(String) });
      const requests = syncs(host).slice(before);
      expect([id, time, requests.length <= 5, requests.map(({ error }) => error)]).toEqual([
        id,
        time,
        true,
        requests.map(() => undefined),
      ]);
    }
  }
});

test('a paper is one sheet of ours, in front, which the next one replaces; the other sheets stay as they are', async () => {
  const { host, workbook, check } = await opened();
  const cellsOf = (sheets: ReturnType<typeof host.view>) => sheets.map(({ name, cells }) => ({ name, cells }));
  const others = cellsOf(host.view());
  await writePaper(workbook, check, orderOf('lu02'), texts);
  const first = host.view();
  expect(cellsOf(first.slice(0, -1))).toEqual(others);
  expect(first.filter(({ active }) => active).map(({ name }) => name)).toEqual(['LU-02']);
  const all = first.at(-1)?.cells.map(({ value }) => value) ?? [];
  expect(all).toEqual(expect.arrayContaining(['Karya Bersama, Jetakkidul', 'Guyub Rukun, Surabayan']));
  // The user goes elsewhere, renames the sheet and hides it.
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('LU-02');
    context.workbook.worksheets.getFirst().activate();
    sheet.name = 'Kolektibilitas saya';
    sheet.visibility = 'Hidden';
    await context.sync();
  });
  await writePaper(workbook, check, orderOf('lu02', { of: ['B02'] }), texts);
  const again = host.view();
  expect(again).toHaveLength(first.length);
  expect(again.filter(({ active }) => active).map(({ name }) => name)).toEqual(['Kolektibilitas saya']);
  const one = again.at(-1)?.cells.map(({ value }) => value) ?? [];
  expect(one).toContain('Guyub Rukun, Surabayan');
  expect(one).not.toContain('Karya Bersama, Jetakkidul');
});

test('printing is set up without a hand: paper, width of a page, a page for each board', async () => {
  const { workbook, check } = await opened('web');
  await writePaper(workbook, check, orderOf('lu02', { paper: 'f4' }), texts);
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem('LU-02');
    const { pageLayout, horizontalPageBreaks } = worksheet;
    pageLayout.load('paperSize,orientation,zoom');
    horizontalPageBreaks.load('items');
    await context.sync();
    expect([pageLayout.paperSize, pageLayout.orientation, pageLayout.zoom]).toEqual([
      'Folio',
      'Landscape',
      { horizontalFitToPages: 1 },
    ]);
    // Four boards with loans.
    expect(horizontalPageBreaks.items).toHaveLength(3);
  });
});

test('on A3 a poster is enlarged', async () => {
  const { workbook, check } = await opened();
  await writePaper(workbook, check, orderOf('papan', { of: ['B01'], paper: 'a3' }), texts);
  await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem('Papan Informasi');
    pageLayout.load('paperSize,zoom');
    await context.sync();
    expect([pageLayout.paperSize, pageLayout.zoom]).toEqual(['A3', { scale: 130 }]);
  });
});

test('a paper of more pages than Excel begins anew is refused before anything is written', async () => {
  const loansOf = (count: number) => ({
    tables: baseWorkbook().tables.map((table) => {
      const [header = [], first = []] = table.values;
      const nomor = header.indexOf('Nomor Pinjaman');
      const loans = Array.from({ length: count }, (_, row) => first.with(nomor, `X-${row}`));
      return table.name === 'Pinjaman' ? { ...table, values: [header, ...loans] } : table;
    }),
  });
  const made = async (count: number) =>
    paperReport(await checkTables(loansOf(count), appContext), orderOf('kartu'), texts)?.sheets[0]?.print.breaks.length;
  expect(await made(1_027)).toBe(1_026);
  await expect(made(1_028)).rejects.toMatchObject({ code: 'too-many-pages', place: 'Kartu Pinjaman' });
});

test('a number of a paper is explained by its rows, also by a pane that is opened later and for another choice', async () => {
  const { workbook, check } = await opened();
  const order = orderOf('lu02', { of: ['B01'], paper: 'a4' });
  await writePaper(workbook, check, order, texts);
  const { rows = [] } = paperReport(check, order, texts)?.sheets[0] ?? {};
  const trace = paperTraces(check, workbook, texts);
  const row = rows.findIndex((cells) => cells[1]?.value === 'Melati');
  const at = (column: number, value: number) =>
    trace({ sheet: 'LU-02', cell: addressOf(row, column), value, mark: 'IM_lembar_kertas_lu02' });
  const saldo = rows[row]?.[7]?.value;
  if (typeof saldo !== 'number') throw new Error('There is no balance.');
  const found = await at(7, saldo);
  expect(found).toMatchObject({
    current: true,
    isFixed: true,
    trace: { kind: 'rows', title: '8 Saldo sesungguhnya: Melati' },
  });
  expect((await at(7, saldo + 1))?.current).toBe(false);
  // Pokok less what was paid is the balance.
  if (found?.trace.kind !== 'rows') throw new Error('It has no rows.');
  const parts = contributingRows(check.dataset, found.trace.rows(), 'place');
  const values = Array.from({ length: parts.count }, (_, index) => parts.at(index));
  const sum = (table: string) =>
    values.filter((each) => each.table === table).reduce((total, { value }) => total + (value ?? 0), 0);
  expect(sum('Pinjaman') - sum('Angsuran')).toBe(saldo);
  // Words have no explanation, a cell of another sheet neither.
  expect(await at(1, 0)).toBeNull();
  expect(await trace({ sheet: 'UPK', cell: 'C2', value: 1, mark: null })).toBeNull();
});

test('every amount of every paper of the sample is explained, and every explanation can be listed', async () => {
  const [smallest] = [...(await sampleFiles())].sort((a, b) => a.bytes.length - b.bytes.length);
  if (smallest === undefined) throw new Error('The sample is empty.');
  const { workbook } = await openInExcel(smallest.bytes, '1.9');
  for (const check of [await checkWorkbook(workbook, appContext), await checkTables(baseWorkbook(), appContext)]) {
    const explain = explainer(check);
    for (const kind of kinds) {
      const { sheets = [] } = paperReport(check, orderOf(kind), texts) ?? {};
      for (const { rows, print } of sheets) {
        for (const { value, style, trace } of rows.flatMap((row) =>
          row.slice(0, print.columns).flatMap((cell) => cell ?? []),
        )) {
          if (typeof value !== 'number' || !/rupiah$/i.test(style)) continue;
          if (trace?.kind === 'rows')
            // Only of nothing there may be no rows.
            expect(value === 0 || contributingRows(check.dataset, trace.rows(), 'place').count > 0).toBe(true);
          else if (trace?.kind === 'indicator') expect(explain.ofIndicator(trace)).not.toBeNull();
          else throw new Error(`${kind}: ${value} (${style}) has no explanation.`);
        }
      }
    }
  }
});
