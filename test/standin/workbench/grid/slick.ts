import { SlickGrid, type Column, type ItemMetadata } from 'slickgrid';
import { addressOf, columnLetters } from '../../../../src/engine/dataset';
import type { CellView } from '../..';
import type { Bench } from '../bench';
import { dress } from './cellLook';
import type { Geometry } from './geometry';

/** The grid knows rows by their place among the shown ones; the first of its columns holds the numbers of rows. */
interface RowItem {
  readonly row: number;
}
export type Grid = SlickGrid<RowItem>;

export const headWidth = (zoom: number): number => Math.round(48 * zoom);
export const headHeight = 20;

/** A number that is too long for its column is hidden behind `#`, as in Excel. */
function shownIn(cell: CellView, width: number, zoom: number): string {
  if (cell.pending === true) return cell.formula ?? '';
  if (typeof cell.value !== 'number' || cell.style.alignment?.wrapText === true) return cell.text;
  const size = (cell.style.font?.size ?? 11) * zoom;
  return cell.text.length * size * 0.6 > width + size
    ? '#'.repeat(Math.max(1, Math.floor(width / (size * 0.75))))
    : cell.text;
}

/** Text of a frozen cell that runs over into the part of the grid that scrolls, where it is drawn once more: it begins so many pixels to the left. */
function spillInto(bench: Bench, geometry: Geometry, row: number, column: number): HTMLElement | null {
  if (bench.cell(row, column)?.text) return null;
  const place = geometry.columns.place(column);
  if (geometry.frozen.columns === 0 || place !== geometry.frozen.columns) return null;
  for (let at = place - 1; at >= 0; at -= 1) {
    const cell = bench.cell(row, geometry.columns.shown[at] ?? 0);
    if (cell === undefined || cell.text === '') continue;
    const isSpilling = typeof cell.value === 'string' && cell.style.alignment?.wrapText !== true;
    if (!isSpilling || (cell.style.alignment?.horizontal ?? 'left') !== 'left') return null;
    const text = document.createElement('div');
    text.className = 'cell spill';
    // Not as a text of its own: it is the other cell's.
    text.dataset['text'] = cell.text;
    dress(
      text,
      { ...cell, style: { ...cell.style, fill: { type: 'pattern', pattern: 'none' }, border: {} } },
      bench.zoom,
    );
    text.style.left = `${geometry.columns.start(at) - geometry.columns.start(place)}px`;
    return text;
  }
  return null;
}

function cellElement(bench: Bench, row: number, column: number, width: number): HTMLElement {
  const element = document.createElement('div');
  element.className = 'cell';
  element.dataset['cell'] = addressOf(row, column);
  const { active } = bench.selection;
  if (active.row === row && active.column === column) element.classList.add('selected');
  const cell = bench.cell(row, column);
  if (cell !== undefined) {
    dress(element, cell, bench.zoom);
    const text = document.createElement('span');
    text.textContent = shownIn(cell, width, bench.zoom);
    element.append(text);
    // Text runs over into blank cells beside it.
    const isPlain = typeof cell.value === 'string' && cell.style.alignment?.wrapText !== true;
    if (isPlain && (bench.cell(row, column + 1)?.text ?? '') === '') element.classList.add('spills');
  }
  const spill = bench.geometry === null ? null : spillInto(bench, bench.geometry, row, column);
  if (spill !== null) {
    spill.style.right = 'auto';
    element.append(spill);
    element.classList.add('spills');
  }
  const filter = bench.screen?.sheet.filters.find(
    ({ header }) => header.top === row && column >= header.left && column < header.left + header.columns,
  );
  if (filter !== undefined) {
    const button = document.createElement('button');
    button.className = filter.filtered ? 'funnel filtered' : 'funnel';
    button.tabIndex = -1;
    button.title = 'Saring';
    button.setAttribute('aria-label', `Saring kolom ${columnLetters(column)}`);
    button.textContent = '▾';
    element.append(button);
  }
  return element;
}

function columnsOf(bench: Bench, geometry: Geometry): Column<RowItem>[] {
  const head: Column<RowItem> = {
    id: 'row',
    field: 'row',
    name: '',
    width: headWidth(bench.zoom),
    minWidth: 10,
    resizable: false,
    cssClass: 'row-head',
    formatter: (_place, _cell, _value, _column, { row }) => String(row + 1),
  };
  return [
    head,
    ...geometry.columns.shown.map((column, place): Column<RowItem> => ({
      id: `c${column}`,
      field: 'row',
      name: columnLetters(column),
      width: geometry.columns.size(place),
      minWidth: 4,
      params: column,
      formatter: (_place, _cell, _value, _column, { row }) =>
        cellElement(bench, row, column, geometry.columns.size(place)),
    })),
  ];
}

/** Merged cells, by the place of the row in which they begin. */
function mergesByRow(bench: Bench, geometry: Geometry): Map<number, ItemMetadata> {
  const found = new Map<number, ItemMetadata>();
  for (const { top, left, rows, columns } of bench.merges) {
    const place = geometry.rows.place(top);
    const column = geometry.columns.place(left);
    const rowspan = geometry.rows.place(top + rows) - place;
    const colspan = geometry.columns.place(left + columns) - column;
    if (rowspan < 1 || colspan < 1) continue;
    const known = found.get(place)?.columns ?? {};
    found.set(place, { columns: { ...known, [column + 1]: { colspan, rowspan } } });
  }
  return found;
}

/** A grid that shows the sheet in front. */
export function makeGrid(container: HTMLElement, bench: Bench, geometry: Geometry): Grid {
  const data = dataOf(bench, geometry);
  const { frozen } = geometry;
  return new SlickGrid<RowItem>(container, data, columnsOf(bench, geometry), {
    rowHeight: Math.round(20 * bench.zoom),
    enableVariableRowHeight: true,
    rowHeightProvider: (_grid, place) => bench.geometry?.rows.size(place),
    enableCellRowSpan: true,
    enableCellNavigation: false,
    enableColumnReorder: false,
    enableTextSelectionOnCells: true,
    enableMouseWheelScrollHandler: frozen.rows > 0,
    frozenColumn: frozen.columns,
    frozenRow: frozen.rows > 0 ? frozen.rows : -1,
    skipFreezeColumnValidation: true,
    minRowBuffer: 12,
    rowTopOffsetRenderType: 'top',
    showCellSelection: false,
    autosizeColsMode: 'NOA',
    explicitInitialization: false,
  });
}

const dataOf = (bench: Bench, geometry: Geometry) => {
  const merges = mergesByRow(bench, geometry);
  return {
    getLength: () => geometry.rows.shown.length,
    getItem: (place: number): RowItem => ({ row: geometry.rows.shown[place] ?? 0 }),
    getItemMetadata: (place: number): ItemMetadata | null => merges.get(place) ?? null,
  };
};

/** Shows the sheet as it is now: other cells, sizes, merged cells. */
export function refreshGrid(grid: Grid, bench: Bench, geometry: Geometry): void {
  grid.setData(dataOf(bench, geometry), false);
  const wanted = columnsOf(bench, geometry);
  const known = grid.getColumns();
  const isSame =
    known.length === wanted.length &&
    wanted.every(({ id, width }, index) => known[index]?.id === id && known[index]?.width === width);
  if (isSame) grid.invalidate();
  else grid.setColumns(wanted);
}
