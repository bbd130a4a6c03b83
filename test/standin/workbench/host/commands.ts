import type { StandInHost } from '../..';
import { formatArea, intersection, type Area } from '../../model/area';
import { setValues } from '../../objects/cells';
import { applyFilter, filterChoices } from '../../objects/autoFilter';
import { setColumnWidth, setRowHeight } from '../../objects/sizes';
import { cellsAsText, pasteCells, type CellSource } from '../../user/clipboard';
import { edgeFrom, type Direction } from '../../user/edge';
import { fromIndonesian } from '../../user/typing';

/** What the user of the workbench does, carried out where Excel is played. Sheets are given by name, cells as areas (zero-based). */
export function commandsOf(host: StandInHost) {
  const selected = { last: 0 };
  const typing = { here: false, held: false };
  return {
    selected,
    /** @param number of this selection, so that the page tells its own from later ones */
    select: (number: number, sheet: string, areas: readonly Area[]): void => {
      selected.last = number;
      host.select(sheet, areas.map((area) => formatArea(area)).join(','));
    },
    show: (sheet: string): void => host.show(sheet),
    /** Types texts, as an Indonesian writes numbers and dates, into cells from a first one on. */
    type: (sheet: string, area: Area, texts: readonly (readonly string[])[]): void => {
      const isText = (row: number, column: number): boolean =>
        host.read((session) => session.sheet(sheet).numberFormat(area.top + row, area.left + column) === '@');
      const typed = texts.map((row, down) =>
        row.map((text, right) => (isText(down, right) ? text : fromIndonesian(text))),
      );
      host.edit(sheet, formatArea(area), typed);
    },
    /** The user begins or ends typing in a cell; meanwhile Excel refuses every request. */
    typing: (on: boolean): void => {
      typing.here = on;
      host.editMode = typing.here || typing.held;
    },
    /** The user types for as long as somebody trying this says. */
    holdTyping: (on: boolean): void => {
      typing.held = on;
      host.editMode = typing.here || typing.held;
    },
    clear: (sheet: string, areas: readonly Area[]): void =>
      host.asUser((session) => {
        const on = session.sheet(sheet);
        const used = on.usedArea(true);
        for (const area of areas) {
          const filled = used === null ? null : intersection(used, area);
          if (filled !== null) setValues({ sheet: on, area: filled }, '', session);
        }
      }),
    copyText: (sheet: string, area: Area): string => host.read((session) => cellsAsText(session.sheet(sheet), area)),
    paste: (source: CellSource, sheet: string, area: Area): Area =>
      host.asUser((session) => pasteCells(session, source, { sheet: session.sheet(sheet), area })),
    undo: (): boolean => host.undo(),
    redo: (): boolean => host.redo(),
    insertRows: (sheet: string, top: number, count: number): void => host.insertRows(sheet, top + 1, count),
    deleteRows: (sheet: string, top: number, count: number): void => host.deleteRows(sheet, top + 1, count),
    edge: (sheet: string, row: number, column: number, direction: Direction): { row: number; column: number } =>
      host.read((session) => edgeFrom(session.sheet(sheet), row, column, direction)),
    columnWidth: (sheet: string, column: number, points: number): void =>
      host.asUser((session) => {
        const on = session.sheet(sheet);
        setColumnWidth({ sheet: on, area: { top: 0, left: column, rows: 1, columns: 1 } }, points);
      }),
    rowHeight: (sheet: string, row: number, points: number): void =>
      host.asUser((session) => {
        const on = session.sheet(sheet);
        setRowHeight({ sheet: on, area: { top: row, left: 0, rows: 1, columns: 1 } }, points);
      }),
    filterChoices: (sheet: string, row: number, column: number) =>
      host.read((session) => filterChoices(session.sheet(sheet), row, column)),
    /** Shows the rows with one of the texts in a column, all of them for null. */
    filter: (sheet: string, row: number, column: number, texts: readonly string[] | null): void =>
      host.asUser((session) => applyFilter(session.sheet(sheet), row, column, texts)),
    addSheet: (): void => host.byUser((book) => void (book.active = book.addSheet())),
    save: (): Promise<Uint8Array> => host.save(),
  };
}

export type Commands = Omit<ReturnType<typeof commandsOf>, 'selected'>;
