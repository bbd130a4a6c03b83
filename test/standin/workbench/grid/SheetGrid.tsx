import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { addressOf } from '../../../../src/engine/dataset';
import { onKeyDown } from './keys';
import { useClipboard } from './clipboard';
import { GridPointer } from './pointer';
import { Overlay, panesOf } from './Overlay';
import { makeGrid, refreshGrid, type Grid } from './slick';
import { useBench } from '../useBench';

/** The sheet in front: SlickGrid draws cells, frozen panes and headers; selection, charts and the cell's editor lie over them. */
export function SheetGrid() {
  const bench = useBench();
  const holder = useRef<HTMLDivElement>(null);
  const [grid, setGrid] = useState<Grid | null>(null);
  /** The state of the cells that the grid shows. */
  const drawn = useRef(-1);
  const { screen, geometry, zoom } = bench;
  const name = screen?.sheet.name;
  const frozen = geometry === null ? '' : `${geometry.frozen.rows} ${geometry.frozen.columns}`;
  useClipboard(bench, holder);

  // Another sheet, other panes or another zoom: another grid.
  useEffect(() => {
    const place = holder.current?.firstElementChild;
    if (!(place instanceof HTMLDivElement) || bench.geometry === null) return;
    const made = makeGrid(place, bench, bench.geometry);
    const pointer = new GridPointer(bench, made, place);
    const want = () => {
      const { top, bottom } = made.getRenderedRange();
      const shown = bench.geometry?.rows.shown ?? [];
      const first = shown[Math.max(0, top)] ?? 0;
      bench.want(first, (shown[Math.min(shown.length - 1, bottom)] ?? first) - first + 1);
    };
    made.onScroll.subscribe(want);
    made.onViewportChanged.subscribe(want);
    made.onColumnsResized.subscribe((_event, { triggeredByColumn }) =>
      pointer.columnResized(String(triggeredByColumn)),
    );
    const observer = new ResizeObserver(() => {
      made.resizeCanvas();
      want();
    });
    observer.observe(place);
    want();
    drawn.current = bench.revision;
    setGrid(made);
    return () => {
      observer.disconnect();
      pointer.stop();
      setGrid(null);
      made.destroy();
    };
  }, [bench, name, frozen, zoom]);

  const { revision, arrived } = bench;
  useLayoutEffect(() => {
    if (grid === null || bench.geometry === null || drawn.current === revision) return;
    drawn.current = revision;
    refreshGrid(grid, bench, bench.geometry);
  }, [grid, bench, revision]);
  useLayoutEffect(() => {
    if (grid === null || bench.geometry === null || bench.arrived.length === 0) return;
    const { rows } = bench.geometry;
    grid.invalidateRows(bench.arrived.map((row) => rows.place(row)));
    bench.arrived = [];
    grid.render();
  }, [grid, bench, arrived]);

  // The cell that is active is in view, and marked.
  const { active, lead } = bench.selection;
  useLayoutEffect(() => {
    if (grid === null || bench.geometry === null) return;
    const { rows, columns } = bench.geometry;
    if (lead.row < rows.count && lead.column < columns.count) {
      grid.scrollRowIntoView(rows.place(lead.row));
      grid.scrollCellIntoView(rows.place(lead.row), columns.place(lead.column) + 1);
    }
  }, [grid, bench, lead.row, lead.column]);
  useLayoutEffect(() => {
    const place = holder.current;
    if (place === null) return;
    for (const old of place.querySelectorAll('.cell.selected')) old.classList.remove('selected');
    place.querySelector(`[data-cell="${addressOf(active.row, active.column)}"]`)?.classList.add('selected');
  }, [grid, active.row, active.column, revision, arrived]);

  return (
    <div
      ref={holder}
      className={screen?.sheet.gridlines === false ? 'grid plain' : 'grid'}
      tabIndex={0}
      role="region"
      aria-label={`Lembar ${name ?? ''}`}
      // Before SlickGrid, which has keys of its own.
      onKeyDownCapture={(event) => onKeyDown(bench, event)}
    >
      <div className="slick" />
      {grid !== null &&
        geometry !== null &&
        panesOf(grid, geometry, zoom).map((pane) => createPortal(<Overlay pane={pane} />, pane.canvas, pane.key))}
    </div>
  );
}
