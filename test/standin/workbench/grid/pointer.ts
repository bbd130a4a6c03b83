import { sheetColumns, sheetRows } from '../../model/area';
import type { Bench } from '../bench';
import { columnPoints } from './geometry';
import { added, extended, isSelected, onCell, type CellAt } from './selection';
import { focusGrid } from './keys';
import type { Grid } from './slick';

type What = 'cells' | 'rows' | 'columns';

/** The mouse over the grid: cells, numbers of rows and letters of columns are selected by clicking and drawing; with Shift and Ctrl as in Excel. */
export class GridPointer {
  private drawing: What | null = null;
  private readonly endings = new AbortController();

  constructor(
    private readonly bench: Bench,
    private readonly grid: Grid,
    private readonly place: HTMLElement,
  ) {
    const { signal } = this.endings;
    place.addEventListener('mousedown', (event) => this.down(event), { signal });
    place.addEventListener('dblclick', (event) => this.double(event), { signal });
    place.addEventListener('wheel', (event) => this.wheel(event), { signal, passive: true });
    document.addEventListener('mousemove', (event) => this.drag(event), { signal });
    document.addEventListener('mouseup', () => (this.drawing = null), { signal });
  }

  stop(): void {
    this.endings.abort();
  }

  /** A column was made wider or narrower by its border. */
  columnResized(id: string): void {
    const column = this.grid.getColumns().find((each) => String(each.id) === id);
    if (column?.width === undefined || typeof column.params !== 'number') return;
    void this.bench.run(
      'columnWidth',
      this.bench.sheetName,
      column.params,
      columnPoints(column.width / this.bench.zoom),
    );
  }

  private down(event: MouseEvent): void {
    const { bench } = this;
    const target = event.target as Element;
    if (target.closest('.slick-resizable-handle, .editor, .choice') !== null) return;
    const hit = this.hit(event);
    if (hit === null) return;
    // Text that is typed into a cell is entered by its field, which loses the focus.
    focusGrid();
    event.preventDefault();
    if (target.closest('.funnel') !== null) {
      bench.set({ list: { kind: 'filter', at: hit.cell } });
      return;
    }
    if (event.button === 2 && isSelected(bench.selection, hit.cell)) return;
    // The second click of a double click is for the cell of the first, though the sheet has scrolled it away from under the mouse.
    if (event.detail > 1 && hit.what === 'cells') return;
    this.drawing = event.button === 0 ? hit.what : null;
    this.select(hit.what, hit.cell, event);
  }

  private select(what: What, cell: CellAt, { shiftKey, ctrlKey, metaKey }: MouseEvent): void {
    const { bench } = this;
    const { selection, merges } = bench;
    const next = shiftKey
      ? extended(selection, cell, merges)
      : ctrlKey || metaKey
        ? added(selection, cell, merges)
        : onCell(cell, merges);
    bench.select(
      what === 'cells' ? next : { ...next, areas: [...next.areas.slice(0, -1), this.whole(what, next.areas.at(-1))] },
    );
  }

  /** Rows or columns from edge to edge. */
  private whole(what: What, area = { top: 0, left: 0, rows: 1, columns: 1 }) {
    return what === 'rows'
      ? { top: area.top, rows: area.rows, left: 0, columns: sheetColumns }
      : { left: area.left, columns: area.columns, top: 0, rows: sheetRows };
  }

  private drag(event: MouseEvent): void {
    const { bench, drawing } = this;
    if (drawing === null || event.buttons !== 1) return;
    const hit = this.hit(event);
    if (hit === null) return;
    const cell = {
      row: drawing === 'columns' ? 0 : hit.cell.row,
      column: drawing === 'rows' ? 0 : hit.cell.column,
    };
    const { lead } = bench.selection;
    if (lead.row === cell.row && lead.column === cell.column) return;
    const next = extended(bench.selection, cell, drawing === 'cells' ? bench.merges : []);
    const last = next.areas.at(-1);
    if (drawing === 'cells' || last === undefined) bench.select(next);
    else bench.select({ ...next, areas: [...next.areas.slice(0, -1), this.whole(drawing, last)] });
  }

  private double(event: MouseEvent): void {
    const hit = this.hit(event);
    if (hit?.what === 'cells' && (event.target as Element).closest('.editor, .funnel') === null) this.bench.edit(null);
  }

  /** Over the parts that do not scroll by themselves the wheel scrolls the others. */
  private wheel(event: WheelEvent): void {
    if (event.ctrlKey) return;
    const [, , , bottomRight] = this.grid.getViewports();
    const main = (bottomRight?.clientHeight ?? 0) > 0 ? bottomRight : this.grid.getViewports()[1];
    if (main === undefined || main.contains(event.target as Node)) return;
    main.scrollBy({ top: event.deltaY, left: event.deltaX });
  }

  private hit(event: MouseEvent): { what: What; cell: CellAt } | null {
    const { geometry } = this.bench;
    const target = event.target instanceof Element ? event.target : null;
    if (geometry === null || target === null || !this.place.contains(target)) return null;
    const header = target.closest('.slick-header-column');
    if (header !== null) {
      const place = this.grid.getColumns().findIndex(({ id }) => header.id.endsWith(String(id)));
      const column = this.grid.getColumns()[place]?.params;
      return typeof column === 'number' ? { what: 'columns', cell: { row: 0, column } } : null;
    }
    const at = this.grid.getCellFromEvent(event);
    if (at === null || at.row === undefined || at.cell === undefined) return null;
    const row = geometry.rows.shown[at.row];
    if (row === undefined) return null;
    if (at.cell === 0) return { what: 'rows', cell: { row, column: 0 } };
    const column = geometry.columns.shown[at.cell - 1];
    return column === undefined ? null : { what: 'cells', cell: { row, column } };
  }
}
