import { addressOf, tableIn, type Dataset } from '../../dataset';
import {
  classedIndicators,
  evaluate,
  keptDecimals,
  limitsOf,
  ratioParts,
  type BreakdownPart,
  type Catalogue,
  type Limits,
  type Measure,
  type Measuring,
} from '../../measure';
import type { Agreement, WorkbookCells } from './agreement';
import type { BasisCell, BasisReason } from './basisCell';
import { limitPosition, positionFormula } from './classPosition';
import { columnKey, type BasisColumn } from './columns';
import { areaCriterion, type AreaCriterion, type SlotKeys } from './criterion';
import type { FindOperand } from './indicatorFormula';
import { areaCodeColumn, type BasisLayout } from './layout';
import { measureFormula, type FormulaProgramme, type FormulaScope } from './measureFormula';
import { isPlainCriterion } from './notation';
import { boundFormula, hasOtherRows, rowBounds, type RowEnd } from './rowBounds';

const headersOf = ({ aggregate, where, by }: Measure): readonly string[] => [
  ...(aggregate.kind === 'sum' ? aggregate.columns : []),
  ...(aggregate.kind === 'sum' && aggregate.weight !== undefined ? [aggregate.weight] : []),
  ...where.map(({ column }) => column),
  ...(by === undefined ? [] : [by.column]),
];

/** Where a number comes from. */
type Source = { readonly formula: string } | { readonly reason: BasisReason };

/** What cells are made from. */
interface BasisInput {
  readonly dataset: Dataset;
  readonly catalogue: Catalogue;
  readonly measured: Measuring;
  readonly cells: WorkbookCells;
  readonly keys: ReadonlyMap<string, SlotKeys>;
  readonly compared: Agreement;
  readonly columns: readonly BasisColumn[];
  readonly limits: Limits;
  readonly layout: BasisLayout;
}

/** Makes the cells of a calculation basis, column by column. */
export class BasisBuilder {
  private readonly flags = new Map<Measure, Uint8Array>();
  private readonly dataset: Dataset;
  private readonly measured: Measuring;
  private readonly columns: readonly BasisColumn[];
  private readonly layout: BasisLayout;
  private readonly programme: FormulaProgramme;

  constructor(private readonly input: BasisInput) {
    this.dataset = input.dataset;
    this.measured = input.measured;
    this.columns = input.columns;
    this.layout = input.layout;
    this.programme = { schema: input.dataset.schema, catalogue: input.catalogue };
  }

  /** The cells of a column by area slot. */
  column(index: number): readonly BasisCell[] {
    const { areas, aggregate, valuesOf } = this.measured;
    const column = this.columns[index];
    if (column === undefined) return [];
    if (column.kind === 'bound') return this.bounds(column.table, column.end);
    if (column.kind === 'position') return areas.slots.map((_, slot) => this.position(column.id, slot));
    if (column.kind === 'special') {
      return areas.slots.map((_, slot) => ({ value: valuesOf(slot).special(column.special), reason: 'special' }));
    }
    const { measure, group } = column;
    const values = areas.slots.map((_, slot) =>
      group === null
        ? valuesOf(slot).measure(measure)
        : aggregate(measure).value(slot, aggregate(measure).groups.indexOf(group)),
    );
    const reason = this.reasonAgainst(measure);
    return values.map((value, slot): BasisCell => {
      if (reason !== null) return { value, reason };
      if (value === null) return { value, reason: 'empty' };
      return { value, ...this.formula(measure, group ?? undefined, slot, this.layout.firstMeasureColumn + index) };
    });
  }

  /** Where a classed indicator of an area stands between its limits, from the cells of its measures in the same row. */
  private position(id: string, slot: number): BasisCell {
    const { catalogue, limits } = this.input;
    const definition = classedIndicators(catalogue).find((each) => each.id === id);
    if (definition === undefined) throw new Error(`no classed indicator ${id}`);
    const values = this.measured.valuesOf(slot);
    const [above, below] = ratioParts(definition, values);
    const value = limitPosition(above, below, limitsOf(limits, id), definition.positive);
    const formula = positionFormula(definition, limits, this.operandsOf(slot));
    return formula === undefined ? { value, reason: 'empty' } : { value, formula };
  }

