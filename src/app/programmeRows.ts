import { keptRows, type RawTable } from '../engine/dataset';
import { ownColumns, programmeTables, type CellValue, type Schema } from '../engine/schema';
import { tablesOf } from './check';
import { keyColumn, type JoinedKeys } from './joinedKeys';
import type { CheckResult } from './types';

/** Rows of the tables that the product keeps for the programme (`Schema.own`), by table, the cells in the order of its columns. */
export type ProgrammeRows = ReadonlyMap<string, readonly (readonly CellValue[])[]>;

/** Those of one part of a whole. */
export interface KeptRows {
  readonly part: string;
  readonly rows: ProgrammeRows;
}

/** The rows of checks that were put together from several files, of which no table holds them. */
const joined = new WeakMap<CheckResult, ProgrammeRows>();

/** Those that stand in tables. */
export function keptProgrammeRows(schema: Schema, tables: readonly RawTable[]): ProgrammeRows {
  return new Map(
    programmeTables(schema).map((name) => [name, keptRows(schema, name, tables).map(({ cells }) => cells)] as const),
  );
}

/** Those of a checked workbook, or of the files that were joined for a check. */
export const programmeRows = (check: CheckResult): ProgrammeRows =>
  joined.get(check) ?? keptProgrammeRows(check.programme.schema, tablesOf(check).tables);

/** Keeps the rows of several files for the check of what they were joined to. A key of theirs gets its file's prefix where the data have it. */
export function joinProgrammeRows(check: CheckResult, parts: readonly KeptRows[], keys: JoinedKeys): void {
  const { schema } = check.programme;
  const rows = programmeTables(schema).map((name) => {
    const targets = ownColumns(schema, name).map((header) => keyColumn(schema, header));
    const withPrefix = (part: number, code: string, cells: readonly CellValue[]): readonly CellValue[] =>
      cells.map((value, index) => {
        const target = targets[index];
        return target != null && typeof value === 'string' && keys.needsPrefix(target, part, value)
          ? `${code}/${value}`
          : value;
      });
    return [
      name,
      parts.flatMap(({ part: code, rows: own }, part) =>
        (own.get(name) ?? []).map((cells) => withPrefix(part, code, cells)),
      ),
    ] as const;
  });
  joined.set(check, new Map(rows));
}
