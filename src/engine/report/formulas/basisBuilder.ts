import { addressOf, type AnyTable, type Dataset } from '../../dataset';
import { catalogue, evaluate, volumeDecimals, type Measure, type Measuring } from '../../measure';
import type { ClassedIndicatorId, ClassLimits } from '../../settings';
import type { Agreement, WorkbookCells } from './agreement';
import type { BasisCell, BasisReason } from './basis';
import { limitPosition, positionFormula } from './classPosition';
import { columnKey, type BasisColumn } from './columns';
import type { FindOperand } from './indicatorFormula';
import { areaCodeColumn, boardColumn, firstAreaRow, firstMeasureColumn, parameterPlace } from './layout';
import { areaColumns, hasAreas, measureFormula, type AreaTableName, type FormulaScope } from './measureFormula';
import { isPlainCriterion } from './notation';
import { boundFormula, hasOtherRows, rowBounds, type RowEnd } from './rowBounds';

const usesPeriod = (measure: Measure): boolean =>
  measure.where.some((condition) => 'value' in condition && ['periode', 'termStart'].includes(String(condition.value)));

const headersOf = ({ aggregate, where, by }: Measure): readonly string[] => [
  ...(aggregate.kind === 'sum' ? aggregate.columns : []),
  ...(aggregate.kind === 'sum' && aggregate.weight !== undefined ? [aggregate.weight] : []),
  ...where.map(({ column }) => column),
  ...(by === undefined ? [] : [by.column]),
];

/** Where a number comes from. */
type Source = { readonly formula: string } | { readonly reason: BasisReason };

/** Makes the cells of a calculation basis, column by column. */
export class BasisBuilder {
  private readonly flags = new Map<Measure, Uint8Array>();

