import { addressOf, tableIn } from '../../dataset';
import {
  classedIndicators,
  isAbove0,
  isOfficialPart,
  limitsOf,
  lowestStart,
  partExpression,
  ratioParts,
  reportedIn,
  type Limits,
  type Measure,
  type SpecialMeasure,
} from '../../measure';
import { areaSpans, type AreaSpans } from './areaSpans';
import type { BasisCell, BasisReason } from './basisCell';
import { limitPosition, positionFormula } from './classPosition';
import { columnKey, rowCount, type BasisColumn } from './columns';
import type { FindOperand } from './indicatorFormula';
import type { BasisLayout } from './layout';
import { liveParts } from './liveParts';
import { measureExpressions, measureFormula } from './measureFormula';
import { quoted } from './notation';
import { ReasonFinder, type ReasonInput } from './reasons';
import { aboveFormula, outsideFormula, sumOfKnown } from './rollUp';
import { boundFormula, rowBounds, type RowEnd } from './rowBounds';
import type { AreaCells, FormulaProgramme, FormulaScope } from './scope';

/** What cells are made from. */
export interface BasisInput extends ReasonInput {
  readonly columns: readonly BasisColumn[];
  readonly limits: Limits;
  readonly layout: BasisLayout;
  /** The sign for "not available". */
  readonly none: string;
}

type MeasureColumn = Extract<BasisColumn, { readonly kind: 'measure' }>;

/** Makes the cells of a calculation basis, column by column. */
export class BasisBuilder {
  readonly programme: FormulaProgramme;
  readonly reasons: ReasonFinder;
  private readonly indices: ReadonlyMap<string, number>;
  /** Slot of the first lowest area. */
  private readonly lowestStart: number;
  readonly spans: AreaSpans;

  constructor(private readonly input: BasisInput) {
    const { dataset, catalogue, measured, columns } = input;
    this.programme = { schema: dataset.schema, catalogue };
    this.reasons = new ReasonFinder(input, this.programme);
    this.indices = new Map(columns.map((column, index) => [columnKey(column), index]));
    this.lowestStart = lowestStart(measured.areas);
    this.spans = areaSpans(measured.areas);
  }

  /** The cells of a column by area slot, with a stop within each cell for which rows are gone through. */
  *column(column: BasisColumn): Generator<void, readonly BasisCell[]> {
    if (column.kind === 'bound') return this.bounds(column.table, column.end);
    const { slots } = this.input.measured.areas;
    if (column.kind === 'position') return slots.map((_, slot) => this.position(column.id, slot));
    if (column.kind === 'reports') return slots.map((_, slot) => this.reports(slot));
    const own =
      column.kind === 'special'
        ? slots.map((_, slot) => this.special(column.special, slot))
        : yield* this.measures(column);
    return this.withReasonsBelow(own);
  }

  /** What adds up fixed numbers is as fixed as they are. */
  private withReasonsBelow(cells: readonly BasisCell[]): readonly BasisCell[] {
    const { areas } = this.input.measured;
    const reasons = cells.map(({ reason }) => reason);
    for (let slot = cells.length - 1; slot > 0; slot -= 1) {
      const reason = reasons[slot];
      if (reason !== undefined) reasons[areas.parentOf(slot)] ??= reason;
    }
    return cells.map((cell, slot) => {
      const reason = reasons[slot];
      return reason === undefined ? cell : { ...cell, reason };
    });
  }

  private *measures(column: MeasureColumn): Generator<void, readonly BasisCell[]> {
    const { valuesOf, aggregate, areas } = this.input.measured;
    const { measure, group } = column;
    const write = this.formulasOf(column);
    const shared = this.reasons.ofMeasure(measure);
    const grouped = group === null ? null : aggregate(measure);
    const place = grouped?.groups.indexOf(group ?? '') ?? -1;
    const cells: BasisCell[] = [];
    for (const slot of areas.slots.keys()) {
      const value = grouped === null ? valuesOf(slot).measure(measure) : grouped.value(slot, place);
      yield;
      const reason =
        shared ?? this.reasonAt(measure, slot) ?? (value === null ? this.reasonBelow(measure, slot) : null);
      const formula = reason === null ? write(slot) : null;
      cells.push(formula === null ? { value, reason: reason ?? 'special' } : { value, formula });
    }
    return cells;
  }

  /** Why the formula of one area would not give the engine's number. */
  private reasonAt(measure: Measure, slot: number): BasisReason | null {
    const { unlinked } = this.input.measured.areas;
    if (slot < this.lowestStart) return null;
    return slot === unlinked ? this.reasons.ofAllRows(measure) : this.reasons.ofArea(measure, slot);
  }