  /** The cells of measures in the row of an area. */
  private operandsOf(slot: number): FindOperand {
    const values = this.measured.valuesOf(slot);
    return (leaf) => {
      if (leaf.kind === 'month' || leaf.kind === 'parameter') {
        const { row, column } = this.layout.parameterPlace(leaf.kind === 'month' ? 'month' : leaf.id);
        const isNumber = evaluate(leaf, values) !== null;
        return { reference: absoluteAddress(row, column), isNumber };
      }
      const key = columnKey(leaf.kind === 'measure' ? { ...leaf, group: null } : leaf);
      const index = this.columns.findIndex((column) => columnKey(column) === key);
      const value = leaf.kind === 'measure' ? values.measure(leaf.measure) : values.special(leaf.special);
      return {
        reference: addressOf(this.layout.firstAreaRow + slot, this.layout.firstMeasureColumn + index),
        isNumber: value !== null,
      };
    };
  }

  /** A number of the whole area in one month; the month's last day stands in the first column of `row`. */
  month(measure: Measure, key: string, row: number): BasisCell {
    const { groups, value: valueAt } = this.measured.aggregate(measure);
    const index = groups.indexOf(key);
    const value = index < 0 ? 0 : valueAt(0, index);
    return this.whole(measure, value, `$${addressOf(row, areaCodeColumn)}`);
  }

  /** A number of one line of a breakdown in the whole area. Sums of decimals are rounded where the engine rounds them. */
  line(measure: Measure, { kind }: BreakdownPart, value: number | null): BasisCell {
    const cell = this.whole(measure, value);
    return 'formula' in cell && kind === 'decimal' && value !== null
      ? { value, formula: `=ROUND(${cell.formula.slice(1)},${keptDecimals})` }
      : cell;
  }

  /** A number over all rows of a table. */
  private whole(measure: Measure, value: number | null, group?: string): BasisCell {
    const formula = measureFormula(this.programme, measure, { area: null, ...(group === undefined ? {} : { group }) });
    const reason =
      this.reasonAgainst(measure) ?? (value === null ? 'empty' : null) ?? this.reasonAgainstAll(measure) ?? null;
    return value === null || reason !== null || formula === null
      ? { value, reason: reason ?? 'special' }
      : { value, formula: `=${formula}` };
  }

  /** Why no cell of a measure can be a formula; null where nothing stands in the way. */
  private reasonAgainst(measure: Measure): BasisReason | null {
    const table = tableIn(this.dataset, measure.table);
    const criterion = this.criterion(measure.table);
    if (measureFormula(this.programme, measure, { area: 'A1', group: '1' }) === null) return 'special';
    const isThere =
      this.dataset.present.has(measure.table) && headersOf(measure).every((header) => !table.absent.has(header));
    if (!isThere || criterion === null || table.absent.has(criterion.column)) return 'missing';
    if (!this.input.cells.isTable(table)) return 'notTable';
    return this.needsPeriod(measure) && this.dataset.profile.period === null ? 'period' : null;
  }

  private needsPeriod({ where }: Measure): boolean {
    const ofPeriod = this.input.catalogue.parameters.filter((each) => each.ofPeriod).map(({ id }) => id);
    return where.some((condition) => 'value' in condition && ['period', ...ofPeriod].includes(String(condition.value)));
  }

  private criterion(table: string): AreaCriterion | null {
    return areaCriterion(this.dataset.schema, table);
  }

  /** Why a formula over all rows of a table would not give the engine's number. */
  private reasonAgainstAll(measure: Measure): BasisReason | null {
    if (this.differing(measure)[this.measured.areas.unlinked] === 1) return 'cells';
    return hasOtherRows(this.dataset, tableIn(this.dataset, measure.table)) ? 'rows' : null;
  }

