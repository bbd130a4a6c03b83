import { headerKey } from '../../engine/dataset';
import { originColumns, tableOf, type CellValue, type Schema } from '../../engine/schema';
import { isSameCell } from '../entry/rawRows';
import { placesAmong } from '../ownHeaders';
import { originOfCells } from './asItCame';
import { comparedKey, type IncomingRow, type IncomingTable } from './incoming';
import { rowCoder } from './keys';
import type { StandingRow, StandingTable } from './standing';

/** A row as it is to stand in a recap's table. */
export interface WantedRow {
  /** Zero-based sheet row where it stands by now; null for a row that comes. */
  readonly sheetRow: number | null;
  /** In the order of the table's headers. */
  readonly cells: readonly CellValue[];
}

/** Something that the whole's own office changed in rows that came from a file, and that the newer file has otherwise. */
export interface Correction {
  readonly table: string;
  /** The row's key as it is read. */
  readonly key: string;
  /** `cells`: cells of a row that both have; `row`: a row that the newer file does not have. */
  readonly kind: 'cells' | 'row';
  readonly cells: readonly {
    readonly column: string;
    /** In the file that was taken in; undefined where that is not known any more. */
    readonly before: CellValue | undefined;
    readonly recap: CellValue;
    readonly file: CellValue;
  }[];
}

/** What a person decided about a correction: the recap's cell is kept, or the file's is taken; null: not yet. */
export type Decide = (correction: Pick<Correction, 'table' | 'key'>, column: string | null) => 'recap' | 'file' | null;

/** What becomes of the rows of one part in one table. */
export interface PartChange {
  readonly rows: readonly WantedRow[];
  readonly added: number;
  readonly gone: number;
  readonly changed: number;
  readonly corrections: readonly Correction[];
  /** Whether each of them is decided. */
  readonly isDecided: boolean;
  /** Columns of the file that the recap does not have, with something in them. */
  readonly left: readonly string[];
}

/** Positions of the columns that tell where a row came from, in the order of `originColumns`; -1 for one that is not there. */
const originPositions = (headers: readonly string[]): readonly number[] =>
  originColumns.map((name) => headers.findIndex((header) => headerKey(header) === headerKey(name)));

/**
 * Puts the rows of a newer file in place of those of its part: rows are known by their keys, those of the same key by their order. Cells of columns that the
 * file does not have stay as they are.
 * @param rows those of the part in the recap
 */
export function changePart(
  schema: Schema,
  { table, headers }: Pick<StandingTable, 'table' | 'headers'>,
  rows: readonly StandingRow[],
  incoming: IncomingTable | undefined,
  { part, file }: { readonly part: string; readonly file: string },
  decide: Decide,
): PartChange {
  const origin = originPositions(headers);
  const own = headers.map((header, position) => (origin.includes(position) ? '' : header));
  const codeOf = rowCoder(schema, table, own);
  const keyPositions = tableOf(schema, table).key.map((header) => headers.indexOf(header));
  const keyIn = ({ cells }: StandingRow): string => comparedKey(keyPositions.map((at) => cells[at] ?? null));
  const shownKey = ({ cells }: StandingRow): string => keyPositions.map((at) => String(cells[at] ?? '')).join(' / ');
  const waiting = new Map<string, StandingRow[]>();
  for (const row of rows) waiting.set(keyIn(row), [...(waiting.get(keyIn(row)) ?? []), row]);
  // A column of the file goes to the recap's of the same header.
  const target = placesAmong(own, incoming?.headers ?? []);
  const others = own.flatMap((header, at) => (header === '' || target.includes(at) ? [] : [at]));
  const blank = headers.map(() => null);
  const wanted: WantedRow[] = [];
  const corrections: Correction[] = [];
  const counts = { added: 0, gone: 0, changed: 0 };
  let isDecided = true;
  for (const each of incoming?.rows ?? []) {
    const row = waiting.get(each.key)?.shift();
    if (row === undefined) {
      counts.added += 1;
      const cells = placed(each, blank, target);
      wanted.push({ sheetRow: null, cells: withOrigin(cells, origin, [file, each.sheetRow, codeOf(part, cells)]) });
      continue;
    }
    const taken = placed(each, row.cells, target);
    const differing = target.filter((at) => at >= 0 && !isSameCell(row.cells[at] ?? null, taken[at] ?? null));
    const { beside, corrected: found } = originOfCells(row, taken, differing, others, (cells) => codeOf(part, cells));
    const asked = differing.length === 0 ? [] : (found ?? differing);
    const came = taken.map((cell, at) => (beside.includes(at) ? null : cell));
    const cells = withOrigin(taken, origin, [file, each.sheetRow, codeOf(part, came)]);
    if (asked.length > 0) {
      const correction: Correction = {
        table,
        key: shownKey(row),
        kind: 'cells',
        cells: asked.map((at) => ({
          column: headers[at] ?? '',
          before: found === null ? undefined : (taken[at] ?? null),
          recap: row.cells[at] ?? null,
          file: taken[at] ?? null,
        })),
      };
      corrections.push(correction);
      for (const at of asked) {
        const choice = decide(correction, headers[at] ?? '');
        if (choice === null) isDecided = false;
        if (choice === 'recap') cells[at] = row.cells[at] ?? null;
      }
    }
    if (differing.some((at) => !isSameCell(cells[at] ?? null, row.cells[at] ?? null))) counts.changed += 1;
    wanted.push({ sheetRow: row.sheetRow, cells });
  }
  for (const row of [...waiting.values()].flat()) {
    if (row.code !== '' && codeOf(part, row.cells) === row.code) {
      counts.gone += 1;
      continue;
    }
    const correction: Correction = { table, key: shownKey(row), kind: 'row', cells: [] };
    corrections.push(correction);
    const choice = decide(correction, null);
    if (choice === null) isDecided = false;
    if (choice === 'file') counts.gone += 1;
    else wanted.push({ sheetRow: row.sheetRow, cells: row.cells });
  }
  const left = (incoming?.headers ?? []).filter(
    (_header, position) =>
      target[position] === -1 && incoming?.rows.some(({ cells }) => !isSameCell(cells[position] ?? null, null)),
  );
  return { rows: wanted, ...counts, corrections, isDecided, left };
}

/** A row of a file in the columns of the recap. @param base what stands in them by now. */
function placed({ cells }: IncomingRow, base: readonly CellValue[], target: readonly number[]): readonly CellValue[] {
  const result: CellValue[] = [...base];
  target.forEach((at, position) => {
    if (at >= 0) result[at] = cells[position] ?? null;
  });
  return result;
}

/** A row with where it comes from. @param positions those of `originColumns`, in whose order the values are. */
function withOrigin(
  cells: readonly CellValue[],
  positions: readonly number[],
  values: readonly CellValue[],
): CellValue[] {
  const result: CellValue[] = [...cells];
  positions.forEach((at, index) => {
    if (at >= 0) result[at] = values[index] ?? null;
  });
  return result;
}
