import { columnLetters } from '../dataset';
import {
  dataSheet,
  profileSheet,
  type DataSheet,
  type DataSheetColumn,
  type OwnColumns,
  type StyleName,
} from '../report';
import { columnsOf, tableOf, type CellValue, type ColumnSchema, type Schema } from '../schema';
import { calculationFormula } from './calculation';
import { columnRule, hintNote, profileRule, type RuleBasis } from './cellRule';
import type { TableLayout } from './types';

/** Rows to be filled in below the last one of a table whose rows nobody knows beforehand. */
export const blankRows = 50;

/** A sheet for a table as it is written anew: header in the first row, columns in the schema's order. */
export function newLayout(schema: Schema, table: string): TableLayout {
  return {
    letters: new Map(columnsOf(schema, table).map(({ header }, index) => [header, columnLetters(index)])),
    firstRow: 2,
  };
}

/** Look of a column's header: must be filled in, may be, or is calculated. */
export function headerStyle({ required, calculated }: ColumnSchema): StyleName {
  if (calculated !== undefined) return 'headerCalculated';
  return required === false ? 'headerOptional' : 'header';
}

/** What a column of a sheet for entry has beyond that of a sheet to be read. */
export function entryColumn(
  basis: RuleBasis,
  table: string,
  column: ColumnSchema,
  layout: TableLayout,
): Pick<DataSheetColumn, 'headerStyle' | 'hint' | 'rule' | 'formula'> {
  const { lists } = basis;
  const { calculated } = column;
  const rule = calculated === undefined ? columnRule(basis, table, column, layout) : null;
  return {
    headerStyle: headerStyle(column),
    hint: hintNote(basis, table, column, layout),
    ...(rule === null ? {} : { rule }),
    ...(calculated === undefined ? {} : { formula: calculationFormula(calculated, table, lists) }),
  };
}

/**
 * A data table as a sheet into which people type (docs/spec/entry.md 2): looks of headers, hints, native rules, calculated columns, rows to be filled in.
 * @param rows in the schema's column order, then the user's `own` columns
 */
export function entrySheet(
  basis: RuleBasis,
  table: string,
  rows: readonly (readonly CellValue[])[],
  { blank = blankRows, ...own }: OwnColumns & { readonly blank?: number } = {},
): DataSheet {
  const { schema } = basis;
  const layout = newLayout(schema, table);
  const plain = dataSheet(schema, table, rows, own);
  const known = columnsOf(schema, table);
  return {
    ...plain,
    columns: plain.columns.map(({ header, numberFormat, width }, index) => {
      const column = known[index];
      const base = { header, numberFormat, width };
      return column === undefined ? base : { ...base, ...entryColumn(basis, table, column, layout) };
    }),
    blankRows: blank,
    paper: 'f4',
  };
}

/** The profile as a sheet into which people type. */
export function entryProfile(basis: RuleBasis, values: Readonly<Record<string, CellValue>>): DataSheet {
  const { profile } = basis.schema;
  const cellRules = profile.entries.flatMap((entry, row) => {
    const rule = profileRule(basis, entry);
    return rule === null ? [] : [{ row, column: 1, rule }];
  });
  return { ...profileSheet(basis.schema, values), cellRules, paper: 'f4' };
}

/** Names of the tables that a new workbook has: those of the first template; later ones are made when they are needed. */
export function startTables(schema: Schema): readonly string[] {
  return Object.keys(schema.tables).filter((name) => tableOf(schema, name).since === undefined);
}
