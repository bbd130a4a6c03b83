import { tokenize } from '@borgar/fx/xlsx';
import { columnIndex, type CellArea } from '../engine/dataset';

/** Rows of some columns that are put into a sheet, or taken out, so that the cells below them in these columns move. All zero-based and inclusive. */
export interface RowShift {
  readonly sheet: string;
  readonly left: number;
  readonly right: number;
  /** The first row that is new, or gone. */
  readonly top: number;
  /** How many rows are new; below zero: gone. */
  readonly rows: number;
  /** Of new rows that continue a table: its first row of data. What covers the table from there on, or from further above, covers the new rows too, as in Excel. */
  readonly continues?: number;
}

interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/** Where rows are afterwards; null when they are gone. */
export function shiftedRows({ top, bottom }: Rows, shift: RowShift): Rows | null {
  const { top: first, rows, continues } = shift;
  if (rows >= 0) {
    const grows = continues !== undefined && bottom === first - 1 && top <= continues;
    return { top: top >= first ? top + rows : top, bottom: bottom >= first || grows ? bottom + rows : bottom };
  }
  const end = first - rows;
  const from = top < first ? top : Math.max(first, top + rows);
  const to = bottom < first ? bottom : bottom < end ? first - 1 : bottom + rows;
  return from > to ? null : { top: from, bottom: to };
}

/** What becomes of an area of the sheet; the parts beside the columns concerned stay where they are. */
export function shiftedArea(area: CellArea, shift: RowShift): readonly CellArea[] {
  const left = Math.max(area.left, shift.left);
  const right = Math.min(area.right, shift.right);
  if (left > right) return [area];
  const rows = shiftedRows(area, shift);
  if (rows !== null && rows.top === area.top && rows.bottom === area.bottom) return [area];
  return [
    ...(area.left < left ? [{ ...area, right: left - 1 }] : []),
    ...(rows === null ? [] : [{ ...rows, left, right }]),
    ...(area.right > right ? [{ ...area, left: right + 1 }] : []),
  ];
}

const reference = /^(?:(.*)!)?(\$?)([A-Z]{1,3})(\$?)(\d+)(?::(\$?)([A-Z]{1,3})(\$?)(\d+))?$/i;

/**
 * A formula, without its `=`, whose references follow the cells, as Excel lets them: what is gone becomes `#REF!`, and a range of which only some
 * columns move stays.
 * @param on name of the sheet where the formula stands
 */
export function shiftedFormula(formula: string, on: string, shift: RowShift): string {
  return tokenize(`=${formula}`)
    .slice(1)
    .map(({ type, value }) => (type === 'range' ? shiftedReference(value, on, shift) : value))
    .join('');
}

function shiftedReference(text: string, on: string, shift: RowShift): string {
  const match = reference.exec(text);
  if (match === null) return text;
  const [, prefix, fixed1 = '', column1 = '', sign1 = '', row1 = '', fixed2 = '', column2, sign2 = '', row2] = match;
  if (!isSheet(prefix ?? on, shift.sheet)) return text;
  const [first, last] = [columnIndex(column1), columnIndex(column2 ?? column1)];
  if (Math.min(first, last) < shift.left || Math.max(first, last) > shift.right) return text;
  const area = { top: Number(row1) - 1, bottom: Number(row2 ?? row1) - 1 };
  const rows = shiftedRows(area, column2 === undefined ? withoutGrowth(shift) : shift);
  const sheet = prefix === undefined ? '' : `${prefix}!`;
  if (rows === null) return `${sheet}#REF!`;
  const from = `${sheet}${fixed1}${column1}${sign1}${rows.top + 1}`;
  return column2 === undefined ? from : `${from}:${fixed2}${column2}${sign2}${rows.bottom + 1}`;
}

/** The same shift, by which nothing takes new rows in: a single cell is that cell. */
export function withoutGrowth({ sheet, left, right, top, rows }: RowShift): RowShift {
  return { sheet, left, right, top, rows };
}

function isSheet(prefix: string, sheet: string): boolean {
  const plain = prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
  return plain.toLowerCase() === sheet.toLowerCase();
}
