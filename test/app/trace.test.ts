/** From a cell of the report, selected in Excel, to the number it shows and how that came about. */
import {
  cellsAsTyped,
  checkTables,
  checkWorkbook,
  explainer,
  gatherFiles,
  indicatorsOf,
  rawWorkbookOf,
  reportOf,
  reportTraces,
  reportWorkbook,
} from '../../src/app';
import { addressOf } from '../../src/engine/dataset';
import type { Explainer } from '../../src/engine/measure';
import { newHistoryRows, type CellTrace, type ReportCell } from '../../src/engine/report';
import { markName } from '../../src/workbook/names';
import type { SelectedCell } from '../../src/workbook/port';
import { openInExcel } from '../support/benches';
import { sampleFiles } from '../support/sample';
import { schema, programme, appContext, openFile, reportWords } from '../support/programme';

const context = appContext;
const texts = reportWords();
/** Long enough for an event, and the question about the cell, to go to and fro. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

async function reported() {
  const [file] = await sampleFiles();
  const { host, workbook } = await openInExcel(file?.bytes ?? null, '1.9');
  const { check } = await reportWorkbook(workbook, context, texts);
  const heard: SelectedCell[] = [];
  const stop = await workbook.watchSelection?.((cell) => heard.push(cell));
  return {
    host,
    workbook,
    check,
    heard,
    stop,
    async select(sheet: string, cell: string): Promise<SelectedCell> {
      host.select(sheet, cell);
      await settled();
      const last = heard.at(-1);
      if (last === undefined) throw new Error('no selection was heard of');
      return last;
    },
  };
}

/** Address of the cell in the row and column with these texts. */
function cellOf(
  host: Awaited<ReturnType<typeof reported>>['host'],
  sheet: string,
  row: string,
  heading: string,
): string {
  const cells = host.view().find(({ name }) => name === sheet)?.cells ?? [];
  const head = cells.find(({ text }) => text === heading);
  const label = cells.find((cell) => cell.text === row && head !== undefined && cell.row > head.row);
  if (head === undefined || label === undefined) throw new Error(`no ${row} / ${heading} on ${sheet}`);
  return `${String.fromCharCode(65 + head.column)}${label.row + 1}`;
}

test('a report cell is known by its sheet and place, also from a pane that is opened later; a cell of the data is not', async () => {
  const { host, workbook, select } = await reported();
  const trace = reportTraces(await checkWorkbook(workbook, context), texts);
  const balance = cellOf(host, 'UPK dan Pinjaman', 'Bukur', 'Saldo pinjaman');
  const selected = await select('UPK dan Pinjaman', balance);
  expect(selected).toMatchObject({ sheet: 'UPK dan Pinjaman', cell: balance, mark: expect.stringMatching(/upk$/) });
  const traced = trace(selected);
  expect(traced).toEqual({
    trace: { kind: 'indicator', id: 'pin.saldo', area: { level: 'desa', code: '33.26.11.2001' } },
    current: true,
    isFixed: false,
  });
  const check = await checkWorkbook(workbook, context);
  const numbersOnly = reportTraces({ ...check, preferences: { ...check.preferences, formulas: false } }, texts);
  expect(numbersOnly(selected)).toMatchObject({ current: true, isFixed: true });
  expect(trace(await select('Pinjaman', 'N2'))).toBeNull();
  expect(trace(await select('UPK dan Pinjaman', 'A1'))).toBeNull();
});

/** Numbers that need no explanation, with the reason. */
const unexplained: readonly { readonly why: string; readonly is: (sheet: string, cell: ReportCell) => boolean }[] = [
  { why: 'the last day of a month names its row', is: (sheet, { style }) => sheet === 'dasar' && style === 'date' },
];

/** The report of several workbooks, one board without its desa, with a month of history and with targets. */
async function wholeReport() {
  const files = await sampleFiles();
  const opened = await Promise.all(
    files.slice(0, 2).map(async ({ name, bytes }) => ({ name, workbook: await openFile(bytes, name) })),
  );
  const gathered = await gatherFiles(opened, context);
  const dataSheets = (await gathered.sheets()).map((sheet) =>
    sheet.name === 'BKM'
      ? { ...sheet, rows: sheet.rows.map((row, index) => (index === 0 ? [row[0] ?? null, 'X', ...row.slice(2)] : row)) }
      : sheet,
  );
  const check = await checkTables(rawWorkbookOf(schema, dataSheets), context);
  const history = newHistoryRows(programme, [], indicatorsOf(check)).map((row) => ({
    ...row,
    period: '2014-11',
    value: (row.value ?? 0) / 2,
  }));
  const targets = new Map([
    ['upk.par', 0.1],
    ['blm.cair', 1e9],
  ]);
  return { check, memory: { history, targets } };
}

