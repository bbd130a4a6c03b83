import { keyOf, type AnyTable, type Profil } from '../dataset';
import { tables, type TableName, type TextHeader } from '../schema';
import { cellRules } from './rules/cells';
import { checkAllCells } from './evaluate';
import { Findings } from './findings';
import { joins } from './keyIndex';
import { at, codeAt } from './rule';
import { Subject } from './subject';

/** The earlier workbook beside the one under check. */
export interface Earlier {
  readonly subject: Subject;
  /** Last day of its Periode. */
  readonly periode: number;
  /** For each row of a table with one key column the earlier row with the same key; -1 where there is none. */
  twins(name: 'Desa' | 'BKM' | 'Pinjaman'): Int32Array;
}

/** Whether a workbook continues an earlier one: the same place, and a Periode that is not before the earlier one's. */
export function follows(now: Profil, then: Profil): boolean {
  return (
    now.kodeKabupaten === then.kodeKabupaten &&
    now.kodeKecamatan === then.kodeKecamatan &&
    now.periode !== null &&
    then.periode !== null &&
    then.periode <= now.periode
  );
}

/** The earlier workbook, its faulty cells counting as missing; null without one that this workbook continues. */
export function earlierOf(subject: Subject): Earlier | null {
  const { previous, ...context } = subject.context;
  if (previous === undefined || !follows(subject.dataset.profil, previous.profil)) return null;
  const { periode } = previous.profil;
  if (periode === null) return null;
  const earlier = new Subject(previous, context);
  checkAllCells(earlier, cellRules, new Findings(cellRules));
  const known = new Map<TableName, Int32Array>();
  return {
    subject: earlier,
    periode,
    twins(name) {
      const rows = known.get(name) ?? twinRows(subject, earlier, name);
      known.set(name, rows);
      return rows;
    },
  };
}

function twinRows(now: Subject, then: Subject, name: TableName): Int32Array {
  const [key] = tables[name].key;
  const { codes, dictionary } = now.state(name).table.text(key as TextHeader<TableName>);
  const index = then.get(joins).index(name);
  const rowOfCode = Int32Array.from(dictionary, (text) => index.rowOf(text));
  return codes.map((code) => codeAt(rowOfCode, code));
}

/** Value of a cell; null where it is missing. */
export function valueAt(table: AnyTable, row: number, header: string): string | number | null {
  const column = table.column(header);
  if (column.kind === 'text') return column.dictionary[codeAt(column.codes, row)] ?? null;
  const value = at(column.values, row);
  return Number.isNaN(value) ? null : value;
}

/** Whether two cells that can both be read hold different things; texts compare as keys do, money by its tolerance. */
export function isChanged(then: string | number | null, now: string | number | null, slack = 0): boolean {
  if (then === null || now === null) return false;
  if (typeof then === 'number' && typeof now === 'number') return Math.abs(now - then) > slack;
  return keyOf(String(then)) !== keyOf(String(now));
}
