import { definitionOf, numberOf } from '../../measure';
import type { SheetContext } from '../model/context';
import { Grid } from '../model/grid';
import type { ReportSheet } from '../model/types';
import { columnsOfIndicator, putAreaTable, unitWidths } from './areaTable';
import { breakdownOf, breakdownWidths, putBreakdownTable } from './breakdownTable';
import { helperWidths, putCharts } from './charts';
import type { AreaTable, SectionSheet } from './sections';
import { putTitle } from './title';
import { putTrendTable } from './trendTable';

const codeWidth = 15;
const nameWidth = 30;

/** Whether a table has anything to show. */
function isShown({ ifKnown, indicators }: AreaTable, { total }: SheetContext): boolean {
  return ifKnown !== true || indicators.some((id) => numberOf(total.values[id]) !== null);
}

/** Whether a share reaches what it is to be at least. */
function leastWords({ least }: AreaTable, { total, programme, settings, texts }: SheetContext): string[] {
  const setting = programme.settingBook.numbers.find(({ key }) => key === least?.setting);
  const value = least === undefined ? null : numberOf(total.values[least.indicator]);
  const limit = setting?.of(settings) ?? 0;
  if (least === undefined || setting === undefined || value === null || limit === 0) return [];
  return [
    texts.text(value >= limit ? 'report.least.met' : 'report.least.short', {
      indicator: texts.indicator(least.indicator),
      value: texts.percent(value),
      name: setting.name,
      limit: texts.shortPercent(limit),
    }),
  ];
}

/** Builds the sheet of one section: its tables one below the other, then its charts. */
export function buildSectionSheet(sheet: SectionSheet, context: SheetContext): ReportSheet {
  const { areas, total, programme, texts } = context;
  const grid = new Grid();
  const titleRows = putTitle(grid, `${texts.text(`section.${sheet.section}`)} · ${total.name}`, context);
  const widths = [codeWidth, nameWidth];
  const breaks: number[] = [];
  const blocks: { row: number; rows: number }[] = [];
  let frozenRows = titleRows;
  /** Makes the value columns at least as wide as a table needs them. */
  const widen = (needed: readonly number[]) =>
    needed.forEach((width, index) => {
      widths[2 + index] = Math.max(widths[2 + index] ?? 0, width);
    });

  const tables = sheet.tables.filter((table) => table.kind !== 'areas' || isShown(table, context));
  tables.forEach((table, index) => {
    grid.skip(1);
    const row = grid.height;
    grid.put(row, 0, texts.text(`report.table.${table.title}`), 'section');
    if (table.kind === 'areas') {
      const columns = table.indicators.flatMap((id) => columnsOfIndicator(id, context));
      widen(columns.map((column) => column.width));
      if (tables.length === 1) frozenRows = grid.height + 1;
      putAreaTable(grid, { areas, total, areaHeading: context.areaHeading, columns, texts });
      for (const line of leastWords(table, context)) grid.put(grid.height, 0, line, 'note');
    } else if (table.kind === 'breakdown') {
      const definition = breakdownOf(programme, table.indicator);
      widen(breakdownWidths(definition));
      putBreakdownTable(grid, definition, context);
    } else {
      widen(table.indicators.map((id) => unitWidths[definitionOf(programme.catalogue, id).unit]));
      putTrendTable(grid, table.indicators, context);
    }
    blocks.push({ row, rows: grid.height - row });
    // Long lists of areas go on a page of their own.
    if (index > 0 && areas.length > 12) breaks.push(grid.height);
  });

  const charts = putCharts(grid, sheet.charts, { widths }, context);
  return {
    id: sheet.section,
    name: texts.text(`report.sheet.${sheet.section}`),
    widths: [...widths, ...helperWidths(grid, widths.length)],
    rows: grid.rows,
    frozen: { rows: frozenRows, columns: 2 },
    print: {
      orientation: 'landscape',
      paper: context.paper,
      // The title and the blank row below it; a table's heading would stand above the charts too.
      titleRows: [0, titleRows],
      columns: widths.length,
      breaks,
      blocks,
      footer: context.footer,
    },
    charts,
  };
}
