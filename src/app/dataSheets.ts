import { mark, type AnyTable, type Dataset, type RawTable, type RawWorkbook } from '../engine/dataset';
import { dataSheet, profilSheet, type DataSheet, type WorkbookCells } from '../engine/report';
import { columnsOf, profilTable, tableNames, type CellValue, type ProfilEntry, type TableName } from '../engine/schema';

/** A cell as it is written back: the value as read and repaired; what could not be read stays as it was typed. */
function cellOf(table: AnyTable, row: number, header: string): CellValue {
  const column = table.column(header);
  const state = column.marks[row];
  if (state === mark.blank) return null;
  if (state === mark.faulty) return table.rawValue(row, header);
  return column.kind === 'number' ? (column.values[row] ?? null) : (column.dictionary[column.codes[row] ?? -1] ?? null);
}

/** The cells of a workbook as they were typed, for formulas that stand beside them. */
export const cellsAsTyped: WorkbookCells = {
  isTable: (table) => table.place.kind === 'table',
  value: (table, row, header) => table.rawValue(row, header),
};

/** The cells of a new workbook that is written from `dataSheetsOf`. */
export const cellsAsWritten: WorkbookCells = { isTable: () => true, value: cellOf };

/** Rows of a table with certain repairs applied, in the schema's column order; then the user's `own` columns as they were typed. */
export function repairedRows(table: AnyTable, own: readonly string[] = table.ownHeaders): CellValue[][] {
  const headers = columnsOf(table.name).map((column) => column.header);
  return Array.from({ length: table.rowCount }, (_, row) => [
    ...headers.map((header) => cellOf(table, row, header)),
    ...own.map((header) => table.ownValue(row, header)),
  ]);
}

/** Entries of Profil as read. */
export function profilValues({ profil }: Dataset): Readonly<Record<ProfilEntry, CellValue>> {
  return {
    'Kode Kabupaten': profil.kodeKabupaten,
    Kabupaten: profil.kabupaten,
    'Kode Kecamatan': profil.kodeKecamatan,
    Kecamatan: profil.kecamatan,
    Periode: profil.periode,
    'Disusun Oleh': profil.disusunOleh,
    Jabatan: profil.jabatan,
    'Tanggal Penyusunan': profil.tanggalPenyusunan,
    Revisi: profil.revisi,
    'Versi Templat': profil.versiTemplat,
  };
}

/** The data of one workbook as sheets for a new one: Profil and every table that it has, certain repairs applied. */
export function dataSheetsOf(dataset: Dataset): DataSheet[] {
  const present = tableNames.filter((name) => dataset.present.has(name));
  return [
    profilSheet(profilValues(dataset)),
    ...present.map((name: TableName) => {
      const table: AnyTable = dataset.tables[name];
      return dataSheet(name, repairedRows(table), { own: table.ownHeaders });
    }),
  ];
}

/** Reads data sheets that were just composed as if they stood in a workbook. */
export function rawWorkbookOf(sheets: readonly DataSheet[]): RawWorkbook {
  const known = new Set<string>([profilTable.name, ...tableNames, 'Pengaturan']);
  return {
    tables: sheets
      .filter((sheet) => known.has(sheet.name))
      .map((sheet): RawTable => ({
        name: sheet.name,
        sheet: sheet.name,
        kind: 'table',
        top: 0,
        left: 0,
        values: [sheet.columns.map((column) => column.header), ...sheet.rows],
        merges: [],
      })),
  };
}
