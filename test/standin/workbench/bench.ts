import type { ScreenCell, RequestLog, Screen } from '..';
import type { Area } from '../model/area';
import type { Direction } from '../user/edge';
import { Geometry } from './grid/geometry';
import { cellArea, extended, fromAreas, onCell, type CellAt, type Selection } from './grid/selection';
import type { Commands } from './host/commands';
import type { FromHost, RowsView } from './host/messages';
import { Refused, type HostListener, type RemoteHost } from './host/remoteHost';

/** Somebody types into a cell. */
export interface Editing {
  readonly at: CellAt;
  readonly text: string;
  /** Began with typing: the arrows end it, as in Excel; after F2 they move in the text. */
  readonly isFresh: boolean;
  /** In the formula bar instead of in the cell. */
  readonly inBar: boolean;
}

/** Cells that were copied or cut, until something else is done. */
export interface Copied {
  readonly sheet: string;
  readonly area: Area;
  readonly isCut: boolean;
  readonly text: string;
}

/** A request as it was told. */
export interface Told extends RequestLog {
  readonly number: number;
}

/** A list that hangs under a cell: of choices, or of a filter. */
export interface OpenList {
  readonly kind: 'choices' | 'filter';
  readonly at: CellAt;
}

const mostRequests = 400;

/** What the page of the workbench shows, and what its user can do. Parts of the page listen to it (`useBench`). */
export class Bench implements HostListener {
  screen: Screen | null = null;
  geometry: Geometry | null = null;
  selection: Selection = onCell({ row: 0, column: 0 }, []);
  editing: Editing | null = null;
  copied: Copied | null = null;
  list: OpenList | null = null;
  zoom = 1;
  /** What Excel refused, in its words. */
  notice = '';
  requests: readonly Told[] = [];
  /** Goes up when cells, sizes or the sheet are others. */
  revision = 0;
  /** Rows that came into view and are not drawn yet. */
  arrived: readonly number[] = [];
  private version = 0;
  private selecting = 0;
  /** Number of the last selection by the user that the host has told of. */
  private told = 0;
  private wantsChoices = false;
  private host: RemoteHost | null = null;
  private readonly cells = new Map<number, Map<number, ScreenCell>>();
  private readonly loaded = new Set<number>();
  private readonly listeners = new Set<() => void>();
  private isTelling = false;

  constructor(private readonly beside: (bytes: Uint8Array) => void) {}

  connect(host: RemoteHost): void {
    this.host = host;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): number => this.version;

  get merges(): readonly Area[] {
    return this.screen?.sheet.merges ?? [];
  }

  get sheetName(): string {
    return this.screen?.sheet.name ?? '';
  }

  cell(row: number, column: number): ScreenCell | undefined {
    return this.cells.get(row)?.get(column);
  }

  /** What the active cell holds, as it is edited. */
  get activeText(): string {
    const { row, column } = this.selection.active;
    const cell = this.cell(row, column);
    return cell?.typed ?? cell?.text ?? '';
  }

  isLoaded(row: number): boolean {
    return this.loaded.has(row);
  }

  onScreen({ screen, rows, selecting }: Extract<FromHost, { kind: 'screen' }>): void {
    const isOther = screen.sheet.name !== this.screen?.sheet.name;
    this.screen = screen;
    this.told = selecting;
    if (isOther) this.list = null;
    // Selections that are on their way go before what Excel knew when it drew this.
    if (isOther || selecting >= this.selecting)
      this.selection = fromAreas(screen.sheet.selected, isOther ? null : this.selection);
    if (rows !== null) {
      this.cells.clear();
      this.loaded.clear();
      for (const each of rows) this.take(each);
      this.revision += 1;
    }
    if (rows !== null || this.reachesBeyond()) this.measure();
    if (this.wantsChoices) this.openChoices();
    this.tell();
  }

  onRows(rows: RowsView): void {
    if (rows.sheet !== this.sheetName) return;
    this.arrived = [...this.arrived, ...Array.from({ length: rows.count }, (_, index) => rows.top + index)];
    this.take(rows);
    this.tell();
  }

  onRequest(number: number, log: RequestLog): void {
    this.requests = [...this.requests.slice(1 - mostRequests), { ...log, number }];
    this.tell();
  }

  onBeside(bytes: Uint8Array): void {
    this.beside(bytes);
  }

  /** Which rows are in view, so that their cells come. */
  want(top: number, count: number): void {
    const isMissing = Array.from({ length: count }, (_, index) => top + index).some((row) => !this.loaded.has(row));
    this.host?.want(top, count, isMissing);
  }

