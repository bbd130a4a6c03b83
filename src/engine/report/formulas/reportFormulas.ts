import {
  formulaOf,
  workParts,
  type AreaIndicators,
  type CompletedWork,
  type WorkPart,
  type Formula,
  type IndicatorClass,
  type IndicatorDefinition,
  type Measure,
} from '../../measure';
import type { ClassedIndicatorId } from '../../settings';
import type { Basis, BasisCell } from './basis';
import { positionClasses, type LimitEnd } from './classPosition';
import { columnKey } from './columns';
import { indicatorFormula, type FindOperand, type Operand } from './indicatorFormula';
import {
  basisReference,
  firstAreaRow,
  firstMeasureColumn,
  firstMonthRow,
  firstWorkRow,
  limitPlace,
  parameterPlace,
} from './layout';

/** The live formulas of a report's indicator cells. */
export interface ReportFormulas {
  /** Formula of an indicator's number for an area, of one year or month where it is a series; undefined: the cell holds its number. */
  of(area: AreaIndicators, definition: IndicatorDefinition, group?: string): string | undefined;
  /** The same of any formula over measures that the indicators of the catalogue use. */
  ofFormula(area: AreaIndicators, formula: Formula): string | undefined;
  /** The same of a number of one kind of finished works in the whole area. */
  ofWork(work: Pick<CompletedWork, 'jenis' | 'satuan'>, part: WorkPart): string | undefined;
  /** Where an area's classed indicator stands between its limits; undefined: that is not calculated. */
  position(area: AreaIndicators, id: ClassedIndicatorId): PositionCell | undefined;
  /** The cell of a class limit. */
  limit(id: ClassedIndicatorId, end: LimitEnd): string | undefined;
}

/** A cell that holds a `LimitPosition`. */
export interface PositionCell {
  readonly reference: string;
  /** Classes of the positions 1 … 5. */
  readonly classes: readonly IndicatorClass[];
}

/** A report of numbers only. */
export const noFormulas: ReportFormulas = {
  of: () => undefined,
  ofFormula: () => undefined,
  ofWork: () => undefined,
  position: () => undefined,
  limit: () => undefined,
};

const missing: Operand = { reference: '', isNumber: false };

/**
 * Formulas over the cells of a calculation basis.
 * @param sheet wanted name of the sheet `Dasar Perhitungan`; writers put the actual one in its place
 * @param notAvailable what a cell shows that cannot be computed
 */
export function formulasOver(basis: Basis, sheet: string, notAvailable: string): ReportFormulas {
  const columns = new Map(basis.columns.map((column, index) => [columnKey(column), index]));
  const slots = new Map(basis.areas.slots.map(({ level, code }, slot) => [`${level}/${code}`, slot]));
  const monthColumns = new Map(basis.monthMeasures.map((measure, index) => [JSON.stringify(measure), index]));
  const monthRows = new Map(basis.months.map(({ key }, index) => [key, index]));
  const { row: periodRow, column: periodColumn } = parameterPlace('month');
  const month: Operand = {
    reference: basisReference(sheet, periodRow, periodColumn),
    isNumber: !Number.isNaN(basis.parameters.periode),
  };

  const slotOf = ({ level, code }: AreaIndicators): number | undefined =>
    level === 'kabupaten' ? 0 : slots.get(`${level}/${code}`);
  const operand = (cell: BasisCell | undefined, row: number, column: number): Operand =>
    cell === undefined
      ? missing
      : {
          reference: basisReference(sheet, row, firstMeasureColumn + column),
          isNumber: cell.value !== null,
        };

  /** The cell of a measure in the row of an area, or in that of a month. */
  function measureCell(measure: Measure, slot: number, group: string | null): Operand {
    const column = columns.get(columnKey({ kind: 'measure', measure, group }));
    if (column !== undefined) return operand(basis.cells[slot]?.[column], firstAreaRow + slot, column);
    const monthColumn = monthColumns.get(JSON.stringify(measure));
    const monthRow = monthRows.get(group ?? '');
    if (slot !== 0 || monthColumn === undefined || monthRow === undefined) return missing;
    return operand(
      basis.months[monthRow]?.cells[monthColumn],
      firstMonthRow(basis.areas.slots.length) + monthRow,
      monthColumn,
    );
  }

  function written(slot: number, formula: Formula, group: string | null): string | undefined {
    const find: FindOperand = (leaf) => {
      if (leaf.kind === 'month') return month;
      if (leaf.kind === 'measure') return measureCell(leaf.measure, slot, group);
      const column = columns.get(columnKey(leaf)) ?? -1;
      return operand(basis.cells[slot]?.[column], firstAreaRow + slot, column);
    };
    return indicatorFormula(formula, find, notAvailable);
  }

  return {
    of(area, definition, group) {
      const slot = slotOf(area);
      const formula = formulaOf(definition);
      return slot === undefined || formula === null ? undefined : written(slot, formula, group ?? null);
    },
    ofFormula(area, formula) {
      const slot = slotOf(area);
      return slot === undefined ? undefined : written(slot, formula, null);
    },
    ofWork({ jenis, satuan }, part) {
      const index = basis.works.findIndex((work) => work.jenis === jenis && work.satuan === satuan);
      if (index < 0) return undefined;
      const row = firstWorkRow(basis.areas.slots.length, basis.months.length) + index;
      return `=${basisReference(sheet, row, firstMeasureColumn + workParts.indexOf(part))}`;
    },
    position(area, id) {
      const slot = slotOf(area);
      const column = columns.get(columnKey({ kind: 'position', id }));
      const cell = slot === undefined || column === undefined ? undefined : basis.cells[slot]?.[column];
      if (slot === undefined || column === undefined || cell === undefined || !('formula' in cell)) return undefined;
      return {
        reference: basisReference(sheet, firstAreaRow + slot, firstMeasureColumn + column),
        classes: positionClasses(basis.limits[id], basis.reading),
      };
    },
    limit(id, end) {
      const { row, column } = limitPlace(id, end);
      return `=${basisReference(sheet, row, column)}`;
    },
  };
}
