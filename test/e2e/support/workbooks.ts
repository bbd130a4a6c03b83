import type { DataSheet, WorkbookSpec } from '../../../src/engine/report';
import type { CellValue } from '../../../src/engine/schema';
import { writeWorkbookFile } from '../../../src/workbook/file';
import { sampleSpec } from '../../support/sample';

/** A cell of a sample workbook that is to hold something else. */
export interface Change {
  readonly sheet: string;
  /** Zero-based data row. */
  readonly row: number;
  readonly column: string;
  readonly value: CellValue;
}

/** One loan whose balance is not what was lent less what was repaid, and a spelling that can only mean one thing. */
export const faults: readonly Change[] = [
  { sheet: 'Desa', row: 1, column: 'Jenis', value: 'desa ' },
  { sheet: 'Pinjaman', row: 0, column: 'Saldo', value: 123 },
];

/** Kecamatan Bojong of the sample as `.xlsx` bytes, with some cells changed, rows added to Pinjaman, and a sheet Pengaturan with `settings`. */
export async function bojong(
  changes: readonly Change[] = [],
  moreLoans: readonly (readonly CellValue[])[] = [],
  settings: readonly (readonly CellValue[])[] = [],
): Promise<Uint8Array> {
  const spec = changes.reduce(changed, sampleSpec(0).spec);
  return writeWorkbookFile({
    ...spec,
    dataSheets: [
      ...spec.dataSheets.map((sheet) =>
        sheet.name === 'Pinjaman' ? { ...sheet, rows: [...sheet.rows, ...moreLoans] } : sheet,
      ),
      ...(settings.length === 0 ? [] : [settingsSheet(settings)]),
    ],
  });
}

function settingsSheet(rows: readonly (readonly CellValue[])[]): DataSheet {
  const columns = ['Nama', 'Nilai'].map((header) => ({ header, numberFormat: '@', width: 30 }));
  return { name: 'Pengaturan', columns, rows };
}

function changed(spec: WorkbookSpec, change: Change): WorkbookSpec {
  return {
    ...spec,
    dataSheets: spec.dataSheets.map((sheet) => (sheet.name === change.sheet ? changedSheet(sheet, change) : sheet)),
  };
}

function changedSheet(sheet: DataSheet, { row, column, value }: Change): DataSheet {
  const index = sheet.columns.findIndex(({ header }) => header === column);
  return {
    ...sheet,
    rows: sheet.rows.map((cells, each) =>
      each === row ? cells.map((cell, position) => (position === index ? value : cell)) : cells,
    ),
  };
}
