import { addressOf } from '../../engine/dataset';
import { numberFormats } from '../../engine/report';
import type { CellValue } from '../../engine/schema';
import { stillGives } from '../columnFormula';
import { WorkbookError } from '../errors';
import { neededFormat } from '../formatKind';
import type { CellEdit } from '../port';
import { inputOf, isBeforeFormat } from './cells';
import { bytesOf } from './payload';

/** Most unchanged cells between two changed ones of a column that are passed over within one block: cheaper than a block of its own. */
const longestGap = 30;
/** Most rows of a block, so that a request can always be cut between blocks. */
const mostRows = 1_000;
/** Bytes that the calls for a block take in a request, about. */
const bytesOfCalls = 900;
const bytesOfFormat = 16;

/** Edits of one column, near each other, with the rows from the first to the last. */
export interface CellBlock {
  readonly sheet: string;
  readonly column: number;
  readonly top: number;
  readonly rows: number;
  /** By row. */
  readonly edits: ReadonlyMap<number, PlannedEdit>;
}

/** An edit with the formula that its cell gets again, with its `=`, where it is to get one. */
export type PlannedEdit = CellEdit & { readonly text?: string };

/** Makes blocks of edits. On a filtered sheet every cell is a block: Excel misplaces what is written across rows that a filter hides (office-js#224). */
export function cellBlocks(edits: readonly PlannedEdit[], filtered: ReadonlySet<string>): readonly CellBlock[] {
  const columns = new Map<string, PlannedEdit[]>();
  for (const edit of edits) {
    const key = `${edit.column} ${edit.sheet}`;
    const column = columns.get(key);
    if (column === undefined) columns.set(key, [edit]);
    else column.push(edit);
  }
  return [...columns.values()].flatMap((column) => {
    const [{ sheet }] = column as [PlannedEdit];
    const gap = filtered.has(sheet) ? -1 : longestGap;
    const groups: PlannedEdit[][] = [];
    for (const edit of [...column].sort((a, b) => a.row - b.row)) {
      const last = groups.at(-1);
      const above = last?.at(-1);
      if (last !== undefined && above !== undefined && edit.row - above.row - 1 <= gap && isShort(last, edit))
        last.push(edit);
      else groups.push([edit]);
    }
    return groups.map(blockOf);
  });
}

const isShort = ([first]: readonly CellEdit[], { row }: CellEdit): boolean =>
  first === undefined || row - first.row < mostRows;

function blockOf(edits: readonly PlannedEdit[]): CellBlock {
  const [first] = edits as [PlannedEdit];
  const { sheet, column, row: top } = first;
  const rows = (edits.at(-1)?.row ?? top) - top + 1;
  return { sheet, column, top, rows, edits: new Map(edits.map((edit) => [edit.row, edit])) };
}

/** The cells of a block as they are in Excel now; by row from its top. */
export interface BlockState {
  readonly values: readonly CellValue[];
  /** What stands in the cells: a formula, or the value as text. */
  readonly formulas: readonly string[];
  readonly isFormula: readonly boolean[];
  readonly formats: readonly string[];
}

/** Whether an edit is still to be made, made already, or must not be made. */
export function judgeEdit(
  block: CellBlock,
  state: BlockState,
  { row, before, after, formula, text }: PlannedEdit,
): 'pending' | 'made' | 'formula' | 'conflict' {
  const at = row - block.top;
  const value = state.values[at] ?? null;
  if (state.isFormula[at]) {
    if (formula === 'replaced') return stillGives(value, { before }) ? 'pending' : 'conflict';
    return formula === 'kept' || (formula === 'restored' && state.formulas[at] === text) ? 'made' : 'formula';
  }
  if (formula !== 'restored' && value === after) return 'made';
  return formula !== 'replaced' && value === before ? 'pending' : 'conflict';
}

/**
 * The edits of a block that are still to be made.
 * Errors: `formula`, `conflict` with the address of the first such cell.
 */
export function pendingEdits(block: CellBlock, state: BlockState): readonly PlannedEdit[] {
  return [...block.edits.values()].filter((edit) => {
    const verdict = judgeEdit(block, state, edit);
    if (verdict === 'pending' || verdict === 'made') return verdict === 'pending';
    throw new WorkbookError(verdict, `${edit.sheet}!${addressOf(edit.row, edit.column)}`);
  });
}

