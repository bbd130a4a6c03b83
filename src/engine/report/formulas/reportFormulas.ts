import { formulaOf, lineName, measureKey, type AreaIndicators, type Formula, type Measure } from '../../measure';
import type { ReportFormulas } from '../model/formulas';
import type { Basis } from './basis';
import type { BasisCell } from './basisCell';
import { positionClasses } from './classPosition';
import { columnKey } from './columns';
import { indicatorFormula, type FindOperand, type Operand } from './indicatorFormula';
import { basisReference } from './layout';

const missing: Operand = { reference: '', isNumber: false };

/**
 * Formulas over the cells of a calculation basis.
 * @param sheet wanted name of the sheet `Dasar Perhitungan`; writers put the actual one in its place
 * @param notAvailable what a cell shows that cannot be computed
 */
export function formulasOver(basis: Basis, sheet: string, notAvailable: string): ReportFormulas {
  const { layout } = basis;
  const { firstAreaRow, firstMeasureColumn } = layout;
  const columns = new Map(basis.columns.map((column, index) => [columnKey(column), index]));
  const slots = new Map(basis.areas.slots.map(({ level, code }, slot) => [`${level}/${code}`, slot]));
  const monthColumns = new Map(basis.monthMeasures.map((measure, index) => [measureKey(measure), index]));
  const monthRows = new Map(basis.months.map(({ key }, index) => [key, index]));
  const { row: periodRow, column: periodColumn } = layout.parameterPlace('month');
  const month: Operand = {
    reference: basisReference(sheet, periodRow, periodColumn),
    isNumber: !Number.isNaN(basis.parameters['period'] ?? NaN),
  };

  const slotOf = ({ level, depth, code }: AreaIndicators): number | undefined =>
    depth === 0 ? 0 : slots.get(`${level}/${code}`);
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
    const monthColumn = monthColumns.get(measureKey(measure));
    const monthRow = monthRows.get(group ?? '');
    if (slot !== 0 || monthColumn === undefined || monthRow === undefined) return missing;
    return operand(
      basis.months[monthRow]?.cells[monthColumn],
      layout.firstMonthRow(basis.areas.slots.length) + monthRow,
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
    isLive: true,
    of(area, definition, group) {
      const slot = slotOf(area);
      const formula = formulaOf(definition);
      return slot === undefined || formula === null ? undefined : written(slot, formula, group ?? null);
    },
    ofFormula(area, formula) {
      const slot = slotOf(area);
      return slot === undefined ? undefined : written(slot, formula, null);
    },
    ofLine(id, line, part) {
      const before = basis.breakdowns.findIndex(({ definition }) => definition.id === id);
      const breakdown = basis.breakdowns[before];
      if (breakdown === undefined) return undefined;
      const { definition, parts, lines } = breakdown;
      const name = lineName(definition.breakdown, line);
      const index = lines.findIndex((each) => lineName(definition.breakdown, each.line) === name);
      if (index < 0) return undefined;
      const linesBefore = basis.breakdowns.slice(0, before).map((each) => each.lines.length);
      const first = layout.firstLineRow(basis.areas.slots.length, basis.months.length, linesBefore);
      const column = firstMeasureColumn + parts.findIndex((each) => each.name === part);
      return `=${basisReference(sheet, first + index, column)}`;
    },
    position(area, id) {
      const slot = slotOf(area);
      const column = columns.get(columnKey({ kind: 'position', id }));
      const cell = slot === undefined || column === undefined ? undefined : basis.cells[slot]?.[column];
      if (slot === undefined || column === undefined || cell === undefined || !('formula' in cell)) return undefined;
      return {
        reference: basisReference(sheet, firstAreaRow + slot, firstMeasureColumn + column),
        classes: positionClasses(basis.limits, id),
      };
    },
    limit(id, end) {
      const { row, column } = layout.limitPlace(id, end);
      return `=${basisReference(sheet, row, column)}`;
    },
    parameter(id) {
      const { row, column } = layout.parameterPlace(id);
      return `=${basisReference(sheet, row, column)}`;
    },
  };
}
