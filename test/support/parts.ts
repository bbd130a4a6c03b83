import type { SourceFile } from '../../src/app';
import { endOfMonth, serialOf } from '../../src/engine/dataset';
import type { DataSheet, WorkbookSpec } from '../../src/engine/report';
import type { CellValue } from '../../src/engine/schema';
import { writeWorkbookFile } from '../../src/workbook/file';
import { openFile } from './programme';
import { sampleSpecs } from './sample';

/** Small workbooks of kecamatan: two desa of each of the sample, with all that belongs to them. */

const positionOf = ({ columns }: DataSheet, header: string): number =>
  columns.findIndex((column) => column.header === header);

/** The sheet of a table. */
export function sheetIn({ dataSheets }: WorkbookSpec, name: string): DataSheet {
  const sheet = dataSheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** A workbook with one sheet changed. */
export const withSheet = (spec: WorkbookSpec, name: string, change: (sheet: DataSheet) => DataSheet): WorkbookSpec => ({
  ...spec,
  dataSheets: spec.dataSheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
});

/** A workbook without a sheet. */
export const withoutSheet = (spec: WorkbookSpec, ...names: readonly string[]): WorkbookSpec => ({
  ...spec,
  dataSheets: spec.dataSheets.filter(({ name }) => !names.includes(name)),
});

/** A workbook with the cells of a column changed. */
export const withColumn = (
  spec: WorkbookSpec,
  name: string,
  header: string,
  change: (value: CellValue, row: number) => CellValue,
): WorkbookSpec =>
  withSheet(spec, name, (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((cells, row) =>
      cells.map((value, position) => (position === positionOf(sheet, header) ? change(value, row) : value)),
    ),
  }));

/** A workbook with an entry of its profile changed. */
export const withEntry = (spec: WorkbookSpec, entry: string, value: CellValue): WorkbookSpec =>
  withSheet(spec, 'Profil', (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((cells) => (cells[0] === entry ? [entry, value] : cells)),
  }));

const keep = (spec: WorkbookSpec, name: string, header: string, wanted: ReadonlySet<CellValue>): WorkbookSpec =>
  spec.dataSheets.some((sheet) => sheet.name === name)
    ? withSheet(spec, name, (sheet) => ({
        ...sheet,
        rows: [...sheet.rows].filter((cells) => wanted.has(cells[positionOf(sheet, header)] ?? null)),
      }))
    : spec;

const keys = (spec: WorkbookSpec, name: string): ReadonlySet<CellValue> =>
  new Set(sheetIn(spec, name).rows.map(([key]) => key ?? null));

function small(spec: WorkbookSpec): WorkbookSpec {
  const desa = new Set([...sheetIn(spec, 'Desa').rows].slice(0, 2).map(([code]) => code ?? null));
  const boards = keep(keep(spec, 'Desa', 'Kode Desa', desa), 'BKM', 'Kode Desa', desa);
  const tied = ['BLM', 'Pinjaman', 'UPK', 'Kemitraan'].reduce(
    (each, name) => keep(each, name, 'Kode BKM', keys(boards, 'BKM')),
    keep(boards, 'Kegiatan', 'Kode Desa', desa),
  );
  return ['Angsuran', 'Jadwal'].reduce(
    (each, name) => keep(each, name, 'Nomor Pinjaman', keys(tied, 'Pinjaman')),
    keep(tied, 'Foto', 'Kode Kegiatan', keys(tied, 'Kegiatan')),
  );
}

let made: readonly WorkbookSpec[] | undefined;

/** The small workbooks of the eight kecamatan, of December 2014. */
export const partSpecs = (): readonly WorkbookSpec[] => (made ??= sampleSpecs().map(({ spec }) => small(spec)));

const first = (spec: WorkbookSpec, name: string, count: number): WorkbookSpec =>
  withSheet(spec, name, (sheet) => ({ ...sheet, rows: [...sheet.rows].slice(0, count) }));

/** The workbook of a kecamatan with a handful of rows in each table. */
export function tinySpec(part: number): WorkbookSpec {
  const spec = partSpecs()[part];
  if (spec === undefined) throw new Error(`no kecamatan ${part}`);
  const few = ['BLM', 'Kegiatan', 'UPK', 'Kemitraan', 'Pinjaman'].reduce((each, name) => first(each, name, 3), spec);
  const works = keep(few, 'Foto', 'Kode Kegiatan', keys(few, 'Kegiatan'));
  return ['Angsuran', 'Jadwal'].reduce(
    (each, name) => keep(each, name, 'Nomor Pinjaman', keys(works, 'Pinjaman')),
    works,
  );
}

/** Last day of a month of 2014. */
export const monthEnd = (month: number): number => endOfMonth(serialOf(2014, month, 1));

/** The workbook of a month: its period, the day on which it was made, and figures of its own. */
export function inMonth(spec: WorkbookSpec, month: number, revision = 0): WorkbookSpec {
  const end = monthEnd(month);
  const dated = withEntry(
    withEntry(withEntry(spec, 'Periode', end), 'Tanggal Penyusunan', end + 3),
    'Revisi',
    revision,
  );
  return withColumn(dated, 'Desa', 'Penduduk', (value) => Number(value) + 10 * month + revision);
}

/** A workbook as a file that was read. */
export async function sourceOf(name: string, spec: WorkbookSpec): Promise<SourceFile> {
  return { name, workbook: await openFile(await writeWorkbookFile(spec), name) };
}

/** How many rows a table has, and the sum of a column of numbers, over several workbooks. */
export function totals(specs: readonly WorkbookSpec[], name: string, header: string): readonly [number, number] {
  const sheets = specs.flatMap(({ dataSheets }) => dataSheets.filter((sheet) => sheet.name === name));
  return [
    sheets.reduce((sum, { rows }) => sum + rows.length, 0),
    sheets.reduce(
      (sum, sheet) =>
        sum + [...sheet.rows].reduce((own, cells) => own + Number(cells[positionOf(sheet, header)] ?? 0), 0),
      0,
    ),
  ];
}