  private formula(measure: Measure, group: string | undefined, slot: number, column: number): Source {
    const { areas } = this.measured;
    const range = (from: number, to: number): string =>
      `${addressOf(this.layout.firstAreaRow + from, column)}:${addressOf(this.layout.firstAreaRow + to, column)}`;
    const unlinked = addressOf(this.layout.firstAreaRow + areas.unlinked, column);
    const lowestStart = areas.starts.at(-2) ?? areas.unlinked;
    if (slot === 0) {
      const [first = areas.unlinked, next = areas.unlinked] = areas.starts.slice(1);
      return { formula: first === next ? `=${unlinked}` : `=SUM(${range(first, next - 1)},${unlinked})` };
    }
    if (slot < lowestStart) {
      // The areas that lie in one follow each other, because slots are in the order of the codes.
      const within = areas.slots.flatMap((_, other) =>
        other !== slot && areas.parentOf(other) === slot ? [other] : [],
      );
      return { formula: `=SUM(${range(within[0] ?? slot, within.at(-1) ?? slot)})` };
    }
    if (slot === areas.unlinked) {
      const all = measureFormula(this.programme, measure, { area: null, ...(group === undefined ? {} : { group }) });
      const reason = all === null ? 'special' : this.reasonAgainstAll(measure);
      if (reason !== null) return { reason };
      const linked = lowestStart === areas.unlinked ? '' : `-SUM(${range(lowestStart, areas.unlinked - 1)})`;
      return { formula: `=${all}${linked}` };
    }
    const reason = this.reasonAgainstArea(measure, slot);
    return reason === null ? { formula: `=${this.areaFormula(measure, group, slot)}` } : { reason };
  }

  private areaFormula(measure: Measure, group: string | undefined, slot: number): string | null {
    return measureFormula(this.programme, measure, {
      area: this.criterionCell(measure.table, slot),
      ...this.rowsOf(measure.table, slot),
      ...(group === undefined ? {} : { group }),
    });
  }

  /** The cells with the bounds of an area's rows in a big table. */
  private rowsOf(table: string, slot: number): Pick<FormulaScope, 'rows'> {
    const [first, last] = (['first', 'last'] as const).map((end) => {
      const index = this.columns.findIndex((one) => one.kind === 'bound' && one.table === table && one.end === end);
      return index < 0
        ? null
        : `$${addressOf(this.layout.firstAreaRow + slot, this.layout.firstMeasureColumn + index)}`;
    });
    return first && last ? { rows: { first, last } } : {};
  }

  private bounds(table: string, end: RowEnd): readonly BasisCell[] {
    const { areas } = this.measured;
    const criterion = this.criterion(table);
    const values = rowBounds(table, end, areas, this.input.compared);
    const lowestStart = areas.starts.at(-2) ?? areas.unlinked;
    return areas.slots.map((_, slot): BasisCell => {
      if (slot < lowestStart || slot === areas.unlinked || criterion === null) return { value: null, reason: 'empty' };
      const reason = this.reasonAgainstKey(table, slot);
      if (reason !== null) return { value: null, reason };
      const formula = boundFormula(table, criterion, end, this.criterionCell(table, slot));
      return { value: values[slot] ?? 1, formula: `=${formula}` };
    });
  }

  private reasonAgainstArea(measure: Measure, slot: number): BasisReason | null {
    return this.differing(measure)[slot] === 1 ? 'cells' : this.reasonAgainstKey(measure.table, slot);
  }

  private reasonAgainstKey(table: string, slot: number): BasisReason | null {
    const key = this.criterion(table)?.key ?? null;
    if (key === null) return null;
    const [own, second] = this.input.keys.get(key)?.[slot] ?? [];
    if (second !== undefined) return 'keys';
    return own !== undefined && !isPlainCriterion(own) ? 'code' : null;
  }

  /** The cell with what the rows of a table are found by in an area. */
  private criterionCell(table: string, slot: number): string {
    const key = this.criterion(table)?.key ?? null;
    const column = key === null ? areaCodeColumn : this.layout.keyColumn(key);
    return `$${addressOf(this.layout.firstAreaRow + slot, column)}`;
  }

  private differing(measure: Measure): Uint8Array {
    const known = this.flags.get(measure);
    if (known) return known;
    const flags = this.input.compared.differing(measure);
    this.flags.set(measure, flags);
    return flags;
  }
}

const absoluteAddress = (row: number, column: number): string =>
  addressOf(row, column).replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
