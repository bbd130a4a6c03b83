import { parts } from '../../dataset';
import { workParts, type Measure, type SpecialMeasure } from '../../measure';
import { classedIndicators } from '../../settings';
import { columnsOf } from '../../schema';
import { Grid } from '../model/grid';
import { putTitle, type SheetContext } from '../parts/sectionSheet';
import type { StyleName } from '../model/styles';
import { workTrace } from '../parts/otherTables';
import type { CellTrace } from '../model/trace';
import type { ReportSheet } from '../model/types';
import { withFormula, type ShownValue } from '../model/values';
import type { Basis, BasisCell, BasisReason } from './basis';
import type { BasisColumn } from './columns';
import {
  areaCodeColumn,
  areaNameColumn,
  basisParameters,
  boardColumn,
  firstAreaRow,
  firstMeasureColumn,
  firstMonthRow,
  firstWorkRow,
  headerRow,
  limitLabelColumn,
  limitPlace,
  monthTitleRow,
  namedCells,
  parameterLabelColumn,
  parameterPlace,
  worksTitleRow,
  type BasisParameter,
} from './layout';
import { columnTrace, limitTrace, parameterTrace } from './basisTraces';
import { limitEnds } from './classPosition';
import { parameterNames } from './measureFormula';
import { columnWords, measureWords } from './words';

/** Id of the sheet `Dasar Perhitungan`. */
export const basisSheetId = 'dasar';

const frontWidths = [15, 26, 18] as const;
const measureWidth = 19;
const noteWidth = 60;
/** Percent at which about nine measures stand beside the areas on a page, still legible. */
const printScale = 60;

/** Measures that count rupiah though no column says so. */
const rupiahSpecials: readonly SpecialMeasure[] = ['arrearsBefore', 'arrearsNow'];

const isRupiah = ({ table, aggregate }: Measure): boolean =>
  aggregate.kind === 'sum' &&
  columnsOf(table).some(({ header, type }) => type === 'rp' && aggregate.columns.includes(header));

function isRupiahColumn(column: BasisColumn): boolean {
  if (column.kind === 'measure') return isRupiah(column.measure);
  return column.kind === 'special' && rupiahSpecials.includes(column.special);
}

/** Reasons that hold for a whole column, and are told under its heading. */
const ofColumn: ReadonlySet<BasisReason> = new Set(['special', 'missing', 'notTable', 'period']);

/** The reason that all cells of a column share, if it is one of columns. */
function sharedReason(cells: readonly BasisCell[]): BasisReason | null {
  const [first] = cells;
  return first !== undefined && 'reason' in first && ofColumn.has(first.reason) ? first.reason : null;
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
  const shown: ShownValue =
    cell.value === null
      ? { value: texts.text('report.notAvailable'), style: isTotal ? 'totalMissing' : 'missing' }
      : withFormula({ value: cell.value, style }, 'formula' in cell ? cell.formula : undefined);
  grid.show(row, column, { ...shown, trace });
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

/** Finished works of the whole area by kind. */
function putWorks(grid: Grid, { areas, months, works }: Basis, context: SheetContext): void {
  if (works.length === 0) return;
  const { texts } = context;
  const title = worksTitleRow(areas.slots.length, months.length);
  grid.put(title, 0, texts.text('report.table.works'), 'section');
  grid.put(title + 1, areaNameColumn, texts.text('report.work.jenis'), 'header');
  grid.put(title + 1, boardColumn, texts.text('report.work.satuan'), 'header');
  workParts.forEach((part, index) => {
    const reason = sharedReason(works.map(({ cells }) => cells[part]));
    putHead(grid, title + 1, firstMeasureColumn + index, texts.text(`report.work.${part}`), reason, context);
  });
  works.forEach(({ jenis, satuan, cells }, index) => {
    const row = firstWorkRow(areas.slots.length, months.length) + index;
    grid.put(row, areaNameColumn, jenis, 'label');
    grid.put(row, boardColumn, satuan, 'label');
    workParts.forEach((part, place) => {
      const cell = cells[part];
      const style = part === 'volume' ? 'decimal' : part === 'dana' ? 'rupiah' : 'whole';
      const shown = withFormula({ value: cell.value, style }, 'formula' in cell ? cell.formula : undefined);
      const trace = workTrace({ jenis, satuan }, part, context.total, texts);
      grid.show(row, firstMeasureColumn + place, { ...shown, trace });
    });
  });
}

/** The sheet with every measure by area and by month, that the indicators of the other sheets refer to. */
export function buildBasisSheet(basis: Basis, context: SheetContext): ReportSheet {
  const { texts } = context;
  const grid = new Grid();
  putTitle(grid, `${texts.text('report.basis.title')} · ${context.total.name}`, context);
  putParameters(grid, basis, context);
  putLimits(grid, basis, context);

  const noteColumn = firstMeasureColumn + basis.columns.length;
  grid.putRow(headerRow, 0, [texts.text('report.code'), texts.text('report.basis.area'), 'Kode BKM'], 'header');
  basis.columns.forEach((column, index) => {
    const cells = basis.cells.flatMap((row) => row[index] ?? []);
    putHead(grid, headerRow, firstMeasureColumn + index, columnWords(column, texts), sharedReason(cells), context);
  });
  grid.put(headerRow, noteColumn, texts.text('report.summary.note'), 'header');

  basis.areas.slots.forEach(({ level, code, name }, slot) => {
    const row = firstAreaRow + slot;
    const isTotal = level !== 'desa' && code !== '';
    const style: StyleName = isTotal ? 'totalLabel' : 'label';
    grid.put(row, areaCodeColumn, code, style);
    grid.put(row, areaNameColumn, slot === basis.areas.unlinked ? texts.text('area.unlinked') : name, style);
    grid.put(row, boardColumn, boardText(basis, slot, context), style);
    basis.columns.forEach((column, index) => {
      const rupiah = isRupiahColumn(column);
      putCell(
        grid,
        row,
        firstMeasureColumn + index,
        basis.cells[slot]?.[index] ?? nothing,
        { rupiah, isTotal, trace: columnTrace(column, { level, code }, texts) },
        context,
      );
    });
    grid.put(row, noteColumn, rowNote(basis, slot, context), 'note');
  });

  const areas = basis.areas.slots.length;
  if (basis.months.length > 0) {
    grid.put(monthTitleRow(areas), 0, texts.text('report.basis.months'), 'section');
    grid.putRow(monthTitleRow(areas) + 1, 0, [texts.text('report.month'), ''], 'header');
    basis.monthMeasures.forEach((measure, index) => {
      const cells = basis.months.flatMap((month) => month.cells[index] ?? []);
      putHead(
        grid,
        monthTitleRow(areas) + 1,
        firstMeasureColumn + index,
        measureWords(measure, null, texts),
        sharedReason(cells),
        context,
      );
    });
  }
  basis.months.forEach(({ key, last, cells }, index) => {
    const row = firstMonthRow(areas) + index;
    grid.put(row, areaCodeColumn, last, 'date');
    grid.put(row, areaNameColumn, texts.month(key), 'label');
    cells.forEach((cell, column) => {
      const measure = basis.monthMeasures[column];
      if (measure === undefined) return;
      const trace = columnTrace({ kind: 'measure', measure, group: key }, kabupaten, texts);
      putCell(
        grid,
        row,
        firstMeasureColumn + column,
        cell,
        { rupiah: isRupiah(measure), isTotal: false, trace },
        context,
      );
    });
  });

  putWorks(grid, basis, context);

  return {
    id: basisSheetId,
    name: texts.text('report.sheet.dasar'),
    widths: [...frontWidths, ...basis.columns.map(() => measureWidth), noteWidth],
    rows: grid.rows,
    names: namedCells,
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
      footer: context.footer,
    },
    charts: [],
  };
}

