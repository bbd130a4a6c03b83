import { tableIn, type Dataset, type DataTable } from '../dataset';
import { tableNames, tableOf } from '../schema';
import { indexOfficial, type OfficialIndex } from './officialIndex';
import type { Check, Gathered, RowRule, RuleBook, Subject } from './rule';
import type { CheckSettings } from '../settings';
import { TableState } from './tableState';
import type { ValidationContext } from './types';
import { viewOf } from './view';

/** A workbook under check. */
export class CheckSubject implements Subject {
  readonly settings: CheckSettings;
  readonly period: number | null;
  readonly areas: OfficialIndex;
  private readonly states: ReadonlyMap<string, TableState>;
  private readonly checks = new Map<RowRule, Check | null>();
  private readonly derived = new Map<(subject: Subject) => unknown, unknown>();

  constructor(
    readonly book: RuleBook,
    readonly dataset: Dataset,
    readonly context: ValidationContext,
  ) {
    const { schema, profile } = dataset;
    this.settings = context.settings;
    this.period = profile.period;
    this.areas = indexOfficial(context.areas);
    this.states = new Map(
      tableNames(schema).map((name) => [name, new TableState(tableOf(schema, name), tableIn(dataset, name))]),
    );
  }

  state(name: string): TableState {
    const state = this.states.get(name);
    if (state === undefined) throw new Error(`no table ${name}`);
    return state;
  }

  mask(name: string, headers: readonly string[]): number {
    return this.state(name).mask(headers);
  }

  unusable(name: string, headers: readonly string[]): (row: number) => boolean {
    const state = this.state(name);
    const bits = state.mask(headers);
    return (row) => (state.unusable(row) & bits) !== 0;
  }

  has(name: string): boolean {
    return this.dataset.present.has(name) && tableIn(this.dataset, name).rowCount > 0;
  }

  /** The check of a rule, prepared on first use; null where the rule is withheld. */
  checkOf(rule: RowRule): Check | null {
    const known = this.checks.get(rule);
    return known === undefined ? this.prepare(rule) : known;
  }

  /** Prepares a rule anew, because cells that it gathers have changed. */
  prepare(rule: RowRule): Check | null {
    const { table } = this.state(rule.table);
    const check = table.rowCount === 0 ? null : rule.prepare(viewFor(rule, table), this, this.gatheredBy(rule));
    this.checks.set(rule, check);
    return check;
  }

  get<T>(derive: (subject: Subject) => T): T {
    if (!this.derived.has(derive)) this.derived.set(derive, derive(this));
    return this.derived.get(derive) as T;
  }

  private gatheredBy({ id, gathers = {} }: RowRule): Gathered {
    return (name) => {
      const headers = gathers[name];
      if (headers === undefined) throw new Error(`rule ${id} does not declare that it gathers ${name}`);
      return viewOf(this.state(name).table, headers);
    };
  }
}

/** The rule's own table with the columns that it declares. */
const viewFor = ({ reads, optional = [], also = [], column }: RowRule, table: DataTable): DataTable =>
  viewOf(table, [...reads, ...optional, ...also, column]);
