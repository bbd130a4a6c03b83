import type { Dataset, DataTable } from '../dataset';
import type { Settings } from '../settings';
import { tableNames, type TableName } from '../schema';
import { indexAreas, type AreaIndex } from '../../programme/rules/areas/areaIndex';
import type { Check, RowRule } from './rule';
import { TableState } from './tableState';
import type { ValidationContext } from './types';

/** The workbook under check: its data, what is known about its rows, and what rules have derived from it. */
export class Subject {
  readonly settings: Settings;
  /** Last day of Periode as a serial; null when Profil does not say. */
  readonly periode: number | null;
  readonly areas: AreaIndex;
  private readonly states: ReadonlyMap<TableName, TableState>;
  private readonly checks = new Map<RowRule, Check | null>();
  private readonly derived = new Map<(subject: Subject) => unknown, unknown>();

  constructor(
    readonly dataset: Dataset,
    readonly context: ValidationContext,
  ) {
    this.settings = context.settings;
    this.periode = dataset.profil.periode;
    this.areas = indexAreas(context.areas);
    this.states = new Map(tableNames.map((name) => [name, new TableState(anyTable(dataset, name))]));
  }

  state(name: TableName): TableState {
    const state = this.states.get(name);
    if (state === undefined) throw new Error(`no table ${name}`);
    return state;
  }

  /** True when the table was found and has rows; otherwise a structure finding has said so already, and whatever refers to it is withheld. */
  has(name: TableName): boolean {
    return this.dataset.present.has(name) && this.dataset.tables[name].rowCount > 0;
  }

  /** The check of a rule, prepared on first use; null where the rule is withheld. */
  checkOf(rule: RowRule): Check | null {
    const known = this.checks.get(rule);
    return known === undefined ? this.prepare(rule) : known;
  }

  /** Prepares a rule anew, because cells that it gathers have changed. */
  prepare(rule: RowRule): Check | null {
    const { table } = this.state(rule.table);
    const check = table.rowCount === 0 ? null : rule.prepare(table, this);
    this.checks.set(rule, check);
    return check;
  }

  /** A fact that several rules share, worked out on first use. */
  get<T>(derive: (subject: Subject) => T): T {
    if (!this.derived.has(derive)) this.derived.set(derive, derive(this));
    return this.derived.get(derive) as T;
  }
}

/** A table whose columns are asked for by the schema's own headers; the compiler takes each table's headers for a type of its own. */
function anyTable(dataset: Dataset, name: TableName): DataTable {
  return dataset.tables[name] as unknown as DataTable;
}
