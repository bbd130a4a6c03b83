import { lowestStart, type Measure } from '../../measure';
import { columnOf, tableOf } from '../../schema';
import type { Basis, BasisBreakdown } from '../formulas/basis';
import type { BasisCell, BasisReason } from '../formulas/basisCell';
import type { BasisColumn } from '../formulas/columns';
import { areaCodeColumn, areaNameColumn } from '../formulas/layout';
import type { SheetContext } from '../model/context';
import { Grid } from '../model/grid';
import type { StyleName } from '../model/styles';
import type { CellTrace } from '../model/trace';
import type { ReportSheet } from '../model/types';
import { withFormula, type ShownValue } from '../model/values';
import { putLimits, putParameters } from './basisHead';
import { columnTrace } from './basisTraces';
import { lineTrace, lineValue } from './breakdownTable';
import { columnWords, measureWords } from './measureWords';
import { putTitle } from './title';

/** Id of the sheet `Dasar Perhitungan`. */
export const basisSheetId = 'dasar';

const frontWidths = [15, 26] as const;
const keyWidth = 18;
const measureWidth = 19;
const noteWidth = 60;
/** Percent at which about nine measures stand beside the areas on a page, still legible. */
const printScale = 60;

function isRupiah({ table, aggregate }: Measure, { programme }: SheetContext): boolean {
  const schema = tableOf(programme.schema, table);
  return aggregate.kind === 'sum' && aggregate.columns.some((header) => columnOf(schema, header).type === 'rp');
}

function isRupiahColumn(column: BasisColumn, context: SheetContext): boolean {
  if (column.kind === 'measure') return isRupiah(column.measure, context);
  return column.kind === 'special' && column.special.isRupiah === true;
}

/** Reasons that hold for a whole column, and are told under its heading. */
const ofColumn: ReadonlySet<BasisReason> = new Set(['official', 'special', 'missing', 'notTable', 'period']);

/** The reason that all cells of a column share, if it is one of columns. */
function sharedReason(cells: readonly BasisCell[]): BasisReason | null {
  const reason = cells[0]?.reason;
  return reason !== undefined && ofColumn.has(reason) ? reason : null;
}

/** How a number looks. */
interface CellLook {
  readonly rupiah: boolean;
  readonly isTotal: boolean;
  readonly trace: CellTrace;
}

function putCell(
  grid: Grid,
  row: number,
  column: number,
  cell: BasisCell,
  { rupiah, isTotal, trace }: CellLook,
  { texts }: SheetContext,
): void {
  const style: StyleName = rupiah ? (isTotal ? 'totalRupiah' : 'rupiah') : isTotal ? 'totalWhole' : 'whole';
  const value = cell.value ?? texts.text('report.notAvailable');
  const isNumber = cell.value !== null || cell.formula !== undefined;
  const shown = withFormula({ value, style: isNumber ? style : isTotal ? 'totalMissing' : 'missing' }, cell.formula);
  grid.show(row, column, {
    ...shown,
    trace,
    ...(cell.reason === undefined || cell.reason === 'official' ? {} : { isFixed: true }),
  });
}

/** What a column holds, and below how it comes about. */
function putHead(
  grid: Grid,
  row: number,
  column: number,
  heading: string,
  reason: BasisReason | null,
  { texts }: SheetContext,
): void {
  grid.put(row, column, heading, 'header');
  const how = reason === null ? texts.text('report.basis.formula') : texts.text(`report.basis.reason.${reason}`);
  grid.put(row + 1, column, how, 'labelWrap');
}

