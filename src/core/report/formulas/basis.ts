import { addressOf, endOfMonth, serialOf, type AnyTable, type Dataset } from '../../dataset';
import { measuring, type Measure, type Measuring, type MeasuringContext } from '../../indicators';
import type { SectionSheet } from '../sections';
import { agreement, type Agreement, type WorkbookCells } from './agreement';
import { boardsOfDesa, criterionSlots } from './boards';
import { areaColumnsOf, monthMeasuresOf, type BasisColumn } from './columns';
import { areaCodeColumn, boardColumn, firstAreaRow, firstMeasureColumn, firstMonthRow } from './layout';
import { areaColumns, hasAreas, measureFormula } from './measureFormula';
import { isPlainCriterion } from './notation';

/**
 * Why a cell is a number instead of a formula:
 * `special` no plain formula can say it; `missing` the table or a column of it is not there; `notTable` the data are a plain range; `period` Profil
 * names no Periode; `cells` a cell waits for a repair or is faulty; `rows` the table holds rows that are no data; `code` Excel would read the code
 * as a pattern or number; `boards` the desa has several boards; `empty` there is nothing to sum.
 */
export type BasisReason =
  'special' | 'missing' | 'notTable' | 'period' | 'cells' | 'rows' | 'code' | 'boards' | 'empty';

/** A number of the calculation basis, with its formula or the reason why it has none. */
export type BasisCell =
  | { readonly value: number; readonly formula: string }
  | { readonly value: number | null; readonly reason: BasisReason };

export interface BasisMonth {
  readonly key: string;
  /** Serial of its last day. */
  readonly last: number;
  readonly cells: readonly BasisCell[];
}

/** All measures that the report's indicators follow from, by area and by month, as they stand on the sheet `Dasar Perhitungan`. */
export interface Basis {
  readonly columns: readonly BasisColumn[];
  /** By area slot (kabupaten, kecamatan, desa, unlinked rows), then column. */
  readonly cells: readonly (readonly BasisCell[])[];
  readonly areas: Measuring['areas'];
  readonly parameters: Measuring['parameters'];
  readonly termYears: number;
  /** Codes of the boards of each slot; formulas are made for the one of a desa that has one. */
  readonly boards: readonly (readonly string[])[];
  readonly monthMeasures: readonly Measure[];
  readonly months: readonly BasisMonth[];
}

/** A month (`2014-12`) as the serial of its last day. */
const lastDay = (key: string): number => endOfMonth(serialOf(Number(key.slice(0, 4)), Number(key.slice(5)), 1));

/** Whether rows of a table are left out that Excel would count: totals, column numbers, blank rows. */
function hasOtherRows(dataset: Dataset, table: AnyTable): boolean {
  const { sheetRows, rowCount } = table;
  const isClosed = rowCount > 0 && (sheetRows[rowCount - 1] ?? 0) - (sheetRows[0] ?? 0) === rowCount - 1;
  return !isClosed || dataset.faults.some((fault) => fault.rule === 'totals-row' && fault.table === table.name);
}

const usesPeriod = (measure: Measure): boolean =>
  measure.where.some((condition) => 'value' in condition && ['periode', 'termStart'].includes(String(condition.value)));

const headersOf = ({ aggregate, where, by }: Measure): readonly string[] => [
  ...(aggregate.kind === 'sum' ? aggregate.columns : []),
  ...(aggregate.kind === 'sum' && aggregate.weight !== undefined ? [aggregate.weight] : []),
  ...where.map(({ column }) => column),
  ...(by === undefined ? [] : [by.column]),
];

/**
 * Builds the calculation basis of a report: each number with its formula over the data tables wherever that formula gives the engine's number.
 * @param cells the cells of the workbook that the report will stand in
 */
export function calculationBasis(
  dataset: Dataset,
  context: MeasuringContext,
  cells: WorkbookCells,
  sheets: readonly SectionSheet[],
): Basis {
  const measured = measuring(dataset, context);
  const { areas } = measured;
  const boards = boardsOfDesa(dataset, areas);
  const builder = new BasisBuilder(
    dataset,
    measured,
    cells,
    boards,
    agreement(dataset, measured, cells, criterionSlots(areas, boards)),
  );
  const columns = areaColumnsOf(sheets, measured);
  const byColumn = columns.map((column, index) => builder.column(column, firstMeasureColumn + index));
  const monthMeasures = monthMeasuresOf(sheets);
  const keys = [...new Set(monthMeasures.flatMap((measure) => measured.aggregate(measure).groups))].sort();
  return {
    columns,
    cells: areas.slots.map((_, slot) => byColumn.map((column) => column[slot] ?? { value: null, reason: 'empty' })),
    areas,
    parameters: measured.parameters,
    termYears: context.termYears,
    boards,
    monthMeasures,
    months: keys.map((key, index) => ({
      key,
      last: lastDay(key),
      cells: monthMeasures.map((measure) => builder.month(measure, key, firstMonthRow(areas.slots.length) + index)),
    })),
  };
}

/** Where a number comes from. */
type Source = { readonly formula: string } | { readonly reason: BasisReason };

class BasisBuilder {
  private readonly flags = new Map<Measure, Uint8Array>();

  constructor(
    private readonly dataset: Dataset,
    private readonly measured: Measuring,
    private readonly workbook: WorkbookCells,
    private readonly boards: readonly (readonly string[])[],
    private readonly compared: Agreement,
  ) {}

  /** The cells of a column by area slot. */
  column(column: BasisColumn, sheetColumn: number): readonly BasisCell[] {
    const { areas, aggregate, valuesOf } = this.measured;
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
      return { value, ...this.formula(measure, group ?? undefined, slot, sheetColumn) };
    });
  }

  /** A number of the whole area in one month; the month's last day stands in the first column of `row`. */
  month(measure: Measure, key: string, row: number): BasisCell {
    const { groups, value: valueAt } = this.measured.aggregate(measure);
    const index = groups.indexOf(key);
    const value = index < 0 ? 0 : valueAt(0, index);
    const formula = measureFormula(measure, { area: null, group: `$${addressOf(row, areaCodeColumn)}` });
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
    const isByBoard = hasAreas(measure.table) && areaColumns[measure.table] === 'Kode BKM';
    const area = `$${addressOf(firstAreaRow + slot, isByBoard ? boardColumn : areaCodeColumn)}`;
    return measureFormula(measure, { area, ...(group === undefined ? {} : { group }) });
  }

  private reasonAgainstDesa(measure: Measure, slot: number): BasisReason | null {
    if (this.differing(measure)[slot] === 1) return 'cells';
    if (!hasAreas(measure.table) || areaColumns[measure.table] === 'Kode Desa') return null;
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