  /** Has Excel do something; what it refuses stands in the status bar, and the result is then null. */
  async run<Name extends keyof Commands>(
    name: Name,
    ...args: Parameters<Commands[Name]>
  ): Promise<Awaited<ReturnType<Commands[Name]>> | null> {
    if (this.host === null) return null;
    try {
      const result = await this.host.run(name, ...args);
      if (this.notice !== '') this.set({ notice: '' });
      return result;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.set({ notice: `${error.code}: ${error.message}` });
      return null;
    }
  }

  select(selection: Selection): void {
    this.selection = selection;
    this.selecting += 1;
    this.list = null;
    this.wantsChoices = false;
    if (this.reachesBeyond()) this.measure();
    void this.run('select', this.selecting, this.sheetName, selection.areas);
    this.tell();
  }

  /** Moves by so many shown rows and columns from the active cell; with Shift the last area reaches there instead. */
  move(down: number, right: number, isExtending: boolean): void {
    const { geometry, merges } = this;
    if (geometry === null) return;
    const from = isExtending ? this.selection.lead : this.selection.active;
    const [own] = this.selection.areas.slice(-1);
    // Out of merged cells one gets over their edge.
    const merged = !isExtending && merges.find(({ top, left }) => top === from.row && left === from.column);
    const row = merged && down > 0 && own !== undefined ? from.row + merged.rows - 1 : from.row;
    const column = merged && right > 0 && own !== undefined ? from.column + merged.columns - 1 : from.column;
    this.goTo({ row: geometry.rows.step(row, down), column: geometry.columns.step(column, right) }, isExtending);
  }

  goTo(cell: CellAt, isExtending: boolean): void {
    this.select(isExtending ? extended(this.selection, cell, this.merges) : onCell(cell, this.merges));
  }

  /** Ctrl and an arrow. */
  async jump(direction: Direction, isExtending: boolean): Promise<void> {
    const { row, column } = isExtending ? this.selection.lead : this.selection.active;
    const found = await this.run('edge', this.sheetName, row, column, direction);
    if (found === null || this.geometry === null) return;
    // The edge of the sheet is where the shown rows and columns end: a million blank rows show nothing.
    const { rows, columns } = this.geometry;
    const cell = { row: Math.min(found.row, rows.count - 1), column: Math.min(found.column, columns.count - 1) };
    this.goTo(cell, isExtending);
  }

  /** Begins typing in the active cell. */
  edit(text: string | null, inBar = false): void {
    const { active } = this.selection;
    this.set({
      editing: { at: active, text: text ?? this.activeText, isFresh: text !== null, inBar },
      list: null,
    });
    void this.run('typing', true);
  }

  /** Opens the list of what the active cell may hold, if it has one; where the host has not told yet, as soon as it does. */
  openChoices(): void {
    this.wantsChoices = this.told < this.selecting;
    if (this.wantsChoices || this.screen?.cell.choices == null) return;
    this.set({ list: { kind: 'choices', at: this.selection.active } });
  }

  typeText(text: string): void {
    if (this.editing !== null) this.set({ editing: { ...this.editing, text } });
  }

  /** Ends typing; what was typed goes into the cell, or (null) is forgotten. */
  async endEdit(then: { readonly down: number; readonly right: number } | null): Promise<void> {
    const { editing } = this;
    if (editing === null) return;
    this.set({ editing: null });
    await this.run('typing', false);
    if (then === null) return;
    const typed = this.run('type', this.sheetName, cellArea(editing.at), [[editing.text]]);
    if (then.down !== 0 || then.right !== 0) this.move(then.down, then.right, false);
    await typed;
  }

  setZoom(zoom: number): void {
    this.zoom = Math.min(2, Math.max(0.5, Math.round(zoom * 20) / 20));
    this.revision += 1;
    this.measure();
    this.tell();
  }

  set(change: Partial<Pick<Bench, 'editing' | 'copied' | 'list' | 'notice'>>): void {
    Object.assign(this, change);
    this.tell();
  }

  private take({ top, count, cells }: RowsView): void {
    for (let row = top; row < top + count; row += 1) {
      this.loaded.add(row);
      this.cells.delete(row);
    }
    for (const cell of cells) {
      const row = this.cells.get(cell.row) ?? new Map<number, ScreenCell>();
      this.cells.set(cell.row, row.set(cell.column, cell));
    }
  }

  /** Whether the active cell lies beyond the rows and columns that are shown. */
  private reachesBeyond(): boolean {
    const { active } = this.selection;
    return (
      this.geometry === null || active.row >= this.geometry.rows.count || active.column >= this.geometry.columns.count
    );
  }

  private measure(): void {
    if (this.screen === null) return;
    this.geometry = new Geometry(this.screen.sheet, this.zoom, this.selection.active);
    this.revision += 1;
  }

  /** Many changes within a moment are drawn once. */
  private tell(): void {
    this.version += 1;
    if (this.isTelling) return;
    this.isTelling = true;
    queueMicrotask(() => {
      this.isTelling = false;
      for (const listener of this.listeners) listener();
    });
  }
}
