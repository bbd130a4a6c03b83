import { mark, type DataColumn } from '../dataset';
import { tableNames } from '../schema';
import type { Findings } from './findings';
import type { CellRule, RowRule } from './rule';
import type { CheckSubject } from './subject';

/**
 * Runs the cell rules over a range of rows of a table. A cell in which one fires is marked as faulty, so that later rules and the indicators count it
 * as missing.
 */
export function checkCells(
  subject: CheckSubject,
  name: string,
  rules: readonly CellRule[],
  findings: Findings,
  from = 0,
  to = subject.state(name).table.rowCount,
): void {
  const state = subject.state(name);
  for (const rule of rules) {
    for (const schema of state.columns) {
      const data = state.column(schema);
      const scan = rule.prepare({ schema, data, table: state.table, subject });
      if (scan === null) continue;
      for (let row = scan.next(from, to); row < to; row = scan.next(row + 1, to)) {
        if (data.marks[row] === mark.repaired) {
          findings.supersede(state, row, schema.header);
        }
        if (findings.addRow(rule, state, row, schema.header, scan.hit(row)) === 'error') state.addError(row, 0);
        setMissing(data, row);
      }
    }
  }
  state.takeMarks(from, to);
}

/** Runs row rules over a range of rows of their table, each once the one before has seen the whole range. */
export function checkRows(
  subject: CheckSubject,
  rules: readonly RowRule[],
  findings: Findings,
  range?: { readonly from: number; readonly to: number },
): void {
  for (const rule of rules) {
    const state = subject.state(rule.table);
    const check = subject.checkOf(rule);
    if (check === null) continue;
    const needed = state.mask(rule.reads);
    const read = needed | state.mask(rule.optional ?? []);
    const to = range?.to ?? state.table.rowCount;
    for (let row = range?.from ?? 0; row < to; row++) {
      if (state.blocked(row, needed, read)) continue;
      const hit = check(row);
      if (hit === null) continue;
      const severity = findings.addRow(rule, state, row, hit.column ?? rule.column, hit);
      if (severity === 'error') state.addError(row, read);
    }
  }
}

/** Runs the cell rules over every table. */
export function checkAllCells(subject: CheckSubject, rules: readonly CellRule[], findings: Findings): void {
  for (const name of tableNames(subject.dataset.schema)) checkCells(subject, name, rules, findings);
}

function setMissing(data: DataColumn, row: number): void {
  data.marks[row] = mark.faulty;
  if (data.kind === 'number') data.values[row] = NaN;
  else data.codes[row] = -1;
}
