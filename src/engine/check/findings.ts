import { addressOf, type ReadingFault } from '../dataset';
import { columnsOf, settingsTable, settingsValue, tableNames, type CellValue, type Schema } from '../schema';
import { isOfCell, type Hit, type Rule } from './rule';
import type { TableState } from './tableState';
import type { Finding, FindingCounts, SettingFault, Severity } from './types';

interface Entry {
  readonly finding: Finding;
  readonly rule: number;
}

type Place = Pick<Finding, 'table' | 'sheet' | 'cell' | 'row' | 'column'>;

/** Places of the rules in lists of rules; the same list comes again with each edit. */
const ruleOrders = new WeakMap<readonly Rule[], ReadonlyMap<Rule, number>>();

/** Collects the findings of one check and puts them in order. */
export class Findings {
  private readonly entries: Entry[] = [];
  /** Cells whose spelling was repaired but whose value turned out wrong: only the error is reported. */
  private readonly superseded = new Set<string>();
  /** What was found in cells merged over several rows. */
  private readonly inMerged = new Set<string>();
  private readonly ruleOrder: ReadonlyMap<Rule, number>;

  constructor(
    private readonly schema: Schema,
    rules: readonly Rule[],
  ) {
    this.ruleOrder = ruleOrders.get(rules) ?? new Map(rules.map((rule, index) => [rule, index]));
    ruleOrders.set(rules, this.ruleOrder);
  }

  /**
   * Adds a finding of a data row and returns its severity. What is found in a cell merged over several rows stands once, where the cell begins, although
   * every row has its value.
   */
  addRow(rule: Rule, state: TableState, row: number, column: string, hit: Hit): Severity {
    const { table } = state;
    const merged = isOfCell(rule, hit) ? table.mergedTop(row, column) : null;
    const sheetRow = merged ?? table.sheetRows[row] ?? 0;
    const sheetColumn = table.sheetColumns.get(column);
    const place: Place = {
      table: table.name,
      sheet: table.place.sheet,
      cell: sheetColumn === undefined ? null : addressOf(sheetRow, sheetColumn),
      row: sheetRow + 1,
      column,
    };
    const value = sheetColumn === undefined ? null : table.rawValue(row, column);
    return this.add(rule, rule.severity, place, value, hit, merged !== null);
  }

  /** Adds a finding about a row that is not there. */
  addAbsence(rule: Rule, state: TableState, hit: Hit): void {
    const { name, place } = state.table;
    this.add(rule, rule.severity, { table: name, sheet: place.sheet, cell: null, row: null, column: null }, null, hit);
  }

  /** Adds a finding of an entry of the profile. */
  addProfile(
    rule: Rule,
    cell: { sheet: string; row: number; column: number },
    column: string,
    value: CellValue,
    hit: Hit,
  ): void {
    const place: Place = {
      table: this.schema.profile.name,
      sheet: cell.sheet,
      cell: addressOf(cell.row, cell.column),
      row: cell.row + 1,
      column,
    };
    this.add(rule, rule.severity, place, value, hit);
  }

  /** Adds a finding about a row of the settings. */
  addSetting(rule: Rule, severity: Severity, { sheet, row, column, name, value, kind }: SettingFault): void {
    const place: Place = {
      table: settingsTable,
      sheet,
      cell: addressOf(row, column),
      row: row + 1,
      column: settingsValue,
    };
    this.add(rule, severity, place, value, { variant: kind, params: { name } });
  }

  /** Adds what the reader noticed and returns its severity; `merged` is the top row of the merged cell where it was noticed, if it is one. */
  addFault(rule: Rule, severity: Severity, fault: ReadingFault, hit: Hit, merged: number | null): Severity {
    const { table, sheet, sheetColumn } = fault;
    const sheetRow = merged ?? fault.sheetRow;
    const cell = sheetRow === null || sheetColumn === null ? null : addressOf(sheetRow, sheetColumn);
    const row = sheetRow === null ? null : sheetRow + 1;
    return this.add(
      rule,
      severity,
      { table, sheet, cell, row, column: row === null ? null : fault.column },
      fault.value,
      hit,
      merged !== null,
    );
  }

  /** Leaves out the finding about a repaired cell, because an error about the same cell follows. */
  supersede({ table }: TableState, row: number, column: string): void {
    const sheetRow = table.mergedTop(row, column) ?? table.sheetRows[row] ?? 0;
    this.superseded.add(`${table.name} ${sheetRow + 1} ${column}`);
  }

