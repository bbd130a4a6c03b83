import { columnLetters } from '../dataset';
import { cellReference, type ListName, type ListSheet } from '../report';
import {
  entryOf,
  linksOf,
  tableNames,
  tableOf,
  yesNo,
  type CellValue,
  type ColumnSchema,
  type Schema,
} from '../schema';
import type { ClassSteps } from './types';

/** Name of the hidden sheet with everything that rules and calculated columns of data sheets look up. */
export const listSheetName = 'Daftar';

/** Name of the last day of the period, and of the keys of a table, as rules call them. */
export const periodEndName = 'Akhir_Periode';
/** Last day of the month after it, for rows that may be dated ahead. */
export const nextMonthEndName = 'Akhir_Bulan_Depan';
export const keysName = (table: string): string => `Kunci_${table.replace(/[^\p{L}\p{N}_.]/gu, '_')}`;

/** Sheet row of the last key that lists look at, and at which the look for a key that occurs twice ends. */
export const lastKeyRow = 5001;

/** Day that stands for the end of the period while the profile has none: 31 December 2100. */
const openEnd = 'DATE(2100,12,31)';

/** Texts that may be chosen in a column; null where it is no choice. */
export const optionsOf = ({ type, options }: ColumnSchema): readonly string[] | null =>
  type === 'yesno' ? yesNo : type === 'choice' && options !== undefined ? options : null;

/** Headings of the two columns that hold the steps of classes: from which numbers on, and which class. */
export const stepHeadings = (name: string): readonly [from: string, value: string] => [`${name} ≥`, name];

/** A column of the sheet of lists: a heading and what stands below it. */
interface ListColumn {
  readonly heading: string;
  readonly cells: readonly CellValue[];
}

/** Where the lists stand: the sheet as it is written, and references to its parts, without `=`. */
export interface Lists {
  readonly sheet: ListSheet;
  /** Cells of the texts that a column offers. */
  options(column: ColumnSchema): string;
  /** Cells of the numbers from which classes begin, and of the classes. */
  steps(name: string): { readonly from: string; readonly classes: string };
}

/**
 * The sheet of lists of a programme (docs/spec/entry.md 2.1, 2.3): the end of the period, the steps of classes, every choice list once; and the
 * defined names of the keys of tables that others refer to.
 * @param places address of the cell of the profile with the period, and of the first key of each table, as the workbook has them
 * @param sheetName name that the sheet gets, or has
 */
export function listsOf(
  schema: Schema,
  classSteps: Readonly<Record<string, ClassSteps>>,
  places: {
    readonly period: string;
    key(table: string): { readonly sheet: string; readonly column: string; readonly firstRow: number };
  },
  sheetName: string = listSheetName,
): Lists {
  const columns: ListColumn[] = [{ heading: periodEndName, cells: [] }];
  const stepColumns = new Map(
    Object.entries(classSteps).map(([name, steps]) => {
      const [from, value] = stepHeadings(name);
      const at = columns.push({ heading: from, cells: steps.map((step) => step.from) }) - 1;
      columns.push({ heading: value, cells: steps.map((step) => step.value) });
      return [name, { at, length: steps.length }] as const;
    }),
  );
  const optionColumns = new Map<string, number>();
  for (const table of tableNames(schema)) {
    for (const column of tableOf(schema, table).columns) {
      const options = optionsOf(column);
      if (options === null || optionColumns.has(options.join('\n'))) continue;
      optionColumns.set(options.join('\n'), columns.push({ heading: column.header, cells: options }) - 1);
    }
  }
  const cells = (column: number, length: number): string =>
    cellReference(sheetName, `$${columnLetters(column)}$2:$${columnLetters(column)}$${length + 1}`);
  return {
    sheet: {
      name: sheetName,
      headings: columns.map(({ heading }) => heading),
      columns: columns.map((column) => column.cells),
      formulas: [
        { row: 1, column: 0, formula: `=IFERROR(EOMONTH(${places.period},0),${openEnd})`, numberFormat: 'yyyy-mm-dd' },
        { row: 2, column: 0, formula: '=EOMONTH($A$2,1)', numberFormat: 'yyyy-mm-dd' },
      ],
      names: [
        { name: periodEndName, formula: `=${cellReference(sheetName, '$A$2')}` },
        { name: nextMonthEndName, formula: `=${cellReference(sheetName, '$A$3')}` },
        ...referredTables(schema).map((table) => ({ name: keysName(table), ...keyCells(places.key(table)) })),
      ],
    },
    options: (column) => {
      const options = optionsOf(column) ?? [];
      return cells(optionColumns.get(options.join('\n')) ?? 0, options.length);
    },
    steps: (name) => {
      const { at, length } = stepColumns.get(name) ?? { at: 0, length: 0 };
      return { from: cells(at, length), classes: cells(at + 1, length) };
    },
  };
}

/** Tables whose keys are chosen in other tables. */
function referredTables(schema: Schema): readonly string[] {
  const targets = new Set(tableNames(schema).flatMap((table) => linksOf(schema, table).map(({ to }) => to)));
  return tableNames(schema).filter((table) => targets.has(table));
}

/**
 * The filled cells of a key column as a formula: it ends at the last key, because with a blank in a named list Excel accepts anything.
 */
function keyCells({
  sheet,
  column,
  firstRow,
}: {
  readonly sheet: string;
  readonly column: string;
  readonly firstRow: number;
}): Pick<ListName, 'formula' | 'plain'> {
  const first = cellReference(sheet, `$${column}$${firstRow}`);
  const all = `${first}:$${column}$${lastKeyRow}`;
  return { formula: `=${first}:INDEX(${all},MAX(1,COUNTA(${all})))`, plain: `=${all}` };
}

/** Address of the cell of the period in a profile as it is written anew. */
export function periodCell(schema: Schema): string {
  const row = schema.profile.entries.findIndex((entry) => entry === entryOf(schema, 'period'));
  return cellReference(schema.profile.name, `$B$${row + 2}`);
}
