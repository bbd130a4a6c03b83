import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { addressOf, columnLetters, parseAddress } from '../../../src/engine/dataset';
import type { CellView, SheetView, StandInHost } from '..';

const rowHeight = 20;
const headWidth = 44;
/** Pixels of one character of Excel's standard font, and of a column without a width of its own. */
const characterWidth = 7;
const standardWidth = 64;
/** Empty rows and columns shown beyond the last used ones. */
const margin = { rows: 12, columns: 3 };

interface SheetGridProps {
  readonly sheet: SheetView;
  readonly host: StandInHost;
}

/** One sheet as a plain grid: texts as shown, fills and fonts, selection, places of charts. A double click edits a cell. */
export function SheetGrid({ sheet, host }: SheetGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => {
    const byRow = new Map<number, Map<number, CellView>>();
    for (const cell of sheet.cells) {
      const cells = byRow.get(cell.row) ?? new Map<number, CellView>();
      byRow.set(cell.row, cells.set(cell.column, cell));
    }
    return byRow;
  }, [sheet]);
  const chartEnd = sheet.charts.reduce(
    (end, { to }) => ({ row: Math.max(end.row, to.row), column: Math.max(end.column, to.column) }),
    {
      row: 0,
      column: 0,
    },
  );
  const used = sheet.cells.reduce(
    (end, { row, column }) => ({ row: Math.max(end.row, row), column: Math.max(end.column, column) }),
    chartEnd,
  );
  const rowCount = used.row + 1 + margin.rows;
  const widths = Array.from({ length: used.column + 1 + margin.columns }, (_, column) => {
    if (sheet.hiddenColumns.includes(column)) return 0;
    const width = sheet.widths[column];
    return width === undefined ? standardWidth : Math.round(width * characterWidth) + 5;
  });
  const lefts = widths.map((_, column) => widths.slice(0, column).reduce((sum, width) => sum + width, headWidth));
  const total = headWidth + widths.reduce((sum, width) => sum + width, 0);
  const virtual = useVirtualizer({
    count: rowCount + 1,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const selected = parseAddress(sheet.selection.split(':')[0] ?? 'A1') ?? { row: 0, column: 0 };

  useEffect(() => {
    virtual.scrollToIndex(selected.row + 1, { align: 'auto' });
  }, [virtual, selected.row]);

  const edit = (row: number, column: number, cell: CellView | undefined) => {
    const typed = window.prompt(addressOf(row, column), cell === undefined ? '' : String(cell.value ?? ''));
    if (typed !== null) host.edit(sheet.name, addressOf(row, column), [[typed]]);
  };

  return (
    <div ref={scroller} className="grid" tabIndex={0} role="region" aria-label={`Lembar ${sheet.name}`}>
      <div style={{ height: virtual.getTotalSize(), width: total, position: 'relative' }}>
        <div className="heads" style={{ width: total }}>
          {widths.map((width, column) => (
            <span key={column} className="head" style={{ left: lefts[column], width }}>
              {columnLetters(column)}
            </span>
          ))}
        </div>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = index - 1;
          if (row < 0) return null;
          const cells = rows.get(row);
          return (
            <div key={index} className="row" style={{ transform: `translateY(${start}px)`, width: total }}>
              <span className="head" style={{ left: 0, width: headWidth }}>
                {row + 1}
              </span>
              {widths.map((width, column) => {
                const cell = cells?.get(column);
                const isSelected = row === selected.row && column === selected.column;
                return (
                  <span
                    key={column}
                    className={isSelected ? 'cell selected' : 'cell'}
                    data-cell={addressOf(row, column)}
                    style={{ left: lefts[column], width, ...look(cell, (cells?.get(column + 1)?.text ?? '') !== '') }}
                    onClick={() => host.select(sheet.name, addressOf(row, column))}
                    onDoubleClick={() => edit(row, column, cell)}
                  >
                    {cell?.pending === true ? cell.formula : cell?.text}
                  </span>
                );
              })}
            </div>
          );
        })}
        {sheet.charts.map((chart) => (
          <div
            key={chart.name}
            className="chart"
            style={{
              left: lefts[chart.from.column],
              top: (chart.from.row + 1) * rowHeight,
              width: (lefts[chart.to.column] ?? total) - (lefts[chart.from.column] ?? 0),
              height: (chart.to.row - chart.from.row) * rowHeight,
            }}
          >
            Grafik ({chart.type}): {chart.title}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Fill, font and alignment of a cell. Text runs over into an empty neighbour, as in Excel. */
function look(cell: CellView | undefined, neighbour: boolean): React.CSSProperties {
  if (cell === undefined) return {};
  const { fill, font, alignment } = cell.style;
  const background = fill?.type === 'pattern' ? fill.fgColor?.rgb : undefined;
  const isNumber = typeof cell.value === 'number';
  return {
    ...(background === undefined ? {} : { backgroundColor: `#${background.slice(-6)}` }),
    ...(font?.color?.rgb === undefined ? {} : { color: `#${font.color.rgb.slice(-6)}` }),
    fontWeight: font?.bold === true ? 600 : 400,
    fontStyle: font?.italic === true ? 'italic' : 'normal',
    fontSize: font?.size === undefined ? undefined : Math.min(font.size + 1, rowHeight - 4),
    textAlign:
      alignment?.horizontal === 'center'
        ? 'center'
        : alignment?.horizontal === 'right' || (isNumber && alignment?.horizontal === undefined)
          ? 'right'
          : 'left',
    overflow: neighbour || isNumber || background !== undefined ? 'hidden' : 'visible',
  };
}
