/**
 * Whoever edits cells of the data in a workbook with a report sees what a report made anew would say: LibreOffice calculates the old report beside the
 * edited cells, and every figure must be that of the new one. Only in `npm run test:all`.
 */
import { dateToSerial, readXlsx } from 'hucre';
import { withoutResults } from '../../scripts/verify/compare';
import { Calculator } from '../../scripts/verify/libreoffice';
import { addressOf } from '../../src/engine/dataset';
import type { ReportCell, ReportChart, ReportSheet, WorkbookSpec } from '../../src/engine/report';
import type { CellValue } from '../../src/engine/schema';
import { seeded } from '../../src/programme/sample/random';
import { writeWorkbookFile } from '../../src/workbook/file';
import { each, edited, reported, sampleOf, type Edit, type Row } from '../support/editedWorkbook';
import { reportWords } from '../support/programme';

jest.setTimeout(600_000);

let calculator: Calculator;
beforeAll(async () => {
  calculator = await Calculator.start();
});
afterAll(() => calculator.stop());

const blank = (value: unknown): CellValue => {
  if (value instanceof Date) return dateToSerial(value, false);
  return typeof value === 'string' || typeof value === 'number' ? value : '';
};

function isSame(a: CellValue, b: CellValue): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return blank(a) === blank(b);
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}

/** What the old report shows after the edits, wherever that is not what the new one shows: by sheet and cell. */
async function differences(before: WorkbookSpec, after: WorkbookSpec, texts = reportWords('id')) {
  const [old, anew] = [await reported(before, texts), await reported(after, texts)];
  const bytes = await writeWorkbookFile({ ...after, report: withoutResults(old) });
  const { sheets } = await readXlsx(await calculator.calculate(bytes));
  const found: string[] = [];
  let figures = 0;
  for (const sheet of old.sheets) {
    const calculated = sheets.find(({ name }) => name === sheet.name)?.rows ?? [];
    const expected = anew.sheets.find(({ id }) => id === sheet.id);
    const rowsAnew = expected === undefined ? [] : rowsIn(sheet, expected);
    sheet.rows.forEach((row, rowIndex) =>
      row.forEach((cell, column) => {
        if (cell === null || !isFigure(cell) || isRedrawn(sheet, expected, rowIndex, column)) return;
        figures += 1;
        const wantedRow = column < sheet.print.columns ? (rowsAnew[rowIndex] ?? rowIndex) : rowIndex;
        const [shown, wanted] = [
          blank(calculated[rowIndex]?.[column]),
          expected?.rows[wantedRow]?.[column]?.value ?? '',
        ];
        if (isSame(shown, wanted)) return;
        const how = cell.formula ?? 'number';
        found.push(
          `${sheet.id}!${addressOf(rowIndex, column)}: ${String(wanted)} expected, ${String(shown)} found by ${how}`,
        );
      }),
    );
  }
  return { found, figures };
}

/**
 * Where each printed row of a sheet stands in one that was made anew, which may have a chart more or less above it: as far below the last words that stand once in both.
 */
function rowsIn(sheet: ReportSheet, anew: ReportSheet): readonly number[] {
  const wordsOf = ({ rows }: ReportSheet) =>
    rows.map(([cell]) => (cell?.formula === undefined && typeof cell?.value === 'string' ? cell.value : ''));
  const [words, wordsAnew] = [wordsOf(sheet), wordsOf(anew)];
  const placeOf = (all: readonly string[], word: string): number =>
    all.indexOf(word) === all.lastIndexOf(word) ? all.indexOf(word) : -1;
  let moved = 0;
  return words.map((word, row) => {
    const [place, placeAnew] = [placeOf(words, word), placeOf(wordsAnew, word)];
    if (word !== '' && place >= 0 && placeAnew >= 0) moved = placeAnew - place;
    return row + moved;
  });
}

/** Whether a cell belongs to a chart that a new report draws of other series: which of them have values is found out when it is made. */
function isRedrawn(
  { charts, print }: ReportSheet,
  anew: ReportSheet | undefined,
  row: number,
  column: number,
): boolean {
  if (charts.length === 0 || column < print.columns) return false;
  const source = (chart: ReportChart | undefined) => JSON.stringify(chart?.source);
  const same = (chart: ReportChart) => anew?.charts.find(({ name }) => name === chart.name);
  return charts.some((chart) => row >= chart.source.row - 1 && source(chart) !== source(same(chart)));
}

const isFigure = (cell: ReportCell): boolean => cell.formula !== undefined || typeof cell.value === 'number';

const random = seeded(20261125);
const some = (share: number, change: (row: Row) => Row) => (rows: readonly Row[]) =>
  rows.map((row) => (random.chance(share) ? { ...row, ...change(row) } : row));
