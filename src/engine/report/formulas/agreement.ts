import { endOfMonth, isFormulaError, monthKey, parts, tableIn, type DataTable, type Dataset } from '../../dataset';
import {
  comparisons,
  parameterIn,
  rowSelector,
  type Condition,
  type Entity,
  type Grouping,
  type Measure,
  type Measuring,
  type Parameters,
} from '../../measure';
import { columnOf, tableOf, type CellValue } from '../../schema';
import { areaCriterion, type AreaCriterion } from './criterion';
import type { CriterionSlots } from './criterionSlots';
import type { WorkbookCells } from './workbookCells';

/** Where Excel would count other rows, or other numbers, than the engine. */
export interface Agreement {
  /**
   * The area slots for which a measure's formula would give another number than the engine does, because a cell waits for a repair, is
   * faulty, or holds a code in another spelling. 1 stands for such a slot; the unlinked slot has it as soon as any other has.
   */
  differing(measure: Measure): Uint8Array;
  /** Slot of the area whose formulas find each row of a table; the unlinked slot where none does. */
  foundSlots(table: string): Int32Array;
}

type Test = (value: CellValue) => boolean;

/**
 * Whether the formula that counts different names takes a cell for the name that the engine does: it drops blanks, and finds names with MATCH, which takes
 * some signs for patterns and no more than 255.
 */
function isSameName(read: string | null, typed: CellValue): boolean {
  if (typed === null) return read === null;
  const name = String(typed).replaceAll(' ', '').toLowerCase();
  return read !== null && name === read.replace(/\s+/g, '').toLowerCase() && !/[*?~]/.test(name) && name.length < 200;
}

/** Columns of which SUMPRODUCT looks at every cell, `own` that finds areas among them; none where a measure is written without it. */
function lookedAt({ aggregate, where }: Measure, own: string): readonly string[] {
  if (aggregate.kind === 'sum' && aggregate.weight !== undefined) return [own, ...aggregate.columns, aggregate.weight];
  if (aggregate.kind !== 'distinct') return [];
  const { by, within } = aggregate.of;
  return [own, ...by, ...(within === undefined ? [] : [within]), ...where.map(({ column }) => column)];
}

const isError = (value: CellValue | undefined): boolean => typeof value === 'string' && isFormulaError(value);

const matches = (value: CellValue, text: string): boolean =>
  typeof value === 'string' && value.toLowerCase() === text.toLowerCase();

/** Whether COUNTIFS counts a cell under the criteria that `measureFormula` writes for a condition. */
function conditionTest({ schema }: Dataset, table: DataTable, condition: Condition, parameters: Parameters): Test {
  if ('is' in condition) return (value) => matches(value, condition.is);
  if ('isNot' in condition) return (value) => value !== null && !matches(value, condition.isNot);
  if ('state' in condition) return (value) => (value !== null) === (condition.state === 'filled');
  const limit = typeof condition.value === 'number' ? condition.value : parameterIn(parameters, condition.value);
  const isMonth = columnOf(tableOf(schema, table.name), condition.column).type === 'month';
  const compared = comparisons[condition.compare];
  // Any day of a month stands for it.
  const compare =
    isMonth && condition.compare === '='
      ? (value: number) => value <= limit && endOfMonth(value) === endOfMonth(limit)
      : (value: number) => compared(value, limit);
  return (value) => typeof value === 'number' && compare(value);
}

/** The year or month under which the criteria of a split measure count a cell; null: under none. */
function groupOf(value: CellValue, { as }: Grouping): string | null {
  if (typeof value !== 'number') return null;
  if (as === 'number') return String(value);
  if (as === 'year') return String(parts(value).year);
  return value <= endOfMonth(value) ? monthKey(value) : null;
}

const groupOfRead = (value: number, grouping: Grouping): string | null =>
  Number.isNaN(value) ? null : groupOf(value, grouping);

/**
 * Compares, row by row, what formulas see with what the engine read.
 * @param slotsOf slots whose rows of the sheet hold what rows are found by
 */
