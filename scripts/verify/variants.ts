import type { RawTable } from '../../src/engine/dataset';
import type { DataSheet, WorkbookSpec } from '../../src/engine/report';
import { columnsOf, ownTables, settingsTable as settingsName, type CellValue } from '../../src/engine/schema';
import { schema, type TableName } from '../../src/programme/schema';

/** A workbook that formulas must get right too, as the program reads it. */
export interface Variant {
  readonly name: string;
  readonly spec: WorkbookSpec;
  /** Rows of Pengaturan. */
  readonly settings: readonly (readonly [name: string, value: CellValue])[];
  /** Tables that are plain ranges. */
  readonly plain: readonly TableName[];
}

/** Pengaturan as it is read from a workbook. */
export function settingsTable(rows: Variant['settings']): RawTable {
  const name = settingsName;
  return { name, sheet: name, kind: 'range', top: 0, left: 0, values: [[...ownTables[name]], ...rows], merges: [] };
}

const changedLimits = [
  ['Batas Bulan Menunggak', 4],
  ['Masa Tugas BKM (tahun)', 5],
  ['Batas LAR Memuaskan', 0.05],
  ['Batas PAR Memuaskan', 0.125],
  ['Batas PAR Penundaan', '17,5%'],
  ['Batas CCr Memuaskan', 1.2],
  ['Cadangan Kolektibilitas 1', '0,75%'],
  ['Cadangan Kolektibilitas 5', '90%'],
] as const;

/** UPK rows whose CCr and ROI stand exactly on their limits, one limit after the other. */
function onLimits(sheet: DataSheet): DataSheet {
  if (sheet.name !== 'UPK') return sheet;
  const at = (header: string): number => columnsOf(schema, 'UPK').findIndex((column) => column.header === header);
  const [modal, income, cost, profit] = [at('Modal'), at('Pendapatan'), at('Biaya'), at('Laba')];
  return {
    ...sheet,
    rows: sheet.rows.map((cells, index) => {
      const row = [...cells];
      const share = [0.1, 0, 0.05][index % 3] ?? 0;
      row[modal] = 40_000_000;
      row[profit] = 40_000_000 * share;
      row[cost] = 4_800_000;
      row[income] = 4_800_000 * ([1.25, 1, 1.1][index % 3] ?? 1);
      return row;
    }),
  };
}

/** UPK rows whose capital is used up, and loans of which nobody knows how long they are behind: of one board in three each. */
function unjudged(sheet: DataSheet): DataSheet {
  if (sheet.name !== 'UPK' && sheet.name !== 'Pinjaman') return sheet;
  const at = (header: string): number => sheet.columns.findIndex((column) => column.header === header);
  const [board, column] = [at('Kode BKM'), at(sheet.name === 'UPK' ? 'Modal' : 'Lama Tunggakan (bulan)')];
  const boards = [...new Set(sheet.rows.map((cells) => cells[board]))];
  return {
    ...sheet,
    rows: sheet.rows.map((cells) => {
      const turn = boards.indexOf(cells[board]) % 3;
      const value = sheet.name === 'UPK' ? [0, -5_000_000][turn] : [undefined, null][turn];
      return value === undefined ? cells : cells.map((cell, index) => (index === column ? value : cell));
    }),
  };
}

/** Changed settings in every reading of the limits, values exactly on them, and tables that formulas cannot name. */
export function variants(spec: WorkbookSpec): Variant[] {
  const none = { spec, settings: [], plain: [] };
  const exact = { ...spec, dataSheets: spec.dataSheets.map(onLimits) };
  return [
    ...['P', 'Q', 'R'].map((reading) => ({
      ...none,
      name: `changed limits, reading ${reading}`,
      settings: [...changedLimits, ['Pembacaan Batas', reading] as const],
    })),
    ...['P', 'Q', 'R'].map((reading) => ({
      ...none,
      name: `exactly on the limits, reading ${reading}`,
      spec: exact,
      settings: [['Pembacaan Batas', reading] as const],
    })),
    {
      ...none,
      name: 'capital used up, arrears unknown',
      spec: { ...spec, dataSheets: spec.dataSheets.map(unjudged) },
    },
    { ...none, name: 'loans and UPK as plain ranges', plain: ['Pinjaman', 'UPK'] },
  ];
}
