import { readXlsx, writeXlsx } from 'hucre';
import type { Cell, Sheet, Workbook as FileModel } from 'hucre';
import type { ReportSheet, ReportSpec } from '../../src/engine/report';
import type { Bench } from './benches';

/** A workbook of a user's: two data tables and a sheet of notes with a look of its own. */
export async function usersWorkbook(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: 'Desa',
        rows: [
          ['Kode Desa', 'KK'],
          ['33.26.11.2001', 812],
        ],
        tables: [{ name: 'Desa', columns: [{ name: 'Kode Desa' }, { name: 'KK' }] }],
      },
      {
        name: 'Catatan',
        rows: [['Rapat 12 Mei'], [0.5]],
        cells: new Map([
          ['0,0', { style: { font: { name: 'Arial', size: 14, bold: true, color: { rgb: 'C00000' } } } }],
          ['1,0', { style: { numFmt: '0.0%' } }],
        ]),
      },
    ],
  });
}

export async function written(
  bench: Bench,
  bytes: Uint8Array,
  ...reports: ReportSpec[]
): Promise<{ bytes: Uint8Array; names: string[][] }> {
  const { workbook, save } = await bench.open(bytes);
  const names: string[][] = [];
  for (const report of reports) names.push((await workbook.writeReport(report)).map((sheet) => sheet.name));
  return { bytes: await save(), names };
}

export const model = (bytes: Uint8Array): Promise<FileModel> => readXlsx(bytes, { readStyles: true });
export const sheetOf = (file: FileModel, name: string): Sheet | undefined =>
  file.sheets.find((sheet) => sheet.name === name);
export const cellAt = (sheet: Sheet | undefined, row: number, column: number): Cell | undefined =>
  sheet?.cells?.get(`${row},${column}`);
/** Rows without the blanks at their ends; formulas that something else must calculate as they are written. */
export const filled = (sheet: Sheet | undefined): unknown[][] =>
  (sheet?.rows ?? []).map((row, index) => {
    const shown = row.map((value, column) => {
      const formula = cellAt(sheet, index, column)?.formula;
      return formula === undefined || formula.startsWith('HYPERLINK') ? value : `=${formula}`;
    });
    return shown.slice(0, shown.findLastIndex((value) => value !== null && value !== '') + 1);
  });
export const only = (...sheets: ReportSheet[]): ReportSpec => ({ title: 'Laporan', sheets });
