import { formulaOf, type AreaIndicators, type IndicatorDefinition, type Measure } from '../../indicators';
import type { Basis, BasisCell } from './basis';
import { columnKey } from './columns';
import { indicatorFormula, type FindOperand, type Operand } from './indicatorFormula';
import { basisReference, firstAreaRow, firstMeasureColumn, firstMonthRow, parameterPlace } from './layout';

/** The live formulas of a report's indicator cells. */
export interface ReportFormulas {
  /** Formula of an indicator's number for an area, of one year or month where it is a series; undefined: the cell holds its number. */
  of(area: AreaIndicators, definition: IndicatorDefinition, group?: string): string | undefined;
}

/** A report of numbers only. */
export const noFormulas: ReportFormulas = { of: () => undefined };

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

  return {
    of(area, definition, group) {
      const slot = slotOf(area);
      const formula = formulaOf(definition);
      if (slot === undefined || formula === null) return undefined;
      const find: FindOperand = (leaf) => {
        if (leaf.kind === 'month') return month;
        if (leaf.kind === 'measure') return measureCell(leaf.measure, slot, group ?? null);
        const column = columns.get(columnKey({ kind: 'special', special: leaf.special })) ?? -1;
        return operand(basis.cells[slot]?.[column], firstAreaRow + slot, column);
      };
      return indicatorFormula(formula, find, notAvailable);
    },
  };
}
