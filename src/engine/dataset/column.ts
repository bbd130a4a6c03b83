import {
  isTextType,
  yesNo,
  type CellValue,
  type ColumnSchema,
  type NumberColumnType,
  type TextColumnType,
} from '../schema';
import type { DataCells } from './dataCells';
import { lastSerial, firstSerial } from './date';
import { singleSpaced } from './key';
import { choiceReader, readYesNo, type TextReader } from './read/choice';
import { codeReader } from './read/code';
import {
  readDateNumber,
  readDateText,
  readMonthNumber,
  readMonthText,
  readYearNumber,
  readYearText,
  type YearRange,
} from './read/date';
import { readIntText, readNumberText, readPercentText, readRpText, readWholeNumber } from './read/number';
import { blank, faulty, isBlank, isFormulaError, ok, type NoticedReading, type Reading } from './read/reading';
import { readText } from './read/text';
import { hashOf, isClean, TextIndex } from './textIndex';
import { mark, type DataColumn } from './types';

/** Cells of one column of the data rows. */
export interface ColumnCells {
  readonly cells: DataCells;
  readonly column: number;
  /** Displayed text of a number cell, where it differs from the number. */
  shown(row: number): string | undefined;
}

/** Takes what was noticed about the cell of a data row. */
export type Notice = (row: number, cell: CellValue, reading: NoticedReading) => void;

/** How cells of a type are read into numbers. Numbers from `low` to `high` (whole ones, if `whole`) stand as they are. */
interface NumberReader {
  readonly low: number;
  readonly high: number;
  readonly whole: boolean;
  readonly number: (value: number) => Reading<number>;
  readonly text: (text: string) => Reading<number>;
}

const any = { low: -Infinity, high: Infinity };
const never = { low: Infinity, high: -Infinity };
const numberReaders: Readonly<Record<Exclude<NumberColumnType, 'year'>, NumberReader>> = {
  int: { ...any, whole: true, number: readWholeNumber, text: readIntText },
  rp: { ...any, whole: true, number: readWholeNumber, text: readRpText },
  number: { ...any, whole: false, number: ok, text: readNumberText },
  percent: { ...any, whole: false, number: ok, text: readPercentText },
  date: { low: firstSerial, high: lastSerial, whole: true, number: readDateNumber, text: readDateText },
  month: { ...never, whole: true, number: readMonthNumber, text: readMonthText },
};

/** A year that a column allows may be written as a date in it. */
function yearReader(years: YearRange): NumberReader {
  return { ...never, whole: true, number: (value) => readYearNumber(value, years), text: readYearText };
}

const numberReaderOf = (schema: ColumnSchema, type: NumberColumnType): NumberReader =>
  type === 'year' ? yearReader(schema) : numberReaders[type];

/** Reads one cell, of whatever content, into a number. */
function readNumberCell(reader: NumberReader, cell: CellValue | undefined): Reading<number> {
  if (cell === undefined || cell === null || isBlank(cell)) return blank;
  if (typeof cell === 'number') return reader.number(cell);
  if (typeof cell === 'boolean') return faulty('type');
  return isFormulaError(cell) ? faulty('formula-error') : reader.text(singleSpaced(cell));
}

/** Reads one cell, of whatever content, into text. */
function readTextCell(reader: TextReader, cell: CellValue | undefined): Reading<string> {
  if (cell === undefined || cell === null || isBlank(cell)) return blank;
  return typeof cell === 'string' && isFormulaError(cell) ? faulty('formula-error') : reader(cell);
}

/** Reads a number cell in a text column as it is displayed; a code so only where the display is a whole code (33.10, not 3,3E+09). */
function readTextAsShown(
  type: TextColumnType,
  reader: TextReader,
  cell: CellValue,
  shown: string | undefined,
): Reading<string> {
  if (shown !== undefined && type === 'text') return readTextCell(reader, shown);
  const asShown = shown !== undefined && type === 'code' ? readTextCell(reader, shown) : blank;
  return asShown.kind === 'ok' ? asShown : readTextCell(reader, cell);
}

