import type { DuckDBValue, DuckDBVector } from '@duckdb/node-api';
import { listedTexts, type DataColumn } from '../../../engine/dataset';
import { yesNo, type ColumnSchema } from '../../../engine/schema';
import { sqlType } from '../../../engine/sql';
import { dialect, literal, name } from './words';

/** Serial of 1 January 1970, from which DuckDB counts days. */
const firstDay = 25_569;

/** Stands for a day that is not there. */
const noDay = -2_147_483_648;

/**
 * A column while its rows wait: a text of a list as its place in it, a day as its number, what is the same for all rows of a workbook not at all. What is not there
 * has a value of its own, by which it is written as NULL: the binding marks cells one by one, with integers of any length.
 */
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

// Each kind of vector has a loop of its own, so that the engine compiles it for that kind: tens of millions of cells go through here.

/** Numbers as they are: NaN for one that is not there. */
const numbersOf =
  (column: DataColumn): Cells =>
  (vector, from) => {
    const values = column.kind === 'number' ? column.values : null;
    const { itemCount } = vector;
    for (let index = 0; index < itemCount; index += 1) vector.setItem(index, values?.[from + index] ?? NaN);
  };

const daysOf =
  (column: DataColumn): Cells =>
  (vector, from) => {
    const values = column.kind === 'number' ? column.values : null;
    const { itemCount } = vector;
    for (let index = 0; index < itemCount; index += 1) {
      const value = values?.[from + index] ?? NaN;
      vector.setItem(index, Number.isNaN(value) ? noDay : Math.floor(value) - firstDay);
    }
  };

/** @param values of the texts of the column's dictionary. @param missing stands for what is not there */
const textsOf = <T extends DuckDBValue>(column: DataColumn, missing: T, values: readonly T[]): Cells => {
  const codes = column.kind === 'text' ? column.codes : new Int32Array(0);
  return (vector, from) => {
    const { itemCount } = vector;
    for (let index = 0; index < itemCount; index += 1)
      vector.setItem(index, values[codes[from + index] ?? -1] ?? missing);
  };
};

const dictionaryOf = (column: DataColumn): readonly string[] => (column.kind === 'text' ? column.dictionary : []);

export function waitingColumn(schemaColumn: ColumnSchema): WaitingColumn {
  const own = name(schemaColumn.header);
  const type = sqlType(schemaColumn.type);
  switch (type) {
    case 'date':
      return {
        type: 'INTEGER',
        written: `(DATE '1970-01-01' + nullif(${own}, ${noDay}))`,
        cellsOf: (column) => daysOf(column),
      };
    case 'logical':
      return {
        type: dialect.types.logical,
        written: own,
        cellsOf: (column) =>
          textsOf<boolean | null>(
            column,
            null,
            dictionaryOf(column).map((text) => text === yesNo[0]),
          ),
      };
    case 'text': {
      const listed = listedTexts(schemaColumn);
      if (listed.length === 0)
        return {
          type: dialect.types.text,
          written: `nullif(${own}, '')`,
          cellsOf: (column) => textsOf(column, '', dictionaryOf(column)),
        };
      return {
        type: 'INTEGER',
        written: `list_extract([${listed.map(literal).join(', ')}], ${own})`,
        cellsOf: (column) =>
          textsOf(
            column,
            0,
            dictionaryOf(column).map((text) => listed.indexOf(text) + 1),
          ),
      };
    }
    case 'number':
    case 'whole':
      return {
        type: dialect.types[type],
        written: `nullif(${own}, 'NaN'::DOUBLE)`,
        cellsOf: (column) => numbersOf(column),
      };
  }
}

/** Puts nothing. */
export const blank = cellsBy(() => null);

/** Whether any row of a workbook's table has a value in a column that can be read. */
export const isFilled = (column: DataColumn): boolean =>
  column.kind === 'text' ? column.codes.some((code) => code >= 0) : column.values.some((value) => !Number.isNaN(value));
