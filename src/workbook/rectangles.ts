/** A block of cells that share something. Zero-based. */
export interface Rectangle<Key> {
  readonly key: Key;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Covers cells by rectangles of equal keys: runs within a row, grown downwards while the next row has the very same run. Tables whose
 * columns each have one look come out as one rectangle a column.
 * @param grid keys by row and column; null and missing cells are left out
 */
export function rectangles<Key>(grid: readonly (readonly (Key | null)[])[]): readonly Rectangle<Key>[] {
  const done: Rectangle<Key>[] = [];
  let open: Rectangle<Key>[] = [];
  grid.forEach((cells, row) => {
    const next = runs(cells).map(({ key, left, columns }) => {
      const above = open.find((each) => each.left === left && each.columns === columns && each.key === key);
      return above === undefined ? { key, top: row, left, rows: 1, columns } : { ...above, rows: above.rows + 1 };
    });
    done.push(...open.filter((each) => !next.some(({ top, left }) => top === each.top && left === each.left)));
    open = next;
  });
  return [...done, ...open];
}

function runs<Key>(cells: readonly (Key | null)[]): { key: Key; left: number; columns: number }[] {
  const found: { key: Key; left: number; columns: number }[] = [];
  cells.forEach((key, column) => {
    const last = found.at(-1);
    if (last !== undefined && last.key === key && last.left + last.columns === column) last.columns += 1;
    else if (key !== null) found.push({ key, left: column, columns: 1 });
  });
  return found;
}