test.each(['history', 'the UPK reports'])(
  'every number of the report is explained, compared with %s',
  async (source) => {
    const { check, memory } = await wholeReport();
    const used = source === 'history' ? memory : { ...memory, history: [] };
    const { report } = reportOf(check, texts, cellsAsTyped, used);
    const trace = reportTraces(check, texts, used);
    const explain = explainer(check);
    const seen = new Map<string, number>();
    const missing: string[] = [];
    for (const { id, rows } of report.sheets) {
      rows.forEach((cells, row) =>
        cells.forEach((cell, column) => {
          if (cell === null || typeof cell.value !== 'number' || unexplained.some(({ is }) => is(id, cell))) return;
          const place = `${id}!${addressOf(row, column)}`;
          const found = trace({ sheet: id, cell: addressOf(row, column), value: cell.value, mark: markName(id) });
          if (found === null) {
            missing.push(place);
            return;
          }
          seen.set(found.trace.kind, (seen.get(found.trace.kind) ?? 0) + 1);
          expect({ place, current: found.current }).toEqual({ place, current: true });
          const explained = numberOf(explain, found.trace, id);
          if (explained === undefined) return;
          expect({ place, explained }).toEqual({ place, explained: expect.closeTo(cell.value, 5) });
        }),
      );
    }
    expect(missing).toEqual([]);
    expect(seen.get('indicator')).toBeGreaterThan(2000);
    expect(seen.get('formula')).toBeGreaterThan(2000);
    expect(seen.get('note')).toBeGreaterThan(20);
  },
);

/** The number that an explanation arrives at; undefined where it is told in words, or where a cell says how the number stands to a limit. */
function numberOf(explain: Explainer, trace: CellTrace, sheet: string): number | null | undefined {
  if (trace.kind === 'note' || trace.kind === 'rows') return undefined;
  if (trace.kind === 'formula') {
    return explain.ofFormula(trace.formula, trace.area, trace.group ?? null)?.formula.value ?? null;
  }
  const value = explain.ofIndicator(trace)?.value;
  if (typeof value !== 'object' || value === null) return typeof value === 'number' ? value : null;
  return sheet === 'dasar' ? undefined : value.value;
}

test('a change names both values and where the earlier one came from; a target, where it is set', async () => {
  const { check, memory } = await wholeReport();
  const rows = reportOf(check, texts, null, memory).report.sheets.find(({ id }) => id === 'perbandingan')?.rows ?? [];
  const row = rows.findIndex((cells) => cells[1]?.value === texts.indicator('upk.par'));
  const trace = reportTraces(check, texts, memory);
  const at = (column: number) => {
    const found = trace({
      sheet: 'Perbandingan',
      cell: addressOf(row, column),
      value: rows[row]?.[column]?.value ?? null,
      mark: markName('perbandingan'),
    });
    return found?.trace;
  };
  const [before, now] = [rows[row]?.[2]?.value, rows[row]?.[3]?.value].map((value) => texts.percent(Number(value)));
  expect(at(4)).toMatchObject({
    kind: 'note',
    facts: [
      ['Sebelum (November 2014)', before],
      ['Sekarang', now],
      ['Sekarang − sebelum', expect.stringMatching(/^-?\d+,\d\d poin$/)],
      ['Asal nilai sebelum', 'Nilai sebelum: November 2014, dari lembar Riwayat Indikator.'],
    ],
    about: [{ id: 'upk.par', area: { level: 'kabupaten' } }],
  });
  expect(at(6)).toEqual(at(7));
  expect(at(6)).toMatchObject({
    facts: [
      ['Target', '10,00%'],
      ['Sekarang', now],
      ['Capaian', expect.stringContaining('Target ÷')],
      expect.anything(),
    ],
  });
});

test('a cell that no longer holds what the data give is told apart', async () => {
  const { host, check, select } = await reported();
  const cell = cellOf(host, 'Ringkasan', 'Saldo pinjaman', 'Nilai');
  host.edit('Ringkasan', cell, [[1]]);
  expect(reportTraces(check, texts)(await select('Ringkasan', cell))).toMatchObject({ current: false });
});

test('nothing is heard after the watch was ended', async () => {
  const { host, heard, stop } = await reported();
  stop?.();
  await settled();
  const before = heard.length;
  host.select('Ringkasan', 'C8');
  await settled();
  expect(heard).toHaveLength(before);
});

test('the whole of a kecamatan workbook is called by its kecamatan, as in the report; that of several by the kabupaten', async () => {
  const files = await sampleFiles();
  const open = async (count: number) =>
    gatherFiles(
      await Promise.all(
        files.slice(0, count).map(async ({ name, bytes }) => ({ name, workbook: await openFile(bytes, name) })),
      ),
      context,
    );
  const total = { id: 'wil.desa', area: { level: 'kabupaten' as const, code: '33.26' } };
  const nameIn = async (count: number) => explainer((await open(count)).check).ofIndicator(total)?.area.name;
  expect(await nameIn(1)).toBe('Kecamatan Bojong, Kabupaten Pekalongan');
  expect(await nameIn(2)).toBe('Kabupaten Pekalongan');
});
