import { between, contains, intersection, lastColumn, lastRow, type Area } from '../../model/area';

export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** What is selected: areas of which the last holds the active cell, and the corner of that area that Shift moves. */
export interface Selection {
  readonly areas: readonly Area[];
  readonly active: CellAt;
  readonly lead: CellAt;
}

export const cellArea = ({ row, column }: CellAt): Area => ({ top: row, left: column, rows: 1, columns: 1 });

/** The area with all of the merged cells that it touches. */
export function withMerges(area: Area, merges: readonly Area[]): Area {
  const wider = merges.reduce(
    (all, merge) =>
      intersection(all, merge) === null
        ? all
        : between(
            Math.min(all.top, merge.top),
            Math.min(all.left, merge.left),
            Math.max(lastRow(all), lastRow(merge)),
            Math.max(lastColumn(all), lastColumn(merge)),
          ),
    area,
  );
  return wider.rows === area.rows && wider.columns === area.columns ? wider : withMerges(wider, merges);
}

/** One cell, or the merged cells that it is part of. */
export function onCell(cell: CellAt, merges: readonly Area[]): Selection {
  const area = withMerges(cellArea(cell), merges);
  const active = { row: area.top, column: area.left };
  return { areas: [area], active, lead: active };
}

/** The last area reaches from the active cell to another one. */
export function extended(selection: Selection, lead: CellAt, merges: readonly Area[]): Selection {
  const { active } = selection;
  const area = withMerges(between(active.row, active.column, lead.row, lead.column), merges);
  return { ...selection, areas: [...selection.areas.slice(0, -1), area], lead };
}

/** One more area, as with Ctrl. */
export function added(selection: Selection, cell: CellAt, merges: readonly Area[]): Selection {
  const next = onCell(cell, merges);
  return { ...next, areas: [...selection.areas, ...next.areas] };
}

/** What Excel says is selected; it does not tell the active cell, which is the first one unless the page knows better. */
export function fromAreas(areas: readonly Area[], known: Selection | null): Selection {
  const last = areas.at(-1) ?? cellArea({ row: 0, column: 0 });
  if (known !== null && sameAreas(known.areas, areas)) return known;
  return {
    areas,
    active: { row: last.top, column: last.left },
    lead: { row: lastRow(last), column: lastColumn(last) },
  };
}

const sameAreas = (a: readonly Area[], b: readonly Area[]): boolean =>
  a.length === b.length &&
  a.every((area, index) => {
    const other = b[index];
    return other !== undefined && contains(area, other) && contains(other, area);
  });

/** Whether a cell lies within what is selected. */
export const isSelected = (selection: Selection, { row, column }: CellAt): boolean =>
  selection.areas.some((area) => contains(area, cellArea({ row, column })));

/** The merged cells that a cell is part of; itself alone otherwise. */
export const mergeAt = (cell: CellAt, merges: readonly Area[]): Area =>
  merges.find((merge) => contains(merge, cellArea(cell))) ?? cellArea(cell);
