import type { ChartPicture } from '../..';
import { contains, type Area } from '../../model/area';
import { ChartFrame } from '../charts/ChartFrame';
import { useBench } from '../useBench';
import { CellEditor } from './CellEditor';
import type { Box, Geometry } from './geometry';
import { cellArea, mergeAt } from './selection';
import { headWidth, type Grid } from './slick';

/** One of the up to four parts of the grid that scroll on their own, and the part of the sheet that it shows. */
export interface Pane {
  readonly key: string;
  readonly canvas: HTMLElement;
  /** Pixels from the canvas's corner to the sheet's. */
  readonly shift: { readonly left: number; readonly top: number };
  /** First row and column, and the ones behind the last. */
  readonly rows: readonly [from: number, to: number];
  readonly columns: readonly [from: number, to: number];
}

/** The parts of a grid: top and bottom where rows are frozen, left (with the rows' numbers) and right. */
export function panesOf(grid: Grid, geometry: Geometry, zoom: number): readonly Pane[] {
  const [topLeft, topRight, bottomLeft, bottomRight] = grid.getCanvases();
  const { rows, columns } = geometry.frozen;
  const head = headWidth(zoom);
  const top: [number, number] = rows > 0 ? [0, rows] : [0, Infinity];
  const bottom: [number, number] = [rows, Infinity];
  const left: [number, number] = [0, columns];
  const right: [number, number] = [columns, Infinity];
  const pane = (
    key: string,
    canvas: HTMLElement | undefined,
    down: [number, number],
    across: [number, number],
    isLeft: boolean,
  ): Pane[] =>
    canvas === undefined
      ? []
      : [
          {
            key,
            canvas,
            rows: down,
            columns: across,
            shift: {
              left: isLeft ? head : -geometry.columns.start(columns),
              top: -geometry.rows.start(down[0]),
            },
          },
        ];
  return [
    ...pane('top left', topLeft, top, left, true),
    ...pane('top right', topRight, top, right, false),
    ...(rows > 0
      ? [
          ...pane('bottom left', bottomLeft, bottom, left, true),
          ...pane('bottom right', bottomRight, bottom, right, false),
        ]
      : []),
  ];
}

const placed = ({ left, top, width, height }: Box, { shift }: Pane): React.CSSProperties => ({
  left: left + shift.left,
  top: top + shift.top,
  width,
  height,
});

/** The cells that a chart covers. */
const areaOf = ({ from, to }: ChartPicture): Area => ({
  top: from.row,
  left: from.column,
  rows: Math.max(1, to.row - from.row),
  columns: Math.max(1, to.column - from.column),
});

/** What lies over the cells of one part of the grid. What does not reach into the part is cut off by it. */
export function Overlay({ pane }: { readonly pane: Pane }) {
  const { screen, geometry, selection, copied, sheetName, merges, editing } = useBench();
  if (screen === null || geometry === null) return null;
  const isIn = ({ row, column }: { row: number; column: number }): boolean => {
    const [top, left] = [geometry.rows.place(row), geometry.columns.place(column)];
    return top >= pane.rows[0] && top < pane.rows[1] && left >= pane.columns[0] && left < pane.columns[1];
  };
  /** Whether an area reaches into this part. */
  const reaches = ({ top, left, rows, columns }: Area): boolean => {
    const { rows: down, columns: across } = geometry;
    const isApart =
      down.place(top + rows) <= pane.rows[0] ||
      down.place(top) >= pane.rows[1] ||
      across.place(left + columns) <= pane.columns[0] ||
      across.place(left) >= pane.columns[1];
    return !isApart;
  };
  const { areas, active } = selection;
  const box = (area: Area) => placed(geometry.box(area), pane);
  const isSingle = areas.length === 1 && areas.every((area) => contains(mergeAt(active, merges), area));
  return (
    <div className="overlay">
      {screen.sheet.charts
        .map((chart) => ({ chart, area: areaOf(chart) }))
        .filter(({ area }) => reaches(area))
        .map(({ chart, area }) => (
          <ChartFrame key={chart.name} chart={chart} style={box(area)} isHere={isIn(chart.from)} />
        ))}
      {!isSingle &&
        areas.filter(reaches).map((area, index) => <div key={index} className="inside" style={box(area)} />)}
      {areas
        .slice(-1)
        .filter(reaches)
        .map((area) => (
          <div key="edge" className={areas.length > 1 ? 'edge thin' : 'edge'} style={box(area)} />
        ))}
      {!isSingle && isIn(active) && <div className="active" style={box(mergeAt(active, merges))} />}
      {copied !== null && copied.sheet === sheetName && reaches(copied.area) && (
        <div className="copied" style={box(copied.area)} />
      )}
      {editing !== null && !editing.inBar && isIn(editing.at) && (
        <CellEditor style={box(mergeAt(editing.at, merges))} />
      )}
      {editing === null && screen.cell.choices !== null && isIn(active) && <ChoiceButton box={box(cellArea(active))} />}
    </div>
  );
}

/** The arrow beside a cell with a drop-down list. */
function ChoiceButton({ box }: { readonly box: React.CSSProperties }) {
  const bench = useBench();
  const { left, top, width, height } = box as Box;
  return (
    <button
      className="choice"
      style={{ left: left + width, top, height: Math.min(height, 22) }}
      tabIndex={-1}
      aria-label="Pilihan sel ini"
      onMouseDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
        bench.set({ list: bench.list === null ? { kind: 'choices', at: bench.selection.active } : null });
      }}
    >
      ▾
    </button>
  );
}