/** A breakdown of the whole area, below `linesBefore` lines of others. */
function putBreakdown(
  grid: Grid,
  { areas, months, layout }: Basis,
  { definition, parts: own, lines }: BasisBreakdown,
  linesBefore: readonly number[],
  context: SheetContext,
): void {
  if (lines.length === 0) return;
  const { texts } = context;
  const { breakdown } = definition;
  const { firstMeasureColumn } = layout;
  const title = layout.breakdownTitleRow(areas.slots.length, months.length, linesBefore);
  const [first, second] = breakdown.by;
  grid.put(title, 0, texts.text(`report.table.${breakdown.title}`), 'section');
  grid.put(title + 1, areaNameColumn, texts.text(`report.work.${first.name}`), 'header');
  grid.put(title + 1, areaNameColumn + 1, texts.text(`report.work.${second.name}`), 'header');
  own.forEach((part, index) => {
    const reason = sharedReason(lines.flatMap(({ cells }) => cells.get(part.name) ?? []));
    putHead(grid, title + 1, firstMeasureColumn + index, texts.text(`report.work.${part.name}`), reason, context);
  });
  lines.forEach(({ line, cells }, index) => {
    const row = layout.firstLineRow(areas.slots.length, months.length, linesBefore) + index;
    grid.put(row, areaNameColumn, line[first.name] ?? null, 'label');
    grid.put(row, areaNameColumn + 1, line[second.name] ?? null, 'label');
    own.forEach((part, place) => {
      const { value, formula } = cells.get(part.name) ?? nothing;
      const live = formula === undefined ? undefined : { formula, isFixed: false };
      const trace = lineTrace(definition, line, part, context.total, texts);
      grid.show(row, firstMeasureColumn + place, { ...lineValue(value, part, live, texts), trace });
    });
  });
}

/** The sheet with every measure by area and by month, that the indicators of the other sheets refer to; built in steps of a row of an area each. */
export function* buildBasisSheet(basis: Basis, context: SheetContext): Generator<void, ReportSheet> {
  const { texts, programme } = context;
  const { layout } = basis;
  const { firstMeasureColumn, headerRow, firstAreaRow } = layout;
  const grid = new Grid();
  putTitle(grid, `${texts.text('report.basis.title')} · ${context.total.name}`, context);
  putParameters(grid, basis, context);
  putLimits(grid, basis, context);

  const noteColumn = firstMeasureColumn + basis.columns.length;
  const keys = layout.keyTables.map((table) => tableOf(programme.schema, table).key[0]);
  grid.putRow(headerRow, 0, [texts.text('report.code'), texts.text('report.basis.area'), ...keys], 'header');
  basis.columns.forEach((column, index) => {
    const cells = basis.cells.flatMap((row) => row[index] ?? []);
    putHead(grid, headerRow, firstMeasureColumn + index, columnWords(column, texts), sharedReason(cells), context);
  });
  grid.put(headerRow, noteColumn, texts.text('report.summary.note'), 'header');

  const looks = basis.columns.map((column) => ({
    rupiah: isRupiahColumn(column, context),
    traceOf: columnTrace(column, texts),
  }));
  const firstLowest = lowestStart(basis.areas);
  for (const [slot, { level, code, name }] of basis.areas.slots.entries()) {
    const row = firstAreaRow + slot;
    const isTotal = slot < firstLowest && code !== '';
    const style: StyleName = isTotal ? 'totalLabel' : 'label';
    grid.put(row, areaCodeColumn, code, style);
    grid.put(row, areaNameColumn, slot === basis.areas.unlinked ? texts.text('area.unlinked') : name, style);
    layout.keyTables.forEach((table) => {
      grid.show(row, layout.keyColumn(table), { ...keyValue(basis, table, slot), style });
    });
    looks.forEach(({ rupiah, traceOf }, index) => {
      putCell(
        grid,
        row,
        firstMeasureColumn + index,
        basis.cells[slot]?.[index] ?? nothing,
        { rupiah, isTotal, trace: traceOf({ level, code }) },
        context,
      );
    });
    grid.put(row, noteColumn, rowNote(basis, slot, context), 'note');
    yield;
  }

  const areas = basis.areas.slots.length;
  if (basis.months.length > 0) {
    grid.put(layout.monthTitleRow(areas), 0, texts.text('report.basis.months'), 'section');
    grid.putRow(layout.monthTitleRow(areas) + 1, 0, [texts.text('report.month'), ''], 'header');
    basis.monthMeasures.forEach((measure, index) => {
      const cells = basis.months.flatMap((month) => month.cells[index] ?? []);
      putHead(
        grid,
        layout.monthTitleRow(areas) + 1,
        firstMeasureColumn + index,
        measureWords(measure, null, texts),
        sharedReason(cells),
        context,
      );
    });
  }
  const whole = { level: programme.schema.areas.levels[0].id, code: '' };
  basis.months.forEach(({ key, last, cells }, index) => {
    const row = layout.firstMonthRow(areas) + index;
    grid.put(row, areaCodeColumn, last, 'date');
    grid.put(row, areaNameColumn, texts.month(key), 'label');
    cells.forEach((cell, column) => {
      const measure = basis.monthMeasures[column];
      if (measure === undefined) return;
      const trace = columnTrace({ kind: 'measure', measure, group: key }, texts)(whole);
      putCell(
        grid,
        row,
        firstMeasureColumn + column,
        cell,
        { rupiah: isRupiah(measure, context), isTotal: false, trace },
        context,
      );
    });
  });

  basis.breakdowns.forEach((breakdown, index) => {
    const before = basis.breakdowns.slice(0, index).map(({ lines }) => lines.length);
    putBreakdown(grid, basis, breakdown, before, context);
  });

  return {
    id: basisSheetId,
    name: texts.text('report.sheet.dasar'),
    widths: [
      ...frontWidths,
      ...layout.keyTables.map(() => keyWidth),
      ...basis.columns.map(() => measureWidth),
      noteWidth,
    ],
    rows: grid.rows,
    names: layout.namedCells,
    frozen: { rows: headerRow + 1, columns: firstMeasureColumn },
    print: {
      orientation: 'landscape',
      paper: context.paper,
      titleRows: [headerRow, headerRow + 1],
      acrossPages: { scale: printScale, titleColumns: [areaCodeColumn, areaNameColumn] },
      columns: noteColumn + 1,
      // The tables below fill few columns: across the pages of the areas they would leave most of them blank.
      rows: firstAreaRow + areas,
      breaks: [],
      apart: true,
      footer: context.footer,
    },
    charts: [],
  };
}

