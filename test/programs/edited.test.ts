/**
 * Whoever edits cells of the data in a workbook with a report sees what a report made anew would say: LibreOffice calculates the old report beside the
 * edited cells, and lists and sentences must be those of the new one. Only in `npm run test:all`.
 */
import { readXlsx } from 'hucre';
import { withoutResults } from '../../scripts/verify/compare';
import { Calculator } from '../../scripts/verify/libreoffice';
import { cellsAsTyped, checkTables, consolidateFiles, rawWorkbookOf, reportOf } from '../../src/app';
import type { DataSheet, ReportSheet, ReportSpec, ReportTexts, WorkbookSpec } from '../../src/engine/report';
import type { CellValue } from '../../src/engine/schema';
import { writeWorkbookFile } from '../../src/workbook/file';
import { appContext, openFile, reportWords, schema } from '../support/programme';
import { sampleFiles } from '../support/sample';

jest.setTimeout(600_000);

let calculator: Calculator;
beforeAll(async () => {
  calculator = await Calculator.start();
});
afterAll(() => calculator.stop());

type Row = Readonly<Record<string, CellValue>>;
/** Gives what changes in a row of a table. */
type Edit = readonly [table: string, change: (row: Row, index: number) => Row];

function edited(spec: WorkbookSpec, edits: readonly Edit[]): WorkbookSpec {
  const changed = (sheet: DataSheet): DataSheet => {
    const headers = sheet.columns.map(({ header }) => header);
    const changes = edits.filter(([table]) => table === sheet.name).map(([, change]) => change);
    const rows = sheet.rows.map((cells, index) => {
      const row = Object.fromEntries(headers.map((header, column) => [header, cells[column] ?? null]));
      const after = changes.reduce((each, change) => ({ ...each, ...change(each, index) }), row);
      return headers.map((header) => after[header] ?? null);
    });
    return { ...sheet, rows };
  };
  return { ...spec, dataSheets: spec.dataSheets.map(changed) };
}

/** The rows of the sample's workbooks, put together or of one kecamatan. */
async function sampleOf(part: string): Promise<WorkbookSpec> {
  const files = (await sampleFiles()).filter(({ name }) => name.includes(part));
  const opened = await Promise.all(
    files.map(async ({ name, bytes }) => ({ name, workbook: await openFile(bytes, name) })),
  );
  const { dataSheets } = await consolidateFiles(opened, appContext);
  return { title: 'uji', dataSheets, report: null };
}

/** A report beside its data, as if the check had found nothing: the number of errors is the one thing that does not follow the cells. */
async function reported({ dataSheets }: WorkbookSpec, texts: ReportTexts): Promise<ReportSpec> {
  const check = await checkTables(rawWorkbookOf(schema, dataSheets), appContext);
  return reportOf({ ...check, counts: { ...check.counts, error: 0 } }, texts, cellsAsTyped).report;
}

const blank = (value: unknown): CellValue => (typeof value === 'string' || typeof value === 'number' ? value : '');

/** Numbers to twelve digits: a calculator adds in another order. */
const shown = (value: CellValue): CellValue => (typeof value === 'number' ? Number(value.toPrecision(12)) : value);

/** Headings of the problems of Lembar Pimpinan. */
const heads: ReadonlySet<string> = new Set(
  [reportWords('id'), reportWords('en')].map((words) => words.text('leader.problems')),
);

/** What is printed of a sheet below its heading, without the figures that other tests compare. */
function printed({ id, rows, print }: ReportSheet, cells: readonly (readonly CellValue[])[]): CellValue[][] {
  const titles = rows.map((row) => row[0]?.value);
  const from =
    id === 'pimpinan' ? titles.findIndex((title) => heads.has(String(title))) : (print.titleRows?.[1] ?? 0) + 1;
  return rows
    .slice(from)
    .map((_, index) =>
      Array.from({ length: print.columns }, (_cell, column) => shown(blank(cells[from + index]?.[column]))),
    )
    .filter((row) => row.some((cell) => cell !== ''));
}