/** What is written to a block, by row from its top; null leaves a cell as it is. */
export interface BlockInput {
  readonly block: CellBlock;
  /** Null when no cell needs another format. */
  readonly formats: readonly (string | null)[] | null;
  readonly values: readonly (string | number | boolean | null)[];
  /** Formats that cells get when they hold their values; null where none does. */
  readonly later: readonly (string | null)[] | null;
}

/**
 * What makes the edits, and what takes them back.
 * @param edits those of the block that are to be made
 */
export function blockInputs(
  block: CellBlock,
  edits: readonly PlannedEdit[],
  state: BlockState,
): { readonly forth: BlockInput; readonly back: BlockInput } {
  const pending = new Map(edits.map((edit) => [edit.row, edit]));
  const each = <T>(value: (edit: PlannedEdit, format: string, at: number) => T): (T | null)[] =>
    Array.from({ length: block.rows }, (_, at) => {
      const edit = pending.get(block.top + at);
      return edit === undefined ? null : value(edit, state.formats[at] ?? 'General', at);
    });
  const wanted = each(newFormat);
  const hasFormats = wanted.some((format) => format !== null);
  const old = each((edit, format) => (newFormat(edit, format) === null ? null : format));
  return {
    forth: {
      block,
      formats: hasFormats ? wanted : null,
      values: each((edit, format) => edit.text ?? inputOf(edit.after, newFormat(edit, format) ?? format)),
      later: null,
    },
    back: {
      block,
      ...formatsAround(old, state, (at) => pending.has(block.top + at)),
      values: each((edit, format, at) =>
        state.isFormula[at] === true ? (state.formulas[at] ?? '') : inputOf(edit.before, format),
      ),
    },
  };
}

/** The formats of cells before and after their values are written again. */
function formatsAround(
  formats: readonly (string | null)[],
  state: BlockState,
  isWritten: (at: number) => boolean,
): Pick<BlockInput, 'formats' | 'later'> {
  const isLater = (at: number): boolean =>
    isWritten(at) &&
    isBeforeFormat(state.values[at] ?? null, state.isFormula[at] === true, state.formats[at] ?? 'General');
  const first = formats.map((format, at) => (isLater(at) ? 'General' : format));
  const later = formats.map((_format, at) => (isLater(at) ? numberFormats.text : null));
  const orNone = (all: readonly (string | null)[]) => (all.some((format) => format !== null) ? all : null);
  return { formats: orNone(first), later: orNone(later) };
}

/** What gives the cells of some edits again what they held in a state. */
export function inputAsItWas(block: CellBlock, edits: readonly CellEdit[], state: BlockState): BlockInput {
  const rows = new Set(edits.map(({ row }) => row - block.top));
  const each = <T>(value: (at: number) => T): (T | null)[] =>
    Array.from({ length: block.rows }, (_, at) => (rows.has(at) ? value(at) : null));
  const format = (at: number): string => state.formats[at] ?? 'General';
  return {
    block,
    ...formatsAround(each(format), state, (at) => rows.has(at)),
    values: each((at) =>
      state.isFormula[at] ? (state.formulas[at] ?? '') : inputOf(state.values[at] ?? null, format(at)),
    ),
  };
}

/** Addresses of the cells of some edits that do not hold now what they held before, or have another format. */
export function unlikeCells(
  block: CellBlock,
  edits: readonly CellEdit[],
  before: BlockState,
  now: BlockState,
): readonly string[] {
  const { sheet, column, top } = block;
  const isSame = (at: number): boolean =>
    before.isFormula[at] === now.isFormula[at] &&
    before.formats[at] === now.formats[at] &&
    (before.isFormula[at] === true ? before.formulas[at] === now.formulas[at] : before.values[at] === now.values[at]);
  return edits.filter(({ row }) => !isSame(row - top)).map(({ row }) => `${sheet}!${addressOf(row, column)}`);
}

const newFormat = ({ after, numberFormat, text }: PlannedEdit, own: string): string | null =>
  neededFormat(own, numberFormat, text === undefined && typeof after === 'string');

/** Bytes that writing a block takes in a request, about. */
export function bytesOfBlock({ values, formats }: BlockInput): number {
  const cells = values.reduce<number>((sum, value) => sum + bytesOf(value), 0);
  return bytesOfCalls + cells + (formats === null ? 0 : formats.length * bytesOfFormat);
}
