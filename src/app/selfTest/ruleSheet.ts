import { numberFormats, type CellCheck, type DataSheet } from '../../engine/report';
import type { CellValue } from '../../engine/schema';
import { scratchDay, scratchPlain, scratchRules } from './scratch';

/** A column of the sheet of native rules: its rule, the kind that Excel is to name, and cells with whether the rule allows them. */
interface RuledColumn {
  readonly header: string;
  readonly numberFormat: string;
  readonly check: CellCheck;
  readonly kind: string;
  readonly cells: readonly (readonly [value: CellValue, isAllowed: boolean])[];
}

/** Rules of all kinds that a prepared workbook has. Cells are filled before the rules are there, as pasting would. */
export const ruledColumns: readonly RuledColumn[] = [
  {
    header: 'Bulat',
    numberFormat: numberFormats.whole,
    check: { kind: 'whole', from: '1', to: '10' },
    kind: 'WholeNumber',
    cells: [
      [1, true],
      [11, false],
      [2.5, false],
      [null, true],
    ],
  },
  {
    header: 'Bagian',
    numberFormat: numberFormats.percent,
    check: { kind: 'decimal', from: '0', to: '1' },
    kind: 'Decimal',
    cells: [
      [0.5, true],
      [1, true],
      [1.5, false],
      ['x', false],
    ],
  },
  {
    header: 'Tanggal',
    numberFormat: numberFormats.date,
    check: { kind: 'date', from: 'DATE(2014,1,1)', to: 'DATE(2014,12,31)' },
    kind: 'Date',
    cells: [
      [scratchDay, true],
      [scratchDay + 1, false],
      [scratchDay - 400, false],
      [null, true],
    ],
  },
  {
    header: 'Pilihan',
    numberFormat: numberFormats.text,
    check: { kind: 'list', source: `${scratchPlain}!$A$2:$A$3` },
    kind: 'List',
    cells: [
      ['Ya', true],
      ['Tidak', true],
      ['Entah', false],
      [null, true],
    ],
  },
  {
    header: 'Kunci',
    numberFormat: numberFormats.text,
    // As keys of tables have it: COUNTIF would take `001` and `1` for one.
    check: { kind: 'custom', formula: 'SUMPRODUCT(--($E$2:$E$5=E2))=1' },
    kind: 'Custom',
    cells: [
      ['001', true],
      ['1', true],
      ['7', false],
      ['7', false],
    ],
  },
];

const rowCount = 4;

export const rulesSheet: DataSheet = {
  name: scratchRules,
  columns: ruledColumns.map(({ header, numberFormat, check }) => ({
    header,
    numberFormat,
    width: 12,
    rule: { check, style: 'stop', fault: { title: header, text: header }, hint: { title: header, text: header } },
  })),
  rows: Array.from({ length: rowCount }, (_, row) => ruledColumns.map(({ cells }) => cells[row]?.[0] ?? null)),
};
