import type { Schema } from '../schema';
import type { AbsenceRule, CellRule, RowRule, Rule, RuleBook } from './rule';
import { cellRules } from './rules/cells';
import { readingRules } from './rules/reading';

/** All rules of a programme as a check runs them. */
export interface Registry {
  readonly cells: readonly CellRule[];
  readonly rows: readonly RowRule[];
  readonly absences: readonly AbsenceRule[];
  /** Every rule, in the order in which findings of one cell are listed. A rule that looks at several columns has an entry for each. */
  readonly all: readonly Rule[];
}

const registries = new WeakMap<RuleBook, WeakMap<Schema, Registry>>();

/** The rules of a programme, the engine's among them. */
export function registryOf(schema: Schema, book: RuleBook): Registry {
  let ofBook = registries.get(book);
  if (ofBook === undefined) registries.set(book, (ofBook = new WeakMap()));
  const known = ofBook.get(schema);
  if (known !== undefined) return known;
  const { rows, absences } = book;
  const registry = {
    cells: cellRules,
    rows,
    absences,
    all: [...readingRules(schema), ...cellRules, ...rows, ...absences],
  };
  ofBook.set(schema, registry);
  return registry;
}
