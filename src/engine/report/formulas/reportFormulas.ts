import {
  earlierFormula,
  formulaOf,
  lineName,
  measureKey,
  type AreaIndicators,
  type Formula,
  type Measure,
} from '../../measure';
import type { LiveFormula, ReportFormulas } from '../model/formulas';
import type { Basis } from './basis';
import type { BasisCell } from './basisCell';
import { changeFormulas } from './changeFormulas';
import { positionClasses } from './classPosition';
import { columnKey } from './columns';
import { indicatorFormula, type FindOperand } from './indicatorFormula';
import { basisReference } from './layout';

/**
 * Formulas over the cells of a calculation basis.
 * @param sheet wanted name of the sheet `Dasar Perhitungan`; writers put the actual one in its place
 */
export function formulasOver(basis: Basis, sheet: string): ReportFormulas {
  const { layout, none } = basis;
  const { firstAreaRow, firstMeasureColumn } = layout;
  const columns = new Map(basis.columns.map((column, index) => [columnKey(column), index]));
  const slots = new Map(basis.areas.slots.map(({ level, code }, slot) => [`${level}/${code}`, slot]));
  const monthColumns = new Map(basis.monthMeasures.map((measure, index) => [measureKey(measure), index]));
  const monthRows = new Map(basis.months.map(({ key }, index) => [key, index]));
  /** The cell of a parameter; the month follows from the period. */
  function parameter(id: string): string {
    const { row, column } = layout.parameterPlace(id);
    return basisReference(sheet, row, column);
  }

  const slotOf = ({ level, depth, code }: AreaIndicators): number | undefined =>
    depth === 0 ? 0 : slots.get(`${level}/${code}`);

  /** The cell of a measure in the row of an area, or in that of a month; undefined: the basis does not have it. */
  function measureCell(measure: Measure, slot: number, group: string | null): FoundCell | undefined {
    const column = columns.get(columnKey({ kind: 'measure', measure, group }));
    if (column !== undefined) return areaCell(slot, column);
    const monthColumn = monthColumns.get(measureKey(measure));
    const monthRow = monthRows.get(group ?? '');
    if (slot !== 0 || monthColumn === undefined || monthRow === undefined) return undefined;
    const row = layout.firstMonthRow(basis.areas.slots.length) + monthRow;
    const cell = basis.months[monthRow]?.cells[monthColumn];
    return cell && { reference: basisReference(sheet, row, firstMeasureColumn + monthColumn), cell };
  }

  function areaCell(slot: number, column: number): FoundCell | undefined {
    const cell = basis.cells[slot]?.[column];
    return cell && { reference: basisReference(sheet, firstAreaRow + slot, firstMeasureColumn + column), cell };
  }

  /** A formula for an area, with whether a cell that it looks at is fixed; undefined where the basis lacks one. */
  function written(area: AreaIndicators, formula: Formula | null, group: string | null): LiveFormula | undefined {
    const slot = slotOf(area);
    if (slot === undefined || formula === null) return undefined;
    let isComplete = true;
    let isFixed = false;
    const find: FindOperand = (leaf) => {
      if (leaf.kind === 'month') return parameter('month');
      if (leaf.kind === 'parameter') return parameter(leaf.id);
      const found =
        leaf.kind === 'measure'
          ? measureCell(leaf.measure, slot, group)
          : areaCell(slot, columns.get(columnKey(leaf)) ?? -1);
      isComplete &&= found !== undefined;
      isFixed ||= isFixedCell(found?.cell);
      return found?.reference ?? '';
    };
    const text = indicatorFormula(formula, find, none);
    return isComplete ? { formula: text, isFixed } : undefined;
  }

  return {
    isLive: true,
    of: (area, definition, group) => written(area, formulaOf(definition), group ?? null),
    ofFormula: (area, formula) => written(area, formula, null),
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
      return {
        formula: `=${basisReference(sheet, first + index, column)}`,
        isFixed: isFixedCell(lines[index]?.cells.get(part)),
      };
    },
    earlier: (area, id) => written(area, earlierFormula(basis.catalogue, id), null),
    change(area, id) {
      const slot = slotOf(area);
      return slot === undefined ? undefined : changeFormulas(basis, sheet, slot, id);
    },
    position(area, id) {
      const slot = slotOf(area);
      const column = columns.get(columnKey({ kind: 'position', id }));
      if (slot === undefined || column === undefined) return undefined;
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

/** A cell of the basis, and how other sheets call it. */
interface FoundCell {
  readonly reference: string;
  readonly cell: BasisCell;
}

/** Whether a number stays as it is though data may change it. Nothing that is missing could follow them. */
const isFixedCell = (cell: BasisCell | undefined): boolean =>
  cell?.reason !== undefined && cell.reason !== 'official' && !(cell.reason === 'missing' && cell.value === null);