export function agreement(
  dataset: Dataset,
  { areas, parameters }: Measuring,
  cells: WorkbookCells,
  slotsOf: CriterionSlots,
): Agreement {
  const select = rowSelector(dataset, parameters);
  const columns = new Map<string, readonly CellValue[]>();
  const columnCells = (table: DataTable, header: string): readonly CellValue[] => {
    const key = `${table.name}/${header}`;
    const known = columns.get(key);
    if (known) return known;
    const read = Array.from({ length: table.rowCount }, (_, row) => cells.value(table, row, header));
    columns.set(key, read);
    return read;
  };

  const masks = new Map<string, Uint8Array>();
  /** The rows that COUNTIFS counts under all conditions. */
  const seen = (table: DataTable, where: readonly Condition[]): Uint8Array => {
    const key = JSON.stringify([table.name, where]);
    const known = masks.get(key);
    if (known) return known;
    const last = where.at(-1);
    const mask = last ? seen(table, where.slice(0, -1)).slice() : new Uint8Array(table.rowCount).fill(1);
    if (last) {
      const test = conditionTest(dataset, table, last, parameters);
      columnCells(table, last.column).forEach((value, row) => {
        if (mask[row] === 1 && !test(value)) mask[row] = 0;
      });
    }
    masks.set(key, mask);
    return mask;
  };

  const criterionOf = (name: string): AreaCriterion | null => areaCriterion(dataset.schema, name);
  const slots = new Map<string, Int32Array>();
  const foundSlots = (name: string): Int32Array => {
    const table = tableIn(dataset, name);
    const known = slots.get(name);
    if (known) return known;
    const criterion = criterionOf(name);
    const slotOf = criterion === null ? () => undefined : slotsOf(criterion);
    const header = criterion?.column ?? tableOf(dataset.schema, name).key[0];
    const found = Int32Array.from(columnCells(table, header), (value) => slotOf(value) ?? areas.unlinked);
    slots.set(name, found);
    return found;
  };

  /** The columns that name an entity, as read and as typed. */
  const namesOf = (table: DataTable, { by }: Entity) =>
    by
      .filter((header) => !table.absent.has(header))
      .map((header) => {
        const { codes, dictionary } = table.text(header);
        return { read: (row: number) => dictionary[codes[row] ?? -1] ?? null, typed: columnCells(table, header) };
      });

  function differing(measure: Measure): Uint8Array {
    const table = tableIn(dataset, measure.table);
    const flags = new Uint8Array(areas.slots.length);
    const criterion = criterionOf(measure.table);
    if (criterion === null) return flags.fill(1);
    const counted = select(measure.table, measure.where);
    const excel = seen(table, measure.where);
    const ownSlots = areas.rowSlots(measure.table);
    const excelSlots = foundSlots(measure.table);
    const { aggregate, by } = measure;
    const headers =
      aggregate.kind !== 'sum'
        ? []
        : [...aggregate.columns, ...(aggregate.weight === undefined ? [] : [aggregate.weight])];
    const numbers = headers.map((header) => ({
      read: table.number(header).values,
      cells: columnCells(table, header),
    }));
    const grouping = by && { by, read: table.number(by.column).values, cells: columnCells(table, by.column) };
    const names = aggregate.kind === 'distinct' ? namesOf(table, aggregate.of) : [];
    /** Whether a row that both count has the same numbers, names and year or month in both. */
    const isSame = (row: number): boolean =>
      names.every(({ read, typed }) => isSameName(read(row), typed[row] ?? null)) &&
      numbers.every(({ read, cells: typed }) => {
        const value = typed[row];
        return typeof value === 'number' ? value === read[row] : Number.isNaN(read[row]) && !isError(value);
      }) &&
      (grouping === undefined ||
        grouping.cells[row] === grouping.read[row] ||
        groupOf(grouping.cells[row] ?? null, grouping.by) === groupOfRead(grouping.read[row] ?? NaN, grouping.by));

    // SUMPRODUCT looks at every row, so that one error anywhere is its result.
    const looked = lookedAt(measure, criterion.column).filter((header) => !table.absent.has(header));
    if (looked.some((header) => columnCells(table, header).some(isError))) return flags.fill(1);

    for (let row = 0; row < table.rowCount; row += 1) {
      if (counted[row] === 0 && excel[row] === 0) continue;
      const own = ownSlots[row] ?? areas.unlinked;
      const found = excelSlots[row] ?? areas.unlinked;
      if (counted[row] === excel[row] && own === found && isSame(row)) continue;
      flags[own] = 1;
      flags[found] = 1;
      flags[areas.unlinked] = 1;
    }
    return flags;
  }

  return { differing, foundSlots };
}