  /** Why nothing can be said of whether an area above the lowest has a number. */
  private reasonBelow({ table }: Measure, slot: number): BasisReason | null {
    const lowest = slot === 0 || slot >= this.lowestStart ? null : this.spans.lowest(slot);
    return lowest === null ? null : this.reasons.ofKeys(table, lowest);
  }

  /** Writes the formulas of a column by area slot; null where Excel cannot say it. */
  private formulasOf(column: MeasureColumn): (slot: number) => string | null {
    const { none, measured } = this.input;
    const { measure, group } = column;
    const { unlinked } = measured.areas;
    const index = this.indexOf(column);
    const own = this.reasons.present(measure);
    const rows = rowCount(measure.table);
    const isRows = columnKey(column) === columnKey(rows);
    const bounds = this.boundsOf(measure);
    const write = (scope: FormulaScope) =>
      measureExpressions(this.programme, own, { ...scope, ...(group === null ? {} : { group }) });
    return (slot) => {
      if (slot === unlinked) {
        const linked = this.lowest(measure.table);
        return outsideFormula({
          rows: this.cellAt(slot, this.indexOf(rows)),
          linked: linked === null ? null : { cells: this.range(index, this.lowestStart, unlinked - 1), area: linked },
          write,
          isDistinct: measure.aggregate.kind === 'distinct',
          isRows,
          none,
        });
      }
      if (slot >= this.lowestStart) {
        const expressions = write({ area: this.areaCells(measure.table, slot, slot), ...bounds(slot) });
        return expressions === null ? null : measureFormula(expressions, none);
      }
      const lowest = this.spans.lowest(slot);
      if (slot === 0 || lowest === null)
        return aboveFormula(this.below(index, slot), write({ area: null })?.used ?? null, none);
      // Where a key cannot be asked for, how many rows had something to add cannot either.
      const used =
        this.reasons.ofKeys(measure.table, lowest) === null
          ? write({ area: this.areaCells(measure.table, ...lowest) })?.used
          : null;
      return aboveFormula(this.below(index, slot), used ?? null, none);
    };
  }

  /** The cells that an area adds up: a range of the areas that lie in it; the whole has the rows that reach no area too. */
  private below(index: number, slot: number): readonly string[] {
    const parts = this.spans.next(slot);
    return [
      ...(parts === null ? [] : [this.range(index, ...parts)]),
      ...(slot === 0 ? [this.cellAt(this.input.measured.areas.unlinked, index)] : []),
    ];
  }

  private special(measure: SpecialMeasure, slot: number): BasisCell {
    const { measured, none } = this.input;
    const { areas, valuesOf } = measured;
    const value = valuesOf(slot).special(measure);
    const parts = liveParts(this.programme.schema, measure);
    if (parts === null) return { value, reason: isOfficialPart(measure.formula) ? 'official' : 'special' };
    const shared = parts.map((part) => this.reasons.ofMeasure(part)).find((reason) => reason !== null);
    if (shared !== undefined && shared !== null) return { value, reason: shared };
    if (slot === areas.unlinked) return (value ?? 0) === 0 ? { value } : { value, reason: 'outside' };
    const index = this.indexOf({ kind: 'special', special: measure });
    const isSum = 'level' in measure.parts ? slot === 0 : slot < this.lowestStart;
    if (isSum) return { value, formula: sumOfKnown(this.below(index, slot), none) };
    const reason = parts.map((part) => this.reasonAt(part, slot)).find((each) => each !== null);
    if (reason !== undefined && reason !== null) return { value, reason };
    // An area below those of the level has the value of the one that it lies in.
    const parent = areas.parentOf(slot);
    if ('level' in measure.parts && parent !== 0) return { value, formula: `=${this.cellAt(parent, index)}` };
    const cellOf = (part: Measure): string =>
      this.cellAt(slot, this.indexOf({ kind: 'measure', measure: part, group: null }));
    const missing = measure.empty === null ? quoted(none) : String(measure.empty);
    return { value, formula: `=${partExpression(measure.formula, cellOf, missing)}` };
  }

  /** Where a classed indicator of an area stands between its limits, from the cells of its measures in the same row. */
  private position(id: string, slot: number): BasisCell {
    const { catalogue, limits, measured, none } = this.input;
    const definition = classedIndicators(catalogue).find((each) => each.id === id);
    if (definition === undefined) throw new Error(`no classed indicator ${id}`);
    const values = measured.valuesOf(slot);
    const [above, below] = ratioParts(definition, values);
    const value = limitPosition(above, below, limitsOf(limits, id), definition.positive);
    return { value, formula: positionFormula(definition, limits, this.operandsOf(slot), none) };
  }