const kabupaten = { level: 'kabupaten', code: '' } as const;
const nothing: BasisCell = { value: null, reason: 'empty' };

/** Code of a desa's board; a sign that no code equals where it has none, all codes where it has several. */
function boardText({ areas, boards }: Basis, slot: number, { texts }: SheetContext): string {
  if (areas.slots[slot]?.level !== 'desa') return '';
  return boards[slot]?.join(', ') || texts.text('report.notAvailable');
}

function putParameters(grid: Grid, { parameters, termYears }: Basis, { texts }: SheetContext): void {
  const { periode } = parameterNames;
  const known = !Number.isNaN(parameters.periode);
  const contents: Readonly<Record<BasisParameter, readonly [number | null, StyleName, string?]>> = {
    periode: [known ? parameters.periode : null, 'date'],
    month: [known ? parts(parameters.periode).month : null, 'whole', `=MONTH(${periode})`],
    arrearsMonths: [parameters.arrearsMonths, 'whole'],
    termStart: [known ? parameters.termStart : null, 'date', `=EDATE(${periode},-12*${termYears})`],
  };
  for (const parameter of basisParameters) {
    const { row, column } = parameterPlace(parameter);
    const [value, style, formula] = contents[parameter];
    grid.put(row, parameterLabelColumn, texts.text(`report.basis.parameter.${parameter}`), 'note');
    const shown = withFormula({ value, style }, known ? formula : undefined);
    grid.show(row, column, { ...shown, trace: parameterTrace(parameter, texts) });
  }
}

function putLimits(grid: Grid, { limits, reading }: Basis, { texts }: SheetContext): void {
  grid.put(headerRow - 1, parameterLabelColumn, texts.text('report.basis.positions'), 'note');
  grid.put(0, limitLabelColumn, texts.text('report.basis.limits', { reading }), 'note');
  limitEnds.forEach((end) => {
    grid.put(0, limitPlace('upk.lar', end).column, texts.text(`class.${end}`), 'note');
  });
  for (const id of classedIndicators) {
    grid.put(limitPlace(id, 'memuaskan').row, limitLabelColumn, texts.text(`short.${id}`), 'note');
    for (const end of limitEnds) {
      const { row, column } = limitPlace(id, end);
      grid.show(row, column, { value: limits[id][end], style: 'percent', trace: limitTrace(id, end, texts) });
    }
  }
}

/** Why numbers of an area are no formulas, told once for each reason with the tables concerned. */
function rowNote(basis: Basis, slot: number, { texts }: SheetContext): string {
  const tables = new Map<BasisReason, Set<string>>();
  basis.columns.forEach((column, index) => {
    const cell = basis.cells[slot]?.[index];
    if (cell === undefined || column.kind !== 'measure' || !('reason' in cell)) return;
    if (ofColumn.has(cell.reason) || cell.reason === 'empty') return;
    tables.set(cell.reason, (tables.get(cell.reason) ?? new Set()).add(column.measure.table));
  });
  return [...tables]
    .map(([reason, names]) =>
      texts.text('report.basis.numbers', {
        tables: [...names].join(', '),
        reason: texts.text(`report.basis.reason.${reason}`),
      }),
    )
    .join(' ');
}