  /** All findings: tables in schema order with the profile first, then row, column and rule. */
  sorted(): readonly Finding[] {
    const { profile } = this.schema;
    const columnOrder = new Map<string, ReadonlyMap<string, number>>([[profile.name, orderOf(profile.entries)]]);
    for (const name of tableNames(this.schema)) columnOrder.set(name, orderOf(columnsOf(this.schema, name)));
    const byPlace = placeOrder(this.schema);
    const column = ({ table, column }: Finding): number =>
      column === null ? -1 : (columnOrder.get(table)?.get(column) ?? Infinity);
    return this.entries
      .filter(({ finding }) => !this.isSuperseded(finding))
      .sort((a, b) => byPlace(a.finding, b.finding) || compare(column(a.finding), column(b.finding)) || a.rule - b.rule)
      .map(({ finding }) => finding);
  }

  private isSuperseded({ severity, table, row, column, fix }: Finding): boolean {
    return severity === 'warning' && fix?.certain === true && this.superseded.has(`${table} ${row} ${column}`);
  }

  private add(rule: Rule, ownSeverity: Severity, place: Place, value: CellValue, hit: Hit, onceOnly = false): Severity {
    const severity = hit.fix?.certain === true ? 'warning' : ownSeverity;
    const finding: Finding = {
      rule: rule.id,
      severity,
      ...place,
      ...(hit.value === undefined ? { value } : { value: hit.value }),
      ...(hit.fix === undefined ? {} : { fix: hit.fix }),
      ...(hit.variant === undefined ? {} : { variant: hit.variant }),
      params: hit.params ?? {},
      ...(hit.plain === undefined ? {} : { plain: hit.plain }),
      ...(hit.about === undefined ? {} : { about: hit.about }),
    };
    if (onceOnly && this.isKnown(finding)) return severity;
    this.entries.push({ finding, rule: this.ruleOrder.get(rule) ?? 0 });
    return severity;
  }

  /** Whether the same was found in this cell before; from now on it was. */
  private isKnown(finding: Finding): boolean {
    const id = JSON.stringify(finding);
    const known = this.inMerged.has(id);
    this.inMerged.add(id);
    return known;
  }
}

/** Order of findings by table, then row; those without a row come first. */
function placeOrder(schema: Schema): (a: Finding, b: Finding) => number {
  const names = [schema.profile.name, ...tableNames(schema), settingsTable];
  const tableOrder = new Map(names.map((name, index) => [name, index]));
  return (a, b) => (tableOrder.get(a.table) ?? 0) - (tableOrder.get(b.table) ?? 0) || (a.row ?? 0) - (b.row ?? 0);
}

/** Puts findings in place of all those of some rows; both lists are in order, and so is the result. */
export function replaceRows(
  schema: Schema,
  findings: readonly Finding[],
  fresh: readonly Finding[],
  isReplaced: (finding: Finding) => boolean,
): readonly Finding[] {
  const result: Finding[] = [];
  const byPlace = placeOrder(schema);
  let next = 0;
  for (const finding of findings) {
    if (isReplaced(finding)) continue;
    for (let first = fresh[next]; first !== undefined && byPlace(first, finding) < 0; first = fresh[++next]) {
      result.push(first);
    }
    result.push(finding);
  }
  return [...result, ...fresh.slice(next)];
}

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts = { error: 0, warning: 0, info: 0, accepted: 0 };
  for (const { severity, accepted } of findings) {
    counts[severity] += 1;
    if (accepted !== undefined) counts.accepted += 1;
  }
  return counts;
}

/** Difference that treats two infinite places as equal. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function orderOf(columns: readonly { readonly header: string }[]): ReadonlyMap<string, number> {
  return new Map(columns.map(({ header }, index) => [header, index]));
}

/** What a finding is to people: its severity, or a warning that was accepted. */
export type FindingKind = Severity | 'accepted';

export const kindOf = ({ severity, accepted }: Finding): FindingKind =>
  accepted === undefined ? severity : 'accepted';

/** What is still to be looked at, as texts name it: accepted warnings are done. */
export function openCounts({ error, warning, info, accepted }: FindingCounts): {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
} {
  return { errors: error, warnings: warning - accepted, infos: info };
}