  /** Whether a lowest area has reported in the month that is compared with, and in the period. */
  private reports(slot: number): BasisCell {
    const { catalogue, measured } = this.input;
    if (slot < this.lowestStart || slot === measured.areas.unlinked) return { value: null };
    const sides = [catalogue.earlierAt?.month ?? '', 'period'].map((month, index) => {
      const measure = reportedIn(catalogue, month);
      if (measure === null) throw new Error('nobody reports');
      const cell = this.cellAt(slot, this.indexOf({ kind: 'measure', measure, group: null }));
      const hasReported = isAbove0(measured.valuesOf(slot).measure(measure));
      return { value: hasReported ? index + 1 : 0, text: `IF(SUM(${cell})>0,${index + 1},0)` };
    });
    return {
      value: sides.reduce((sum, { value }) => sum + value, 0),
      formula: `=${sides.map(({ text }) => text).join('+')}`,
    };
  }

  /** The cells of measures in the row of an area. */
  private operandsOf(slot: number): FindOperand {
    const { layout } = this.input;
    return (leaf) => {
      if (leaf.kind === 'month' || leaf.kind === 'parameter') {
        const { row, column } = layout.parameterPlace(leaf.kind === 'month' ? 'month' : leaf.id);
        return absoluteAddress(row, column);
      }
      return this.cellAt(slot, this.indexOf(leaf.kind === 'measure' ? { ...leaf, group: null } : leaf));
    };
  }

  /** The cells with the bounds of an area's rows: in a big table, and where different names are counted, which takes the square of the rows. */
  private boundsOf({ table, aggregate }: Measure): (slot: number) => Pick<FormulaScope, 'rows'> {
    const { cells, columns, dataset } = this.input;
    const isBig = columns.some((one) => one.kind === 'bound' && one.table === table && one.always);
    const isBounded = (isBig || aggregate.kind === 'distinct') && cells.isTable(tableIn(dataset, table));
    const [first = -1, last = -1] = (['first', 'last'] as const).map((end) =>
      columns.findIndex((one) => one.kind === 'bound' && one.table === table && one.end === end),
    );
    if (!isBounded || first < 0 || last < 0) return () => ({});
    const cellOf = (slot: number, index: number): string => absoluteColumn(...this.place(slot, index));
    return (slot) => ({ rows: { first: cellOf(slot, first), last: cellOf(slot, last) } });
  }

  private bounds(table: string, end: RowEnd): readonly BasisCell[] {
    const { areas } = this.input.measured;
    const values = rowBounds(table, end, areas, this.input.compared);
    return areas.slots.map((_, slot): BasisCell => {
      const own = this.areaCells(table, slot, slot);
      if (slot < this.lowestStart || slot === areas.unlinked || own === null) return { value: null };
      const reason = this.reasons.ofKey(table, slot);
      if (reason !== null) return { value: null, reason };
      const criterion = this.reasons.criterion(table);
      return criterion === null
        ? { value: null, reason: 'special' }
        : { value: values[slot] ?? 1, formula: `=${boundFormula(table, criterion, end, own.cells)}` };
    });
  }

  /** What the rows of all lowest areas are found by. */
  private lowest(table: string): AreaCells | null {
    const all = this.spans.lowest(0);
    return all === null ? null : this.areaCells(table, ...all);
  }

  /** The cells with what the rows of a table are found by in areas. */
  private areaCells(table: string, first: number, last: number): AreaCells | null {
    const criterion = this.reasons.criterion(table);
    if (criterion === null) return null;
    const { layout, keys } = this.input;
    const { key } = criterion;
    const column = key === null ? 0 : layout.keyColumn(key);
    const [from, to] = [first, last].map((slot) => absoluteColumn(layout.firstAreaRow + slot, column));
    return {
      cells: first === last ? (from ?? '') : `${from ?? ''}:${to ?? ''}`,
      isRange: first !== last,
      form: (key === null ? undefined : keys.get(key)?.form) ?? 'plain',
    };
  }

  private place(slot: number, index: number): readonly [row: number, column: number] {
    const { firstAreaRow, firstMeasureColumn } = this.input.layout;
    return [firstAreaRow + slot, firstMeasureColumn + index];
  }

  private cellAt(slot: number, index: number): string {
    return addressOf(...this.place(slot, index));
  }

  private indexOf(column: BasisColumn): number {
    return this.indices.get(columnKey(column)) ?? 0;
  }

  private range(index: number, from: number, to: number): string {
    return `${this.cellAt(from, index)}:${this.cellAt(to, index)}`;
  }
}

const absoluteColumn = (row: number, column: number): string => `$${addressOf(row, column)}`;

const absoluteAddress = (row: number, column: number): string =>
  addressOf(row, column).replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