function textReaderOf(schema: ColumnSchema, type: TextColumnType): TextReader {
  if (type === 'yesno') return readYesNo;
  if (type === 'code') return codeReader(schema.groups ?? [], schema.leastGroups);
  return type === 'choice' ? choiceReader(schema.options ?? [], schema.synonyms) : readText;
}

const optionsOf = (schema: ColumnSchema): readonly string[] =>
  schema.type === 'yesno' ? yesNo : (schema.options ?? []);

/** Reads a single cell as a column of the schema would (for the profile); `shown` is the displayed text of a number cell. */
export function readCell(schema: ColumnSchema, cell: CellValue, shown?: string): Reading<number> | Reading<string> {
  const { type } = schema;
  if (!isTextType(type)) return readNumberCell(numberReaderOf(schema, type), cell);
  return readTextAsShown(type, textReaderOf(schema, type), cell, shown);
}

/** Reads a column of the schema. */
export function readColumn(schema: ColumnSchema, cells: ColumnCells, notice: Notice): DataColumn {
  const { type } = schema;
  if (!isTextType(type)) return readNumberColumn(numberReaderOf(schema, type), cells, notice);
  return readTextColumn(schema, type, cells, notice);
}

/** A column whose header is absent: blank in every row. */
export function blankColumn(schema: ColumnSchema, rowCount: number): DataColumn {
  const marks = new Uint8Array(rowCount);
  return isTextType(schema.type)
    ? { kind: 'text', codes: new Int32Array(rowCount).fill(-1), dictionary: optionsOf(schema), marks }
    : { kind: 'number', values: new Float64Array(rowCount).fill(NaN), marks };
}

function readNumberColumn(reader: NumberReader, read: ColumnCells, notice: Notice): DataColumn {
  const { cells, column } = read;
  const { low, high, whole } = reader;
  const values = new Float64Array(cells.count);
  const marks = new Uint8Array(cells.count).fill(mark.ok);
  for (let row = 0; row < cells.count; row += 1) {
    const cell = cells.at(row, column);
    // Nearly every cell is a number that stands as it is, or nothing; the rest is read one by one.
    if (typeof cell === 'number' && cell >= low && cell <= high && (!whole || Math.floor(cell) === cell)) {
      values[row] = cell;
    } else if (cell === null || cell === '') {
      values[row] = NaN;
      marks[row] = mark.blank;
    } else {
      const reading = readNumberCell(reader, cell);
      values[row] = reading.kind === 'ok' || reading.kind === 'repaired' ? reading.value : NaN;
      marks[row] = mark[reading.kind];
      if (reading.kind === 'repaired' || reading.kind === 'faulty') notice(row, cell, reading);
    }
  }
  return { kind: 'number', values, marks };
}

function readTextColumn(schema: ColumnSchema, type: TextColumnType, read: ColumnCells, notice: Notice): DataColumn {
  const { cells, column } = read;
  const reader = textReaderOf(schema, type);
  const texts = new TextIndex(optionsOf(schema));
  const codes = new Int32Array(cells.count);
  const marks = new Uint8Array(cells.count).fill(mark.ok);
  let lastText = '';
  let lastCode = -1;
  for (let row = 0; row < cells.count; row += 1) {
    const cell = cells.at(row, column);
    if (cell === null || cell === '') {
      codes[row] = -1;
      marks[row] = mark.blank;
      continue;
    }
    if (typeof cell === 'string') {
      // Neighbours are often alike. The dictionary holds only texts that stand as they are, so that each distinct one is looked at once.
      if (cell !== lastText) {
        const hash = hashOf(cell);
        lastCode = type === 'text' && isClean(hash) ? texts.add(cell, hash) : texts.find(cell, hash);
        lastText = cell;
      }
      if (lastCode !== -1) {
        codes[row] = lastCode;
        continue;
      }
    }
    const reading = readTextAsShown(type, reader, cell, typeof cell === 'number' ? read.shown(row) : undefined);
    const readable = reading.kind === 'ok' || reading.kind === 'repaired';
    codes[row] = readable ? texts.add(reading.value, hashOf(reading.value)) : -1;
    marks[row] = mark[reading.kind];
    if (reading.kind === 'repaired' || reading.kind === 'faulty') notice(row, cell, reading);
  }
  return { kind: 'text', codes, dictionary: texts.dictionary, marks };
}