const emptied = (...headers: readonly string[]): Row => Object.fromEntries(headers.map((header) => [header, null]));
const of = (row: Row, code: string): boolean => String(row['Kode BKM'] ?? row['Kode Desa']).endsWith(code);
const isNow = (row: Row): boolean => row['Periode'] === 42_004;

const emptying: readonly Edit[] = [
  ['Desa', some(0.3, () => emptied('KK', 'KK Miskin'))],
  ['BKM', some(0.2, () => emptied('Pengurus Perempuan', 'PJM Pronangkis', 'Tanggal Pemilihan Terakhir'))],
  ['BLM', some(0.2, () => emptied('Dana Cair', 'KK Penerima Manfaat'))],
  ['Kegiatan', some(0.2, () => emptied('Progres', 'Dana BLM', 'Volume'))],
  ['Pinjaman', some(0.2, () => emptied('Saldo', 'Lama Tunggakan (bulan)', 'Anggota'))],
  ['UPK', some(0.2, () => emptied('Modal', 'Saldo Menunggak ≥ 3 Bulan', 'Aset'))],
];

/** All amounts of some boards and tables. */
const hollow: readonly Edit[] = [
  ['Desa', each(() => emptied('Penduduk', 'KK', 'KK Miskin'))],
  [
    'BLM',
    (rows) =>
      rows.map((row) =>
        of(row, '01') || of(row, '02') ? { ...row, ...emptied('Pagu', 'Dana Cair', 'Swadaya') } : row,
      ),
  ],
  ['Pinjaman', each(() => emptied('Lama Tunggakan (bulan)', 'Tunggakan Pokok'))],
  ['UPK', each((row) => (isNow(row) ? emptied('Modal', 'Laba', 'Pendapatan', 'Biaya') : {}))],
];

const changes: readonly Edit[] = [
  [
    'BLM',
    some(0.5, (row) => ({
      'Dana Cair': Number(row['Dana Cair']) + 1_000_000,
      'Sumber Dana': 'APBD',
      'Tahun Anggaran': 2014,
    })),
  ],
  ['Kegiatan', some(0.5, () => ({ Status: 'Selesai', Progres: 1, Kondisi: 'Rusak Ringan' }))],
  ['Pinjaman', some(0.5, () => ({ 'Lama Tunggakan (bulan)': 5, Kolektibilitas: 3, 'Tunggakan Pokok': 100_000 }))],
  ['Pinjaman', some(0.3, () => ({ 'Nama KSM': 'Mawar  Putih', 'Kode KSM': null }))],
  ['UPK', some(0.4, () => ({ 'Saldo Menunggak ≥ 3 Bulan': 7_000_000, Aset: 60_000_000 }))],
  ['BKM', some(0.5, () => ({ 'Tingkat Kemandirian': 'Madani', 'Tanggal Pemilihan Terakhir': 40_000 }))],
];

const isLate = (row: Row): boolean => of(row, '02') || of(row, '04') || of(row, '07');
const late: readonly Edit[] = [['UPK', (rows) => rows.filter((row) => !(isLate(row) && isNow(row)))]];
/** Boards that say nothing at all: no board, no grants, no loans, no reports. */
const withoutBoards: readonly Edit[] = ['BKM', 'BLM', 'Pinjaman', 'UPK', 'Kemitraan'].map((table): Edit => [
  table,
  (rows) => rows.filter((row) => !isLate(row)),
]);
const withoutDecember: readonly Edit[] = [
  ['UPK', (rows) => rows.filter((row) => !(of(row, '05') && Number(row['Periode']) < 41_700))],
];

/** Columns of years are those that occur when the report is made. */
const inOneYear: readonly Edit[] = [
  ['Kemitraan', each(() => ({ Tahun: 2014 }))],
  ['Pinjaman', (rows) => rows.map((row) => (row['Jenis'] === 'Lain-lain' ? { ...row, 'Tanggal Lunas': null } : row))],
];

/** Codes of boards that look like numbers and dates. */
function numbered(spec: WorkbookSpec): WorkbookSpec {
  const codes = new Map<CellValue, string>();
  const odd = ['001', '1.4', 'DES-12', '12', '1e3', '2014-01', 'TRUE', '007', '33.26', '5'];
  spec.dataSheets
    .find(({ name }) => name === 'BKM')
    ?.rows.map(([code], index) => codes.set(code ?? null, odd[index] ?? `${index}.${index}`));
  const rename = each((row) => ({ 'Kode BKM': codes.get(row['Kode BKM'] ?? null) ?? row['Kode BKM'] ?? null }));
  return edited(
    spec,
    ['BKM', 'BLM', 'Pinjaman', 'UPK', 'Kemitraan'].map((table): Edit => [table, rename]),
  );
}