  constructor(
    private readonly dataset: Dataset,
    private readonly measured: Measuring,
    private readonly workbook: WorkbookCells,
    private readonly boards: readonly (readonly string[])[],
    private readonly compared: Agreement,
    private readonly columns: readonly BasisColumn[],
    private readonly limits: Readonly<Record<ClassedIndicatorId, ClassLimits>>,
  ) {}

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
      return { value, ...this.formula(measure, group ?? undefined, slot, firstMeasureColumn + index) };
    });
  }

  /** Where a classed indicator of an area stands between its limits, from the cells of its measures in the same row. */
  private position(id: ClassedIndicatorId, slot: number): BasisCell {
    const definition = catalogue.find((one) => one.kind === 'classed' && one.id === id);
    if (definition?.kind !== 'classed') throw new Error(`no classed indicator ${id}`);
    const values = this.measured.valuesOf(slot);
    const limits = this.limits[id];
    const value = limitPosition(
      evaluate(definition.numerator, values),
      evaluate(definition.denominator, values),
      limits,
    );
    const formula = positionFormula(definition, limits, this.operandsOf(slot));
    return formula === undefined ? { value, reason: 'empty' } : { value, formula };
  }

  /** The cells of measures in the row of an area. */
  private operandsOf(slot: number): FindOperand {
    const values = this.measured.valuesOf(slot);
    return (leaf) => {
      if (leaf.kind === 'month') {
        const { row, column } = parameterPlace('month');
        return { reference: absoluteAddress(row, column), isNumber: values.month !== null };
      }
      const key = columnKey(leaf.kind === 'measure' ? { ...leaf, group: null } : leaf);
      const index = this.columns.findIndex((column) => columnKey(column) === key);
      const value = leaf.kind === 'measure' ? values.measure(leaf.measure) : values.special(leaf.special);
      return { reference: addressOf(firstAreaRow + slot, firstMeasureColumn + index), isNumber: value !== null };
    };
  }

  /** A number of the whole area in one month; the month's last day stands in the first column of `row`. */
  month(measure: Measure, key: string, row: number): BasisCell {
    const { groups, value: valueAt } = this.measured.aggregate(measure);
    const index = groups.indexOf(key);
    const value = index < 0 ? 0 : valueAt(0, index);
    return this.whole(measure, value, `$${addressOf(row, areaCodeColumn)}`);
  }

  /** A number of one kind of finished works in the whole area. Volumes are decimals, whose sums are rounded where the engine rounds them. */
  work(measure: Measure, value: number): BasisCell {
    const cell = this.whole(measure, value);
    return 'formula' in cell && measure.aggregate.kind === 'sum' && measure.aggregate.columns.includes('Volume')
      ? { value, formula: `=ROUND(${cell.formula.slice(1)},${volumeDecimals})` }
      : cell;
  }

  /** A number over all rows of a table. */
  private whole(measure: Measure, value: number | null, group?: string): BasisCell {
    const formula = measureFormula(measure, { area: null, ...(group === undefined ? {} : { group }) });
    const reason =
      this.reasonAgainst(measure) ?? (value === null ? 'empty' : null) ?? this.reasonAgainstAll(measure) ?? null;
    return value === null || reason !== null || formula === null
      ? { value, reason: reason ?? 'special' }
      : { value, formula: `=${formula}` };
  }

  /** Why no cell of a measure can be a formula; null where nothing stands in the way. */
  private reasonAgainst(measure: Measure): BasisReason | null {
    const table: AnyTable = this.dataset.tables[measure.table];
    if (measureFormula(measure, { area: 'A1', group: '1' }) === null) return 'special';
    const isThere =
      this.dataset.present.has(measure.table) && headersOf(measure).every((header) => !table.absent.has(header));
    if (!isThere || !hasAreas(measure.table) || table.absent.has(areaColumns[measure.table])) return 'missing';
    if (!this.workbook.isTable(table)) return 'notTable';
    return usesPeriod(measure) && this.dataset.profil.periode === null ? 'period' : null;
  }

  /** Why a formula over all rows of a table would not give the engine's number. */
  private reasonAgainstAll(measure: Measure): BasisReason | null {
    if (this.differing(measure)[this.measured.areas.unlinked] === 1) return 'cells';
    return hasOtherRows(this.dataset, this.dataset.tables[measure.table]) ? 'rows' : null;
  }

  private formula(measure: Measure, group: string | undefined, slot: number, column: number): Source {
    const { areas } = this.measured;
    const kecamatan = areas.kecamatanCount;
    const firstDesa = 1 + kecamatan;
    const range = (from: number, to: number): string =>
      `${addressOf(firstAreaRow + from, column)}:${addressOf(firstAreaRow + to, column)}`;
    const unlinked = addressOf(firstAreaRow + areas.unlinked, column);
    if (slot === 0) return { formula: kecamatan === 0 ? `=${unlinked}` : `=SUM(${range(1, kecamatan)},${unlinked})` };
    if (slot <= kecamatan) {
      // The desa of a kecamatan follow each other, because slots are in the order of the codes.
      const desa = areas.slots.flatMap((_, other) =>
        other >= firstDesa && areas.parentOf(other) === slot ? [other] : [],
      );
      return { formula: `=SUM(${range(desa[0] ?? slot, desa.at(-1) ?? slot)})` };
    }
    if (slot === areas.unlinked) {
      const all = measureFormula(measure, { area: null, ...(group === undefined ? {} : { group }) });
      const reason = all === null ? 'special' : this.reasonAgainstAll(measure);
      if (reason !== null) return { reason };
      const linked = firstDesa === areas.unlinked ? '' : `-SUM(${range(firstDesa, areas.unlinked - 1)})`;
      return { formula: `=${all}${linked}` };
    }
    const reason = this.reasonAgainstDesa(measure, slot);
    return reason === null ? { formula: `=${this.desaFormula(measure, group, slot)}` } : { reason };
  }

  private desaFormula(measure: Measure, group: string | undefined, slot: number): string | null {
    if (!hasAreas(measure.table)) return null;
    return measureFormula(measure, {
      area: codeCell(measure.table, slot),
      ...this.rowsOf(measure.table, slot),
      ...(group === undefined ? {} : { group }),
    });
  }

  /** The cells with the bounds of a desa's rows in a big table. */
  private rowsOf(table: AreaTableName, slot: number): Pick<FormulaScope, 'rows'> {
    const [first, last] = (['first', 'last'] as const).map((end) => {
      const index = this.columns.findIndex((one) => one.kind === 'bound' && one.table === table && one.end === end);
      return index < 0 ? null : `$${addressOf(firstAreaRow + slot, firstMeasureColumn + index)}`;
    });
    return first && last ? { rows: { first, last } } : {};
  }

  private bounds(table: AreaTableName, end: RowEnd): readonly BasisCell[] {
    const { areas } = this.measured;
    const values = rowBounds(table, end, areas, this.compared);
    return areas.slots.map(({ level }, slot): BasisCell => {
      if (level !== 'desa') return { value: null, reason: 'empty' };
      const reason = this.reasonAgainstCode(table, slot);
      return reason === null
        ? { value: values[slot] ?? 1, formula: `=${boundFormula(table, end, codeCell(table, slot))}` }
        : { value: null, reason };
    });
  }

  private reasonAgainstDesa(measure: Measure, slot: number): BasisReason | null {
    if (this.differing(measure)[slot] === 1) return 'cells';
    return hasAreas(measure.table) ? this.reasonAgainstCode(measure.table, slot) : null;
  }

  private reasonAgainstCode(table: AreaTableName, slot: number): BasisReason | null {
    if (areaColumns[table] === 'Kode Desa') return null;
    const [board, second] = this.boards[slot] ?? [];
    if (second !== undefined) return 'boards';
    return board !== undefined && !isPlainCriterion(board) ? 'code' : null;
  }

  private differing(measure: Measure): Uint8Array {
    const known = this.flags.get(measure);
    if (known) return known;
    const flags = this.compared.differing(measure);
    this.flags.set(measure, flags);
    return flags;
  }
}

/** The cell with the code by which the rows of a table belong to a desa. */
function codeCell(table: AreaTableName, slot: number): string {
  return `$${addressOf(firstAreaRow + slot, areaColumns[table] === 'Kode BKM' ? boardColumn : areaCodeColumn)}`;
}

const absoluteAddress = (row: number, column: number): string =>
  addressOf(row, column).replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