const nothing: BasisCell = { value: null };

/** Key that stands for an area in a table; a sign that no key equals where it has none, all keys where it has several. */
function keyValue({ areas, keys, none }: Basis, table: string, slot: number): Pick<ShownValue, 'value' | 'formula'> {
  const firstLowest = lowestStart(areas);
  const cell = keys.get(table)?.cells[slot];
  if (cell === undefined || slot < firstLowest || slot === areas.unlinked) return { value: '' };
  if (cell.keys.length > 1) return { value: cell.keys.join(', ') };
  return { value: cell.value ?? none, ...(cell.formula === undefined ? {} : { formula: cell.formula }) };
}

/** Why numbers of an area are no formulas, told once for each reason with the tables, or the columns of no table, concerned. */
function rowNote(basis: Basis, slot: number, { texts }: SheetContext): string {
  const names = new Map<BasisReason, Set<string>>();
  basis.columns.forEach((column, index) => {
    const cell = basis.cells[slot]?.[index];
    if (cell?.reason === undefined || cell.formula !== undefined || ofColumn.has(cell.reason)) return;
    const name = column.kind === 'measure' ? column.measure.table : columnWords(column, texts);
    // What follows from measures of tables needs no telling beside them.
    if (column.kind === 'measure' || cell.reason === 'outside')
      names.set(cell.reason, (names.get(cell.reason) ?? new Set()).add(name));
  });
  return [...names]
    .map(([reason, each]) =>
      texts.text('report.basis.numbers', {
        tables: [...each].join(', '),
        reason: texts.text(`report.basis.reason.${reason}`),
      }),
    )
    .join(' ');
}
