import type { ReportCell, ReportSheet, StyleName } from '../../engine/report';
import type { CellValue } from '../../engine/schema';

export const reportId = 'uji';

const cell = (value: CellValue, style: StyleName, more: Partial<ReportCell> = {}): ReportCell => ({
  value,
  style,
  ...more,
});

/** A sheet with what a report has: looks, texts that must stay texts, a formula, a name, frozen rows, a page, a chart. */
export const reportSheet: ReportSheet = {
  id: reportId,
  name: 'IM Uji Laporan',
  widths: [24, 14, 14],
  rows: [
    [cell('Uji', 'title'), null, null],
    [cell('Nama', 'header'), cell('Jumlah', 'header'), cell('Bagian', 'header')],
    [cell('33.26', 'label'), cell(10, 'rupiah'), cell(0.25, 'percent')],
    [cell('=1+1', 'label'), cell(20, 'rupiah'), cell(0.75, 'percent')],
    [cell('Jumlah', 'totalLabel'), cell(30, 'totalRupiah', { formula: '=SUM(B3:B4)' }), cell(null, 'totalPercent')],
  ],
  names: [{ name: 'IM_uji_jumlah', row: 4, column: 1 }],
  frozen: { rows: 2, columns: 1 },
  print: {
    orientation: 'landscape',
    paper: 'a4',
    titleRows: [1, 1],
    columns: 3,
    breaks: [],
    footer: { text: 'Uji', page: '{page} / {pages}' },
  },
  charts: [
    {
      name: 'IM_uji',
      title: 'Uji',
      kind: 'column',
      source: { row: 1, column: 0, rows: 3, columns: 2 },
      position: { row: 6, column: 0, rows: 14, columns: 3 },
      valueAxisTitle: 'Rp',
      numberFormat: '#,##0',
    },
  ],
};

/** What its cells hold once they are calculated. */
export const reportValues: readonly (readonly CellValue[])[] = reportSheet.rows.map((row) =>
  [0, 1, 2].map((column) => row[column]?.value ?? null),
);
