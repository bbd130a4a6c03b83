import type { DuckDBValue, DuckDBVector } from '@duckdb/node-api';
import { listedTexts, type DataColumn } from '../../../engine/dataset';
import { yesNo, type ColumnSchema } from '../../../engine/schema';
import { sqlType } from '../../../engine/sql';
import { dialect, literal, name } from './words';

/** Serial of 1 January 1970, from which DuckDB counts days. */
const firstDay = 25_569;

/** A column while its rows wait: a text of a list as its place in it, a day as its number, what is the same for all rows of a workbook not at all. */
export interface WaitingColumn {
  readonly type: string;
  /** What it is written as. */
  readonly written: string;
  cellsOf(column: DataColumn): Cells;
}

/** Puts the cells of a column into a vector of DuckDB, from one row of the workbook's table on until it is full. */
export type Cells = (vector: DuckDBVector, from: number) => void;

export const cellsBy =
  (cellAt: (row: number) => DuckDBValue): Cells =>
  (vector, from) => {
    const { itemCount } = vector;
    for (let index = 0; index < itemCount; index += 1) vector.setItem(index, cellAt(from + index));
  };

const numbersOf = (column: DataColumn, convert: (value: number) => number): Cells => {
  const values = column.kind === 'number' ? column.values : new Float64Array(0);
  return cellsBy((row) => {
    const value = values[row] ?? NaN;
    return Number.isNaN(value) ? null : convert(value);
  });
};

const textsOf = (column: DataColumn, texts: readonly DuckDBValue[]): Cells => {
  const codes = column.kind === 'text' ? column.codes : new Int32Array(0);
  return cellsBy((row) => texts[codes[row] ?? -1] ?? null);
};

const dictionaryOf = (column: DataColumn): readonly string[] => (column.kind === 'text' ? column.dictionary : []);

export function waitingColumn(schemaColumn: ColumnSchema): WaitingColumn {
  const own = name(schemaColumn.header);
  const type = sqlType(schemaColumn.type);
  switch (type) {
    case 'date':
      return {
        type: 'INTEGER',
        written: `(DATE '1970-01-01' + ${own})`,
        cellsOf: (column) => numbersOf(column, (value) => Math.floor(value) - firstDay),
      };
    case 'logical':
      return {
        type: dialect.types.logical,
        written: own,
        cellsOf: (column) =>
          textsOf(
            column,
            dictionaryOf(column).map((text) => text === yesNo[0]),
          ),
      };
    case 'text': {
      const listed = listedTexts(schemaColumn);
      if (listed.length === 0)
        return {
          type: dialect.types.text,
          written: own,
          cellsOf: (column) => textsOf(column, dictionaryOf(column)),
        };
      return {
        type: 'INTEGER',
        written: `list_extract([${listed.map(literal).join(', ')}], ${own})`,
        cellsOf: (column) =>
          textsOf(
            column,
            dictionaryOf(column).map((text) => listed.indexOf(text) + 1),
          ),
      };
    }
    case 'number':
    case 'whole':
      return { type: dialect.types[type], written: own, cellsOf: (column) => numbersOf(column, (value) => value) };
  }
}

/** Puts nothing. */
export const blank = cellsBy(() => null);

/** Whether any row of a workbook's table has a value in a column that can be read. */
export const isFilled = (column: DataColumn): boolean =>
  column.kind === 'text' ? column.codes.some((code) => code >= 0) : column.values.some((value) => !Number.isNaN(value));