const valuesOf = ({ rows }: ReportSheet) => rows.map((row) => row.map((cell) => cell?.value ?? null));

/** Lists and sentences of the report that was made before the edits, calculated after them, and of one made after them. */
async function beforeAndAfter(part: string, edits: readonly Edit[], language: 'id' | 'en' = 'id') {
  const texts = reportWords(language);
  const spec = await sampleOf(part);
  const after = edited(spec, edits);
  const [old, anew] = [await reported(spec, texts), await reported(after, texts)];
  const bytes = await writeWorkbookFile({ ...after, report: withoutResults(old) });
  const { sheets } = await readXlsx(await calculator.calculate(bytes));
  const pick = (report: ReportSpec, cells: (sheet: ReportSheet) => CellValue[][]) =>
    Object.fromEntries(
      report.sheets
        .filter(({ id }) => id === 'pimpinan' || id === 'peringkat')
        .map((sheet) => [sheet.id, printed(sheet, cells(sheet))]),
    );
  return {
    old: pick(old, valuesOf),
    anew: pick(anew, valuesOf),
    calculated: pick(old, ({ name }) =>
      (sheets.find((sheet) => sheet.name === name)?.rows ?? []).map((row) => row.map(blank)),
    ),
  };
}

const isIn = (row: Row, ...codes: readonly string[]): boolean =>
  codes.some((code) => String(row['Kode BKM']).includes(code));

/** Every third loan of some boards is long in arrears. */
const arrears: Edit = [
  'Pinjaman',
  (row, index) =>
    row['Status'] === 'Aktif' && row['Jenis'] === 'Bergulir' && index % 3 === 0
      ? { 'Lama Tunggakan (bulan)': 7, Kolektibilitas: 4, 'Tunggakan Pokok': row['Saldo'] ?? null }
      : {},
];

const cases: Readonly<Record<string, readonly Edit[]>> = {
  'nothing is edited': [],
  'many loans in arrears': [arrears],
  'boards without active loans have no value any more': [
    ['Pinjaman', (row) => (isIn(row, '-2001', '-2003') ? { Status: 'Lunas', Saldo: 0 } : {})],
  ],
  'no board has a value any more': [['Pinjaman', () => ({ Status: 'Lunas', Saldo: 0 })]],
  'equal values share a rank': [
    ['UPK', (_row, index) => (index % 2 === 0 ? { 'Modal Awal': 40_000_000, Aset: 50_000_000 } : {})],
    ['BLM', () => ({ 'Dana Cair': 100_000_000, 'Dana Dimanfaatkan': 80_000_000 })],
  ],
  'all is well': [
    ['Pinjaman', () => ({ 'Lama Tunggakan (bulan)': 0, Kolektibilitas: 1, 'Tunggakan Pokok': 0 })],
    ['UPK', (row) => ({ 'Cadangan Risiko': row['Aset'] ?? null })],
  ],
  'reserve, terms and income': [
    ['UPK', () => ({ 'Cadangan Risiko': 0, Pendapatan: 1, Laba: -1_000_000 })],
    ['BKM', () => ({ 'Tanggal Pemilihan Terakhir': 39_000 })],
  ],
};

test.each(Object.entries(cases))('of a kabupaten: %s', async (_name, edits) => {
  const { old, anew, calculated } = await beforeAndAfter('', edits);
  expect(calculated).toEqual(anew);
  // Otherwise the edit would show nothing.
  if (edits.length > 0) expect(anew).not.toEqual(old);
});

test.each(Object.entries(cases))('of one kecamatan: %s', async (_name, edits) => {
  const { anew, calculated } = await beforeAndAfter('Buaran', edits);
  expect(calculated).toEqual(anew);
});

test('an English report tells the same in English', async () => {
  const { anew, calculated } = await beforeAndAfter('Buaran', cases['reserve, terms and income'] ?? [], 'en');
  expect(calculated).toEqual(anew);
  expect(JSON.stringify(calculated)).toContain('ROI -1.20%: the UPK have made a loss since January.');
});