/** The same as numbers in the cells. */
function counted(spec: WorkbookSpec): WorkbookSpec {
  const codes = new Map<CellValue, number>();
  spec.dataSheets.find(({ name }) => name === 'BKM')?.rows.map(([code], index) => codes.set(code ?? null, index + 1));
  const rename = each((row) => ({ 'Kode BKM': codes.get(row['Kode BKM'] ?? null) ?? row['Kode BKM'] ?? null }));
  return edited(
    spec,
    ['BKM', 'BLM', 'Pinjaman', 'UPK', 'Kemitraan'].map((table): Edit => [table, rename]),
  );
}

type Case = readonly [before: (spec: WorkbookSpec) => WorkbookSpec, after: (spec: WorkbookSpec) => WorkbookSpec];
const as = (spec: WorkbookSpec): WorkbookSpec => spec;
const by = (edits: readonly Edit[]) => (spec: WorkbookSpec) => edited(spec, edits);

const cases: Readonly<Record<string, Case>> = {
  'nothing is edited': [as, as],
  'cells are emptied': [as, by(emptying)],
  'cells are filled': [by(emptying), as],
  'whole columns are emptied': [as, by(hollow)],
  'whole columns are filled': [by(hollow), as],
  'cells are changed': [as, by(changes)],
  'number-like keys': [numbered, (spec) => edited(numbered(spec), changes)],
  'number-like keys, emptied': [numbered, (spec) => edited(numbered(spec), hollow)],
  'keys that are numbers': [counted, (spec) => edited(counted(spec), changes)],
  'late boards report': [by(late), as],
  'boards are late': [as, by(late)],
  'boards come with all their rows': [by(withoutBoards), as],
  'boards go with all their rows': [as, by(withoutBoards)],
  'reports of last year come': [by(withoutDecember), as],
  'reports of last year go': [as, by(withoutDecember)],
};

const isIn = (row: Row, ...codes: readonly string[]): boolean =>
  codes.some((code) => String(row['Kode BKM']).includes(code));

/** Every third loan of some boards is long in arrears. */
const arrears: Edit = [
  'Pinjaman',
  each((row, index): Row =>
    row['Status'] === 'Aktif' && row['Jenis'] === 'Bergulir' && index % 3 === 0
      ? { 'Lama Tunggakan (bulan)': 7, Kolektibilitas: 4, 'Tunggakan Pokok': row['Saldo'] ?? null }
      : {},
  ),
];

/** Edits that change lists and sentences. */
const tellings: Readonly<Record<string, readonly Edit[]>> = {
  'many loans in arrears': [arrears],
  'boards without active loans have no value any more': [
    ['Pinjaman', each((row): Row => (isIn(row, '-2001', '-2003') ? { Status: 'Lunas', Saldo: 0 } : {}))],
  ],
  'no board has a value any more': [['Pinjaman', each((): Row => ({ Status: 'Lunas', Saldo: 0 }))]],
  'the capital is used up': [['UPK', each((): Row => ({ Modal: -1_000_000 }))]],
  'equal values share a rank': [
    ['UPK', each((_row, index): Row => (index % 2 === 0 ? { 'Modal Awal': 40_000_000, Aset: 50_000_000 } : {}))],
    ['BLM', each((): Row => ({ 'Dana Cair': 100_000_000, 'Dana Dimanfaatkan': 80_000_000 }))],
  ],
  'all is well': [
    ['Pinjaman', each((): Row => ({ 'Lama Tunggakan (bulan)': 0, Kolektibilitas: 1, 'Tunggakan Pokok': 0 }))],
    ['UPK', each((row): Row => ({ 'Cadangan Risiko': row['Aset'] ?? null }))],
  ],
  'reserve, terms and income': [
    ['UPK', each((): Row => ({ 'Cadangan Risiko': 0, Pendapatan: 1, Laba: -1_000_000 }))],
    ['BKM', each((): Row => ({ 'Tanggal Pemilihan Terakhir': 39_000 }))],
  ],
};

test.each(Object.entries(cases))('of one kecamatan: %s', async (_name, [before, after]) => {
  const sample = edited(await sampleOf('Buaran'), inOneYear);
  const { found, figures } = await differences(before(sample), after(sample));
  expect(figures).toBeGreaterThan(1000);
  expect(found).toEqual([]);
});

/** Of one kecamatan everything, of a kabupaten what is told of many areas. */
test.each([
  ...Object.keys(tellings).flatMap((name) => [[name, 'Buaran', 'id'] as const, [name, '', 'id'] as const]),
  ['reserve, terms and income', 'Buaran', 'en'] as const,
])('%s, in the workbooks "%s", language %s', async (name, part, language) => {
  const sample = edited(await sampleOf(part), inOneYear);
  const { found } = await differences(sample, edited(sample, tellings[name] ?? []), reportWords(language));
  expect(found).toEqual([]);
});
